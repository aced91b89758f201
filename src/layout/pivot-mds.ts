import { stepsFrom } from './components.ts'
import { degreeOf, emptyPoints, type IndexedGraph, type Points } from './indexed-graph.ts'
import { jitterOf, seededRandom } from './random.ts'

/** More pivots cost time and hardly change the picture. Brandes & Pich use 50 too. */
const PIVOTS = 50
const POWER_STEPS = 60
/** Twins (nodes with equal neighbours) fall on one point; this share of the spread parts them. */
const JITTER = 0.05

/** The node with most neighbours first, then always the node farthest from all chosen. One row of steps each. */
function distancesToPivots(graph: IndexedGraph, pivotCount: number): Int32Array[] {
	const n = graph.ids.length
	const nearest = new Int32Array(n).fill(n)
	let pivot = 0
	for (let i = 1; i < n; i++) if (degreeOf(graph, i) > degreeOf(graph, pivot)) pivot = i
	const rows: Int32Array[] = []
	while (rows.length < pivotCount) {
		const steps = stepsFrom(graph, pivot)
		rows.push(steps)
		pivot = 0
		for (let i = 0; i < n; i++) {
			if (steps[i]! < nearest[i]!) nearest[i] = steps[i]!
			if (nearest[i]! > nearest[pivot]!) pivot = i
		}
	}
	return rows
}

/** Squared distances, centred over rows and columns. One row a pivot. */
function centre(rows: Int32Array[], n: number): Float64Array[] {
	const columnSum = new Float64Array(n)
	const squares = rows.map((row) => Float64Array.from(row, (d) => d * d))
	for (const row of squares) for (let i = 0; i < n; i++) columnSum[i]! += row[i]!
	const total = columnSum.reduce((sum, value) => sum + value, 0) / (n * rows.length)
	for (const row of squares) {
		const mean = row.reduce((sum, value) => sum + value, 0) / n
		for (let i = 0; i < n; i++) row[i] = (columnSum[i]! / rows.length + mean - total - row[i]!) / 2
	}
	return squares
}

function dot(a: Float64Array, b: Float64Array): number {
	let sum = 0
	for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
	return sum
}

function normalise(v: Float64Array): void {
	const length = Math.sqrt(dot(v, v))
	if (length > 0) for (let i = 0; i < v.length; i++) v[i]! /= length
}

function removeShare(v: Float64Array, of: Float64Array): void {
	const share = dot(v, of)
	for (let i = 0; i < v.length; i++) v[i]! -= share * of[i]!
}

/** The main eigenvector of a symmetric matrix, at right angles to `without`, by power iteration. */
function mainVector(matrix: Float64Array[], random: () => number, without?: Float64Array): Float64Array {
	let v = Float64Array.from(matrix, () => random() - 0.5)
	for (let step = 0; step < POWER_STEPS; step++) {
		normalise(v)
		v = Float64Array.from(matrix, (row) => dot(row, v))
		// After each product: in a chain all else is rounding, which would bring the first vector back.
		if (without) removeShare(v, without)
	}
	normalise(v)
	return v
}

function project(rows: Float64Array[], vector: Float64Array, out: Float64Array): void {
	rows.forEach((row, k) => {
		for (let i = 0; i < out.length; i++) out[i]! += row[i]! * vector[k]!
	})
}

/**
 * Starting positions of a connected graph by pivot MDS (Brandes & Pich, Graph Drawing 2006), of mean square radius 1.
 * The force layout needs a start that is already unfolded: from a random one, long sparse graphs never unfold.
 */
export function pivotMds(graph: IndexedGraph, seed: number): Points {
	const n = graph.ids.length
	const rows = centre(distancesToPivots(graph, Math.min(PIVOTS, n)), n)
	const products = rows.map((row) => Float64Array.from(rows, (other) => dot(row, other)))
	const random = seededRandom(seed)
	const first = mainVector(products, random)
	const points = emptyPoints(n)
	project(rows, first, points.x)
	project(rows, mainVector(products, random, first), points.y)
	const radius = Math.sqrt((dot(points.x, points.x) + dot(points.y, points.y)) / n) || 1
	for (let i = 0; i < n; i++) {
		points.x[i] = points.x[i]! / radius + JITTER * jitterOf(graph.ids[i]!, seed)
		points.y[i] = points.y[i]! / radius + JITTER * jitterOf(graph.ids[i]!, seed + 1)
	}
	return points
}
