import { describe, expect, test } from 'vitest'
import type { Mention } from '../../../../src/schema/mention.ts'
import { mention, project, source, term } from '../make.ts'
import { find, targets } from './find.ts'

const CLAIM = 'claim:lumarin.treats.insomnia'
const denies = { polarity: 'denies' as const }
const say = (...mentions: Mention[]) => project({ mentions })

describe('P1 contradicted, P2 denied-only, P6 self-contradiction', () => {
	test('asserted by one and denied by another', () => {
		const given = say(mention('a'), mention('b', denies))
		expect(find('P1', given)).toMatchObject([
			{ target: CLAIM, severity: 'warning', numbers: { asserting: 1, denying: 1 } },
		])
		expect(find('P1', given)[0]!.mentions).toHaveLength(2)
		expect([targets('P2', given), targets('P6', given)]).toEqual([[], []])
	})
	test('only denied', () => {
		expect([targets('P1', say(mention('a', denies))), targets('P2', say(mention('a', denies)))]).toEqual([[], [CLAIM]])
	})
	test('both by one source, also in two of its documents', () => {
		expect(targets('P6', say(mention('a'), mention('a', { ...denies, start: 40 })))).toEqual([CLAIM])
		const sources = [source('a', { publisher: 'P' }), source('b', { publisher: 'P' })]
		expect(find('P6', project({ sources, mentions: [mention('a'), mention('b', denies)] }))).toMatchObject([
			{ numbers: { both: 1 } },
		])
	})
	test('an open mention contradicts nothing', () => {
		expect(targets('P1', say(mention('a'), mention('b', { ...denies, certainty: 'open' })))).toEqual([])
	})
})

test('P3 direction-conflict: increases and decreases asserted, not where one is only denied', () => {
	const acts = (document: string, direction: 'increases' | 'decreases' | 'modulates', more: Partial<Mention> = {}) =>
		mention(document, { predicate: 'acts_on', object: 'calmulin', direction, ...more })
	expect(find('P3', say(acts('a', 'increases'), acts('b', 'decreases')))).toMatchObject([
		{ target: 'link:lumarin.acts_on.calmulin', numbers: { increases: 1, decreases: 1 } },
	])
	expect(targets('P3', say(acts('a', 'increases'), acts('b', 'decreases', denies)))).toEqual([])
	expect(targets('P3', say(acts('a', 'increases'), acts('b', 'modulates')))).toEqual([])
})

test('P4 order-conflict: A before B and B before A in one aspect', () => {
	const better = (document: string, subject: string, object: string, aspect?: string) =>
		mention(document, { predicate: 'outperforms', subject, object, aspect })
	expect(
		targets('P4', say(better('a', 'lumarin', 'veltazine', 'onset'), better('b', 'veltazine', 'lumarin', 'onset'))),
	).toEqual(['claim:lumarin.outperforms.veltazine.onset'])
	expect(
		targets('P4', say(better('a', 'lumarin', 'veltazine', 'onset'), better('b', 'veltazine', 'lumarin', 'durability'))),
	).toEqual([])
})

describe('P5 treats-and-causes', () => {
	const terms = [
		term('fatigue', 'condition', { label: 'Fatigue' }),
		term('fatigue-effect', 'side_effect', { label: 'fatigue' }),
		term('tiredness', 'side_effect', { broader: ['fatigue-effect'] }),
		term('nausea', 'side_effect', { xrefs: ['HP:1'] }),
		term('sickness', 'condition', { xrefs: ['HP:1'] }),
		term('headache', 'side_effect'),
	]
	const given = (condition: string, effect: string, more: Partial<Mention> = {}) =>
		project({
			terms,
			mentions: [
				mention('a', { object: condition }),
				mention('b', { predicate: 'causes_side_effect', object: effect, ...more }),
			],
		})
	test.each([
		['the same word', 'fatigue', 'fatigue-effect'],
		['a narrower one', 'fatigue', 'tiredness'],
		['the same identifier', 'sickness', 'nausea'],
	])('%s', (_, condition, effect) =>
		expect(targets('P5', given(condition, effect))).toEqual([`link:lumarin.treats.${condition}`]),
	)
	test('not another effect, another treatment or a denied one', () => {
		expect(targets('P5', given('fatigue', 'headache'))).toEqual([])
		expect(targets('P5', given('fatigue', 'tiredness', { subject: 'veltazine' }))).toEqual([])
		expect(targets('P5', given('fatigue', 'tiredness', denies))).toEqual([])
	})
})

