import { describe, expect, test } from 'vitest'
import { addToLayout } from '../../../src/layout/add-to-layout.ts'
import { layoutGraph } from '../../../src/layout/layout-graph.ts'
import { settleNeighbourhood } from '../../../src/layout/settle.ts'
import { communities, labelledNode, twoHubs, withDocument } from './graphs.ts'
import { movesBetween, overlapsIn, shuffled } from './laws.ts'

describe('adding a document', () => {
	test.each([1, 2, 3, 4, 5, 6])('moves old nodes little and overlaps nothing, seed %i', (seed) => {
		const before = layoutGraph(twoHubs(seed))
		const grown = withDocument(twoHubs(seed), seed)
		const after = addToLayout(grown, before)
		const moves = movesBetween(before, after)
		expect(moves[moves.length >> 1]).toBeLessThan(0.01)
		expect(moves[Math.floor(moves.length * 0.95)]).toBeLessThan(0.05)
		expect(overlapsIn(grown, after)).toBe(0)
	})

	test('puts a new node near its neighbours', () => {
		const before = layoutGraph(twoHubs())
		const input = twoHubs()
		const nodes = [...input.nodes, labelledNode('new', 5, 60)]
		const edges = ['node-20', 'node-21', 'node-22'].map((target) => ({ source: 'new', target, weight: 1 }))
		const after = addToLayout({ nodes, edges: [...input.edges, ...edges] }, before)
		const away = (id: string) => Math.hypot(after.new!.x - after[id]!.x, after.new!.y - after[id]!.y)
		const near = ['node-20', 'node-21', 'node-22'].map(away)
		const all = input.nodes.map(({ id }) => away(id)).sort((a, b) => a - b)
		expect(Math.max(...near)).toBeLessThan(all[33]!)
	})

	test('nothing new moves nothing but clears; order has no effect', () => {
		const grown = withDocument(twoHubs())
		const before = layoutGraph(twoHubs())
		const turned = { nodes: shuffled(grown.nodes, 1), edges: shuffled(grown.edges, 2) }
		expect(addToLayout(turned, before)).toEqual(addToLayout(grown, before))
		const moves = movesBetween(before, addToLayout(twoHubs(), before))
		expect(moves[Math.floor(moves.length * 0.9)]).toBe(0)
	})

	test('new parts without links to the old, and loose nodes, find a free place', () => {
		const input = twoHubs()
		const nodes = [...input.nodes, ...['x', 'y', 'z'].map((id) => labelledNode(id, 5, 80))]
		const grown = { nodes, edges: [...input.edges, { source: 'x', target: 'y', weight: 1 }] }
		expect(overlapsIn(grown, addToLayout(grown, layoutGraph(input)))).toBe(0)
	})

	test('a graph mostly new is laid out anew', () => {
		expect(addToLayout(twoHubs(), { 'node-00': { x: 1, y: 2 } })).toEqual(layoutGraph(twoHubs()))
	})
})

describe('dragging', () => {
	const input = twoHubs()
	const laid = layoutGraph(input)
	const dropped = { ...laid, 'node-40': { x: 470, y: -280 } }
	const settled = settleNeighbourhood(input, 'node-40', dropped)

	test('the dragged node stays where it was dropped', () => {
		expect(settled['node-40']).toEqual({ x: 470, y: -280 })
	})

	test('only nodes up to two links away move', () => {
		const big = communities(300, 2)
		const before = layoutGraph(big)
		const after = settleNeighbourhood(big, 'n10', { ...before, n10: { x: 0, y: 0 } })
		const next = (ids: Set<string>) =>
			new Set(big.edges.flatMap(({ source, target }) => (ids.has(source) || ids.has(target) ? [source, target] : [])))
		const near = next(next(new Set(['n10'])))
		const moved = Object.keys(before).filter((id) => after[id]!.x !== before[id]!.x || after[id]!.y !== before[id]!.y)
		expect(moved.length).toBeGreaterThan(3)
		expect(moved.filter((id) => !near.has(id))).toEqual([])
	})

	test('its neighbours follow part of the way', () => {
		const only = input.edges.find(({ source, target }) => source === 'node-40' || target === 'node-40')!
		const other = only.source === 'node-40' ? only.target : only.source
		const away = (at: { x: number; y: number }) => Math.hypot(at.x - 470, at.y + 280)
		expect(away(settled[other]!)).toBeLessThan(away(laid[other]!))
	})

	test('pinned nodes never move, whatever stands in their x and y', () => {
		const pins = ['node-00', 'node-21', 'node-41']
		const fixed = {
			...input,
			nodes: input.nodes.map((node) => (pins.includes(node.id) ? { ...node, fixed: true } : node)),
		}
		const after = settleNeighbourhood(fixed, 'node-01', { ...laid, 'node-01': { x: -200, y: 200 } })
		for (const id of pins) expect(after[id]).toEqual(laid[id])
	})

	test('what moved overlaps nothing else', () => {
		const roomy = { ...input, nodes: input.nodes.map(({ id }) => labelledNode(id, 4, 40)) }
		const before = layoutGraph(roomy)
		const after = settleNeighbourhood(roomy, 'node-40', { ...before, 'node-40': { x: 460, y: 285 } })
		expect(overlapsIn(roomy, after)).toBe(0)
	})

	test('an unknown node and a missing position are named', () => {
		expect(() => settleNeighbourhood(input, 'none', laid)).toThrow(/node none/)
		const { 'node-07': _, ...rest } = laid
		expect(() => settleNeighbourhood(input, 'node-40', rest)).toThrow(/node node-07: expected a position/)
	})
})
