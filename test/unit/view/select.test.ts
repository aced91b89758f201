import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildLinks } from '../../../src/evidence/claims.ts'
import { standingOf } from '../../../src/evidence/standing.ts'
import { PREDICATES } from '../../../src/schema/predicate.ts'
import { KINDS } from '../../../src/schema/term.ts'
import { BASES, type View } from '../../../src/schema/view.ts'
import { countByStrength } from '../../../src/view/histogram.ts'
import { passesFilters, selectVisible } from '../../../src/view/select.ts'
import { strengthOf } from '../../../src/view/strength.ts'
import {
	clearFilters,
	clearSelection,
	DEFAULT_VIEW,
	isFiltered,
	selectClaim,
	selectTerm,
	toggle,
	toggleSource,
} from '../../../src/view/view-state.ts'
import { allLinksInOrder, bestLinks, crossLink, firstNode, linksInOrder, stepLink } from '../../../src/view/walk.ts'
import { graphOf, linksOf, said } from '../graph/said.ts'

const LINES = [
	'k treats d +++++',
	'k treats a ++',
	'k acts_on.decreases r +++',
	'r affects.increases g +',
	'g implicated_in d ++-',
	't treats d ++++',
	't causes_side_effect h --',
	't acts_on.increases g ~',
	'k combined_with t ++',
]
const graph = graphOf(LINES)
const links = linksOf(LINES)
const view = (more: Partial<View> = {}): View => ({ ...DEFAULT_VIEW, ...more })
const linksAt = (more: Partial<View>) => [...selectVisible(graph, view(more)).links].sort()

describe('what a view shows', () => {
	test('the start view shows everything', () => {
		const { nodes, links: shown } = selectVisible(graph, view())
		expect([nodes.size, shown.size]).toEqual([graph.order, graph.size])
	})

	test('a threshold keeps strong links; a denied one counts by who denies it', () => {
		expect(linksAt({ min: 4 })).toEqual(['k.treats.d', 't.treats.d'])
		expect(linksAt({ min: 2 })).toContain('t.causes_side_effect.h')
	})

	test('kinds keep links whose both ends are on', () => {
		expect(linksAt({ kinds: ['treatment', 'condition'] })).toEqual([
			'k.combined_with.t',
			'k.treats.a',
			'k.treats.d',
			't.treats.d',
		])
		expect(linksAt({ kinds: [] })).toEqual([])
	})

	test('depth keeps what is near the selection, be it a term or a link', () => {
		expect(linksAt({ focus: 'h', depth: 1 })).toEqual(['t.causes_side_effect.h'])
		expect(linksAt({ claim: 'r.affects.g.increases', depth: 1 })).not.toContain('k.treats.a')
		expect(linksAt({ focus: 'h', depth: 9 })).toHaveLength(graph.size)
		expect(linksAt({ focus: 'nowhere', depth: 1 })).toHaveLength(graph.size)
	})

	test('the selected term never vanishes', () => {
		expect([...selectVisible(graph, view({ min: 9, focus: 'h' })).nodes]).toEqual(['h'])
	})
})

const subset = <T>(all: readonly T[]) => fc.option(fc.subarray([...all]), { nil: undefined })
const anyView = fc
	.record({
		kinds: subset(KINDS),
		predicates: subset(PREDICATES),
		min: fc.integer({ min: 1, max: 6 }),
		basis: fc.constantFrom(...BASES),
		depth: fc.integer({ min: 0, max: 3 }),
		focus: fc.constantFrom(undefined, 'k', 'g', 'h', 'nowhere'),
	})
	.map((more) => view(more))

describe('laws of filters', () => {
	test('a stricter threshold never shows more', () => {
		fc.assert(
			fc.property(anyView, (loose) => {
				const all = selectVisible(graph, loose)
				const strict = selectVisible(graph, { ...loose, min: loose.min + 1 })
				for (const id of strict.links) expect(all.links.has(id)).toBe(true)
			}),
		)
	})

	test('an open filter shows at least what any closed one does; both ends of a shown link are shown', () => {
		fc.assert(
			fc.property(anyView, (any) => {
				const shown = selectVisible(graph, any)
				expect(shown.links.size).toBeLessThanOrEqual(selectVisible(graph, clearFilters(any)).links.size)
				for (const id of shown.links) for (const end of graph.extremities(id)) expect(shown.nodes.has(end)).toBe(true)
			}),
		)
	})

	test('table and stage agree on what passes', () => {
		const kindOf = (id: string) => (graph.hasNode(id) ? graph.getNodeAttribute(id, 'term').kind : undefined)
		fc.assert(
			fc.property(anyView, (any) => {
				const passing = links.filter((link) => passesFilters(link, any, kindOf)).map(({ id }) => id)
				expect([...selectVisible(graph, { ...any, depth: 0 }).links].sort()).toEqual(passing.sort())
			}),
		)
	})

	test('a set switched twice is as it was, and all on is no filter', () => {
		fc.assert(
			fc.property(subset(KINDS), fc.constantFrom(...KINDS), (set, kind) => {
				const twice = toggle(toggle(set, kind, KINDS), kind, KINDS)
				expect(new Set(twice ?? KINDS)).toEqual(new Set(set ?? KINDS))
				expect(toggle(set, kind, KINDS)?.length).not.toBe(KINDS.length)
			}),
		)
		expect(toggleSource(toggleSource(view(), 'b'), 'a').without).toEqual(['a', 'b'])
		expect(toggleSource(toggleSource(view(), 'b'), 'b')).toEqual(view())
	})

	test('"show all" leaves nothing filtered and keeps what is selected', () => {
		fc.assert(
			fc.property(anyView, (any) => {
				expect(isFiltered(clearFilters(any))).toBe(false)
				expect(clearFilters(any).focus).toBe(any.focus)
			}),
		)
		expect(isFiltered(view({ without: ['a'] }))).toBe(true)
	})

	test('one thing is selected at a time', () => {
		const both = view({ focus: 'k', claim: 'c', path: ['a', 'b'] })
		expect(selectTerm(both, 'x')).toMatchObject({ focus: 'x', claim: undefined, path: undefined })
		expect(selectClaim(both, 'x')).toMatchObject({ focus: undefined, claim: 'x', path: undefined })
		expect(clearSelection(both)).toMatchObject({ focus: undefined, claim: undefined, path: undefined })
	})
})

