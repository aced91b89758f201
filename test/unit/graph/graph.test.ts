import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ClaimGraph } from '../../../src/graph/build-graph.ts'
import { findNeighbourhood } from '../../../src/graph/neighbourhood.ts'
import { findParts } from '../../../src/graph/parts.ts'
import { findBestPaths, findPaths, type Path } from '../../../src/graph/paths.ts'
import { graphOf } from './said.ts'

const chain = ['k acts_on r +++', 'r affects g ++', 'g affects n +', 'n implicated_in d ++', 'k treats d +++++']

describe('the graph of claims', () => {
	test('weight is the number of asserting sources; a denied link is there with weight 0', () => {
		const graph = graphOf(['a treats x ++±-', 'b treats x --'])
		expect(graph.getEdgeAttribute('a.treats.x', 'weight')).toBe(3)
		expect(graph.getEdgeAttribute('b.treats.x', 'weight')).toBe(0)
		expect(graph.getNodeAttribute('x', 'sources')).toBe(6)
	})

	test('what is only left open is not drawn, nor its terms', () => {
		const graph = graphOf(['a treats x ??', 'b treats x +'])
		expect(graph.hasEdge('a.treats.x')).toBe(false)
		expect(graph.nodes()).toEqual(['b', 'x'])
	})

	test('directions of one link are one edge; other predicates between the same terms are edges of their own', () => {
		const graph = graphOf([
			'k acts_on.decreases r ++',
			'k acts_on.increases r +',
			'k combined_with t +',
			'k augments t +',
		])
		expect(graph.edges().sort()).toEqual(['k.acts_on.r', 'k.augments.t', 'k.combined_with.t'])
		expect(graph.getEdgeAttribute('k.acts_on.r', 'link').claims).toHaveLength(2)
	})
})

describe('neighbourhoods and parts', () => {
	test('depth counts steps in either direction', () => {
		const graph = graphOf(chain.slice(0, 4))
		expect([...findNeighbourhood(graph, ['g'], 0)]).toEqual(['g'])
		expect([...findNeighbourhood(graph, ['g'], 1)].sort()).toEqual(['g', 'n', 'r'])
		expect(findNeighbourhood(graph, ['g'], 2).size).toBe(5)
		expect(findNeighbourhood(graph, ['nowhere'], 3).size).toBe(0)
	})

	test('parts come largest first and hold every term once', () => {
		const graph = graphOf([...chain, 'a treats x +', 'b treats y +', 'b treats z +'])
		expect(findParts(graph).map((part) => part.length)).toEqual([5, 3, 2])
		expect(findParts(graph).flat().sort()).toEqual(graph.nodes().sort())
	})
})

describe('paths', () => {
	test('are ranked by their weakest link, then length', () => {
		const paths = findPaths(
			graphOf(['k acts_on a +++', 'a affects d ++', 'k acts_on b +++++', 'b affects d +', 'k acts_on d +']),
			'k',
			'd',
		)
		expect(paths.map(({ nodes, weakest }) => [nodes.join('>'), weakest])).toEqual([
			['k>a>d', 2],
			['k>d', 1],
			['k>b>d', 1],
		])
	})

	test('follow who acts on whom; only where there is no such path, either direction', () => {
		const graph = graphOf(chain.slice(0, 4))
		expect(findPaths(graph, 'd', 'k')).toEqual([])
		expect(findBestPaths(graph, 'd', 'k')[0]?.nodes).toEqual(['d', 'n', 'g', 'r', 'k'])
		expect(findBestPaths(graph, 'k', 'd')[0]?.nodes).toEqual(['k', 'r', 'g', 'n', 'd'])
	})

	test('go over asserted links only, and symmetric ones both ways', () => {
		expect(findPaths(graphOf(['k acts_on r ---', 'r implicated_in d ++']), 'k', 'd')).toEqual([])
		expect(findPaths(graphOf(['a combined_with k ++', 'a treats d +']), 'k', 'd')[0]?.nodes).toEqual(['k', 'a', 'd'])
	})

	test('of an unknown term, or from a term to itself, there is none', () => {
		const graph = graphOf(chain)
		for (const [from, to] of [
			['k', 'k'],
			['k', 'nowhere'],
			['nowhere', 'k'],
		] as const)
			expect(findPaths(graph, from, to)).toEqual([])
	})

	const anyLines = fc.uniqueArray(
		fc
			.tuple(
				fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
				fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
				fc.constantFrom('-', '+', '++', '+++', '±+'),
			)
			.filter(([from, to]) => from !== to)
			.map(([from, to, marks]) => `${from} affects.increases ${to} ${marks}`),
		{ selector: (line) => line.split(' ').slice(0, 3).join(), maxLength: 16 },
	)

	test.each([true, false])('are those that trying everything finds (directed: %s)', (directed) => {
		fc.assert(
			fc.property(anyLines, fc.integer({ min: 1, max: 5 }), (lines, maxSteps) => {
				const graph = graphOf(lines)
				const found = findPaths(graph, 'a', 'b', { maxSteps, directed, most: 10_000 })
				expect(found.map(keyOf).sort()).toEqual(tryEverything(graph, 'a', 'b', maxSteps, directed).map(keyOf).sort())
				expect(found.map(({ weakest }) => weakest)).toEqual(found.map(({ weakest }) => weakest).sort((x, y) => y - x))
				for (const path of found) expect(path.weakest).toBe(weakestOf(graph, path))
			}),
		)
	})

	test('a budget ends the search of a dense graph, and what is found are still paths', () => {
		const ids = Array.from({ length: 12 }, (_, i) => `n${i}`)
		const graph = graphOf(ids.flatMap((a) => ids.filter((b) => b !== a).map((b) => `${a} affects.increases ${b} +`)))
		const found = findPaths(graph, 'n0', 'n1', { maxSteps: 6, budget: 500 })
		expect(found.length).toBeGreaterThan(0)
		for (const path of found) expect(path.nodes.at(-1)).toBe('n1')
	})
})

const keyOf = ({ nodes }: Pick<Path, 'nodes'>) => nodes.join('>')
const weightBetween = (graph: ClaimGraph, from: string, to: string, directed: boolean) =>
	Math.max(
		0,
		...(directed ? graph.outEdges(from, to) : graph.edges(from, to)).map((id) => graph.getEdgeAttribute(id, 'weight')),
	)
const weakestOf = (graph: ClaimGraph, { links }: Path) =>
	Math.min(...links.map((id) => graph.getEdgeAttribute(id, 'weight')))

/** Every simple path, by walking all of them. */
function tryEverything(
	graph: ClaimGraph,
	from: string,
	to: string,
	maxSteps: number,
	directed: boolean,
): { nodes: string[] }[] {
	if (!graph.hasNode(from) || !graph.hasNode(to)) return []
	const walk = (nodes: string[]): { nodes: string[] }[] => {
		const here = nodes.at(-1)!
		if (here === to) return [{ nodes }]
		if (nodes.length > maxSteps) return []
		return graph
			.nodes()
			.filter((next) => !nodes.includes(next) && weightBetween(graph, here, next, directed) > 0)
			.flatMap((next) => walk([...nodes, next]))
	}
	return walk([from])
}
