import Graph from 'graphology'
import type { Link } from '../evidence/types.ts'
import type { Term } from '../schema/term.ts'

export interface NodeAttributes {
	term: Term
	/** Independent sources that name the term in any counted link. */
	sources: number
}
export interface EdgeAttributes {
	link: Link
	/** N⁺ + N±. */
	weight: number
}
export type ClaimGraph = Graph<NodeAttributes, EdgeAttributes>

/**
 * Claims as a directed multigraph: one node a term, one edge a link (subject → object), keyed by their ids.
 * Links whose ends are unknown or whose mentions are all open are left out; terms without a link stay out too.
 */
export function buildGraph(terms: Term[], links: Link[]): ClaimGraph {
	const graph: ClaimGraph = new Graph({ type: 'directed', multi: true, allowSelfLoops: false })
	const byId = new Map(terms.map((term) => [term.id, term]))
	const voices = new Map<string, Set<string>>()
	const kept = links.filter((link) => isDrawn(link, byId))
	for (const link of kept) {
		for (const id of [link.subject, link.object]) {
			const set = voices.get(id) ?? new Set()
			for (const source of link.evidence.sources) if (source.stance !== 'open') set.add(source.id)
			voices.set(id, set)
		}
	}
	for (const id of [...voices.keys()].sort()) graph.addNode(id, { term: byId.get(id)!, sources: voices.get(id)!.size })
	for (const link of kept.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
		const weight = link.evidence.only + link.evidence.both
		graph.addDirectedEdgeWithKey(link.id, link.subject, link.object, { link, weight })
	}
	return graph
}

function isDrawn(link: Link, terms: Map<string, Term>): boolean {
	const known = terms.has(link.subject) && terms.has(link.object) && link.subject !== link.object
	return known && link.evidence.counts.mentions > 0
}
