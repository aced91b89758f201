import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boxesOf } from '../../../src/layout/boxes.ts'
import { clearLinks, countCrossedBoxes } from '../../../src/layout/clear-links.ts'
import { stepsFrom } from '../../../src/layout/components.ts'
import { layoutGraph } from '../../../src/layout/layout-graph.ts'
import { seededRandom } from '../../../src/layout/random.ts'
import type { LayoutInput } from '../../../src/layout/types.ts'
import { communities, labelledNode, twoHubs } from './graphs.ts'
import { measured, outside, overlapsIn, shuffled } from './laws.ts'

/** Any graph of up to 40 nodes with labels of 20–175 px, parallel links and links to itself included. */
const anyGraph = fc.nat({ max: 39 }).chain((last) =>
	fc.record({
		nodes: fc
			.array(fc.tuple(fc.integer({ min: 3, max: 16 }), fc.integer({ min: 20, max: 175 })), {
				minLength: last + 1,
				maxLength: last + 1,
			})
			.map((sizes) => sizes.map(([radius, label], i) => labelledNode(`n${i}`, radius, label))),
		edges: fc.array(
			fc.record({
				source: fc.nat({ max: last }).map((i) => `n${i}`),
				target: fc.nat({ max: last }).map((i) => `n${i}`),
				weight: fc.integer({ min: 1, max: 6 }),
			}),
			{ maxLength: 80 },
		),
	}),
)

describe('laws', () => {
	test('the order of nodes and links changes nothing', () => {
		fc.assert(
			fc.property(anyGraph, fc.nat(), (input, seed) => {
				const turned = shuffled(input.edges, seed).map((edge, i) =>
					i % 2 ? edge : { ...edge, source: edge.target, target: edge.source },
				)
				const other = { nodes: shuffled(input.nodes, seed + 1), edges: turned }
				expect(JSON.stringify(layoutGraph(other))).toBe(JSON.stringify(layoutGraph(input)))
			}),
			{ numRuns: 25 },
		)
	})

	test('no two boxes come nearer than 4 px and all are on the stage', () => {
		fc.assert(
			fc.property(anyGraph, (input) => {
				const positions = layoutGraph(input)
				expect(overlapsIn(input, positions)).toBe(0)
				expect(outside(input, positions)).toEqual([])
			}),
			{ numRuns: 40 },
		)
	})

	test('a pinned node stays where it is, and nothing overlaps it', () => {
		fc.assert(
			fc.property(anyGraph, fc.integer({ min: -300, max: 300 }), fc.integer({ min: -200, max: 200 }), (input, x, y) => {
				const pinned = { ...input, nodes: input.nodes.map((node, i) => (i ? node : { ...node, fixed: true, x, y })) }
				const positions = layoutGraph(pinned)
				expect(positions.n0).toEqual({ x, y })
				expect(overlapsIn(pinned, positions)).toBe(0)
			}),
			{ numRuns: 25 },
		)
	})

	test('another seed gives another picture, the same seed the same', () => {
		const input = twoHubs()
		expect(layoutGraph({ ...input, seed: 2 })).not.toEqual(layoutGraph(input))
		expect(layoutGraph({ ...input, seed: 1 })).toEqual(layoutGraph(input))
	})

	test('the input is not touched', () => {
		const input = twoHubs()
		const before = structuredClone(input)
		layoutGraph(input)
		expect(input).toEqual(before)
	})
})