describe('strength and standing', () => {
	test.each([
		['+++', 3, 'asserted'],
		['~~', 2, 'hedged'],
		['+~', 2, 'asserted'],
		['--', 2, 'denied'],
		['++-', 2, 'contested'],
		['±', 1, 'contested'],
		['??', 0, 'open'],
	])('%s has strength %d and is %s', (marks, strength, standing) => {
		const [link] = buildLinks(said([`k treats d ${marks}`]))
		expect(strengthOf(link!.evidence, 'independent')).toBe(strength)
		expect(standingOf(link!.evidence)).toBe(standing)
	})

	test('the histogram counts every link that counts, on every basis', () => {
		const lines = fc.uniqueArray(
			fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('x', 'y', 'z'), fc.stringMatching(/^[+~\-±?]{1,6}$/)),
			{ selector: ([subject, object]) => subject + object },
		)
		fc.assert(
			fc.property(lines, fc.constantFrom(...BASES), (all, basis) => {
				const made = linksOf(all.map(([subject, object, marks]) => `${subject} treats ${object} ${marks}`))
				const bins = countByStrength(made, basis)
				const counted = made.filter((link) => strengthOf(link.evidence, basis) > 0)
				expect(bins.reduce((sum, n) => sum + n, 0)).toBe(counted.length)
				for (let min = 1; min <= bins.length; min++)
					expect(bins.slice(min - 1).reduce((sum, n) => sum + n, 0)).toBe(
						counted.filter((link) => strengthOf(link.evidence, basis) >= min).length,
					)
				expect(bins.length).toBe(Math.max(1, ...counted.map((link) => strengthOf(link.evidence, basis))))
			}),
		)
	})
})

describe('walking the graph', () => {
	const visible = selectVisible(graph, view())
	const support = (id: string) => graph.getEdgeAttribute(id, 'link').evidence.shares.support

	test('links come best supported first, each once', () => {
		for (const node of graph.nodes()) {
			const order = linksInOrder(graph, visible, node)
			expect([...order].sort()).toEqual(graph.edges(node).sort())
			expect(order.map(support)).toEqual(order.map(support).sort((a, b) => b - a))
		}
		const all = allLinksInOrder(graph, visible)
		expect(all[0]).toBe('k.treats.d')
		for (let count = 1; count <= all.length + 1; count++)
			expect(bestLinks(graph, visible, count)).toEqual(all.slice(0, count))
	})

	test('steps go round all links of a term, and back', () => {
		for (const node of graph.nodes()) {
			const order = linksInOrder(graph, visible, node)
			let cursor = stepLink(graph, visible, { node }, 1)
			const met = order.map(() => {
				const at = cursor.link!
				cursor = stepLink(graph, visible, cursor, 1)
				return at
			})
			expect(met).toEqual(order)
			expect(cursor.link).toBe(order[0])
			expect(stepLink(graph, visible, cursor, -1).link).toBe(order.at(-1))
			expect(stepLink(graph, visible, { node }, -1).link).toBe(order.at(-1))
		}
	})

	test('a link is crossed to its other end, and back', () => {
		for (const link of graph.edges()) {
			const [from] = graph.extremities(link)
			const there = crossLink(graph, { node: from, link })
			expect(there.node).toBe(graph.opposite(from, link))
			expect(crossLink(graph, there)).toEqual({ node: from, link })
		}
		expect(crossLink(graph, { node: 'k' })).toEqual({ node: 'k' })
	})

	test('only what is shown is walked', () => {
		const strict = selectVisible(graph, view({ min: 4 }))
		expect(linksInOrder(graph, strict, 'k')).toEqual(['k.treats.d'])
		expect(stepLink(graph, strict, { node: 'h' }, 1)).toEqual({ node: 'h' })
		expect(linksInOrder(graph, visible, 'nowhere')).toEqual([])
	})

	test('the walk starts at the term that most sources name', () => {
		expect(firstNode(graph, visible)).toBe('k')
		expect(firstNode(graph, selectVisible(graph, view({ min: 2, predicates: ['implicated_in'] })))).toBe('d')
		expect(firstNode(graph, { nodes: new Set(), links: new Set() })).toBeUndefined()
	})
})
