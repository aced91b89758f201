import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { indexMentions, weighLinks } from '../../../src/evidence/claims.ts'
import { buildGraph, type ClaimGraph } from '../../../src/graph/build-graph.ts'
import { boundsOf, buildLayoutInput } from '../../../src/render/boxes.ts'
import { buildScales, buildSizes } from '../../../src/render/encoding.ts'
import { buildPlaces, type Places } from '../../../src/render/places.ts'
import { plainScene, showScene } from '../../../src/render/scene.ts'
import { drawScene } from '../../../src/render/scene-tree.ts'
import { Painted } from '../../../src/render/sigma/painted.ts'
import { madeProject } from '../../browser/projects.ts'

const project = madeProject(120, 4)
const index = indexMentions(project)
const links = weighLinks(index)
const documents = project.sources.map(({ id }) => id)
const full = buildGraph(project.terms, links)
const sizes = buildSizes(30)
const scales = buildScales(5, sizes)
const positions = Object.fromEntries(
	full.nodes().map((id, i) => [id, { x: (i % 12) * 90, y: Math.floor(i / 12) * 70 }]),
)
const bounds = boundsOf(buildLayoutInput(full, scales, { width: 1200, height: 700 }), positions)
const frame = { terms: index.terms, positions, scales, basis: 'independent', theme: 'light', bounds } as const
const size = { width: 1200, height: 700 }
const place = (graph: ClaimGraph, before?: Places) => buildPlaces({ ...frame, ...size, graph }, before)
const draw = (places: Places, graph: ClaimGraph) =>
	drawScene(showScene(places, { visible: { nodes: new Set(graph.nodes()), links: new Set(graph.edges()) } }))

const without = (off: string[]) => weighLinks(index, { without: off })
const someOff = fc.subarray(documents, { minLength: 1 })
const SOME_RUNS = { numRuns: 25 }

describe('what is built from what was there before', () => {
	test('a graph is the same as one built anew, in the same order', () => {
		fc.assert(
			fc.property(someOff, (off) => {
				const fresh = buildGraph(project.terms, without(off))
				expect(buildGraph(project.terms, without(off), full).export()).toEqual(fresh.export())
			}),
			SOME_RUNS,
		)
	})

	test('a graph from a smaller one, too', () => {
		fc.assert(
			fc.property(someOff, (off) => {
				const fewer = buildGraph(project.terms, without(off))
				expect(buildGraph(project.terms, links, fewer).export()).toEqual(full.export())
			}),
			SOME_RUNS,
		)
	})

	test('a picture is the same as one drawn anew', () => {
		const all = place(full)
		fc.assert(
			fc.property(someOff, (off) => {
				const graph = buildGraph(project.terms, without(off))
				expect(draw(place(graph, all), graph)).toEqual(draw(place(graph), graph))
			}),
			SOME_RUNS,
		)
	})

	test('another weight moves no shape, and its links are as if drawn anew', () => {
		const widths = buildScales(9, sizes, 'mentions')
		const input = { ...frame, ...size, scales: widths, basis: 'mentions' as const, graph: full }
		const before = place(full)
		const after = buildPlaces(input, before)
		expect([...after.nodes.values()]).toEqual([...before.nodes.values()])
		expect(draw(after, full)).toEqual(draw(buildPlaces(input), full))
	})

	test('what one source does not touch is the very same object, and another size takes over nothing', () => {
		const graph = buildGraph(project.terms, without([documents[0]!]))
		const all = place(full)
		const isTaken = ([id, one]: [string, object]) => all.links.get(id) === one || all.nodes.get(id) === one
		const after = place(graph, all)
		expect([...after.nodes].filter(isTaken).length).toBeGreaterThan(60)
		expect([...after.links].filter(isTaken).length).toBeGreaterThan(100)
		const other = buildPlaces({ ...frame, graph, width: 800, height: 700 }, all)
		expect([...other.nodes, ...other.links].filter(isTaken)).toEqual([])
	})
})

test('a scene comes through to a worker as it is', () => {
	const visible = { nodes: new Set(full.nodes()), links: new Set(full.edges()) }
	const scene = showScene(place(full), { visible })
	expect(drawScene(structuredClone(plainScene(scene)))).toEqual(drawScene(scene))
})

test('a stage draws each scene as if it were its first, and hides the rest', () => {
	const all = place(full)
	const anyScene = fc
		.record({
			off: fc.subarray(documents),
			kept: fc.integer({ min: 1, max: 5 }),
			chosen: fc.constantFrom(...full.nodes()),
		})
		.map(({ off, kept, chosen }) => {
			const graph = buildGraph(project.terms, without(off), full)
			const visible = {
				nodes: new Set(graph.nodes()),
				links: new Set(graph.edges().filter((_, i) => i % kept === 0)),
			}
			const selected = { nodes: new Set([chosen]), links: new Set<string>() }
			return showScene(place(graph, all), { visible, selected, bright: kept > 3 ? selected : undefined })
		})
	fc.assert(
		fc.property(fc.array(anyScene, { minLength: 2, maxLength: 4 }), (scenes) => {
			const painted = new Painted()
			for (const scene of scenes) painted.paint(scene)
			const [last, alone] = [scenes.at(-1)!, new Painted()]
			alone.paint(last)
			for (const { id } of last.nodes) expect(painted.nodeOf(id)).toEqual(alone.nodeOf(id))
			for (const { id } of last.links) expect(painted.linkOf(id)).toEqual(alone.linkOf(id))
			const [nodes, links] = [new Set(last.nodes.map(({ id }) => id)), new Set(last.links.map(({ id }) => id))]
			for (const { id } of scenes[0]!.nodes) expect(painted.nodeOf(id).hidden).toBe(!nodes.has(id))
			for (const { id } of scenes[0]!.links) expect(painted.linkOf(id).hidden).toBe(!links.has(id))
			expect(painted.paint(last)).toEqual({ nodes: [], edges: [], adds: false, reorders: false })
		}),
		SOME_RUNS,
	)
})

test('weighed links come strongest first, whatever is off', () => {
	fc.assert(
		fc.property(someOff, (off) => {
			const keys = without(off).map(({ id, evidence }) => [-evidence.asserting.independent, id] as const)
			expect(keys).toEqual(keys.toSorted((a, b) => a[0] - b[0] || (a[1] < b[1] ? -1 : 1)))
		}),
		SOME_RUNS,
	)
})
