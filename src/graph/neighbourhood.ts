import type { ClaimGraph } from './build-graph.ts'

/** Ids of the nodes within `depth` steps of the given ones, in either direction, themselves included. */
export function findNeighbourhood(graph: ClaimGraph, from: string[], depth: number): Set<string> {
	const seen = new Set(from.filter((id) => graph.hasNode(id)))
	let edge = [...seen]
	for (let step = 0; step < depth && edge.length > 0; step++) {
		edge = edge.flatMap((id) => graph.neighbors(id)).filter((id) => !seen.has(id))
		for (const id of edge) seen.add(id)
	}
	return seen
}
