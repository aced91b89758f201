import type { Boxes, Rect } from './boxes.ts'
import { degreeOf, type IndexedGraph, linksOf, type Points } from './indexed-graph.ts'

/** The picture may be stretched along one side by this much more than along the other. */
const MOST_STRETCH = 1.8
/** Links of small graphs need not span the stage: the mean link is at most this share of its shorter side. */
const LONGEST_MEAN_LINK = 0.4

function centreOf(values: Float64Array): number {
	return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** Turns the points so that their longest direction (main axis of covariance) lies along x or, in a tall cell, y. */
export function turnToMainAxis({ x, y }: Points, isTall: boolean): void {
	const cx = centreOf(x)
	const cy = centreOf(y)
	let xx = 0
	let xy = 0
	let yy = 0
	for (let i = 0; i < x.length; i++) {
		xx += (x[i]! - cx) * (x[i]! - cx)
		xy += (x[i]! - cx) * (y[i]! - cy)
		yy += (y[i]! - cy) * (y[i]! - cy)
	}
	const largest = (xx + yy + Math.sqrt((xx - yy) * (xx - yy) + 4 * xy * xy)) / 2
	// Of the two forms of the eigenvector, the one that does not cancel.
	let [ax, ay] = xx >= yy ? [largest - yy, xy] : [xy, largest - xx]
	const size = Math.sqrt(ax * ax + ay * ay)
	;[ax, ay] = size > 0 ? [ax / size, ay / size] : [1, 0]
	for (let i = 0; i < x.length; i++) {
		const along = (x[i]! - cx) * ax + (y[i]! - cy) * ay
		const across = (y[i]! - cy) * ax - (x[i]! - cx) * ay
		x[i] = isTall ? across : along
		y[i] = isTall ? along : across
	}
}

/** Mirrors the points so that the node with most links (ties: first id) is on the left and in the upper half. */
export function mirrorToHub(graph: IndexedGraph, { x, y }: Points): void {
	let hub = 0
	for (let i = 1; i < x.length; i++) if (degreeOf(graph, i) > degreeOf(graph, hub)) hub = i
	const [signX, signY] = [x[hub]! > 0 ? -1 : 1, y[hub]! > 0 ? -1 : 1]
	for (let i = 0; i < x.length; i++) {
		x[i]! *= signX
		y[i]! *= signY
	}
}

/** Scale that spreads the values over the given room, less the room the boxes need at both ends. */
function scaleFor(values: Float64Array, halfSizes: Float64Array, offsets: Float64Array, room: number): number {
	let low = Infinity
	let high = -Infinity
	let margin = 0
	for (let i = 0; i < values.length; i++) {
		low = Math.min(low, values[i]!)
		high = Math.max(high, values[i]!)
		margin = Math.max(margin, halfSizes[i]! + Math.abs(offsets[i]!))
	}
	return high > low ? Math.max(room - 2 * margin, room / 4) / (high - low) : Infinity
}

function meanLinkLength(graph: IndexedGraph, { x, y }: Points): number {
	const links = linksOf(graph)
	const lengths = links.map(([a, b]) =>
		Math.sqrt((x[a]! - x[b]!) * (x[a]! - x[b]!) + (y[a]! - y[b]!) * (y[a]! - y[b]!)),
	)
	return lengths.reduce((sum, value) => sum + value, 0) / (links.length || 1)
}

/** Scales and moves the points so that they fill the cell, stretched by no more than `MOST_STRETCH`. */
export function fillRect(graph: IndexedGraph, boxes: Boxes, points: Points, cell: Rect): void {
	const [width, height] = [cell.right - cell.left, cell.bottom - cell.top]
	const freeX = scaleFor(points.x, boxes.halfWidth, boxes.dx, width)
	const freeY = scaleFor(points.y, boxes.halfHeight, boxes.dy, height)
	const longest = (LONGEST_MEAN_LINK * Math.min(width, height)) / (meanLinkLength(graph, points) || 1)
	const scaleX = Math.min(freeX, freeY * MOST_STRETCH, longest * MOST_STRETCH)
	const scaleY = Math.min(freeY, freeX * MOST_STRETCH, longest * MOST_STRETCH)
	const middle = (values: Float64Array) => (Math.min(...extent(values)) + Math.max(...extent(values))) / 2
	const [midX, midY] = [middle(points.x), middle(points.y)]
	for (let i = 0; i < points.x.length; i++) {
		points.x[i] = (points.x[i]! - midX) * scaleX + (cell.left + cell.right) / 2
		points.y[i] = (points.y[i]! - midY) * scaleY + (cell.top + cell.bottom) / 2
	}
}

/** Lowest and highest value. */
export function extent(values: Float64Array): [number, number] {
	let low = Infinity
	let high = -Infinity
	for (const value of values) {
		if (value < low) low = value
		if (value > high) high = value
	}
	return [low, high]
}
