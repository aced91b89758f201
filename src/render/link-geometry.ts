import type { ClaimGraph } from '../graph/build-graph.ts'

export interface Point {
	x: number
	y: number
}

/** A quadratic curve from one node's centre to another's. */
export interface Curve {
	from: Point
	control: Point
	to: Point
}

/** How far parallel links stand apart, as a share of their length. */
const SPREAD = 0.1

/**
 * Bend of each link that is not alone between its ends: parallel links fan out around the straight line.
 * Positive bends to the left of the direction from the alphabetically first end to the other.
 */
export function findBends(graph: ClaimGraph): Map<string, number> {
	const found = bendsOf.get(graph) ?? spreadParallels(graph)
	bendsOf.set(graph, found)
	return found
}

/** A graph of claims is never changed, only made anew. */
const bendsOf = new WeakMap<ClaimGraph, Map<string, number>>()

function spreadParallels(graph: ClaimGraph): Map<string, number> {
	const at = new Map(graph.nodes().map((id, i) => [id, i]))
	const groups = new Map<number, string[]>()
	graph.forEachEdge((id, _attributes, source, target) => {
		const [from, to] = [at.get(source)!, at.get(target)!]
		const key = Math.min(from, to) * at.size + Math.max(from, to)
		const group = groups.get(key)
		if (group) group.push(id)
		else groups.set(key, [id])
	})
	const bends = new Map<string, number>()
	for (const ids of groups.values()) {
		if (ids.length === 1) continue
		ids.sort().forEach((id, i) => {
			const bend = (i - (ids.length - 1) / 2) * SPREAD
			bends.set(id, graph.source(id) < graph.target(id) ? bend : -bend || 0)
		})
	}
	return bends
}

/** The curve of a link with a bend, between two points in px (y down). */
export function buildCurve(from: Point, to: Point, bend: number): Curve {
	const dx = to.x - from.x
	const dy = to.y - from.y
	const control = { x: (from.x + to.x) / 2 + dy * bend * 2, y: (from.y + to.y) / 2 - dx * bend * 2 }
	return { from, control, to }
}

/** Point at t (0 to 1) on the curve. */
export function pointAt({ from, control, to }: Curve, t: number): Point {
	const s = 1 - t
	return {
		x: s * s * from.x + 2 * s * t * control.x + t * t * to.x,
		y: s * s * from.y + 2 * s * t * control.y + t * t * to.y,
	}
}

/** Unit direction at t on the curve. */
export function directionAt({ from, control, to }: Curve, t: number): Point {
	const x = (1 - t) * (control.x - from.x) + t * (to.x - control.x)
	const y = (1 - t) * (control.y - from.y) + t * (to.y - control.y)
	const length = Math.sqrt(x * x + y * y) || 1
	return { x: x / length, y: y / length }
}

/** t at which the curve comes within `distance` px of its end. */
export function trimEnd(curve: Curve, distance: number): number {
	let low = 0
	let high = 1
	for (let i = 0; i < 20; i++) {
		const t = (low + high) / 2
		const at = pointAt(curve, t)
		const far = Math.sqrt((at.x - curve.to.x) ** 2 + (at.y - curve.to.y) ** 2) > distance
		if (far) low = t
		else high = t
	}
	return high
}
