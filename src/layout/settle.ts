import type { Rect } from './boxes.ts'
import { extent } from './fit.ts'
import { emptyPoints, type IndexedGraph, indexGraph, type Points, toPositions } from './indexed-graph.ts'
import { placeRest, removeOverlaps } from './remove-overlaps.ts'
import { followMoved, linkLengths, medianOf } from './springs.ts'
import { MOST_PARTED, partedBoxesOf, STAGE, scaledStage, stageScale } from './stage.ts'
import type { LayoutInput, Positions } from './types.ts'

/** Positions as columns. Throws one line where a node has none. */
export function pointsOf({ ids }: IndexedGraph, positions: Positions): Points {
	const points = emptyPoints(ids.length)
	ids.forEach((id, i) => {
		const at = positions[id]
		if (!at) throw new Error(`layout node ${id}: expected a position; found none`)
		points.x[i] = at.x
		points.y[i] = at.y
	})
	return points
}

/** The smallest rectangle around the stage and all node centres. */
export function boundsAround(graph: IndexedGraph, points: Points, input: LayoutInput): Rect {
	const size = input.stage ?? STAGE
	const stage = scaledStage(size, stageScale(partedBoxesOf(graph), size))
	const [left, right] = extent(points.x)
	const [top, bottom] = extent(points.y)
	return {
		left: Math.min(stage.left, left),
		right: Math.max(stage.right, right),
		top: Math.min(stage.top, top),
		bottom: Math.max(stage.bottom, bottom),
	}
}

/** Lengths at rest: as now, but a link of the dragged node is no longer than links are in the middle. */
function restLengths(graph: IndexedGraph, points: Points, dragged: number): Float64Array {
	const lengths = linkLengths(graph, points)
	const middle = medianOf(lengths, 0)
	for (let i = 0; i < graph.ids.length; i++)
		for (let at = graph.offsets[i]!; at < graph.offsets[i + 1]!; at++)
			if (i === dragged || graph.neighbours[at] === dragged) lengths[at] = Math.min(lengths[at]!, middle)
	return lengths
}

/**
 * Positions after a node was dragged to where `positions` has it: it stays there, nodes up to two links away follow,
 * damped, and make room; nodes farther away and pinned ones do not move at all.
 */
export function settleNeighbourhood(input: LayoutInput, draggedId: string, positions: Positions): Positions {
	const graph = indexGraph(input)
	const dragged = graph.ids.indexOf(draggedId)
	if (dragged < 0) throw new Error(`layout node ${draggedId}: expected one to settle around; found none`)
	const points = pointsOf(graph, positions)
	const bounds = boundsAround(graph, points, input)
	const freedom = followMoved(graph, points, [dragged], restLengths(graph, points, dragged))
	const isSmall = graph.ids.length <= MOST_PARTED
	const parting = { boxes: partedBoxesOf(graph), bounds, mobility: freedom, passes: isSmall ? 40 : 4 }
	if (removeOverlaps(parting, points) > 0 && isSmall) placeRest(parting, points)
	return toPositions(graph, points)
}
