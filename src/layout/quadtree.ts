import type { Points } from './indexed-graph.ts'

/** Halvings of the side; points that are still together then are summed up. */
const DEPTH_LIMIT = 24
/** Evenly spread points need under 4 cells each; where a crowded tree runs out, cells stay whole. */
const CELLS_PER_POINT = 8

/** A Barnes–Hut tree in flat arrays. The four children of a cell stand side by side; `next` skips all below a cell. */
export interface Quadtree {
	/** First of four children, 0 for a leaf. */
	child: Int32Array
	/** The cell after this one and all below it, -1 at the end. */
	next: Int32Array
	mass: Float64Array
	/** Centre of mass. */
	x: Float64Array
	y: Float64Array
	/** Squared side of the cell. */
	side2: Float64Array
	used: number
}

/** Room for a tree over n points, to be filled again for every iteration. */
export function allocateQuadtree(n: number): Quadtree {
	const cells = 4 * DEPTH_LIMIT + CELLS_PER_POINT * n
	const [mass, x, y, side2] = Array.from({ length: 4 }, () => new Float64Array(cells)) as [
		Float64Array,
		Float64Array,
		Float64Array,
		Float64Array,
	]
	return { child: new Int32Array(cells), next: new Int32Array(cells), mass, x, y, side2, used: 0 }
}

/** Until `finish`, x and y hold sums of mass × position: adding to a sum is exact enough and cheap. */
function split(tree: Quadtree, cell: number, centreX: number, centreY: number): void {
	const first = tree.used
	tree.used += 4
	tree.child[cell] = first
	for (let k = 0; k < 4; k++) {
		tree.child[first + k] = 0
		tree.next[first + k] = k < 3 ? first + k + 1 : tree.next[cell]!
		tree.mass[first + k] = tree.x[first + k] = tree.y[first + k] = 0
		tree.side2[first + k] = tree.side2[cell]! / 4
	}
	const mass = tree.mass[cell]!
	const heir = first + (tree.x[cell]! < centreX * mass ? 0 : 1) + (tree.y[cell]! < centreY * mass ? 0 : 2)
	tree.mass[heir] = mass
	tree.x[heir] = tree.x[cell]!
	tree.y[heir] = tree.y[cell]!
}

function insert(
	tree: Quadtree,
	px: number,
	py: number,
	mass: number,
	root: { x: number; y: number; half: number },
): void {
	let { x, y, half } = root
	let cell = 0
	for (let depth = 0; ; depth++) {
		const isTaken = tree.mass[cell]! > 0
		const canSplit = depth < DEPTH_LIMIT && tree.used + 4 <= tree.child.length
		if (isTaken && tree.child[cell] === 0 && canSplit) split(tree, cell, x, y)
		tree.mass[cell]! += mass
		tree.x[cell]! += mass * px
		tree.y[cell]! += mass * py
		if (tree.child[cell] === 0) return
		half /= 2
		const right = px < x ? 0 : 1
		const down = py < y ? 0 : 1
		x += right ? half : -half
		y += down ? half : -half
		cell = tree.child[cell]! + right + 2 * down
	}
}

function rangeOf(values: Float64Array): [number, number] {
	let low = Infinity
	let high = -Infinity
	for (const value of values) {
		if (value < low) low = value
		if (value > high) high = value
	}
	return [low, high]
}

/** Builds the tree over all points. */
export function fillQuadtree(tree: Quadtree, points: Points, mass: Float64Array): void {
	const [left, right] = rangeOf(points.x)
	const [top, bottom] = rangeOf(points.y)
	const side = Math.max(right - left, bottom - top) * 1.001 + 1e-9
	const root = { x: (left + right) / 2, y: (top + bottom) / 2, half: side / 2 }
	tree.used = 1
	tree.child[0] = tree.mass[0] = tree.x[0] = tree.y[0] = 0
	tree.next[0] = -1
	tree.side2[0] = side * side
	for (let i = 0; i < mass.length; i++) insert(tree, points.x[i]!, points.y[i]!, mass[i]!, root)
	for (let cell = 0; cell < tree.used; cell++) {
		const total = tree.mass[cell]!
		if (total === 0) continue
		tree.x[cell]! /= total
		tree.y[cell]! /= total
	}
}
