import { describe, expect, test } from 'vitest'
import { findAbsolute } from '../../../../src/evidence/audit/rules/c4-absolute-wording.ts'
import type { Mention } from '../../../../src/schema/mention.ts'
import type { Source } from '../../../../src/schema/source.ts'
import { hashText } from '../../../../src/text/hash.ts'
import { mention, project, source } from '../make.ts'
import { find, targets } from './find.ts'

const CLAIM = 'claim:lumarin.treats.insomnia'
/** Documents with these facts, each asserting one claim once. */
const said = (sources: Partial<Source>[], more: Partial<Mention> = {}) =>
	project({
		sources: sources.map((facts, i) => source(`s${i}`, facts)),
		mentions: sources.map((_, i) => mention(`s${i}`, more)),
	})
const times = (n: number, facts: Partial<Source> = {}) => Array.from({ length: n }, () => facts)
const seller = { interest: 'sells_treatment' as const }

describe('S1 single-source', () => {
	test('one independent source, in one document or in copies', () => {
		expect(targets('S1', said(times(1)))).toEqual([CLAIM])
		expect(find('S1', said(times(3, { doi: '10.5555/x' })))).toMatchObject([
			{ target: CLAIM, severity: 'info', numbers: { mentions: 3, documents: 3, independent: 1 } },
		])
		expect(targets('S1', said(times(2)))).toEqual([])
	})
	test('a denial is a source as well; an open mention is none', () => {
		expect(targets('S1', said(times(1), { polarity: 'denies' }))).toEqual([CLAIM])
		expect(targets('S1', said(times(1), { certainty: 'open' }))).toEqual([])
	})
})

describe('S2 repeated-in-one-document', () => {
	const repeated = (n: number) =>
		project({ mentions: Array.from({ length: n }, (_, i) => mention('a', { start: i * 20 })) })
	test('three times in one document, not twice', () => {
		expect(find('S2', repeated(3))).toMatchObject([{ target: CLAIM, numbers: { asserting: 3, documents: 1 } }])
		expect(find('S2', repeated(3))[0]!.mentions).toHaveLength(3)
		expect(targets('S2', repeated(2))).toEqual([])
	})
	test('the threshold is a setting', () => expect(targets('S2', repeated(2), { leastRepeats: 2 })).toEqual([CLAIM]))
	test('a second document clears it', () => {
		const given = repeated(3)
		expect(
			targets('S2', {
				...given,
				sources: [...given.sources, source('b')],
				mentions: [...given.mentions, mention('b')],
			}),
		).toEqual([])
	})
})

describe('S3 inflated', () => {
	test('four documents that are two sources, not three that are two', () => {
		const pair = (doi: string) => ({ doi })
		expect(
			find('S3', said([pair('10.5555/x'), pair('10.5555/x'), pair('10.5555/y'), pair('10.5555/y')])),
		).toMatchObject([{ target: CLAIM, numbers: { documents: 4, independent: 2 } }])
		expect(targets('S3', said([pair('10.5555/x'), pair('10.5555/x'), {}]))).toEqual([])
		expect(targets('S3', said(times(2, pair('10.5555/x'))))).toEqual([])
	})
})

describe('S4 same-publisher-only', () => {
	test('two pages of one publisher', () => {
		expect(find('S4', said(times(2, { publisher: 'Bayview' })))).toMatchObject([
			{ target: CLAIM, message: expect.stringContaining('Bayview') },
		])
	})
	test('not copies by others, one document, or a second publisher', () => {
		expect(targets('S4', said(times(2, { doi: '10.5555/x' })))).toEqual([])
		expect(targets('S4', said(times(1, { publisher: 'Bayview' })))).toEqual([])
		expect(targets('S4', said([...times(2, { publisher: 'Bayview' }), {}]))).toEqual([])
	})
})

describe('S5 interested-parties-only', () => {
	test('information for one seller, a warning for two', () => {
		expect(find('S5', said([seller]))).toMatchObject([{ target: CLAIM, severity: 'info' }])
		expect(find('S5', said([seller, { interest: 'funded_by_maker' }]))).toMatchObject([
			{ severity: 'warning', numbers: { interested: 2 } },
		])
	})
	test('one source without a known interest clears it, one that denies does not', () => {
		expect(targets('S5', said([seller, {}]))).toEqual([])
		const given = said([seller, {}])
		given.mentions[1] = mention('s1', { polarity: 'denies' })
		expect(targets('S5', given)).toEqual([CLAIM])
	})
	test('a neutral page that carries a seller’s words is no neutral voice; a seller’s copy of a trial is none of its own', () => {
		expect(targets('S5', said([seller, { derivedFrom: { id: 's0' } }]))).toEqual([CLAIM])
		expect(targets('S5', said([{ ...seller, derivedFrom: { id: 's1' } }, {}]))).toEqual([])
	})
})