describe('66 nodes around two hubs', () => {
	test.each([1, 2, 3, 4, 5, 6])('seed %i fits the stage without overlap and fills it', (seed) => {
		const input = twoHubs(seed)
		const positions = layoutGraph(input)
		expect(overlapsIn(input, positions)).toBe(0)
		expect(outside(input, positions)).toEqual([])
		const xs = Object.values(positions).map(({ x }) => x)
		const ys = Object.values(positions).map(({ y }) => y)
		expect(Math.max(...xs) - Math.min(...xs)).toBeGreaterThan(0.75 * 980)
		expect(Math.max(...ys) - Math.min(...ys)).toBeGreaterThan(0.75 * 600)
	})

	test.each([1, 2, 3, 4, 5, 6])(
		'seed %i has its hubs apart, off the border, their shared neighbours between',
		(seed) => {
			const positions = layoutGraph(twoHubs(seed))
			const [a, b] = [positions['node-00']!, positions['node-01']!]
			expect(Math.abs(a.x - b.x)).toBeGreaterThan(0.2 * 980)
			for (const hub of [a, b]) expect(Math.abs(hub.x) / 980 + Math.abs(hub.y) / 600).toBeLessThan(0.5)
			const shared = Object.entries(positions).filter(([id]) => id >= 'node-02' && id <= 'node-15')
			const mean = shared.reduce((sum, [, { x }]) => sum + x, 0) / shared.length
			expect(mean).toBeGreaterThan(Math.min(a.x, b.x))
			expect(mean).toBeLessThan(Math.max(a.x, b.x))
		},
	)

	test('every quarter of the stage is used about evenly', () => {
		const all = Object.values(layoutGraph(twoHubs()))
		const quarters = [-1, 1].flatMap((h) => [-1, 1].map((v) => all.filter(({ x, y }) => x * h > 0 && y * v > 0).length))
		expect(Math.min(...quarters)).toBeGreaterThan(66 / 8)
	})

	test('labels of 175 px on every node still fit', () => {
		const input = twoHubs()
		const nodes = input.nodes.map((node, i) => labelledNode(node.id, i < 2 ? 16 : 5, 175))
		const positions = layoutGraph({ ...input, nodes })
		expect(overlapsIn({ ...input, nodes }, positions)).toBe(0)
		expect(outside({ ...input, nodes }, positions)).toEqual([])
	})

	test('clearing links never adds crossed boxes', () => {
		const input = communities(60, 2)
		const random = seededRandom(5)
		const nodes = input.nodes.map(({ id }) => labelledNode(id, 4, 40))
		const spots = Object.fromEntries(
			shuffled(nodes, 3).map(({ id }, i) => [
				id,
				{ x: (i % 10) * 96 - 430 + random(), y: Math.floor(i / 10) * 90 - 220 },
			]),
		)
		const { graph, points } = measured({ ...input, nodes }, spots)
		const boxes = boxesOf(graph)
		const before = countCrossedBoxes(graph, boxes, points)
		const bounds = { left: -490, right: 490, top: -300, bottom: 300 }
		clearLinks(graph, boxes, points, bounds, new Float64Array(60).fill(1))
		expect(countCrossedBoxes(graph, boxes, points)).toBeLessThan(0.8 * before)
	})
})

