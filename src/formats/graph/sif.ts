import type { ExchangeEdge, ExchangeGraph } from './exchange-graph.ts'

/**
 * The links as SIF: subject, predicate, object, with tabs between; a term without a link alone in its line. Terms go by
 * their ids: labels may be equal, and then SIF makes one node of two.
 */
export function writeSif({ nodes, edges }: ExchangeGraph): string {
	const linked = new Set(edges.flatMap(({ source, target }) => [source, target]))
	const rows = edges.map((edge) => `${edge.source}\t${relationOf(edge)}\t${edge.target}`)
	const alone = nodes.filter(({ id }) => !linked.has(id)).map(({ id }) => id)
	return [...rows, ...alone].map((row) => `${row}\n`).join('')
}

/** SIF has no other place to say that no source asserts a link. */
const relationOf = ({ predicate, standing }: ExchangeEdge) =>
	standing === 'denied' ? `denied_${predicate}` : predicate
