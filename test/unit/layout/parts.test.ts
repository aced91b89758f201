import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { boxesOf, countOverlaps } from '../../../src/layout/boxes.ts'
import { coarsen } from '../../../src/layout/coarsen.ts'
import { findComponents } from '../../../src/layout/components.ts'
import { indexGraph, linksOf } from '../../../src/layout/indexed-graph.ts'
import { legaliseRows, placeInOrder } from '../../../src/layout/legalise-rows.ts'
import { allocateQuadtree, fillQuadtree } from '../../../src/layout/quadtree.ts'
import { jitterOf, seededRandom } from '../../../src/layout/random.ts'
import { divideRect } from '../../../src/layout/treemap.ts'
import { untangle } from '../../../src/layout/untangle.ts'
import { communities, labelledNode } from './graphs.ts'

const LAYOUT = new URL('../../../src/layout/', import.meta.url)

test('only + − × ÷ and sqrt: nothing that engines round differently', () => {
	const files = readdirSync(LAYOUT).filter((file) => file.endsWith('.ts'))
	const allowed = new Set(['sqrt', 'abs', 'min', 'max', 'floor', 'round', 'imul'])
	const wrong = files.flatMap((file) => {
		const text = readFileSync(new URL(file, LAYOUT), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
		const calls = [...text.matchAll(/Math\.(\w+)/g)].map(([, name]) => name!).filter((name) => !allowed.has(name))
		return [...calls, ...(/ \*\* |localeCompare|toFixed/.test(text) ? ['** or text'] : [])].map(
			(what) => `${file}: ${what}`,
		)
	})
	expect(files.length).toBeGreaterThan(10)
	expect(wrong).toEqual([])
})

test('items in a row do not overlap, stay inside, and stay put where they are apart', () => {
	const items = fc.array(fc.tuple(fc.integer({ min: -50, max: 150 }), fc.integer({ min: 1, max: 9 })), {
		minLength: 1,
		maxLength: 10,
	})
	fc.assert(
		fc.property(items, (list) => {
			const sizes = list.map(([, size]) => size)
			const starts = placeInOrder(
				list.map(([at]) => at),
				sizes,
				0,
				100,
			)
			expect(starts[0]).toBeGreaterThanOrEqual(0)
			expect(starts.at(-1)! + sizes.at(-1)!).toBeLessThanOrEqual(100 + 1e-9)
			for (let k = 1; k < starts.length; k++) expect(starts[k]! - starts[k - 1]!).toBeGreaterThan(sizes[k - 1]! - 1e-9)
		}),
	)
	expect(placeInOrder([5, 30, 60], [10, 10, 10], 0, 100)).toEqual([5, 30, 60])
	expect(placeInOrder([40, 40], [10, 10], 0, 100)).toEqual([35, 45])
})

test('rows hold 66 boxes that fill .8 of the stage, above staying above', () => {
	const random = seededRandom(2)
	const nodes = Array.from({ length: 66 }, (_, i) => labelledNode(`n${String(i).padStart(2, '0')}`, 10, 175))
	const graph = indexGraph({ nodes, edges: [] })
	const points = { x: Float64Array.from(nodes, () => random() * 60), y: Float64Array.from(nodes, () => random() * 60) }
	const order = graph.ids.map((_, i) => i).sort((a, b) => points.y[a]! - points.y[b]!)
	const bounds = { left: -490, right: 490, top: -300, bottom: 300 }
	expect(legaliseRows(boxesOf(graph), points, order, bounds)).toBe(true)
	expect(countOverlaps(boxesOf(graph), points)).toBe(0)
	for (let k = 5; k < 66; k++) expect(points.y[order[k]!]!).toBeGreaterThanOrEqual(points.y[order[k - 5]!]! - 1e-9)
	expect(legaliseRows(boxesOf(graph), points, order, { left: -90, right: 90, top: -90, bottom: 90 })).toBe(false)
})

test('a rectangle is divided in proportion, without loss', () => {
	const cells = divideRect([60, 30, 6, 3, 1], { left: -50, top: -20, right: 50, bottom: 20 })
	const areas = cells.map(({ left, right, top, bottom }) => (right - left) * (bottom - top))
	for (const [k, share] of [60, 30, 6, 3, 1].entries()) expect(areas[k]).toBeCloseTo(40 * share)
	expect(Math.max(...cells.map(({ right }) => right))).toBeCloseTo(50)
	expect(Math.max(...cells.map(({ bottom }) => bottom))).toBeCloseTo(20)
})

test('a quadtree weighs what its points weigh, even where many fall on one place', () => {
	const n = 500
	const random = seededRandom(1)
	const points = { x: Float64Array.from({ length: n }, (_, i) => (i < 200 ? 0.25 : random())), y: new Float64Array(n) }
	points.y.forEach((_, i) => {
		points.y[i] = i < 200 ? 0.25 : random()
	})
	const mass = Float64Array.from({ length: n }, (_, i) => 1 + (i % 3))
	const tree = allocateQuadtree(n)
	fillQuadtree(tree, points, mass)
	const total = mass.reduce((sum, value) => sum + value, 0)
	let leaves = 0
	for (let cell = 0; cell < tree.used; cell++) if (tree.child[cell] === 0) leaves += tree.mass[cell]!
	expect(tree.mass[0]).toBe(total)
	expect(leaves).toBe(total)
	expect(tree.x[0]).toBeCloseTo(points.x.reduce((sum, x, i) => sum + x * mass[i]!, 0) / total)
})

test('components are found whole, largest first', () => {
	const nodes = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => labelledNode(id, 5, 60))
	const pairs = ['ef', 'fd', 'ab']
	const edges = pairs.map((pair) => ({ source: pair[0]!, target: pair[1]!, weight: 1 }))
	expect(findComponents(indexGraph({ nodes, edges }))).toEqual([[3, 4, 5], [0, 1], [2]])
})

