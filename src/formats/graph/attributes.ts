import type { ExchangeEdge, ExchangeNode } from './exchange-graph.ts'

type Value = string | number | string[]

/** A column of nodes or edges with its type, from which each format makes its own declaration. */
export interface Attribute<Row> {
	name: string
	type: 'string' | 'integer' | 'double' | 'strings'
	of: (row: Row) => Value
}

/** What is known of a term besides its id and label. */
export const NODE_ATTRIBUTES: readonly Attribute<ExchangeNode>[] = [
	{ name: 'kind', type: 'string', of: ({ kind }) => kind },
	{ name: 'category', type: 'string', of: ({ category }) => category },
	{ name: 'definition', type: 'string', of: ({ definition }) => definition },
	{ name: 'synonyms', type: 'strings', of: ({ synonyms }) => synonyms },
	{ name: 'xrefs', type: 'strings', of: ({ xrefs }) => xrefs },
	{ name: 'independent_sources', type: 'integer', of: ({ sources }) => sources },
]

/** What is known of a link besides its ends: what it says, the four nested numbers, the shares, its standing. */
export const EDGE_ATTRIBUTES: readonly Attribute<ExchangeEdge>[] = [
	{ name: 'predicate', type: 'string', of: ({ predicate }) => predicate },
	{ name: 'biolink_predicate', type: 'string', of: ({ biolink }) => biolink },
	{ name: 'directions', type: 'strings', of: ({ directions }) => directions },
	{ name: 'aspects', type: 'strings', of: ({ aspects }) => aspects },
	{ name: 'standing', type: 'string', of: ({ standing }) => standing },
	{ name: 'mentions', type: 'integer', of: ({ mentions }) => mentions },
	{ name: 'documents', type: 'integer', of: ({ documents }) => documents },
	{ name: 'publishers', type: 'integer', of: ({ publishers }) => publishers },
	{ name: 'independent_sources', type: 'integer', of: ({ independent }) => independent },
	{ name: 'asserting_sources', type: 'integer', of: ({ asserting }) => asserting },
	{ name: 'denying_sources', type: 'integer', of: ({ denying }) => denying },
	{ name: 'support', type: 'double', of: ({ support }) => support },
	{ name: 'dispute', type: 'double', of: ({ dispute }) => dispute },
	{ name: 'unknown', type: 'double', of: ({ unknown }) => unknown },
]

/** A value as one text; lists as KGX, Gephi and Cytoscape users split them, with "|" between and in no item. */
export const writeValue = (value: Value): string =>
	Array.isArray(value) ? value.map((item) => item.replaceAll('|', ' ')).join('|') : String(value)

/**
 * Weight for tools that lay out or filter by it: N⁺ + N±. Gephi refuses 0 and takes a missing one for 1, so a link that
 * nobody asserts is given less than any that somebody does; its true number is in `asserting_sources`.
 */
export const weightOf = ({ asserting }: Pick<ExchangeEdge, 'asserting'>): number => asserting || 0.1
