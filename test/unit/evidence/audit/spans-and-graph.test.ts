import { describe, expect, test } from 'vitest'
import { findCycles } from '../../../../src/evidence/audit/cycles.ts'
import type { Mention } from '../../../../src/schema/mention.ts'
import { hashText } from '../../../../src/text/hash.ts'
import { decision, mention, project, source, term } from '../make.ts'
import { find, targets } from './find.ts'

const TEXT = 'Lumarin for Insomnia\n\nLumarin treats insomnia. Does lumarin treat insomnia? It is free.'
const at = (words: string, more: Partial<Mention> = {}) => {
	const start = TEXT.indexOf(words)
	return mention('a', { id: words, start, end: start + words.length, sha256: hashText(words), ...more })
}
const texts = (text = TEXT) => new Map([['a', text]])

describe('L1 unlocatable, L3 drifted', () => {
	const good = at('Lumarin treats insomnia.')
	test('a span that is nowhere in its text, and none that moved', () => {
		const given = project({ mentions: [good, at('It is free.')] })
		expect(find('L1', given, {}, texts('Lumarin treats insomnia.'))).toMatchObject([
			{ target: 'source:a', severity: 'error', numbers: { mentions: 1, of: 2 }, mentions: ['It is free.'] },
		])
		expect(targets('L1', given, {}, texts(`Menu\n\n${TEXT}`))).toEqual([])
		expect(targets('L1', given)).toEqual([])
	})
	test('only a similar sentence is left', () => {
		const given = project({ mentions: [{ ...good, exact: 'Lumarin treats insomnia.' }] })
		expect(find('L3', given, {}, texts('Lumarin seldom treats insomnia.'))).toMatchObject([
			{ target: 'source:a', numbers: { mentions: 1, of: 1 } },
		])
		expect(targets('L1', given, {}, texts('Lumarin seldom treats insomnia.'))).toEqual([])
		expect(targets('L3', given, {}, texts())).toEqual([])
	})
	test('carried words that do not match their hash need no text', () => {
		expect(targets('L1', project({ mentions: [{ ...good, exact: 'Lumarin cures insomnia.' }] }))).toEqual(['source:a'])
	})
	test('rejected mentions are nobody’s problem', () => {
		const given = project({ mentions: [at('It is free.')], decisions: [decision('reject', 'mention:It is free.')] })
		expect(targets('L1', given, {}, texts(''))).toEqual([])
	})
})

test('L6 heading-or-question: within a heading or question of the text, or a question by its words', () => {
	const fires = (...mentions: Mention[]) =>
		find('L6', project({ mentions }), {}, texts()).map(({ mentions }) => mentions)
	expect(fires(at('Lumarin for Insomnia'))).toEqual([['Lumarin for Insomnia']])
	expect(fires(at('lumarin treat insomnia?'), at('Lumarin treats insomnia.'))).toEqual([['lumarin treat insomnia?']])
	expect(fires(at('Does lumarin treat insomnia?', { certainty: 'open' }))).toEqual([])
	expect(
		targets(
			'L6',
			project({ mentions: [at('Does lumarin treat insomnia?', { exact: 'Does lumarin treat insomnia?' })] }),
		),
	).toHaveLength(1)
	expect(
		targets('L6', project({ mentions: [at('Lumarin treats insomnia.', { exact: 'Lumarin treats insomnia.' })] })),
	).toEqual([])
})

/** "t treats c", "m1 affects m2": subject and object by the letter they start with. */
function step(from: string, to: string, documents = ['a'], more: Partial<Mention> = {}): Mention[] {
	const predicate = from.startsWith('t')
		? to.startsWith('m')
			? 'acts_on'
			: 'treats'
		: to.startsWith('m')
			? 'affects'
			: 'implicated_in'
	return documents.map((document) => mention(document, { subject: from, predicate, object: to, ...more }))
}
const graph = (...steps: Mention[][]) => project({ mentions: steps.flat() })
const two = ['a', 'b']

