import type { IndexedGraph, Points } from './indexed-graph.ts'

/** Kept free between any two boxes, px. */
export const GAP = 4

/** Axis-aligned rectangles around moving points: half sizes, and the offset of the centre from the point. */
export interface Boxes {
	halfWidth: Float64Array
	halfHeight: Float64Array
	dx: Float64Array
	dy: Float64Array
}

/** Edges of a rectangle in px, y down. */
export interface Rect {
	left: number
	top: number
	right: number
	bottom: number
}

/** A rectangle scaled around 0,0. */
export const growRect = ({ left, top, right, bottom }: Rect, by: number): Rect => ({
	left: left * by,
	top: top * by,
	right: right * by,
	bottom: bottom * by,
})

/** The boxes of disc and label. */
export function boxesOf({ nodes }: IndexedGraph): Boxes {
	return {
		halfWidth: Float64Array.from(nodes, (node) => node.width),
		halfHeight: Float64Array.from(nodes, (node) => node.height),
		dx: Float64Array.from(nodes, (node) => node.dx ?? 0),
		dy: Float64Array.from(nodes, (node) => node.dy ?? 0),
	}
}

/** The largest disc that is kept apart in graphs too large for labels, px. */
const DISC_RADIUS = 6

/** Squares around the discs alone, for graphs too large for every label. */
export function discsOf({ nodes }: IndexedGraph): Boxes {
	const radius = Float64Array.from(nodes, (node) => Math.min(node.width, node.height, DISC_RADIUS))
	return {
		halfWidth: radius,
		halfHeight: radius,
		dx: new Float64Array(nodes.length),
		dy: new Float64Array(nodes.length),
	}
}

/** Room that the boxes take with half a gap on every side, px². */
export function areaOf(boxes: Boxes, members?: readonly number[]): number {
	const area = (i: number) => (2 * boxes.halfWidth[i]! + GAP) * (2 * boxes.halfHeight[i]! + GAP)
	if (members) return members.reduce((sum, i) => sum + area(i), 0)
	return boxes.halfWidth.reduce((sum, _, i) => sum + area(i), 0)
}

/** Forgiven in px: sums of floats differ by less, and so do positions rounded to 1/1000 px. */
const FLOAT_SLACK = 1e-6
const ROUNDING_SLACK = 0.01

/** Whether boxes i and j come nearer than the gap. */
export function isOverlapping(boxes: Boxes, { x, y }: Points, i: number, j: number, slack = FLOAT_SLACK): boolean {
	const apartX = Math.abs(x[i]! + boxes.dx[i]! - x[j]! - boxes.dx[j]!)
	const apartY = Math.abs(y[i]! + boxes.dy[i]! - y[j]! - boxes.dy[j]!)
	const wide = boxes.halfWidth[i]! + boxes.halfWidth[j]! + GAP - slack
	return apartX < wide && apartY < boxes.halfHeight[i]! + boxes.halfHeight[j]! + GAP - slack
}

/** Calls back for every pair (i < j in sweep order) nearer than the gap: a scan line from top to bottom. */
export function forEachOverlap(boxes: Boxes, points: Points, visit: (i: number, j: number) => void): void {
	const n = points.x.length
	const top = Float64Array.from(points.y, (y, i) => y + boxes.dy[i]! - boxes.halfHeight[i]! - GAP)
	const order = Array.from({ length: n }, (_, i) => i).sort((a, b) => top[a]! - top[b]! || a - b)
	for (let from = 0; from < n; from++) {
		const i = order[from]!
		const end = top[i]! + 2 * boxes.halfHeight[i]! + GAP
		for (let to = from + 1; to < n && top[order[to]!]! < end; to++)
			if (isOverlapping(boxes, points, i, order[to]!)) visit(i, order[to]!)
	}
}

/** Number of pairs of boxes that come nearer than the gap, but for rounding. */
export function countOverlaps(boxes: Boxes, points: Points): number {
	let count = 0
	forEachOverlap(boxes, points, (i, j) => {
		if (isOverlapping(boxes, points, i, j, ROUNDING_SLACK)) count++
	})
	return count
}

/** Moves box i inside the bounds; the middle where it is larger than they are. */
export function clampBox(boxes: Boxes, points: Points, i: number, bounds: Rect): void {
	const clamp = (value: number, low: number, high: number) =>
		low > high ? (low + high) / 2 : Math.min(Math.max(value, low), high)
	const w = boxes.halfWidth[i]!
	const h = boxes.halfHeight[i]!
	points.x[i] = clamp(points.x[i]! + boxes.dx[i]!, bounds.left + w, bounds.right - w) - boxes.dx[i]!
	points.y[i] = clamp(points.y[i]! + boxes.dy[i]!, bounds.top + h, bounds.bottom - h) - boxes.dy[i]!
}
