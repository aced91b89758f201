import type { Source } from '../schema/source.ts'

/** Query parameters that say how a reader came, not what the page is. */
const TRACKING = /^(?:utm_.*|gclid|fbclid|mc_[ce]id|msclkid|igshid|ref|ref_src)$/i

/** An address in one form: https, lower-case host without www, no tracking, fragment, index page or trailing slash. */
export function canonicalUrl(url: string): string | undefined {
	if (!URL.canParse(url)) return undefined
	const { hostname, port, pathname, searchParams } = new URL(url)
	const query = [...searchParams]
		.filter(([name]) => !TRACKING.test(name))
		.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
	const path = pathname.replace(/\/(?:index|default)\.(?:html?|php|aspx?)$/i, '/').replace(/\/+$/, '')
	const place = port && port !== '80' && port !== '443' ? `:${port}` : ''
	const search = query.map(([name, value]) => `${name}=${value}`).join('&')
	return `https://${hostname.replace(/^www\d?\./, '')}${place}${path}${search && `?${search}`}`
}

const first = (pattern: RegExp, text: string | null | undefined) => (text ? pattern.exec(text)?.[1] : undefined)

/** "https://doi.org/10.1000/XYZ." → "10.1000/xyz"; DOIs are case-insensitive (ISO 26324). */
export const readDoi = (text: string | null | undefined): string | undefined =>
	first(/\b(10\.\d{4,9}\/[^\s?#"<>]+?)[.,;)]*$/, text?.trim().split(/[?#]/)[0])?.toLowerCase()
const readPmid = (text: string | null | undefined): string | undefined =>
	first(/(?:pubmed(?:\.ncbi\.nlm\.nih\.gov)?\/|pmid:?\s*)(\d{1,9})\b/i, text) ?? first(/^(\d{1,9})$/, text?.trim())
const readNct = (text: string | null | undefined): string | undefined => first(/\b(NCT\d{8})\b/i, text)?.toUpperCase()
const readPmc = (text: string | null | undefined) => first(/\b(PMC\d{3,9})\b/i, text)?.toUpperCase()

/** SHA-256 of no text at all: every document without text has it, so it identifies none. */
const EMPTY_TEXT = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

/** One thing that identifies a document, e.g. { name: 'DOI', value: '10.5555/harbor.7' }. */
export interface Identifier {
	name: 'DOI' | 'PMID' | 'PMCID' | 'NCT number' | 'address' | 'text hash'
	value: string
}

/** Every identifier of a document, from its own fields and from its address. Two documents that share one are one (I1). */
export function identifiersOf(source: Source): Identifier[] {
	const address = source.url ? canonicalUrl(source.url) : undefined
	const found: [Identifier['name'], string | undefined][] = [
		['DOI', readDoi(source.doi) ?? (source.url?.includes('doi.org/') ? readDoi(source.url) : undefined)],
		['PMID', readPmid(source.pmid) ?? (source.url?.includes('pubmed') ? readPmid(source.url) : undefined)],
		['PMCID', readPmc(source.url)],
		[
			'NCT number',
			readNct(source.nct) ?? (source.url?.includes('clinicaltrials.gov') ? readNct(source.url) : undefined),
		],
		['address', address],
		['text hash', source.textSha256 === EMPTY_TEXT ? undefined : source.textSha256],
	]
	return found.flatMap(([name, value]) => (value ? [{ name, value }] : []))
}

/**
 * One form of what a sentence credits or a document cites, for comparing: "doi:…", "pmid:…", "nct:…", an address, or the
 * name in lower case without punctuation. "" where nothing is left.
 */
export function workKey(text: string): string {
	const doi = readDoi(text)
	if (doi) return `doi:${doi}`
	const nct = readNct(text)
	if (nct) return `nct:${nct}`
	const pmid = /pubmed|pmid/i.test(text) ? readPmid(text) : undefined
	if (pmid) return `pmid:${pmid}`
	if (/^https?:\/\//i.test(text)) return canonicalUrl(text) ?? ''
	return normaliseName(text)
}

/** A name in lower case, without marks and punctuation: for comparing only. */
export function normaliseName(name: string): string {
	return name
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/&/g, ' and ')
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim()
}

/** Every key under which another document may credit or cite this one. */
export function workKeysOf(source: Source): string[] {
	const prefixes: Partial<Record<Identifier['name'], string>> = {
		DOI: 'doi:',
		'NCT number': 'nct:',
		PMID: 'pmid:',
		address: '',
	}
	const keys = identifiersOf(source).flatMap(({ name, value }) => {
		const prefix = prefixes[name]
		return prefix === undefined ? [] : [prefix + value]
	})
	return [...keys, normaliseName(source.id), normaliseName(source.title)].filter(Boolean)
}