describe('G1 no-mechanism-path', () => {
	test('no way, or one of five links, or one that is only denied', () => {
		expect(targets('G1', graph(step('t', 'c')))).toEqual(['link:t.treats.c'])
		const long = [step('t', 'm1'), step('m1', 'm2'), step('m2', 'm3'), step('m3', 'm4'), step('m4', 'c')]
		expect(targets('G1', graph(step('t', 'c'), ...long))).toEqual(['link:t.treats.c'])
		expect(targets('G1', graph(step('t', 'c'), step('t', 'm'), step('m', 'c', ['a'], { polarity: 'denies' })))).toEqual(
			['link:t.treats.c'],
		)
	})
	test('ways of two and of four links', () => {
		expect(targets('G1', graph(step('t', 'c'), step('t', 'm'), step('m', 'c')))).toEqual([])
		expect(
			targets('G1', graph(step('t', 'c'), step('t', 'm1'), step('m1', 'm2'), step('m2', 'm3'), step('m3', 'c'))),
		).toEqual([])
	})
	test('a circle of mechanisms ends', () => {
		expect(targets('G1', graph(step('t', 'c'), step('t', 'm1'), step('m1', 'm2'), step('m2', 'm1')))).toEqual([
			'link:t.treats.c',
		])
	})
})

describe('G2 weak-path', () => {
	test('each way has a single-source, all-hedged or contradicted step', () => {
		expect(find('G2', graph(step('t', 'c'), step('t', 'm', two), step('m', 'c')))).toMatchObject([
			{ target: 'link:t.treats.c', numbers: { steps: 2, weak: 1 } },
		])
		expect(
			targets('G2', graph(step('t', 'c'), step('t', 'm', two), step('m', 'c', two, { certainty: 'hedged' }))),
		).toHaveLength(1)
		expect(
			targets(
				'G2',
				graph(step('t', 'c'), step('t', 'm', two), step('m', 'c', two), step('m', 'c', ['d'], { polarity: 'denies' })),
			),
		).toHaveLength(1)
	})
	test('one strong way suffices; without any way it is G1', () => {
		expect(
			targets(
				'G2',
				graph(
					step('t', 'c'),
					step('t', 'm1'),
					step('m1', 'c'),
					step('t', 'm2', two),
					step('m2', 'm3', two),
					step('m3', 'c', two),
				),
			),
		).toEqual([])
		expect(targets('G2', graph(step('t', 'c')))).toEqual([])
	})
})

describe('G6 bridge', () => {
	test('the single-source link that every way passes', () => {
		const given = graph(
			step('t', 'c'),
			step('t', 'm1', two),
			step('t', 'm2', two),
			step('m1', 'm3'),
			step('m2', 'm3'),
			step('m3', 'c'),
		)
		expect(find('G6', given)).toMatchObject([{ target: 'link:m3.implicated_in.c', numbers: { pairs: 1 }, tier: 1 }])
	})
	test('not one with a second source, and not one that another way avoids', () => {
		expect(targets('G6', graph(step('t', 'c'), step('t', 'm', two), step('m', 'c', two)))).toEqual([])
		expect(
			targets('G6', graph(step('t', 'c'), step('t', 'm1'), step('m1', 'c'), step('t', 'm2'), step('m2', 'c'))),
		).toEqual([])
	})
	test('counts every pair that hangs on it', () => {
		const given = graph(step('t', 'c1'), step('t', 'c2'), step('t', 'm'), step('m', 'c1', two), step('m', 'c2', two))
		expect(find('G6', given)).toMatchObject([{ target: 'link:t.acts_on.m', numbers: { pairs: 2 } }])
	})
})

test('G3 benefits-only: three treats links and no side effect, asserted or denied', () => {
	const treats = ['c1', 'c2', 'c3'].map((object) => step('t', object))
	expect(find('G3', graph(...treats))).toMatchObject([{ target: 'term:t', numbers: { treats: 3, sideEffects: 0 } }])
	expect(targets('G3', graph(...treats.slice(1)))).toEqual([])
	expect(
		targets(
			'G3',
			graph(...treats, [
				mention('a', { subject: 't', predicate: 'causes_side_effect', object: 's', polarity: 'denies' }),
			]),
		),
	).toEqual([])
})