describe('shapes', () => {
	test('a path of 30 nodes is unfolded: it runs on and does not double back', () => {
		const nodes = Array.from({ length: 30 }, (_, i) => labelledNode(`p${String(i).padStart(2, '0')}`, 4, 20))
		const edges = nodes.slice(1).map(({ id }, i) => ({ source: nodes[i]!.id, target: id, weight: 1 }))
		const positions = layoutGraph({ nodes, edges })
		const away = (i: number, j: number) =>
			Math.hypot(
				positions[nodes[i]!.id]!.x - positions[nodes[j]!.id]!.x,
				positions[nodes[i]!.id]!.y - positions[nodes[j]!.id]!.y,
			)
		const mean = (list: number[]) => list.reduce((sum, value) => sum + value, 0) / list.length
		const steps = (k: number) => mean(Array.from({ length: 30 - k }, (_, i) => away(i, i + k)))
		expect(steps(1)).toBeLessThan(0.65 * steps(2))
		expect(steps(2)).toBeLessThan(0.65 * steps(4))
		expect(steps(4)).toBeLessThan(0.65 * steps(15))
	})

	test('components do not mix and nodes without links stand in a row at the foot', () => {
		const cluster = (name: string, n: number): LayoutInput => {
			const nodes = Array.from({ length: n }, (_, i) => labelledNode(`${name}${i}`, 5, 60))
			return { nodes, edges: nodes.slice(1).map(({ id }) => ({ source: `${name}0`, target: id, weight: 1 })) }
		}
		const [a, b] = [cluster('a', 12), cluster('b', 9)]
		const singles = Array.from({ length: 6 }, (_, i) => labelledNode(`z${i}`, 5, 70))
		const positions = layoutGraph({ nodes: [...a.nodes, ...b.nodes, ...singles], edges: [...a.edges, ...b.edges] })
		const of = (nodes: LayoutInput['nodes']) => nodes.map(({ id }) => positions[id]!)
		const rightOf = (nodes: LayoutInput['nodes']) => Math.max(...of(nodes).map(({ x }) => x))
		expect(rightOf(a.nodes)).toBeLessThan(Math.min(...of(b.nodes).map(({ x }) => x)))
		expect(new Set(of(singles).map(({ y }) => y)).size).toBe(1)
		expect(Math.max(...of([...a.nodes, ...b.nodes]).map(({ y }) => y))).toBeLessThan(of(singles)[0]!.y)
	})

	test('nothing, one node and two nodes', () => {
		expect(layoutGraph({ nodes: [], edges: [] })).toEqual({})
		const [a, b] = [labelledNode('a', 5, 60), labelledNode('b', 5, 60)]
		expect(outside({ nodes: [a], edges: [] }, layoutGraph({ nodes: [a], edges: [] }))).toEqual([])
		const pair = layoutGraph({ nodes: [a, b], edges: [{ source: 'a', target: 'b', weight: 1 }] })
		expect(Math.abs(pair.a!.x - pair.b!.x)).toBeGreaterThan(60)
	})

	test('200 nodes do not overlap; of 1,000 at most one pair in five nodes does', () => {
		expect(overlapsIn(communities(200), layoutGraph(communities(200)))).toBe(0)
		expect(overlapsIn(communities(1000), layoutGraph(communities(1000)))).toBeLessThan(200)
	})

	test('stress is under .85 of a random picture', () => {
		const input = communities(300)
		const { graph, points } = measured(input, layoutGraph(input))
		const random = seededRandom(4)
		const chance = { x: points.x.map(() => random()), y: points.y.map(() => random()) }
		const stress = ({ x, y }: typeof points) => {
			const ratios = graph.ids.flatMap((_, i) =>
				[...stepsFrom(graph, i)].flatMap((step, j) =>
					step > 0 ? [Math.hypot(x[i]! - x[j]!, y[i]! - y[j]!) / step] : [],
				),
			)
			const [sum, squares] = ratios.reduce(([s, q], ratio) => [s + ratio, q + ratio * ratio], [0, 0] as [
				number,
				number,
			])
			return 1 - (sum * sum) / squares / ratios.length
		}
		expect(stress(points)).toBeLessThan(0.85 * stress(chance))
	})
})

test('progress rises to 1', () => {
	const shares: number[] = []
	layoutGraph(communities(120), (share) => shares.push(share))
	expect(shares.length).toBeGreaterThan(10)
	expect(shares).toEqual([...shares].sort((a, b) => a - b))
	expect(shares.at(-1)).toBe(1)
})

test.each([
	[{ nodes: [labelledNode('a', 5, 60)], edges: [{ source: 'a', target: 'b', weight: 1 }] }, /a → b.*found no b/],
	[{ nodes: [labelledNode('a', 5, 60), labelledNode('a', 5, 60)], edges: [] }, /node a: expected one/],
	[{ nodes: [{ ...labelledNode('a', 5, 60), width: Number.NaN }], edges: [] }, /node a: expected width.*NaN/],
	[
		{ nodes: ['a', 'b'].map((id) => labelledNode(id, 5, 60)), edges: [{ source: 'a', target: 'b', weight: 0 }] },
		/expected a weight > 0; found 0/,
	],
])('bad input is one line that names the place', (input, message) => {
	expect(() => layoutGraph(input)).toThrow(message)
})
