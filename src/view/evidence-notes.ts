import type { Link } from '../evidence/types.ts'
import type { Source } from '../schema/source.ts'
import { countOf } from '../text/count.ts'
import { keyOfLink, type Terms, writeSentence } from './sentences.ts'

/** The line between what is told and what it refers to. */
export const REFERENCES = 'References'

/**
 * What stands behind links, in words: each one's sentence, its four nested numbers and who says it, then the references
 * by number. One paragraph an entry; for speaker notes, handouts and text tables.
 */
export function writeEvidenceNotes(links: readonly Link[], terms: Terms, sources: readonly Source[]): string[] {
	if (links.length === 0) return []
	const used = new Set(links.flatMap((link) => documentsOf(link)))
	const cited = sources.filter(({ id }) => used.has(id))
	const numbers = new Map(cited.map(({ id }, i) => [id, i + 1]))
	return [
		...links.map((link) => writeNote(link, terms, numbers)),
		REFERENCES,
		...cited.map((source, i) => `[${i + 1}] ${writeReference(source)}`),
	]
}

const documentsOf = (link: Link) => link.evidence.sources.flatMap(({ documents }) => documents.map(({ id }) => id))

/** "Five independent sources say that … (12 mentions, 5 documents, 5 publishers, 5 independent sources) [1, 2]" */
function writeNote(link: Link, terms: Terms, numbers: Map<string, number>): string {
	const marks = [...new Set(documentsOf(link).map((id) => numbers.get(id)))].filter((n) => n !== undefined)
	return `${writeSentence(keyOfLink(link), link.evidence, terms)} (${writeCounts(link.evidence.counts)}) [${marks.sort((a, b) => a - b).join(', ')}]`
}

/** The four nested numbers, always together. */
export function writeCounts({ mentions, documents, publishers, independent }: Link['evidence']['counts']): string {
	return [
		countOf(mentions, 'mention'),
		countOf(documents, 'document'),
		countOf(publishers, 'publisher'),
		countOf(independent, 'independent source'),
	].join(', ')
}

/** A document as a reference: authors, title, publisher, date, address; its retraction where there is one. */
export function writeReference({ title, authors, publisher, journal, datePublished, url, retraction }: Source): string {
	const who = authors.length > 3 ? `${authors[0]} et al.` : authors.join(', ')
	const facts = [who, title, journal ?? publisher, datePublished ?? 'no date', url ?? '']
	const text = facts.filter(Boolean).join('. ').replaceAll('..', '.')
	return retraction ? `RETRACTED. ${text}` : text
}
