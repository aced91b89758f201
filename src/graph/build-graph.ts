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
 * From a graph of the same terms that has most of the links alike it is built sooner; the result is the same.
 */
export function buildGraph(terms: readonly Term[], links: readonly Link[], alike?: ClaimGraph): ClaimGraph {
	const graph: ClaimGraph = new Graph({ type: 'directed', multi: true, allowSelfLoops: false })
	const byId = new Map(terms.map((term) => [term.id, term]))
	const kept = inOrder(
		links.filter((link) => isDrawn(link, byId)),
		alike,
	)
	const sources = countSources(kept, alike)
	for (const id of [...sources.keys()].sort()) graph.addNode(id, { term: byId.get(id)!, sources: sources.get(id)! })
	for (const link of kept) {
		const weight = link.evidence.only + link.evidence.both
		graph.addDirectedEdgeWithKey(link.id, link.subject, link.object, { link, weight })
	}
	return graph
}

/** By id. */
function inOrder(links: readonly Link[], alike?: ClaimGraph): Link[] {
	if (alike) {
		const byId = new Map(links.map((link) => [link.id, link]))
		const ordered = alike.edges().flatMap((id) => byId.get(id) ?? [])
		if (ordered.length === links.length) return ordered
	}
	return links.toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

/** Independent sources that name each term; counted anew only where a link of the term is another than before. */
function countSources(links: readonly Link[], alike?: ClaimGraph): Map<string, number> {
	const changed = alike && findChangedEnds(links, alike)
	const counts = new Map<string, number>()
	const linksOf = new Map<string, Link[]>()
	for (const link of links) {
		for (const id of [link.subject, link.object]) {
			if (changed && !changed.has(id)) counts.set(id, alike.getNodeAttribute(id, 'sources'))
			else if (linksOf.has(id)) linksOf.get(id)!.push(link)
			else linksOf.set(id, [link])
		}
	}
	const heard = new Map<string, string>()
	for (const [id, own] of linksOf) counts.set(id, countVoices(id, own, heard))
	return counts
}

/** `heard` tells of each source of which term it was last counted: one memory for all, as there may be many terms. */
function countVoices(term: string, links: readonly Link[], heard: Map<string, string>): number {
	let count = 0
	for (const { evidence } of links) {
		for (const { id, stance } of evidence.sources) {
			if (stance === 'open' || heard.get(id) === term) continue
			heard.set(id, term)
			count++
		}
	}
	return count
}

/** Terms with a link that is new, another than before, or gone. */
function findChangedEnds(links: readonly Link[], alike: ClaimGraph): Set<string> {
	const changed = new Set<string>()
	const same = new Set<string>()
	for (const link of links) {
		if (alike.hasEdge(link.id) && alike.getEdgeAttribute(link.id, 'link') === link) same.add(link.id)
		else changed.add(link.subject).add(link.object)
	}
	alike.forEachEdge((id, _attributes, from, to) => {
		if (!same.has(id)) changed.add(from).add(to)
	})
	return changed
}

function isDrawn(link: Link, terms: Map<string, Term>): boolean {
	const known = terms.has(link.subject) && terms.has(link.object) && link.subject !== link.object
	return known && link.evidence.counts.mentions > 0
}
