import type { Boxes, Rect } from './boxes.ts'
import { extent } from './fit.ts'
import type { Points } from './indexed-graph.ts'

/** Share of the way to a fully even spread along one axis: more fills the corners and flattens the shape. */
const EVENNESS = 0.4

/**
 * Moves values part of the way to where each would be if all boxes stood side by side; their order stays.
 * The flatter the picture is along the axis, the less: a straight chain stays straight.
 */
function evenOut(values: Float64Array, sizes: Float64Array, low: number, high: number, share: number): void {
	const order = Array.from(values, (_, i) => i).sort((a, b) => values[a]! - values[b]! || a - b)
	const total = sizes.reduce((sum, size) => sum + size, 0) || 1
	const used = (values[order[order.length - 1]!]! - values[order[0]!]!) / (high - low)
	let before = 0
	for (const i of order) {
		const even = low + ((before + sizes[i]! / 2) / total) * (high - low)
		before += sizes[i]!
		values[i]! += share * used * (even - values[i]!)
	}
}

/**
 * Thins out the crowded middle of a force picture: each coordinate moves towards an even spread over the cell. Left
 * stays left of right and above stays above below, so the shape is kept.
 */
export function evenSpread(boxes: Boxes, points: Points, cell: Rect, share = EVENNESS): void {
	const area = boxes.halfWidth.map((width, i) => width * boxes.halfHeight[i]!)
	evenOut(points.x, area, cell.left, cell.right, share)
	evenOut(points.y, area, cell.top, cell.bottom, share)
}

/** Share of the cell's area that the rectangle around all points has. */
export function usedShare({ x, y }: Points, cell: Rect): number {
	const [left, right] = extent(x)
	const [top, bottom] = extent(y)
	return ((right - left) * (bottom - top)) / ((cell.right - cell.left) * (cell.bottom - cell.top))
}

/** Side ratio of the raster's metric: boxes are wide, so a px down is worth more than a px across. */
const FLATNESS = 2.5
const RASTER = 16

/** Nearest point to a place, where a px down counts `FLATNESS` px across. A near guess saves most of the work. */
function nearest({ x, y }: Points, px: number, py: number, guess: number): number {
	const distance2 = (i: number) => (x[i]! - px) * (x[i]! - px) + (y[i]! - py) * (y[i]! - py) * FLATNESS * FLATNESS
	let best = guess
	let least = distance2(guess)
	for (let i = 0; i < x.length; i++) {
		const dx = x[i]! - px
		if (dx * dx >= least) continue
		const distance = distance2(i)
		if (distance < least) {
			least = distance
			best = i
		}
	}
	return best
}

/**
 * One step of Lloyd's relaxation over the cell: every node moves a share of the way to the middle of the region that is
 * nearest to it, so empty corners draw their neighbours in. On a raster of 16 px: n × area ÷ 256 comparisons.
 */
export function relaxSpread(points: Points, cell: Rect, share: number): void {
	const n = points.x.length
	const [sumX, sumY, count] = [new Float64Array(n), new Float64Array(n), new Float64Array(n)]
	let i = 0
	for (let py = cell.top + RASTER / 2; py < cell.bottom; py += RASTER)
		for (let px = cell.left + RASTER / 2; px < cell.right; px += RASTER) {
			i = nearest(points, px, py, i)
			sumX[i]! += px
			sumY[i]! += py
			count[i]!++
		}
	for (i = 0; i < n; i++) {
		if (count[i] === 0) continue
		points.x[i]! += share * (sumX[i]! / count[i]! - points.x[i]!)
		points.y[i]! += share * (sumY[i]! / count[i]! - points.y[i]!)
	}
}
