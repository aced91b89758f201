import { degreeOf, type IndexedGraph, linksOf, type Points, toRows } from './indexed-graph.ts'
import { jitterOf } from './random.ts'

/** A graph with close nodes drawn together, and which coarse node each fine one went to. */
export interface Coarser {
	graph: IndexedGraph
	parentOf: Int32Array
}

/** The free neighbour with the heaviest link for its number of links; else the one most tied to, free or not. */
function partnerOf(graph: IndexedGraph, i: number, isTaken: (j: number) => boolean): number {
	let best = { j: -1, isFree: false, pull: 0 }
	for (let at = graph.offsets[i]!; at < graph.offsets[i + 1]!; at++) {
		const j = graph.neighbours[at]!
		const isFree = !isTaken(j)
		const pull = graph.weights[at]! / degreeOf(graph, j)
		if ((isFree && !best.isFree) || (isFree === best.isFree && pull > best.pull)) best = { j, isFree, pull }
	}
	return best.j
}

/** Pairs every node with a neighbour, few-linked nodes first; a node with no free neighbour joins a pair. */
export function coarsen(graph: IndexedGraph): Coarser {
	const n = graph.ids.length
	const parentOf = new Int32Array(n).fill(-1)
	const heads: number[] = []
	const order = graph.ids.map((_, i) => i).sort((a, b) => degreeOf(graph, a) - degreeOf(graph, b) || a - b)
	for (const i of order) {
		if (parentOf[i]! >= 0) continue
		const partner = partnerOf(graph, i, (j) => parentOf[j]! >= 0)
		if (partner >= 0 && parentOf[partner]! >= 0) {
			parentOf[i] = parentOf[partner]!
			continue
		}
		parentOf[i] = heads.length
		if (partner >= 0) parentOf[partner] = heads.length
		heads.push(i)
	}
	const merged = new Map<number, [number, number, number]>()
	for (const [a, b, weight] of linksOf(graph)) {
		const [p, q] = [parentOf[a]!, parentOf[b]!]
		if (p === q) continue
		const [low, high] = p < q ? [p, q] : [q, p]
		const link = merged.get(low * n + high)
		if (link) link[2] += weight
		else merged.set(low * n + high, [low, high, weight])
	}
	const links = [...merged.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1])
	return {
		graph: toRows(
			heads.map((i) => graph.nodes[i]!),
			links,
		),
		parentOf,
	}
}

/** How far children start from their parent, as a share of the mean room of a node. */
const SPREAD = 0.5

/** A start for the fine graph: every node at its parent's place, a little aside; mean square radius about 1. */
export function placeChildren(fine: IndexedGraph, parentOf: Int32Array, { x, y }: Points, seed: number): Points {
	const n = parentOf.length
	let [sumX, sumY, squares] = [0, 0, 0]
	for (const p of parentOf) {
		sumX += x[p]!
		sumY += y[p]!
		squares += x[p]! * x[p]! + y[p]! * y[p]!
	}
	const [midX, midY] = [sumX / n, sumY / n]
	const radius = Math.sqrt(squares / n - midX * midX - midY * midY) || 1
	const aside = SPREAD / Math.sqrt(n)
	const place = (values: Float64Array, middle: number, salt: number) =>
		Float64Array.from(parentOf, (p, i) => (values[p]! - middle) / radius + aside * jitterOf(fine.ids[i]!, seed + salt))
	return { x: place(x, midX, 0), y: place(y, midY, 1) }
}
