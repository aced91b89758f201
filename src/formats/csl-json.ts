import type { Source } from '../schema/source.ts'

export type CslName = { family: string; given?: string } | { literal: string }
export interface CslDate {
	'date-parts': [number[]]
}

/** The part of CSL-JSON 1.0 that a document of a project fills. */
export interface CslItem {
	id: string
	type: 'article-journal' | 'webpage' | 'article'
	title: string
	author?: CslName[]
	publisher?: string
	'container-title'?: string
	issued?: CslDate
	accessed?: CslDate
	URL?: string
	DOI?: string
	PMID?: string
	/** Registry number. */
	number?: string
	language?: string
	note?: string
}

/** Documents as CSL-JSON, in the order given. */
export const writeCslJson = (sources: readonly Source[]): string =>
	`${JSON.stringify(sources.map(toCslItem), null, '\t')}\n`

/** One document as a CSL item; what is not known is left out. */
export function toCslItem(source: Source): CslItem {
	const { id, title, authors, publisher, journal, url, doi, pmid, nct, language } = source
	const issued = toDate(source.datePublished)
	const accessed = toDate(source.retrievedAt)
	return {
		id,
		type: journal ? 'article-journal' : doi ? 'article' : 'webpage',
		title,
		...(authors.length > 0 && { author: authors.map(toName) }),
		...(publisher && { publisher }),
		...(journal && { 'container-title': journal }),
		...(issued && { issued }),
		...(accessed && { accessed }),
		...(url && { URL: url }),
		...(doi && { DOI: doi.replace(/^https?:\/\/(dx\.)?doi\.org\//i, '') }),
		...(pmid && { PMID: pmid }),
		...(nct && { number: nct }),
		...(language && { language }),
		...(source.retraction && { note: 'Retracted' }),
	}
}

function toDate(text: string | null | undefined): CslDate | undefined {
	const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(text ?? '')
	return parts ? { 'date-parts': [parts.slice(1).filter(Boolean).map(Number)] } : undefined
}

/** "Lind, Ada" and "Ada Lind" are persons; anything longer or otherwise written is taken as it stands. */
export function toName(author: string): CslName {
	const turned = /^([^,]+),\s*([^,]+)$/.exec(author.trim())
	if (turned) return { family: turned[1]!.trim(), given: turned[2]!.trim() }
	const words = author.trim().split(/\s+/)
	const isPerson = words.length > 1 && words.length < 5 && words.every((word) => /^\p{Lu}[\p{L}.'’-]*$/u.test(word))
	return isPerson ? { family: words.at(-1)!, given: words.slice(0, -1).join(' ') } : { literal: author.trim() }
}
