import { expect, test } from 'vitest'
import { buildLinks } from '../../../src/evidence/claims.ts'
import { buildGraph } from '../../../src/graph/build-graph.ts'
import { findShared } from '../../../src/graph/shared.ts'
import { smallProject } from '../../fixtures/read-small.ts'

const project = smallProject()
const graph = buildGraph(project.terms, buildLinks(project))

test('what two terms share is the same from both sides, and linked to both by what somebody asserts', () => {
	let found = 0
	for (const a of graph.nodes())
		for (const b of graph.nodes()) {
			const shared = findShared(graph, a, b)
			found += shared.length
			expect(shared.map(({ id, weakest }) => [id, weakest])).toEqual(
				findShared(graph, b, a).map(({ id, weakest }) => [id, weakest]),
			)
			for (const { id, links, weakest } of shared) {
				expect(links.map((link) => graph.getEdgeAttribute(link, 'weight'))).toContain(weakest)
				expect(weakest).toBeGreaterThan(0)
				expect([graph.opposite(a, links[0]), graph.opposite(b, links[1])]).toEqual([id, id])
			}
		}
	expect(found).toBeGreaterThan(0)
})

test('a term shares nothing with itself or with what is not there', () => {
	const [first] = graph.nodes()
	expect(findShared(graph, first!, first!)).toEqual([])
	expect(findShared(graph, first!, 'nothing')).toEqual([])
})
