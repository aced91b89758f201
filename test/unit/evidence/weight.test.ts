import { describe, expect, test } from 'vitest'
import { buildLinks, indexMentions, weighLinks } from '../../../src/evidence/claims.ts'
import { kindsOf, toShares, weighSensitivity } from '../../../src/evidence/shares.ts'
import { K_TABLE } from '../../../src/evidence/tables.ts'
import type { Link } from '../../../src/evidence/types.ts'
import type { Mention } from '../../../src/schema/mention.ts'
import type { SourceKind } from '../../../src/schema/source.ts'
import { decision, mention, project, source, term } from './make.ts'

const round = (n: number) => Math.round(n * 100) / 100

test.each([
	[1, 0, 0, 0.33, 0, 0.67],
	[2, 0, 0, 0.5, 0, 0.5],
	[3, 0, 0, 0.6, 0, 0.4],
	[5, 0, 0, 0.71, 0, 0.29],
	[1, 1, 0, 0.25, 0.25, 0.5],
	[3, 1, 0, 0.5, 0.17, 0.33],
	[0, 0, 1, 0.17, 0.17, 0.67],
	[0, 0, 0, 0, 0, 1],
])('%i asserting, %i denying, %i both: support %f, dispute %f, unknown %f', (only, denying, both, ...expected) => {
	const { support, dispute, unknown } = toShares(only, denying, both)
	expect([support, dispute, unknown].map(round)).toEqual(expected)
})

/** Sources of these kinds that assert or deny one claim, each in a document of its own. */
function weigh(said: [SourceKind, Partial<Mention>][]): Link {
	const sources = said.map(([sourceKind], i) => source(`s${i}`, { sourceKind }))
	const mentions = said.map(([, more], i) => mention(`s${i}`, more))
	return buildLinks(project({ sources, mentions }))[0]!
}

describe('quality-adjusted shares', () => {
	test('a source weighs k · c', () => {
		expect(weigh([['guideline', {}]]).evidence.adjusted.support).toBeCloseTo(0.9 / 2.9)
		expect(weigh([['guideline', { certainty: 'hedged' }]]).evidence.adjusted.support).toBeCloseTo(0.45 / 2.45)
		expect(
			weigh([
				['trial', {}],
				['news', { polarity: 'denies' }],
			]).evidence.adjusted,
		).toEqual({ support: 0.8 / 3.1, dispute: 0.3 / 3.1, unknown: 2 / 3.1 })
	})
	test('five sellers stay below one trial, on either side', () => {
		const sellers: [SourceKind, Partial<Mention>][] = Array.from({ length: 5 }, () => ['commercial', {}])
		expect(weigh(sellers).evidence.adjusted.support).toBeCloseTo(0.5 / 2.5)
		expect(weigh(sellers.map(([kind]) => [kind, { polarity: 'denies' }])).evidence.adjusted.dispute).toBeCloseTo(
			0.5 / 2.5,
		)
		expect(weigh([['trial', {}]]).evidence.adjusted.support).toBeGreaterThan(weigh(sellers).evidence.adjusted.support)
	})
	test('a source on both sides gives half to each', () => {
		const both = buildLinks(
			project({
				sources: [source('a', { sourceKind: 'trial' })],
				mentions: [mention('a'), mention('a', { start: 50, polarity: 'denies' })],
			}),
		)[0]!
		expect(both.evidence).toMatchObject({ only: 0, denying: 0, both: 1 })
		expect(both.evidence.adjusted).toEqual({ support: 0.4 / 2.8, dispute: 0.4 / 2.8, unknown: 2 / 2.8 })
	})
	test('the best mention of a source decides, not how many there are', () => {
		const sources = [
			source('a', { sourceKind: 'commercial', doi: '10.5555/x' }),
			source('b', { sourceKind: 'trial', doi: '10.5555/x' }),
		]
		const mentions = [mention('a'), mention('a', { start: 30 }), mention('b', { certainty: 'hedged' })]
		expect(buildLinks(project({ sources, mentions }))[0]!.evidence.adjusted.support).toBeCloseTo(0.4 / 2.4)
	})
	test('the table can be edited', () => {
		const index = indexMentions(project({ mentions: [mention('a')] }))
		expect(weighLinks(index, { kTable: { ...K_TABLE, unknown: 1 } })[0]!.evidence.adjusted.support).toBeCloseTo(1 / 3)
		expect(weighLinks(index)[0]!.evidence.adjusted.support).toBeCloseTo(0.3 / 2.3)
	})
	test('sensitivity: all alike, shipped, without low-grade sources', () => {
		const sources = [
			source('a', { sourceKind: 'commercial' }),
			source('b', { sourceKind: 'trial' }),
			source('c', { sourceKind: 'personal' }),
		]
		const { evidence } = buildLinks(project({ sources, mentions: ['a', 'b', 'c'].map((id) => mention(id)) }))[0]!
		const { equal, shipped, withoutLowGrade } = weighSensitivity(
			evidence,
			kindsOf(new Map(sources.map((one) => [one.id, one]))),
		)
		expect(equal.support).toBeCloseTo(3 / 5)
		expect(shipped.support).toBeCloseTo(1.1 / 3.1)
		expect(withoutLowGrade.support).toBeCloseTo(0.8 / 2.8)
	})
})

