import { type Boxes, isOverlapping, type Rect } from './boxes.ts'
import { type IndexedGraph, linksOf, type Points } from './indexed-graph.ts'

/** Whether the straight line between two nodes runs through the box of a third (separating axes, box against segment). */
function isCrossing(
	{ halfWidth, halfHeight, dx, dy }: Boxes,
	{ x, y }: Points,
	a: number,
	b: number,
	i: number,
): boolean {
	const halfX = (x[b]! - x[a]!) / 2
	const halfY = (y[b]! - y[a]!) / 2
	const awayX = x[i]! + dx[i]! - x[a]! - halfX
	const awayY = y[i]! + dy[i]! - y[a]! - halfY
	const reachX = Math.abs(halfX)
	const reachY = Math.abs(halfY)
	if (Math.abs(awayX) > halfWidth[i]! + reachX || Math.abs(awayY) > halfHeight[i]! + reachY) return false
	return Math.abs(halfX * awayY - halfY * awayX) <= halfWidth[i]! * reachY + halfHeight[i]! * reachX
}

/** Number of (link, box of a node that is not its end) pairs in which the link runs through the box. */
export function countCrossedBoxes(graph: IndexedGraph, boxes: Boxes, points: Points): number {
	let count = 0
	for (const [a, b] of linksOf(graph))
		for (let i = 0; i < graph.ids.length; i++) if (i !== a && i !== b && isCrossing(boxes, points, a, b, i)) count++
	return count
}

/**
 * What moving one node can change: boxes that its own links cross, and links of others that cross its box. Stops
 * counting above the limit, as most places tried are worse.
 */
function crossingsAt({ graph, boxes, points, ends }: Scene, i: number, limit: number): number {
	const n = graph.ids.length
	let count = 0
	for (let at = graph.offsets[i]!; at < graph.offsets[i + 1]! && count <= limit; at++) {
		const other = graph.neighbours[at]!
		for (let k = 0; k < n; k++) if (isCrossing(boxes, points, i, other, k) && k !== i && k !== other) count++
	}
	for (let at = 0; at < ends.length && count <= limit; at += 2) {
		const [a, b] = [ends[at]!, ends[at + 1]!]
		if (isCrossing(boxes, points, a, b, i) && a !== i && b !== i) count++
	}
	return count
}

interface Scene {
	graph: IndexedGraph
	boxes: Boxes
	points: Points
	/** Both ends of each link, one after the other. */
	ends: Int32Array
	bounds: Rect
	/** Where the nodes were before clearing. */
	home: Points
	mobility: Float64Array
}

const PASSES = 4
/** Above this many links each pass costs too much for more than two. */
const MANY_LINKS = 250
/** Moves tried, px across and down: boxes are wide, so a small step down already clears a line. */
const REACHES = [
	[14, 8],
	[32, 18],
	[64, 36],
	[110, 60],
] as const
const DIRECTIONS = [-1, 0, 1]
	.flatMap((h) => [-1, 0, 1].map((v) => [h, v] as const))
	.filter(([h, v]) => h !== 0 || v !== 0)
const MOVES = REACHES.flatMap(([across, down]) => DIRECTIONS.map(([h, v]) => [h * across, v * down] as const))
/** Distance from home in px that one cleared crossing is worth, for a node that moves freely (mobility 1). */
const WORTH = 120

function isFree({ boxes, points, bounds, graph }: Scene, i: number): boolean {
	const [x, y] = [points.x[i]! + boxes.dx[i]!, points.y[i]! + boxes.dy[i]!]
	if (x - boxes.halfWidth[i]! < bounds.left || x + boxes.halfWidth[i]! > bounds.right) return false
	if (y - boxes.halfHeight[i]! < bounds.top || y + boxes.halfHeight[i]! > bounds.bottom) return false
	for (let j = 0; j < graph.ids.length; j++) if (j !== i && isOverlapping(boxes, points, i, j)) return false
	return true
}

/** What being away from home costs, in crossings. */
function detourOf({ points, home, mobility }: Scene, i: number): number {
	const [dx, dy] = [points.x[i]! - home.x[i]!, points.y[i]! - home.y[i]!]
	return Math.sqrt(dx * dx + dy * dy) / (WORTH * mobility[i]!)
}

/** Moves one node to the best of the places tried. Returns whether it moved. */
function clearNode(scene: Scene, i: number): boolean {
	const { points } = scene
	const [x, y] = [points.x[i]!, points.y[i]!]
	const crossings = crossingsAt(scene, i, Infinity)
	if (crossings === 0) return false
	let best = { x, y, cost: crossings + detourOf(scene, i) }
	for (const [dx, dy] of MOVES) {
		points.x[i] = x + dx
		points.y[i] = y + dy
		const detour = detourOf(scene, i)
		if (detour >= best.cost || !isFree(scene, i)) continue
		const cost = detour + crossingsAt(scene, i, best.cost - detour)
		if (cost < best.cost - 1e-9) best = { x: points.x[i]!, y: points.y[i]!, cost }
	}
	points.x[i] = best.x
	points.y[i] = best.y
	return best.x !== x || best.y !== y
}

/**
 * Moves nodes a little where fewer links then run through boxes of nodes that are not their ends. No box ever comes to
 * overlap another or leaves the bounds. Time grows with nodes × links: meant for up to 150 nodes.
 */
export function clearLinks(
	graph: IndexedGraph,
	boxes: Boxes,
	points: Points,
	bounds: Rect,
	mobility: Float64Array,
): void {
	const home = { x: points.x.slice(), y: points.y.slice() }
	const ends = Int32Array.from(linksOf(graph).flatMap((link) => link.slice(0, 2)))
	const scene: Scene = { graph, boxes, points, ends, bounds, home, mobility }
	const passes = ends.length > 2 * MANY_LINKS ? 2 : PASSES
	for (let pass = 0; pass < passes; pass++) {
		let moved = 0
		for (let i = 0; i < graph.ids.length; i++) if (mobility[i]! > 0 && clearNode(scene, i)) moved++
		if (moved === 0) break
	}
}