test('parallel links add up, links to itself are left out', () => {
	const nodes = ['b', 'a'].map((id) => labelledNode(id, 5, 60))
	const links = [
		['a', 'b', 1],
		['b', 'a', 2],
		['a', 'a', 5],
	] as const
	const graph = indexGraph({ nodes, edges: links.map(([source, target, weight]) => ({ source, target, weight })) })
	expect([...graph.weights]).toEqual([3, 3])
	expect(graph.ids).toEqual(['a', 'b'])
})

test('jitter belongs to the id and the seed', () => {
	const values = Array.from({ length: 500 }, (_, i) => jitterOf(`n${i}`, 1))
	expect(Math.min(...values)).toBeGreaterThanOrEqual(-1)
	expect(Math.max(...values)).toBeLessThan(1)
	expect(Math.abs(values.reduce((sum, value) => sum + value, 0) / 500)).toBeLessThan(0.1)
	expect(jitterOf('n1', 1)).toBe(values[1])
	expect(jitterOf('n1', 2)).not.toBe(values[1])
})

test('a coarser graph is smaller, keeps all weight between its nodes, and draws together only nodes that hang together', () => {
	const fine = indexGraph(communities(600))
	const { graph, parentOf } = coarsen(fine)
	expect(graph.ids.length).toBeLessThan(0.6 * 600)
	expect(new Set(parentOf).size).toBe(graph.ids.length)
	const between = linksOf(fine).filter(([a, b]) => parentOf[a] !== parentOf[b])
	const weightOf = (links: [number, number, number][]) => links.reduce((sum, [, , weight]) => sum + weight, 0)
	expect(weightOf(linksOf(graph))).toBe(weightOf(between))
	const alone = fine.ids.filter((_, i) => {
		const near = [...fine.neighbours.slice(fine.offsets[i]!, fine.offsets[i + 1]!)]
		const group = parentOf.filter((parent) => parent === parentOf[i]).length
		return group > 1 && !near.some((j) => parentOf[j] === parentOf[i])
	})
	expect(alone).toEqual([])
})

test('a large grid comes out flat: neighbours in the grid are neighbours in the picture', () => {
	const side = 45
	const id = (row: number, column: number) => `g${row}-${column}`
	const cells = Array.from({ length: side * side }, (_, i) => [Math.floor(i / side), i % side] as const)
	const edges = cells.flatMap(([row, column]) => [
		...(row + 1 < side ? [{ source: id(row, column), target: id(row + 1, column), weight: 1 }] : []),
		...(column + 1 < side ? [{ source: id(row, column), target: id(row, column + 1), weight: 1 }] : []),
	])
	const graph = indexGraph({ nodes: cells.map(([row, column]) => labelledNode(id(row, column), 4, 20)), edges })
	const { x, y } = untangle(graph, 1)
	const at = (row: number, column: number) => graph.ids.indexOf(id(row, column))
	const away = (a: number, b: number) => Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!)
	const mean = edges.reduce(
		(sum, { source, target }) => sum + away(graph.ids.indexOf(source), graph.ids.indexOf(target)),
		0,
	)
	expect(away(at(0, 0), at(side - 1, side - 1))).toBeGreaterThan((20 * mean) / edges.length)
	expect(away(at(0, side - 1), at(side - 1, 0))).toBeGreaterThan((20 * mean) / edges.length)
})
