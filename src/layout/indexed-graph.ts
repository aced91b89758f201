import type { LayoutInput, LayoutNode, Positions } from './types.ts'

/** Node centres as two columns; index i is the i-th id in sorted order. */
export interface Points {
	x: Float64Array
	y: Float64Array
}

/** The input with ids turned into indices, sorted by id, links merged and stored by row (CSR). */
export interface IndexedGraph {
	ids: string[]
	/** Neighbours of i: neighbours[offsets[i] … offsets[i + 1]), ascending. */
	offsets: Int32Array
	neighbours: Int32Array
	/** Weight of the link to the neighbour at the same index. */
	weights: Float64Array
	nodes: LayoutNode[]
}

const byId = (a: LayoutNode, b: LayoutNode) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
const isSize = (value: number) => Number.isFinite(value) && value >= 0

function checkNodes(nodes: readonly LayoutNode[]): void {
	nodes.forEach((node, i) => {
		if (node.id === nodes[i - 1]?.id) throw new Error(`layout node ${node.id}: expected one of that id; found two`)
		if (!isSize(node.width) || !isSize(node.height))
			throw new Error(`layout node ${node.id}: expected width and height ≥ 0; found ${node.width} × ${node.height}`)
	})
}

/** Merged links, each once with source < target, ascending, parallel weights added. */
function mergeLinks({ edges }: LayoutInput, index: Map<string, number>): [number, number, number][] {
	const links: [number, number, number][] = edges.map(({ source, target, weight }) => {
		const a = index.get(source)
		const b = index.get(target)
		const missing = a === undefined ? source : target
		if (a === undefined || b === undefined)
			throw new Error(`layout link ${source} → ${target}: expected known nodes; found no ${missing}`)
		if (!(weight > 0 && Number.isFinite(weight)))
			throw new Error(`layout link ${source} → ${target}: expected a weight > 0; found ${weight}`)
		return a < b ? [a, b, weight] : [b, a, weight]
	})
	// Weights take part in the order: adding up in another order would round differently.
	links.sort((p, q) => p[0] - q[0] || p[1] - q[1] || p[2] - q[2])
	const merged: [number, number, number][] = []
	for (const link of links) {
		const last = merged[merged.length - 1]
		if (link[0] === link[1]) continue
		if (last && last[0] === link[0] && last[1] === link[1]) last[2] += link[2]
		else merged.push(link)
	}
	return merged
}

/** Rows from merged links, both ways. */
export function toRows(nodes: LayoutNode[], links: readonly (readonly [number, number, number])[]): IndexedGraph {
	const offsets = new Int32Array(nodes.length + 1)
	for (const [a, b] of links) {
		offsets[a + 1]!++
		offsets[b + 1]!++
	}
	for (let i = 0; i < nodes.length; i++) offsets[i + 1]! += offsets[i]!
	const fill = offsets.slice()
	const neighbours = new Int32Array(links.length * 2)
	const weights = new Float64Array(links.length * 2)
	const put = (from: number, to: number, weight: number) => {
		const at = fill[from]!++
		neighbours[at] = to
		weights[at] = weight
	}
	for (const [a, b, weight] of links) put(b, a, weight)
	for (const [a, b, weight] of links) put(a, b, weight)
	return { ids: nodes.map((node) => node.id), offsets, neighbours, weights, nodes }
}

/** Checks and indexes the input. Throws one line on a doubled id, an unknown end, a bad size or weight. */
export function indexGraph(input: LayoutInput): IndexedGraph {
	const nodes = [...input.nodes].sort(byId)
	checkNodes(nodes)
	return toRows(nodes, mergeLinks(input, new Map(nodes.map((node, i) => [node.id, i]))))
}

/** Number of neighbours of node i. */
export const degreeOf = (graph: IndexedGraph, i: number): number => graph.offsets[i + 1]! - graph.offsets[i]!

/** Links once each, as [lower index, higher index, weight]. */
export function linksOf({ offsets, neighbours, weights, ids }: IndexedGraph): [number, number, number][] {
	const links: [number, number, number][] = []
	for (let i = 0; i < ids.length; i++)
		for (let at = offsets[i]!; at < offsets[i + 1]!; at++)
			if (neighbours[at]! > i) links.push([i, neighbours[at]!, weights[at]!])
	return links
}

/** The part of the graph on the given ascending indices; its node k is `members[k]`. */
export function subgraphOf(graph: IndexedGraph, members: ArrayLike<number>): IndexedGraph {
	const local = new Int32Array(graph.ids.length).fill(-1)
	const nodes = Array.from(members, (i, k) => {
		local[i] = k
		return graph.nodes[i]!
	})
	const links: [number, number, number][] = []
	for (let k = 0; k < members.length; k++)
		for (let at = graph.offsets[members[k]!]!; at < graph.offsets[members[k]! + 1]!; at++) {
			const other = local[graph.neighbours[at]!]!
			if (other > k) links.push([k, other, graph.weights[at]!])
		}
	return toRows(nodes, links)
}

/** n points, all at 0,0. */
export const emptyPoints = (n: number): Points => ({ x: new Float64Array(n), y: new Float64Array(n) })

/** Positions by id, rounded to 1/1000 px, in sorted order of ids: small to send, equal as text where equal as value. */
export function toPositions({ ids }: IndexedGraph, { x, y }: Points): Positions {
	const round = (value: number) => Math.round(value * 1000) / 1000 + 0
	return Object.fromEntries(ids.map((id, i) => [id, { x: round(x[i]!), y: round(y[i]!) }]))
}
