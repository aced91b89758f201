import { coarsen, placeChildren } from './coarsen.ts'
import { forceAtlas } from './force-atlas.ts'
import type { IndexedGraph, Points } from './indexed-graph.ts'
import { pivotMds } from './pivot-mds.ts'

/** Above this many nodes a coarser graph is laid out first: force rounds alone would need too many. */
const MOST_AT_ONCE = 1500
/** A coarser graph must be smaller by this share to be worth its rounds. */
const LEAST_SHRINK = 0.8

/** Force rounds by size, never by time: larger graphs get fewer, as each costs more and they start out sorted. */
export function roundsFor(nodeCount: number): number {
	if (nodeCount <= 500) return 200
	return nodeCount <= MOST_AT_ONCE ? 150 : 60
}

/**
 * One connected component in the units of the forces, around 0,0: forces from a pivot MDS start, or in a large graph
 * from the untangled coarser one (multilevel as in Walshaw 2003). `onRound` is told the rounds of this level only.
 */
export function untangle(graph: IndexedGraph, seed: number, onRound?: () => void): Points {
	const points = startOf(graph, seed)
	forceAtlas(graph, points, roundsFor(graph.ids.length), onRound)
	return points
}

function startOf(graph: IndexedGraph, seed: number): Points {
	if (graph.ids.length <= MOST_AT_ONCE) return pivotMds(graph, seed)
	const { graph: coarse, parentOf } = coarsen(graph)
	if (coarse.ids.length > LEAST_SHRINK * graph.ids.length) return pivotMds(graph, seed)
	return placeChildren(graph, parentOf, untangle(coarse, seed), seed)
}
