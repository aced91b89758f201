import { type Boxes, GAP, type Rect } from './boxes.ts'
import type { Points } from './indexed-graph.ts'

/** How full a row may be, tried in this order: emptier rows leave the boxes nearer to where they were. */
const ROW_FILLS = [0.6, 0.7, 0.8, 0.9, 0.96, 1]

/** A run of touching items: the middle of the run's wanted starts, weighted equally. */
interface Run {
	start: number
	size: number
	wanted: number
	count: number
}

/**
 * Starts of items in a row, in the order given, none overlapping, with the least sum of squared moves. Runs of touching
 * items are merged as in Abacus (Spindler, Schlichtmann & Johannes, ISPD 2008). The sizes must fit between low and high.
 */
export function placeInOrder(wanted: readonly number[], sizes: readonly number[], low: number, high: number): number[] {
	const runs: Run[] = []
	const clamp = (start: number, size: number) => Math.max(low, Math.min(high - size, start))
	wanted.forEach((at, k) => {
		let run: Run = { start: clamp(at, sizes[k]!), size: sizes[k]!, wanted: at, count: 1 }
		for (let last = runs[runs.length - 1]; last && last.start + last.size > run.start; last = runs[runs.length - 1]) {
			runs.pop()
			const sum = last.wanted * last.count + (run.wanted - last.size) * run.count
			const count = last.count + run.count
			const size = last.size + run.size
			run = { start: clamp(sum / count, size), size, wanted: sum / count, count }
		}
		runs.push(run)
	})
	const starts: number[] = []
	for (const run of runs) {
		let at = run.start
		for (let k = 0; k < run.count; k++) {
			starts.push(at)
			at += sizes[starts.length - 1]!
		}
	}
	return starts
}

/** Cuts boxes, in the order given, into rows no wider than the limit, px. */
export function cutRows(boxes: Boxes, order: readonly number[], limit: number): number[][] {
	const rows: number[][] = []
	let used = Infinity
	for (const i of order) {
		const needed = 2 * boxes.halfWidth[i]! + GAP
		if (used + needed > limit) {
			rows.push([])
			used = 0
		}
		rows[rows.length - 1]!.push(i)
		used += needed
	}
	return rows
}

const heightOf = (boxes: Boxes, row: readonly number[]) => Math.max(...row.map((i) => 2 * boxes.halfHeight[i]!)) + GAP

function placeRow(boxes: Boxes, points: Points, row: number[], top: number, bounds: Rect): void {
	const { halfWidth, halfHeight, dx, dy } = boxes
	const height = heightOf(boxes, row)
	row.sort((a, b) => points.x[a]! + dx[a]! - points.x[b]! - dx[b]! || a - b)
	const wanted = row.map((i) => points.x[i]! + dx[i]! - halfWidth[i]! - GAP / 2)
	const sizes = row.map((i) => 2 * halfWidth[i]! + GAP)
	placeInOrder(wanted, sizes, bounds.left - GAP / 2, bounds.right + GAP / 2).forEach((start, k) => {
		const i = row[k]!
		points.x[i] = start + GAP / 2 + halfWidth[i]! - dx[i]!
		const low = top + GAP / 2 + halfHeight[i]!
		const high = top + height - GAP / 2 - halfHeight[i]!
		points.y[i] = Math.max(low, Math.min(high, points.y[i]! + dy[i]!)) - dy[i]!
	})
}

/**
 * Sets boxes into rows, nearest to where they are: what is above stays above. This ends a jam that pushing cannot, and
 * always works where the boxes fit. Returns false, and moves nothing, where they do not.
 */
export function legaliseRows(boxes: Boxes, points: Points, members: readonly number[], bounds: Rect): boolean {
	const middle = (i: number) => points.y[i]! + boxes.dy[i]!
	const order = [...members].sort((a, b) => middle(a) - middle(b) || a - b)
	const [width, height] = [bounds.right - bounds.left + GAP, bounds.bottom - bounds.top + GAP]
	const isFitting = (rows: number[][]) => rows.reduce((sum, row) => sum + heightOf(boxes, row), 0) <= height
	if (members.some((i) => 2 * boxes.halfWidth[i]! + GAP > width)) return false
	const rows = ROW_FILLS.map((fill) => cutRows(boxes, order, fill * width)).find(isFitting)
	if (!rows) return false
	const heights = rows.map((row) => heightOf(boxes, row))
	const wanted = rows.map((row, k) => row.reduce((sum, i) => sum + middle(i), 0) / row.length - heights[k]! / 2)
	const tops = placeInOrder(wanted, heights, bounds.top - GAP / 2, bounds.bottom + GAP / 2)
	rows.forEach((row, k) => {
		placeRow(boxes, points, row, tops[k]!, bounds)
	})
	return true
}
