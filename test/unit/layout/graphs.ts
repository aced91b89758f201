import { seededRandom } from '../../../src/layout/random.ts'
import type { LayoutEdge, LayoutInput, LayoutNode } from '../../../src/layout/types.ts'

/** Height of a label in px, and the gap between disc and label. */
const LABEL_HEIGHT = 16
const PX_PER_LETTER = 7

/** A node with its label beneath the disc: the box spans both. */
export function labelledNode(id: string, radius: number, labelWidth: number): LayoutNode {
	const height = 2 * radius + 2 + LABEL_HEIGHT
	return { id, width: Math.max(labelWidth, 2 * radius) / 2, height: height / 2, dx: 0, dy: height / 2 - radius }
}

/** A seeded pick from a list. */
const pickFrom =
	(random: () => number) =>
	<T>(list: readonly T[]): T =>
		list[Math.floor(random() * list.length)]!

/**
 * The shape of a curated claim graph: two treatments that nearly everything hangs on, 14 nodes that both link to, four
 * smaller treatments, and a few chains of mechanisms. 66 nodes, labels of 60–175 px, weights 1–5.
 */
export function twoHubs(seed = 7, nodeCount = 66): LayoutInput {
	const random = seededRandom(seed)
	const pick = pickFrom(random)
	const ids = Array.from({ length: nodeCount }, (_, i) => `node-${String(i).padStart(2, '0')}`)
	const weights = new Map<string, LayoutEdge>()
	const link = (source: string, target: string) => {
		if (source === target || weights.has(`${target} ${source}`)) return
		weights.set(`${source} ${target}`, { source, target, weight: random() < 0.8 ? 1 : 2 + Math.floor(random() * 4) })
	}
	const [a, b, ...rest] = ids as [string, string, ...string[]]
	const shared = rest.slice(0, 14)
	const own = rest.slice(18)
	const half = Math.ceil(own.length / 2)
	link(a, b)
	for (const id of shared) for (const hub of [a, b]) link(hub, id)
	for (const id of own.slice(0, half)) link(a, id)
	for (const id of own.slice(half)) link(b, id)
	for (const minor of rest.slice(14, 18)) {
		link(minor, pick([a, b]))
		for (let k = 0; k < 4; k++) link(minor, pick(shared))
	}
	for (let k = 0; k < 16; k++) link(pick(own), pick([...own, ...shared]))
	const edges = [...weights.values()]
	const degree = (id: string) => edges.filter((edge) => edge.source === id || edge.target === id).length
	const nodes = ids.map((id) => {
		const letters = 8 + Math.floor(random() * random() * 18)
		return labelledNode(id, Math.min(16, 4 + Math.sqrt(degree(id)) * 2), Math.min(175, letters * PX_PER_LETTER))
	})
	return { nodes, edges }
}

/** n nodes in communities of about 25, `linksPerNode` links a node, 85 % of them inside a community. */
export function communities(nodeCount: number, linksPerNode = 4, seed = 3): LayoutInput {
	const random = seededRandom(seed)
	const size = 25
	const nodes = Array.from({ length: nodeCount }, (_, i) => labelledNode(`n${i}`, 4, 60 + Math.floor(random() * 80)))
	const pickIn = (from: number, to: number) => from + Math.floor(random() * (to - from))
	const edges = Array.from({ length: nodeCount * linksPerNode }, () => {
		const source = pickIn(0, nodeCount)
		const start = source - (source % size)
		const target = random() < 0.85 ? pickIn(start, Math.min(start + size, nodeCount)) : pickIn(0, nodeCount)
		return { source: `n${source}`, target: `n${target}`, weight: 1 }
	})
	return { nodes, edges }
}

/** The graph after one more document: five new nodes and ten new links, each new node tied to an old one. */
export function withDocument(input: LayoutInput, seed = 5): LayoutInput {
	const random = seededRandom(seed)
	const pick = pickFrom(random)
	const fresh = Array.from({ length: 5 }, (_, i) => labelledNode(`new-${i}`, 6, 70 + Math.floor(random() * 80)))
	const old = input.nodes.map((node) => node.id)
	const ties = fresh.map(({ id }) => ({ source: id, target: pick(old), weight: 1 }))
	const more = Array.from({ length: 5 }, (_, k) => ({ source: `new-${k}`, target: pick(old), weight: 1 }))
	return { ...input, nodes: [...input.nodes, ...fresh], edges: [...input.edges, ...ties, ...more] }
}
