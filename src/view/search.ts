import MiniSearch from 'minisearch'
import type { Link } from '../evidence/types.ts'
import { keyOfLink, type Terms, writeHeading } from './sentences.ts'

/** One thing that search can find. */
export interface Hit {
	id: string
	type: 'term' | 'claim'
	label: string
	/** Kind of a term, or the numbers behind a claim. */
	note: string
	/** The synonym that matched, where it was not the label. */
	matched?: string
}

interface Entry extends Hit {
	names: string
	synonyms: string
}

/** Finds terms (label, synonyms) and claims (as sentences), forgiving typing errors; terms come first. */
export function buildSearch(terms: Terms, links: Link[]): (query: string, most?: number) => Hit[] {
	const index = new MiniSearch<Entry>({
		idField: 'key',
		extractField: (entry, field) =>
			field === 'key' ? `${entry.type}:${entry.id}` : String(entry[field as keyof Entry] ?? ''),
		fields: ['names', 'synonyms'],
		storeFields: ['id', 'type', 'label', 'note', 'synonyms'],
		searchOptions: {
			prefix: true,
			fuzzy: (term) => (term.length > 3 ? 0.25 : false),
			boost: { names: 2 },
			combineWith: 'AND',
		},
	})
	index.addAll([...termEntries(terms, links), ...linkEntries(terms, links)])
	return (query, most = 12) =>
		index
			.search(query, { boostDocument: (_id, _term, stored) => boostOf(stored) })
			.slice(0, most)
			.map((hit) => toHit(hit as unknown as Entry & { terms: string[] }))
}

/** Terms before claims, and of two terms that match alike the shorter: it is matched as a whole. */
function boostOf(stored?: Record<string, unknown>): number {
	const words = String(stored?.label ?? '').split(/[\s-]+/).length
	return (stored?.type === 'term' ? 3 : 1) * (1 + 1 / words)
}

function termEntries(terms: Terms, links: Link[]): Entry[] {
	const used = new Set(links.flatMap((link) => [link.subject, link.object]))
	return [...terms.values()]
		.filter((term) => used.has(term.id))
		.map((term) => ({
			id: term.id,
			type: 'term' as const,
			label: term.label,
			note: term.kind.replace('_', ' '),
			names: term.label,
			synonyms: term.synonyms.join(' · '),
		}))
}

function linkEntries(terms: Terms, links: Link[]): Entry[] {
	return links.map((link) => {
		const { independent } = link.evidence.counts
		const label = writeHeading(keyOfLink(link), terms)
		return {
			id: link.id,
			type: 'claim' as const,
			label,
			note: `${independent} independent`,
			names: label,
			synonyms: '',
		}
	})
}

function toHit(hit: Entry & { terms: string[] }): Hit {
	const shown = hit.terms.some((word) => hit.label.toLowerCase().includes(word))
	const matched = shown
		? undefined
		: hit.synonyms.split(' · ').find((one) => hit.terms.some((word) => one.toLowerCase().includes(word)))
	return { id: hit.id, type: hit.type, label: hit.label, note: hit.note, matched }
}