test('G5 one-voice: five mentions or more, more than half from one source', () => {
	const said = (a: number, b: number) =>
		project({
			mentions: [
				...Array.from({ length: a }, (_, i) => mention('a', { start: i * 20 })),
				...Array.from({ length: b }, (_, i) => mention('b', { start: i * 20 })),
			],
		})
	expect(find('G5', said(4, 2))).toMatchObject([{ numbers: { mentions: 6, loudest: 4 } }])
	expect([targets('G5', said(3, 3)), targets('G5', said(4, 0))]).toEqual([[], []])
})

describe('names', () => {
	const used = (terms: Parameters<typeof project>[0]['terms'], ...steps: Mention[][]) => ({
		...graph(...steps),
		terms: terms!,
	})
	test('N1 unmapped-term: without an identifier, and in use', () => {
		const terms = [term('t', 'treatment'), term('c', 'condition', { xrefs: ['MESH:1'] }), term('unused', 'condition')]
		expect(targets('N1', used(terms, step('t', 'c')))).toEqual(['term:t'])
	})
	test('N2 suspected-split: one identifier, one name, or neighbours and a similar label', () => {
		const pair = (one: object, other: object) => [term('c1', 'condition', one), term('c2', 'condition', other)]
		const steps = [step('t', 'c1'), step('t', 'c2')]
		expect(targets('N2', used(pair({ xrefs: ['MESH:1'] }, { xrefs: ['MESH:1'] }), ...steps))).toEqual(['term:c1,c2'])
		expect(targets('N2', used(pair({ synonyms: ['Low mood'] }, { label: 'low-mood' }), ...steps))).toEqual([
			'term:c1,c2',
		])
		expect(targets('N2', used(pair({ xrefs: ['MESH:1'] }, { xrefs: ['MESH:1'], broader: ['c1'] }), ...steps))).toEqual(
			[],
		)
		const similar = pair({ label: 'winter depression' }, { label: 'winter depressions' })
		const around = ['t1', 't2', 't3'].flatMap((t) => [step(t, 'c1'), step(t, 'c2')])
		expect(targets('N2', used(similar, ...around))).toEqual(['term:c1,c2'])
		expect(targets('N2', used(similar, ...around.slice(0, 4)))).toEqual([])
		expect(targets('N2', used(pair({ label: 'winter depression' }, { label: 'winter cold' }), ...around))).toEqual([])
	})
	test('N3 generic-term: as an object only', () => {
		const terms = [term('m', 'mechanism', { generic: true }), term('c', 'condition', { generic: true })]
		expect(find('N3', used(terms, step('m', 'c')))).toMatchObject([{ target: 'term:c', numbers: { links: 1 } }])
	})
})

test('X1 machine-only: until a person has read one mention', () => {
	const said = [mention('a', { id: 'x' }), mention('b')]
	expect(targets('X1', project({ mentions: said }))).toHaveLength(1)
	expect(targets('X1', project({ mentions: said, decisions: [decision('accept', 'mention:x')] }))).toEqual([])
})

test('X3 weight-sensitive: support on both sides of one half', () => {
	const weigh = (sourceKind: 'guideline' | 'commercial', n: number) => {
		const ids = Array.from({ length: n }, (_, i) => `s${i}`)
		return project({ sources: ids.map((id) => source(id, { sourceKind })), mentions: ids.map((id) => mention(id)) })
	}
	expect(find('X3', weigh('commercial', 3))).toMatchObject([
		{ numbers: { equal: 0.6, shipped: 0.2, withoutLowGrade: 0 } },
	])
	expect([targets('X3', weigh('guideline', 3)), targets('X3', weigh('commercial', 1))]).toEqual([[], []])
})

test('cycles: every group once, long chains without harm', () => {
	expect(
		findCycles(
			new Map([
				['d', ['a']],
				['a', ['b']],
				['b', ['c', 'd']],
				['c', ['a']],
				['x', ['y']],
				['y', ['x']],
				['z', ['z']],
			]),
		),
	).toEqual([
		['a', 'b', 'c', 'd'],
		['x', 'y'],
	])
	const chain = new Map(Array.from({ length: 20_000 }, (_, i) => [`n${i}`, [`n${i + 1}`]]))
	expect(findCycles(chain)).toEqual([])
})
