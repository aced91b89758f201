/**
 * Quality and CPU time of the layout against a random one and the library's default (ForceAtlas2, theta .5, random
 * start). Run with `npx tsx test/bench/layout-quality.ts [sizes…]`; prints one row a graph. Ratios hold, times do not.
 */
import { createRequire } from 'node:module'
import { stepsFrom } from '../../src/layout/components.ts'
import { emptyPoints, type IndexedGraph, indexGraph, linksOf, type Points } from '../../src/layout/indexed-graph.ts'
import { layoutGraph } from '../../src/layout/layout-graph.ts'
import { seededRandom } from '../../src/layout/random.ts'
import { pointsOf } from '../../src/layout/settle.ts'
import type { LayoutInput } from '../../src/layout/types.ts'
import { communities, twoHubs } from '../unit/layout/graphs.ts'
import { realGraphs } from './layout-real-graphs.ts'

const require = createRequire(import.meta.url)
const iterate = require('graphology-layout-forceatlas2/iterate.js') as (
	settings: object,
	nodes: Float32Array,
	edges: Float32Array,
) => void

/** Every k-th index, about 200 of them. */
const sample = (n: number) =>
	Array.from({ length: n }, (_, i) => i).filter((i) => i % Math.max(1, Math.floor(n / 200)) === 0)

/** Mean share of a node's graph neighbours among as many nearest nodes in the picture; 1 is best. */
function neighbourhoodKept({ ids, offsets, neighbours }: IndexedGraph, { x, y }: Points): number {
	const shares = sample(ids.length).flatMap((i) => {
		const own = new Set(neighbours.slice(offsets[i]!, offsets[i + 1]!))
		if (own.size === 0) return []
		const away = Float64Array.from(ids, (_, j) => (x[j]! - x[i]!) ** 2 + (y[j]! - y[i]!) ** 2)
		const nearest = ids.map((_, j) => j).filter((j) => j !== i)
		nearest.sort((a, b) => away[a]! - away[b]!)
		return [nearest.slice(0, own.size).filter((j) => own.has(j)).length / own.size]
	})
	return shares.reduce((sum, share) => sum + share, 0) / shares.length
}

/** Mean squared relative error of distances against steps, at the best scale; 0 is best. */
function stressOf(graph: IndexedGraph, { x, y }: Points): number {
	const ratios = sample(graph.ids.length).flatMap((i) =>
		[...stepsFrom(graph, i)].flatMap((step, j) => (step > 0 ? [Math.hypot(x[i]! - x[j]!, y[i]! - y[j]!) / step] : [])),
	)
	const sum = ratios.reduce((total, ratio) => total + ratio, 0)
	const squares = ratios.reduce((total, ratio) => total + ratio * ratio, 0)
	return 1 - (sum * sum) / squares / ratios.length
}

function randomPoints(n: number): Points {
	const random = seededRandom(11)
	const points = emptyPoints(n)
	for (let i = 0; i < n; i++) [points.x[i], points.y[i]] = [random() * 1000, random() * 1000]
	return points
}

/** The library as it comes: inferred settings, Barnes–Hut theta .5, 100 rounds from a random start. */
function libraryPoints(graph: IndexedGraph): Points {
	const n = graph.ids.length
	const start = randomPoints(n)
	const nodes = new Float32Array(n * 10)
	const edges = Float32Array.from(linksOf(graph).flatMap(([a, b, weight]) => [a * 10, b * 10, weight]))
	for (let i = 0; i < n; i++)
		nodes.set([start.x[i]!, start.y[i]!, 0, 0, 0, 0, 1 + graph.offsets[i + 1]! - graph.offsets[i]!, 1, 1, 0], i * 10)
	const settings = { barnesHutOptimize: n > 2000, barnesHutTheta: 0.5, strongGravityMode: true, gravity: 0.05 }
	const rest = { scalingRatio: 10, slowDown: 1 + Math.log(n), edgeWeightInfluence: 1 }
	for (let k = 0; k < 100; k++) iterate({ ...settings, ...rest }, nodes, edges)
	return {
		x: Float64Array.from({ length: n }, (_, i) => nodes[i * 10]!),
		y: Float64Array.from({ length: n }, (_, i) => nodes[i * 10 + 1]!),
	}
}

function timed<T>(run: () => T): { value: T; ms: number } {
	const start = process.cpuUsage()
	const value = run()
	return { value, ms: process.cpuUsage(start).user / 1000 }
}

function row(name: string, input: LayoutInput): void {
	const graph = indexGraph(input)
	const own = timed(() => pointsOf(graph, layoutGraph(input)))
	const library = timed(() => libraryPoints(graph))
	const random = randomPoints(graph.ids.length)
	const [kept, stress] = [neighbourhoodKept, stressOf].map((measure) =>
		[own.value, library.value, random].map((points) => measure(graph, points)),
	) as [number[], number[]]
	const show = ([mine, theirs, chance]: number[]) =>
		`${mine!.toFixed(3)} (library ${theirs!.toFixed(3)}, random ${chance!.toFixed(3)})`
	console.log(
		`${name}: ${graph.ids.length} nodes, ${linksOf(graph).length} links · kept ${show(kept)}, × library ${(kept[0]! / kept[1]!).toFixed(2)}`,
		`· stress ${show(stress)}, × random ${(stress[0]! / stress[2]!).toFixed(2)}`,
		`· ms ${own.ms.toFixed(0)} (library ${library.ms.toFixed(0)})`,
	)
}

const sizes = process.argv.slice(2).map(Number)
layoutGraph(communities(100))
row('two hubs', twoHubs())
for (const size of sizes.length > 0 ? sizes : [100, 1000, 10_000]) row('communities', communities(size))
for (const [name, input] of realGraphs()) row(name, input)
