import type { IndexedGraph, Points } from './indexed-graph.ts'
import { allocateQuadtree, fillQuadtree, type Quadtree } from './quadtree.ts'

/** Cells that look smaller than this (side ÷ distance) act as one body. 1.2: 2–3 × cheaper than .5, equal pictures. */
const THETA = 1.2
const REPULSION = 10
/** Pull towards 0,0 for each unit of mass and distance: holds the arms of sparse graphs on the stage. */
const GRAVITY = 0.05
/** Speed limits of Jacomy et al. 2014, section "Adapting the local speed". */
const SPEED_SHARE = 0.1
const SPEED_LIMIT = 10
const SPEED_RISE = 1.5
/** Nearer than this two bodies are one (a body meets itself in the tree, off by rounding). */
const SAME_PLACE = 1e-12

interface State {
	graph: IndexedGraph
	points: Points
	mass: Float64Array
	force: Points
	before: Points
	tree: Quadtree
	speed: number
}

function repel({ points, mass, force, tree }: State): void {
	const { child, next, side2 } = tree
	const theta2 = THETA * THETA
	for (let i = 0; i < mass.length; i++) {
		const x = points.x[i]!
		const y = points.y[i]!
		let fx = 0
		let fy = 0
		let cell = 0
		while (cell >= 0) {
			if (tree.mass[cell] === 0) {
				cell = next[cell]!
				continue
			}
			const dx = x - tree.x[cell]!
			const dy = y - tree.y[cell]!
			const distance2 = dx * dx + dy * dy
			if (child[cell] !== 0 && side2[cell]! >= theta2 * distance2) {
				cell = child[cell]!
				continue
			}
			if (distance2 > SAME_PLACE) {
				const strength = tree.mass[cell]! / distance2
				fx += dx * strength
				fy += dy * strength
			}
			cell = next[cell]!
		}
		const own = mass[i]!
		force.x[i] = own * (REPULSION * fx - GRAVITY * x)
		force.y[i] = own * (REPULSION * fy - GRAVITY * y)
	}
}

function attract({ graph, points, force }: State): void {
	const { offsets, neighbours, weights } = graph
	for (let i = 0; i + 1 < offsets.length; i++) {
		const x = points.x[i]!
		const y = points.y[i]!
		let fx = 0
		let fy = 0
		for (let at = offsets[i]!; at < offsets[i + 1]!; at++) {
			const other = neighbours[at]!
			fx += weights[at]! * (points.x[other]! - x)
			fy += weights[at]! * (points.y[other]! - y)
		}
		force.x[i]! += fx
		force.y[i]! += fy
	}
}

const length = (x: number, y: number) => Math.sqrt(x * x + y * y)

/** Steps every point. A point that swings (its force turns about) is slowed, one that travels is not. */
function move(state: State): void {
	const { points, mass, force, before } = state
	const n = mass.length
	const swings = new Float64Array(n)
	let swinging = 0
	let travelling = 0
	for (let i = 0; i < n; i++) {
		swings[i] = length(force.x[i]! - before.x[i]!, force.y[i]! - before.y[i]!)
		swinging += mass[i]! * swings[i]!
		travelling += (mass[i]! * length(force.x[i]! + before.x[i]!, force.y[i]! + before.y[i]!)) / 2
	}
	const wanted = swinging > 0 ? travelling / swinging : state.speed
	state.speed = state.speed > 0 ? Math.min(wanted, state.speed * SPEED_RISE) : wanted
	for (let i = 0; i < n; i++) {
		const size = length(force.x[i]!, force.y[i]!)
		const own = (SPEED_SHARE * state.speed) / (1 + state.speed * Math.sqrt(swings[i]!))
		const step = size > 0 ? Math.min(own, SPEED_LIMIT / size) : 0
		points.x[i]! += step * force.x[i]!
		points.y[i]! += step * force.y[i]!
	}
	state.before = force
	state.force = before
}

/** 1 + the damped weights of a node's links: a link that nine sources assert pulls three times, not nine times. */
function massesOf({ offsets, weights }: IndexedGraph): Float64Array {
	return Float64Array.from({ length: offsets.length - 1 }, (_, i) => {
		let mass = 1
		for (let at = offsets[i]!; at < offsets[i + 1]!; at++) mass += weights[at]!
		return mass
	})
}

/** Scales a start of radius 1 to about the size at which the forces balance, so that no step goes into growing. */
function scaleStart(points: Points, mass: Float64Array): void {
	const total = mass.reduce((sum, value) => sum + value, 0)
	const scale = Math.sqrt(total) * 2
	for (let i = 0; i < mass.length; i++) {
		points.x[i]! *= scale
		points.y[i]! *= scale
	}
}

/**
 * ForceAtlas2 (Jacomy, Venturini, Heymann & Bastian, PLoS ONE 2014) with Barnes–Hut repulsion and strong gravity, for
 * a fixed number of iterations: a run stopped by time would end elsewhere on every machine. Moves `points` in place;
 * they start with a mean square radius of 1. Own code, as the library's step uses `Math.log`.
 */
export function forceAtlas(
	graph: IndexedGraph,
	points: Points,
	iterations: number,
	onStep?: (i: number) => void,
): void {
	const damped = { ...graph, weights: graph.weights.map(Math.sqrt) }
	const mass = massesOf(damped)
	const n = mass.length
	scaleStart(points, mass)
	const blank = () => ({ x: new Float64Array(n), y: new Float64Array(n) })
	const state: State = {
		graph: damped,
		points,
		mass,
		force: blank(),
		before: blank(),
		tree: allocateQuadtree(n),
		speed: 0,
	}
	for (let i = 0; i < iterations; i++) {
		fillQuadtree(state.tree, points, mass)
		repel(state)
		attract(state)
		move(state)
		onStep?.(i)
	}
}