test('P8 reassurance-by-seller: every denial comes from interested parties', () => {
	const sources = [
		source('a', { interest: 'sells_treatment' }),
		source('b'),
		source('c', { interest: 'sells_competitor' }),
	]
	const effect = { predicate: 'causes_side_effect', object: 'nausea' } as const
	expect(
		find('P8', project({ sources, mentions: [mention('a', { ...effect, ...denies }), mention('b', effect)] })),
	).toMatchObject([{ target: 'claim:lumarin.causes_side_effect.nausea', numbers: { denying: 1 } }])
	expect(targets('P8', project({ sources, mentions: [mention('c', denies)] }))).toEqual([CLAIM])
	expect(
		targets(
			'P8',
			project({ sources, mentions: [mention('a', { ...effect, ...denies }), mention('b', { ...effect, ...denies })] }),
		),
	).toEqual([])
	expect(targets('P8', project({ sources, mentions: [mention('a', effect)] }))).toEqual([])
})

describe('R1 circular', () => {
	const circle = (cites: Record<string, string[]>) =>
		Object.keys(cites).map((id) => source(id, { doi: `10.5555/${id}`, cites: cites[id]! }))
	test('three that cite each other in a circle', () => {
		const sources = circle({ a: ['https://doi.org/10.5555/b'], b: ['c'], c: ['10.5555/a'], d: ['a'] })
		expect(find('R1', project({ sources, mentions: ['a', 'b', 'c', 'd'].map((id) => mention(id)) }))).toMatchObject([
			{ target: CLAIM, severity: 'error', numbers: { circle: 3, documents: 4 } },
		])
	})
	test('not a chain, not a circle that leaves the claim, not one that cites itself', () => {
		const chain = circle({ a: ['b'], b: ['c'], c: ['c'] })
		expect(targets('R1', project({ sources: chain, mentions: ['a', 'b', 'c'].map((id) => mention(id)) }))).toEqual([])
		const outside = circle({ a: ['b'], b: ['c'], c: ['a'] })
		expect(targets('R1', project({ sources: outside, mentions: [mention('a'), mention('b')] }))).toEqual([])
	})
	test('also by what the sentences credit', () => {
		const sources = circle({ a: [], b: [] })
		expect(
			targets(
				'R1',
				project({
					sources,
					mentions: [mention('a', { credits: ['10.5555/b'] }), mention('b', { credits: ['10.5555/a'] })],
				}),
			),
		).toEqual([CLAIM])
	})
})

test('R3 dead-end-attribution: studies show, and none is named', () => {
	const given = (exact: string, more: Partial<Mention> = {}) => say(mention('a', { exact, ...more }))
	expect(targets('R3', given('Studies show that lumarin treats insomnia.'))).toEqual([CLAIM])
	expect(targets('R3', given('According to recent research, lumarin treats insomnia.'))).toEqual([CLAIM])
	expect(targets('R3', given('Studies show that lumarin treats insomnia (Lind et al., 2019).'))).toEqual([])
	expect(targets('R3', given('Studies show that lumarin treats insomnia.', { credits: ['Lind 2019'] }))).toEqual([])
	expect(targets('R3', given('Lumarin treats insomnia.'))).toEqual([])
	expect(targets('R3', say(mention('a')))).toEqual([])
})

describe('T1 stale', () => {
	const dated = (...dates: (string | undefined)[]) =>
		project({
			sources: dates.map((datePublished, i) => source(`s${i}`, { datePublished })),
			mentions: dates.map((_, i) => mention(`s${i}`)),
		})
	const today = '2025-06-01'
	test('the newest is older than five years; undated ones are told apart', () => {
		expect(find('T1', dated('2015', '2019-12-31', undefined), { today })).toMatchObject([
			{ target: CLAIM, numbers: { years: 5.4, dated: 2, undated: 1 } },
		])
		expect(targets('T1', dated('2015', '2024'), { today })).toEqual([])
		expect(targets('T1', dated(undefined), { today })).toEqual([])
	})
	test('a year may mean its last day', () => expect(targets('T1', dated('2020'), { today })).toEqual([]))
	test('ages count to the project’s date, else to the newest date of any source', () => {
		const old = dated('2001', '2001')
		expect(targets('T1', { ...old, manifest: { ...old.manifest, date: '2024-01-01' } })).toEqual([CLAIM])
		expect(targets('T1', old)).toEqual([])
		expect(targets('T1', { ...old, sources: [...old.sources, source('z', { datePublished: '2020' })] })).toEqual([
			CLAIM,
		])
	})
})

test('T3 retracted: a counted document was retracted', () => {
	const sources = [source('a', { retraction: { reason: 'made-up data' } }), source('b')]
	expect(find('T3', project({ sources, mentions: [mention('a'), mention('b')] }))).toMatchObject([
		{ target: CLAIM, severity: 'error', numbers: { retracted: 1, documents: 2 } },
	])
	expect(targets('T3', project({ sources, mentions: [mention('a', { certainty: 'open' }), mention('b')] }))).toEqual([])
})
