import { growRect, type Rect } from './boxes.ts'
import { clearLinks } from './clear-links.ts'
import { emptyPoints, type IndexedGraph, indexGraph, type Points, toPositions } from './indexed-graph.ts'
import { layoutGraph, MOST_CLEARED } from './layout-graph.ts'
import { isPinned } from './part-all.ts'
import { jitterOf } from './random.ts'
import { type Parting, placeFreely, removeOverlaps } from './remove-overlaps.ts'
import { boundsAround } from './settle.ts'
import { followSprings, linkLengths, medianOf } from './springs.ts'
import { MOST_PARTED, partedBoxesOf } from './stage.ts'
import type { LayoutInput, Positions } from './types.ts'

/** Share of a push that a node takes which was there before; a new one takes all. */
const OLD_MOBILITY = 0.2
const SPRING_STEPS = 20
const PASSES = 20

/** Weighted middle of the placed neighbours of a node, their number and their total weight. */
function middleOfPlaced(
	{ offsets, neighbours, weights }: IndexedGraph,
	{ x, y }: Points,
	isPlaced: Uint8Array,
	i: number,
) {
	let [sumX, sumY, weight, count] = [0, 0, 0, 0]
	for (let at = offsets[i]!; at < offsets[i + 1]!; at++) {
		const j = neighbours[at]!
		if (!isPlaced[j]) continue
		sumX += weights[at]! * x[j]!
		sumY += weights[at]! * y[j]!
		weight += weights[at]!
		count++
	}
	return { x: sumX / (weight || 1), y: sumY / (weight || 1), weight, count }
}

/** One link's length from the only neighbour, outward from the middle of the stage and a little aside. */
function besideOf(from: { x: number; y: number }, id: string, seed: number, length: number): { x: number; y: number } {
	const away = Math.sqrt(from.x * from.x + from.y * from.y) || 1
	const x = from.x / away + jitterOf(id, seed)
	const y = from.y / away + jitterOf(id, seed + 1)
	const size = Math.sqrt(x * x + y * y) || 1
	return { x: from.x + (x / size) * length, y: from.y + (y / size) * length }
}

/** Gives every new node a first place: those best tied to placed ones first; loose ones at the foot of the stage. */
function placeNew(
	graph: IndexedGraph,
	points: Points,
	isPlaced: Uint8Array,
	seed: number,
	bounds: Rect,
	length: number,
) {
	const waiting = new Set(graph.ids.flatMap((_, i) => (isPlaced[i] ? [] : [i])))
	while (waiting.size > 0) {
		let next = { i: -1, middle: { x: 0, y: 0, weight: -1, count: 0 } }
		for (const i of waiting) {
			const middle = middleOfPlaced(graph, points, isPlaced, i)
			if (middle.weight > next.middle.weight) next = { i, middle }
		}
		const { i, middle } = next
		const foot = { x: (jitterOf(graph.ids[i]!, seed) * bounds.right) / 2, y: bounds.bottom }
		const at = middle.count === 0 ? foot : middle.count === 1 ? besideOf(middle, graph.ids[i]!, seed, length) : middle
		points.x[i] = at.x
		points.y[i] = at.y
		isPlaced[i] = 1
		waiting.delete(i)
	}
}

/** Columns of the old places and pins, and which nodes have one. */
function oldPlaces(graph: IndexedGraph, previous: Positions): { points: Points; isOld: Uint8Array } {
	const points = emptyPoints(graph.ids.length)
	const isOld = new Uint8Array(graph.ids.length)
	graph.ids.forEach((id, i) => {
		const { x = 0, y = 0 } = graph.nodes[i]!
		const at = isPinned(graph, i) ? { x, y } : Object.hasOwn(previous, id) ? previous[id]! : undefined
		if (!at) return
		points.x[i] = at.x
		points.y[i] = at.y
		isOld[i] = 1
	})
	return { points, isOld }
}

/** The bounds grow by this much where a new box finds no free place. */
const GROWTH = 1.1

/** Takes every new box to the nearest free place; the bounds grow until there is one. */
function placeAllNew(parting: Parting, points: Points, isOld: Uint8Array): void {
	for (let i = 0; i < isOld.length; i++) {
		if (isOld[i] || parting.mobility[i] === 0) continue
		while (!placeFreely(parting, points, i)) parting.bounds = growRect(parting.bounds, GROWTH)
	}
}

/** Parts the boxes by small pushes; where these do not end, old nodes stay and new ones go to free places. */
function settleIn(graph: IndexedGraph, points: Points, isOld: Uint8Array, bounds: Rect): void {
	const boxes = partedBoxesOf(graph)
	const mobility = Float64Array.from(graph.ids, (_, i) => (isPinned(graph, i) ? 0 : isOld[i] ? OLD_MOBILITY : 1))
	const parting = { boxes, bounds, mobility, passes: PASSES }
	const before = { x: points.x.slice(), y: points.y.slice() }
	if (removeOverlaps(parting, points) > 0 && graph.ids.length <= MOST_PARTED) {
		points.x.set(before.x)
		points.y.set(before.y)
		placeAllNew(parting, points, isOld)
	}
	if (graph.ids.length <= MOST_CLEARED) clearLinks(graph, boxes, points, parting.bounds, mobility)
}

/**
 * Positions of a graph that has grown: old nodes keep their places but for small pushes, new ones come to the middle of
 * their neighbours. Where fewer than half of the nodes are old, the graph is laid out anew.
 */
export function addToLayout(input: LayoutInput, previous: Positions): Positions {
	const graph = indexGraph(input)
	const { points, isOld } = oldPlaces(graph, previous)
	const known = isOld.reduce((sum, old) => sum + old, 0)
	if (known * 2 < graph.ids.length) return layoutGraph(input)
	const bounds = boundsAround(graph, points, input)
	const isNew = Float64Array.from(isOld, (old) => 1 - old)
	const oldLengths = linkLengths(graph, points).filter((_, at) => isOld[graph.neighbours[at]!] === 1)
	const length = medianOf(oldLengths, (bounds.right - bounds.left) / 8)
	placeNew(graph, points, isOld.slice(), input.seed ?? 1, bounds, length)
	const rest = new Float64Array(graph.neighbours.length).fill(length)
	const hold = new Float64Array(graph.ids.length)
	followSprings(graph, points, { rest, freedom: isNew.map((free) => free / 2), hold, home: points }, SPRING_STEPS)
	settleIn(graph, points, isOld, bounds)
	return toPositions(graph, points)
}
