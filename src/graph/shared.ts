import type { ClaimGraph } from './build-graph.ts'

/** A term that two others are both linked to. */
export interface SharedTerm {
	id: string
	/** Strongest asserted link to each of the two. */
	links: [string, string]
	/** Weight of the weaker of the two: what the sharing rests on. */
	weakest: number
}

/** What two terms share: their common neighbours over asserted links, best weakest link first. */
export function findShared(graph: ClaimGraph, a: string, b: string): SharedTerm[] {
	if (!graph.hasNode(a) || !graph.hasNode(b) || a === b) return []
	const ofA = strongestLinks(graph, a)
	const ofB = strongestLinks(graph, b)
	const shared: SharedTerm[] = []
	for (const [id, one] of ofA) {
		const other = ofB.get(id)
		if (!other || id === a || id === b) continue
		shared.push({ id, links: [one.link, other.link], weakest: Math.min(one.weight, other.weight) })
	}
	return shared.sort((x, y) => y.weakest - x.weakest || (x.id < y.id ? -1 : 1))
}

/** Neighbour → its strongest asserted link; of equal ones the first by id. */
function strongestLinks(graph: ClaimGraph, id: string): Map<string, { link: string; weight: number }> {
	const best = new Map<string, { link: string; weight: number }>()
	for (const link of graph.edges(id).sort()) {
		const { weight } = graph.getEdgeAttributes(link)
		const other = graph.opposite(id, link)
		if (weight > (best.get(other)?.weight ?? 0)) best.set(other, { link, weight })
	}
	return best
}