describe('what is counted', () => {
	test('open mentions are kept and counted nowhere', () => {
		const [link] = buildLinks(project({ mentions: [mention('a', { certainty: 'open' }), mention('b')] }))
		expect(link!.evidence).toMatchObject({ counts: { mentions: 1, documents: 1, independent: 1 }, only: 1, open: 1 })
		expect(link!.claims[0]!.mentions).toHaveLength(2)
	})
	test('rejected mentions are gone, by record or by decision, and come back with a reset', () => {
		const said = mention('a')
		const at = (decisions: Parameters<typeof project>[0]['decisions']) =>
			buildLinks(project({ mentions: [said], decisions })).length
		expect(at([])).toBe(1)
		expect(at([decision('reject', `mention:${said.id}`)])).toBe(0)
		expect(at([decision('reject', `mention:${said.id}`), decision('reset', `mention:${said.id}`)])).toBe(1)
		expect(at([decision('reject', `mention:${said.id}`), decision('accept', `mention:${said.id}`)])).toBe(1)
		expect(buildLinks(project({ mentions: [{ ...said, review: 'rejected' }] }))).toEqual([])
	})
	test('edits apply; one that does not fit is told and left out', () => {
		const said = mention('a')
		const edit = (after: unknown) =>
			indexMentions(project({ mentions: [said], decisions: [decision('edit', `mention:${said.id}`, { after })] }))
		expect(weighLinks(edit({ object: 'depression', polarity: 'denies' }))[0]).toMatchObject({
			id: 'lumarin.treats.depression',
			evidence: { denying: 1 },
		})
		const wrong = edit({ polarity: 'perhaps' })
		expect(weighLinks(wrong)[0]!.id).toBe('lumarin.treats.insomnia')
		expect(wrong.issues).toMatchObject([{ code: 'bad-edit', path: 'polarity' }])
	})
	test('a decision about nothing, and a mention of an unknown document, are told', () => {
		const index = indexMentions(
			project({ sources: [], mentions: [mention('ghost')], decisions: [decision('reject', 'mention:gone')] }),
		)
		expect(index.issues.map(({ code }) => code)).toEqual(['stray-decision', 'unknown-source'])
		expect(weighLinks(index)[0]!.evidence.counts.independent).toBe(1)
	})
	test('what was not located does not count', () => {
		const mentions = ['a', 'b', 'c', 'd'].map((id) => mention(id, { id }))
		const located = new Map([
			['a', 'located'],
			['b', 'moved'],
			['c', 'drifted'],
			['d', 'missing'],
		] as const)
		expect(weighLinks(indexMentions(project({ mentions })), { located })[0]!.evidence.counts.mentions).toBe(2)
	})
	test('certainty and polarity filters', () => {
		const index = indexMentions(
			project({
				mentions: [mention('a'), mention('b', { certainty: 'hedged' }), mention('c', { polarity: 'denies' })],
			}),
		)
		expect(weighLinks(index, { certainties: ['stated'] })[0]!.evidence).toMatchObject({ only: 1, denying: 1 })
		expect(weighLinks(index, { polarities: ['asserts'] })[0]!.evidence).toMatchObject({
			only: 2,
			denying: 0,
			hedgedShare: 0.5,
		})
	})
	test('links that are left as they were come back as the same objects', () => {
		const index = indexMentions(project({ mentions: [mention('a'), mention('b', { object: 'depression' })] }))
		const [all, left] = [weighLinks(index), weighLinks(index, { without: ['b'] })]
		expect(left).toHaveLength(1)
		expect(left[0]).toBe(all.find(({ object }) => object === 'insomnia'))
	})
})

describe('claims of one link', () => {
	const acts = (document: string, direction: 'increases' | 'decreases' | 'modulates', more: Partial<Mention> = {}) =>
		mention(document, { predicate: 'acts_on', object: 'calmulin', direction, ...more })

	test('modulates also counts who asserts a direction, not who denies one', () => {
		const [link] = buildLinks(
			project({
				mentions: [
					acts('a', 'modulates'),
					acts('b', 'increases'),
					acts('c', 'decreases'),
					acts('d', 'increases', { polarity: 'denies' }),
				],
			}),
		)
		const weights = Object.fromEntries(
			link!.claims.map(({ direction, evidence }) => [direction, evidence.asserting.independent]),
		)
		expect(weights).toEqual({ modulates: 3, increases: 1, decreases: 1 })
		expect(link!.claims.find(({ direction }) => direction === 'modulates')!.evidence.denying).toBe(0)
		expect(link!.evidence).toMatchObject({ only: 3, denying: 1, counts: { mentions: 4 } })
	})
	test('a broader condition takes up its narrower ones only when asked, and never their denials', () => {
		const terms = [
			term('depression', 'condition'),
			term('winter-depression', 'condition', { broader: ['depression'] }),
			term('deep-winter', 'condition', { broader: ['winter-depression'] }),
		]
		const mentions = [
			mention('a', { object: 'depression' }),
			mention('b', { object: 'winter-depression' }),
			mention('c', { object: 'deep-winter' }),
			mention('d', { object: 'deep-winter', polarity: 'denies' }),
		]
		const weight = (broaderTakesNarrower: boolean) =>
			buildLinks(project({ terms, mentions }), { broaderTakesNarrower }).find(({ object }) => object === 'depression')!
				.evidence
		expect(weight(false)).toMatchObject({ only: 1, denying: 0 })
		expect(weight(true)).toMatchObject({ only: 3, denying: 0 })
	})
	test('broader terms in a circle do no harm', () => {
		const terms = [term('x', 'condition', { broader: ['y'] }), term('y', 'condition', { broader: ['x'] })]
		expect(
			buildLinks(project({ terms, mentions: [mention('a', { object: 'x' }), mention('b', { object: 'y' })] }), {
				broaderTakesNarrower: true,
			}).map(({ evidence }) => evidence.only),
		).toEqual([2, 2])
	})
})
