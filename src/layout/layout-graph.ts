import { areaOf, type Boxes, type Rect } from './boxes.ts'
import { clearLinks } from './clear-links.ts'
import { findComponents } from './components.ts'
import { fillRect, mirrorToHub, turnToMainAxis } from './fit.ts'
import { emptyPoints, type IndexedGraph, indexGraph, type Points, subgraphOf, toPositions } from './indexed-graph.ts'
import { isPinned, mobilityOf, partAll } from './part-all.ts'
import { evenSpread, relaxSpread, usedShare } from './spread.ts'
import { followMoved, linkLengths } from './springs.ts'
import { MOST_LABELLED, MOST_PARTED, partedBoxesOf, placeSingles, STAGE, scaledStage, stageScale } from './stage.ts'
import { divideRect } from './treemap.ts'
import type { LayoutInput, OnProgress, Positions } from './types.ts'
import { roundsFor, untangle } from './untangle.ts'

/** Up to here links are led around boxes; it costs nodes × links. */
export const MOST_CLEARED = 150
const LLOYD_STEPS = 4
const LLOYD_SHARE = 0.5
/** A picture that uses 1 ÷ 1.5 of its cell counts as full: round pictures leave the corners free. */
const FULL_SHARE = 1.5
/** Share of the whole run that the force rounds take, as far as progress is told. */
const FORCE_SHARE = 0.9

/** Turns, mirrors and scales one component into its cell of the stage. */
function fitInto(part: IndexedGraph, points: Points, boxes: Boxes, cell: Rect): void {
	turnToMainAxis(points, cell.bottom - cell.top > cell.right - cell.left)
	mirrorToHub(part, points)
	fillRect(part, boxes, points, cell)
	if (part.ids.length > MOST_LABELLED || part.ids.length < 8) return
	evenSpread(boxes, points, cell)
	if (part.ids.length > MOST_PARTED) return
	const share = LLOYD_SHARE * Math.min(1, FULL_SHARE * usedShare(points, cell))
	for (let step = 0; step < LLOYD_STEPS; step++) relaxSpread(points, cell, share)
}

/** Tells the share of force rounds done, weighted by nodes × rounds. */
function progressOver(components: readonly number[][], onProgress?: OnProgress): (members: number[]) => () => void {
	const total = components.reduce((sum, { length }) => sum + length * roundsFor(length), 0)
	let done = 0
	return ({ length }) =>
		() => {
			done += length
			onProgress?.((FORCE_SHARE * done) / total)
		}
}

/** All nodes laid out, and the part of the stage that the linked ones may use. */
interface Laid {
	points: Points
	room: Rect
}

/** Lays every component out and fits it into its share of the room that the boxes without links leave. */
function layComponents(graph: IndexedGraph, boxes: Boxes, seed: number, stage: Rect, onProgress?: OnProgress): Laid {
	const points = emptyPoints(graph.ids.length)
	const components = findComponents(graph)
	const singles = components.filter(({ length }) => length === 1)
	const linked = components
		.filter(({ length }) => length > 1)
		.map((members) => ({ members, area: areaOf(boxes, members) }))
		.sort((a, b) => b.area - a.area || a.members[0]! - b.members[0]!)
	const room = placeSingles(boxes, singles.flat(), points, stage)
	if (linked.length === 0) return { points, room }
	const cells = divideRect(
		linked.map(({ area }) => area),
		room,
	)
	const stepOf = progressOver(
		linked.map(({ members }) => members),
		onProgress,
	)
	linked.forEach(({ members }, k) => {
		const part = subgraphOf(graph, members)
		const own = untangle(part, seed, stepOf(members))
		fitInto(part, own, partedBoxesOf(part), cells[k]!)
		members.forEach((i, at) => {
			points.x[i] = own.x[at]!
			points.y[i] = own.y[at]!
		})
	})
	return { points, room }
}

/** Takes pinned nodes to their places; their neighbourhoods follow. */
function setPins(graph: IndexedGraph, points: Points): void {
	const pinned = graph.ids.flatMap((_, i) => (isPinned(graph, i) ? [i] : []))
	if (pinned.length === 0) return
	const lengths = linkLengths(graph, points)
	for (const i of pinned) {
		points.x[i] = graph.nodes[i]!.x!
		points.y[i] = graph.nodes[i]!.y!
	}
	followMoved(graph, points, pinned, lengths)
}

/**
 * Positions for a graph: pivot MDS, ForceAtlas2, fit to the stage, even spread, boxes parted. The same input gives the
 * same bytes in every engine, whatever the order of nodes and links. Up to 200 nodes no two boxes come nearer than 4 px.
 */
export function layoutGraph(input: LayoutInput, onProgress?: OnProgress): Positions {
	const graph = indexGraph(input)
	const boxes = partedBoxesOf(graph)
	const size = input.stage ?? STAGE
	const stage = scaledStage(size, stageScale(boxes, size))
	const { points, room } = layComponents(graph, boxes, input.seed ?? 1, stage, onProgress)
	setPins(graph, points)
	const bounds = partAll(graph, boxes, points, room)
	if (graph.ids.length <= MOST_CLEARED) clearLinks(graph, boxes, points, bounds, mobilityOf(graph))
	onProgress?.(1)
	return toPositions(graph, points)
}
