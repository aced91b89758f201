import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { indexMentions, weighLinks } from '../../../src/evidence/claims.ts'
import { buildGraph, type ClaimGraph } from '../../../src/graph/build-graph.ts'
import { boundsOf, buildLayoutInput } from '../../../src/render/boxes.ts'
import { buildScales } from '../../../src/render/encoding.ts'
import { buildPlaces, type Places } from '../../../src/render/places.ts'
import { showScene } from '../../../src/render/scene.ts'
import { drawScene } from '../../../src/render/scene-tree.ts'
import { madeProject } from '../../browser/projects.ts'

const project = madeProject(120, 4)
const index = indexMentions(project)
const links = weighLinks(index)
const documents = project.sources.map(({ id }) => id)
const full = buildGraph(project.terms, links)
const scales = buildScales(5, 30)
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

test('weighed links come strongest first, whatever is off', () => {
	fc.assert(
		fc.property(someOff, (off) => {
			const keys = without(off).map(({ id, evidence }) => [-evidence.asserting.independent, id] as const)
			expect(keys).toEqual(keys.toSorted((a, b) => a[0] - b[0] || (a[1] < b[1] ? -1 : 1)))
		}),
		SOME_RUNS,
	)
})
