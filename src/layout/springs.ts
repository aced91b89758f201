import { stepsFrom } from './components.ts'
import type { IndexedGraph, Points } from './indexed-graph.ts'

/** Springs along links: where each node would be pulled to, and how far it follows. */
export interface Springs {
	/** Length at rest in px of the link at the same index as in `graph.neighbours`. */
	rest: Float64Array
	/** Share of the pull that a node follows in one step: 0 stays, 1 goes all the way. */
	freedom: Float64Array
	/** Pull of a node's own place, in link weights. */
	hold: Float64Array
	/** The places that hold. */
	home: Points
}

const distance = ({ x, y }: Points, i: number, j: number) =>
	Math.sqrt((x[i]! - x[j]!) * (x[i]! - x[j]!) + (y[i]! - y[j]!) * (y[i]! - y[j]!))

/** Length in px of every link as it is now, in the order of `graph.neighbours`. */
export function linkLengths({ ids, offsets, neighbours }: IndexedGraph, points: Points): Float64Array {
	const lengths = new Float64Array(neighbours.length)
	for (let i = 0; i < ids.length; i++)
		for (let at = offsets[i]!; at < offsets[i + 1]!; at++) lengths[at] = distance(points, i, neighbours[at]!)
	return lengths
}

/** The middle value; `fallback` for none. */
export function medianOf(values: ArrayLike<number>, fallback: number): number {
	const sorted = Float64Array.from(values).sort()
	return sorted[sorted.length >> 1] ?? fallback
}

/** Moves one node towards the mean of where its links and its own place want it. */
function pullNode({ offsets, neighbours, weights }: IndexedGraph, { x, y }: Points, springs: Springs, i: number): void {
	let total = springs.hold[i]!
	let sumX = total * springs.home.x[i]!
	let sumY = total * springs.home.y[i]!
	for (let at = offsets[i]!; at < offsets[i + 1]!; at++) {
		const j = neighbours[at]!
		const length = distance({ x, y }, i, j) || 1
		const weight = Math.sqrt(weights[at]!)
		const share = springs.rest[at]! / length
		sumX += weight * (x[j]! + (x[i]! - x[j]!) * share)
		sumY += weight * (y[j]! + (y[i]! - y[j]!) * share)
		total += weight
	}
	if (total === 0) return
	x[i]! += springs.freedom[i]! * (sumX / total - x[i]!)
	y[i]! += springs.freedom[i]! * (sumY / total - y[i]!)
}

/** Lets the free nodes follow their springs, for a fixed number of steps. */
export function followSprings(graph: IndexedGraph, points: Points, springs: Springs, steps: number): void {
	for (let step = 0; step < steps; step++)
		for (let i = 0; i < graph.ids.length; i++) if (springs.freedom[i]! > 0) pullNode(graph, points, springs, i)
}

/** How far a node follows one that was moved, by its steps from it; farther nodes stay. */
const FREEDOM = [0, 0.5, 0.25] as const
/** A node's own place counts as much as so many links, by steps from the moved one. */
const HOLD = [0, 0.25, 1] as const
const FOLLOW_STEPS = 12

/**
 * Lets the neighbourhood (up to two links away) follow nodes that were set elsewhere; these and pinned nodes stay.
 * Returns how freely each node moved, 0 for those that must not.
 */
export function followMoved(
	graph: IndexedGraph,
	points: Points,
	moved: readonly number[],
	rest: Float64Array,
): Float64Array {
	const n = graph.ids.length
	const steps = new Int32Array(n).fill(n)
	for (const start of moved)
		stepsFrom(graph, start).forEach((step, i) => {
			if (step >= 0 && step < steps[i]!) steps[i] = step
		})
	const at = (table: readonly number[], i: number) => (graph.nodes[i]!.fixed ? 0 : (table[steps[i]!] ?? 0))
	const freedom = Float64Array.from(graph.ids, (_, i) => at(FREEDOM, i))
	const hold = Float64Array.from(graph.ids, (_, i) => at(HOLD, i))
	const home = { x: points.x.slice(), y: points.y.slice() }
	followSprings(graph, points, { rest, freedom, hold, home }, FOLLOW_STEPS)
	return freedom
}
