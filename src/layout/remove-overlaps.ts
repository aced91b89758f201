import { type Boxes, clampBox, forEachOverlap, GAP, isOverlapping, type Rect } from './boxes.ts'
import type { Points } from './indexed-graph.ts'

/** How to part boxes. */
export interface Parting {
	boxes: Boxes
	bounds: Rect
	/** Share of a push that a node takes, 0 (never moves) to 1. */
	mobility: Float64Array
	/** Most passes over all pairs. */
	passes: number
}

/** Pushed a little farther than needed, or chains of boxes would close in on the gap for ever. */
const OVERSHOOT = 1.02

/** Boxes that got no freer in so many passes are jammed. */
const JAMMED_AFTER = 15

/** Parts one pair along the axis that needs the smaller share of the boxes' own size. */
function part({ boxes, mobility }: Parting, { x, y }: Points, i: number, j: number): void {
	const total = mobility[i]! + mobility[j]!
	if (total === 0) return
	const awayX = x[i]! + boxes.dx[i]! - x[j]! - boxes.dx[j]!
	const awayY = y[i]! + boxes.dy[i]! - y[j]! - boxes.dy[j]!
	const wide = boxes.halfWidth[i]! + boxes.halfWidth[j]! + GAP
	const high = boxes.halfHeight[i]! + boxes.halfHeight[j]! + GAP
	const pushX = (wide - Math.abs(awayX)) * OVERSHOOT + 0.01
	const pushY = (high - Math.abs(awayY)) * OVERSHOOT + 0.01
	if (pushX * high < pushY * wide) {
		const push = (awayX < 0 ? -pushX : pushX) / total
		x[i]! += push * mobility[i]!
		x[j]! -= push * mobility[j]!
	} else {
		const push = (awayY < 0 ? -pushY : pushY) / total
		y[i]! += push * mobility[i]!
		y[j]! -= push * mobility[j]!
	}
}

/**
 * Pushes overlapping boxes apart inside the bounds, pair by pair, until none overlap, they jam or the passes are used up.
 * Returns the number of pairs pushed in the last pass: 0 where all are parted.
 */
export function removeOverlaps(parting: Parting, points: Points): number {
	const { boxes, bounds, mobility, passes } = parting
	let pairs = 0
	let least = { pairs: Infinity, pass: 0 }
	for (let pass = 0; pass < passes && pass - least.pass < JAMMED_AFTER; pass++) {
		pairs = 0
		for (let i = 0; i < mobility.length; i++) if (mobility[i]! > 0) clampBox(boxes, points, i, bounds)
		forEachOverlap(boxes, points, (i, j) => {
			if (mobility[i]! + mobility[j]! > 0) pairs++
			part(parting, points, i, j)
		})
		if (pairs === 0) break
		if (pairs < least.pairs) least = { pairs, pass }
	}
	return pairs
}

/** Steps of the search for a free place, px: fine enough to find a slot between two boxes. */
const STEP_X = 8
const STEP_Y = 4

const isInside = ({ boxes, bounds }: Parting, x: number, y: number, i: number) =>
	x + boxes.dx[i]! - boxes.halfWidth[i]! >= bounds.left &&
	x + boxes.dx[i]! + boxes.halfWidth[i]! <= bounds.right &&
	y + boxes.dy[i]! - boxes.halfHeight[i]! >= bounds.top &&
	y + boxes.dy[i]! + boxes.halfHeight[i]! <= bounds.bottom

/** Offsets of the k-th ring of the search, in steps: k = 0 is the place itself. */
function* ringOf(k: number): Generator<[number, number]> {
	if (k === 0) yield [0, 0]
	for (let at = -k; at < k; at++) {
		yield [at, -k]
		yield [k, at]
		yield [-at, k]
		yield [-k, -at]
	}
}

/** Takes the box to the free place nearest to where it is, ring by ring. False, unmoved, where the bounds have none. */
export function placeFreely(parting: Parting, points: Points, i: number): boolean {
	const { boxes, bounds } = parting
	clampBox(boxes, points, i, bounds)
	const from = { x: points.x[i]!, y: points.y[i]! }
	const others = Array.from(points.x, (_, j) => j).filter((j) => j !== i)
	const rings = Math.max((bounds.right - bounds.left) / STEP_X, (bounds.bottom - bounds.top) / STEP_Y)
	let best = { ...from, distance: Infinity }
	for (let k = 0; k <= rings && k * STEP_Y * k * STEP_Y < best.distance; k++)
		for (const [stepsX, stepsY] of ringOf(k)) {
			const [x, y] = [from.x + stepsX * STEP_X, from.y + stepsY * STEP_Y]
			const distance = (x - from.x) * (x - from.x) + (y - from.y) * (y - from.y)
			if (distance >= best.distance || !isInside(parting, x, y, i)) continue
			points.x[i] = x
			points.y[i] = y
			if (!others.some((j) => isOverlapping(boxes, points, i, j))) best = { x, y, distance }
		}
	points.x[i] = best.x
	points.y[i] = best.y
	return best.distance < Infinity
}

/** Takes each box that still overlaps to the nearest free place, largest first. Returns how many found none. */
export function placeRest(parting: Parting, points: Points): number {
	const bad = new Set<number>()
	forEachOverlap(parting.boxes, points, (i, j) => {
		const [first, second] = parting.mobility[i]! >= parting.mobility[j]! ? [i, j] : [j, i]
		if (!bad.has(second) && parting.mobility[first]! > 0) bad.add(first)
	})
	const size = (i: number) => parting.boxes.halfWidth[i]! * parting.boxes.halfHeight[i]!
	return [...bad].sort((a, b) => size(b) - size(a) || a - b).filter((i) => !placeFreely(parting, points, i)).length
}