test('S6 no-primary-study: no guideline, review, trial or human study', () => {
	expect(targets('S6', said([{ sourceKind: 'news' }, { sourceKind: 'preclinical' }]))).toEqual([CLAIM])
	for (const sourceKind of ['guideline', 'systematic_review', 'trial', 'human_study'] as const)
		expect(targets('S6', said([{ sourceKind: 'news' }, { sourceKind }]))).toEqual([])
})

test('S8 aim-as-finding: treats asserted by registrations only', () => {
	const registry = { sourceKind: 'registry' as const }
	expect(find('S8', said([registry, registry]))).toMatchObject([
		{ target: CLAIM, severity: 'warning', numbers: { registrations: 2 } },
	])
	expect(targets('S8', said([registry, { sourceKind: 'trial' }]))).toEqual([])
	expect(targets('S8', said([registry], { certainty: 'open' }))).toEqual([])
	expect(targets('S8', said([registry], { predicate: 'causes_side_effect' }))).toEqual([])
})

describe('C1 all-hedged', () => {
	test('information, and a warning from three asserting sources on', () => {
		expect(find('C1', said(times(2), { certainty: 'hedged' }))).toMatchObject([{ target: CLAIM, severity: 'info' }])
		expect(find('C1', said(times(3), { certainty: 'hedged' }))).toMatchObject([{ severity: 'warning' }])
	})
	test('one stated mention clears it', () => {
		const given = said(times(2), { certainty: 'hedged' })
		given.mentions.push(mention('s0', { start: 40 }))
		expect(targets('C1', given)).toEqual([])
	})
})

test('C3 stated-only-by-interested: sellers state, others hedge or deny', () => {
	const given = (other: Partial<Mention>, facts: Partial<Source> = {}) =>
		project({ sources: [source('a', seller), source('b', facts)], mentions: [mention('a'), mention('b', other)] })
	expect(find('C3', given({ certainty: 'hedged' }))).toMatchObject([
		{ target: CLAIM, numbers: { stating: 1, others: 1 } },
	])
	expect(targets('C3', given({ polarity: 'denies' }))).toEqual([CLAIM])
	expect(targets('C3', given({}))).toEqual([])
	expect(targets('C3', said([seller]))).toEqual([])
})

describe('C2 hedge-lost', () => {
	const copied = (more: Partial<Mention>, facts: Partial<Source> = {}) =>
		project({
			sources: [
				source('first', { publisher: 'One house' }),
				source('second', { derivedFrom: { id: 'first' }, ...facts }),
			],
			mentions: [mention('first', { certainty: 'hedged' }), mention('second', more)],
		})
	test('a copy states what its original hedges', () =>
		expect(find('C2', copied({ certainty: 'stated' }))).toMatchObject([
			{ target: CLAIM, severity: 'warning', numbers: { pairs: 1 } },
		]))
	test('a copy that hedges too, leaves it open or denies it has lost nothing', () => {
		expect(targets('C2', copied({ certainty: 'hedged' }))).toEqual([])
		expect(targets('C2', copied({ certainty: 'open' }))).toEqual([])
		expect(targets('C2', copied({ certainty: 'stated', polarity: 'denies' }))).toEqual([])
	})
	test('two documents of one publisher say it in their own words', () => {
		const given = copied({ certainty: 'stated' }, { derivedFrom: null, publisher: 'One house' })
		expect(targets('S4', given)).toEqual([CLAIM])
		expect(targets('C2', given)).toEqual([])
	})
})

describe('C4 absolute-wording', () => {
	test('words that promise too much, with their mention', () => {
		const given = said(times(2), {})
		given.mentions[0] = mention('s0', { exact: 'Lumarin is a proven cure for insomnia, without side effects.' })
		given.mentions[1] = mention('s1', { exact: 'Lumarin treats insomnia.' })
		expect(find('C4', given)).toMatchObject([
			{ target: CLAIM, numbers: { mentions: 1, counted: 2 }, mentions: [given.mentions[0]!.id] },
		])
	})
	test.each([
		'There is no cure for it.',
		'It has not been proven.',
		'It isn’t guaranteed to help.',
		'It is secure and accurate.',
		'This is unproven.',
		'No side effect was serious.',
	])('not in %s', (words) => expect(findAbsolute(words)).toEqual([]))
	test.each([
		'It cures it.',
		'Relief is guaranteed.',
		'There are no side effects.',
		'It is completely safe.',
		'Risk-free and 100% effective.',
		'A miracle drug',
	])('in %s', (words) => expect(findAbsolute(words)).not.toEqual([]))
	test('read from the text where the project does not carry the words', () => {
		const given = project({
			mentions: [mention('a', { start: 0, end: 23, sha256: hashText('Lumarin cures insomnia.') })],
		})
		expect(targets('C4', given, {}, new Map([['a', 'Lumarin cures insomnia. It is new.']]))).toEqual([CLAIM])
		expect(targets('C4', given, {}, new Map([['a', 'Lumarin treats insomnia, and cures nothing.']]))).toEqual([])
		expect(targets('C4', given)).toEqual([])
	})
})
