import { type Boxes, countOverlaps, growRect, type Rect } from './boxes.ts'
import { degreeOf, type IndexedGraph, type Points } from './indexed-graph.ts'
import { legaliseRows } from './legalise-rows.ts'
import { placeRest, removeOverlaps } from './remove-overlaps.ts'
import { MOST_PARTED } from './stage.ts'

const PASSES_SMALL = 60
const PASSES_LARGE = 30
/** The stage grows by this much, this often, where boxes do not fit: ×5 in all. */
const GROWTH = 1.05
const MOST_GROWTHS = 33

/** Whether the node has a place of its own that nothing may change. */
export function isPinned({ nodes }: IndexedGraph, i: number): boolean {
	const node = nodes[i]!
	return node.fixed === true && Number.isFinite(node.x) && Number.isFinite(node.y)
}

/** 1 for a node that may be pushed, 0 for pinned nodes and, where no pin can be in their way, for the tidy rows. */
export function mobilityOf(graph: IndexedGraph): Float64Array {
	const pinned = graph.ids.map((_, i) => isPinned(graph, i))
	const hasPins = pinned.includes(true)
	return Float64Array.from(pinned, (isFixed, i) => (isFixed || (degreeOf(graph, i) === 0 && !hasPins) ? 0 : 1))
}

/**
 * Parts boxes inside the bounds: pushed apart; where they jam, set in rows; where pins are in the way, taken to the
 * nearest free place. Up to 200 nodes until none overlap, the bounds growing where they must. Returns the bounds.
 */
export function partAll(graph: IndexedGraph, boxes: Boxes, points: Points, bounds: Rect): Rect {
	const mobility = mobilityOf(graph)
	const isSmall = graph.ids.length <= MOST_PARTED
	const movable = graph.ids.flatMap((_, i) => (mobility[i]! > 0 ? [i] : []))
	const parting = { boxes, bounds, mobility, passes: isSmall ? PASSES_SMALL : PASSES_LARGE }
	for (let growths = 0; growths <= MOST_GROWTHS; growths++) {
		if (removeOverlaps(parting, points) === 0 || !isSmall) break
		if (legaliseRows(boxes, points, movable, parting.bounds) && countOverlaps(boxes, points) === 0) break
		if (placeRest(parting, points) === 0) break
		parting.bounds = growRect(parting.bounds, GROWTH)
	}
	return parting.bounds
}
