import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildLinks } from '../../../src/evidence/claims.ts'
import { inSentence, keyOfLink, writeHeading, writeNumber, writeSentence } from '../../../src/view/sentences.ts'
import { said, termsOf } from '../graph/said.ts'

const LABELS: Record<string, string> = {
	ketamine: 'Ketamine',
	tms: 'TMS',
	ssris: 'SSRIs',
	antidepressants: 'Antidepressants',
	'nmda-receptor': 'NMDA receptor',
	depression: 'Depression',
	'weight-gain': 'Weight gain',
	bdnf: 'BDNF',
	neuroplasticity: 'Neuroplasticity',
	psychosis: 'Psychosis',
	diabetes: 'Diabetes',
	circuits: 'Neural circuits',
}

/** The first link that a line makes, as its spoken sentence. */
function speak(...lines: string[]): string {
	const project = said(lines, LABELS)
	const link = buildLinks(project)[0]!
	return writeSentence(keyOfLink(link), link.evidence, termsOf(project))
}
const head = (line: string): string => {
	const project = said([line], LABELS)
	return writeHeading(keyOfLink(buildLinks(project)[0]!), termsOf(project))
}

describe('the spoken sentence says who says it', () => {
	test.each([
		['ketamine treats depression +++++', 'Five independent sources say that ketamine treats depression.'],
		['ketamine treats depression +', 'One independent source says that ketamine treats depression.'],
		[
			'ketamine treats depression ~',
			'One independent source suggests that ketamine treats depression, always with a hedge.',
		],
		[
			'ketamine treats depression ~~',
			'Two independent sources suggest that ketamine treats depression, always with a hedge.',
		],
		['ketamine treats depression +~', 'Two independent sources say that ketamine treats depression.'],
		['ketamine treats depression ++-', 'Two independent sources say that ketamine treats depression; one denies it.'],
		['ketamine treats depression +--', 'One independent source says that ketamine treats depression; two deny it.'],
		[
			'ketamine treats depression ~-',
			'One independent source suggests that ketamine treats depression, always with a hedge; one denies it.',
		],
		['ketamine treats depression ±', 'One independent source says that ketamine treats depression; one denies it.'],
		[
			'tms causes_side_effect weight-gain -',
			'One independent source denies that TMS causes weight gain; none asserts it.',
		],
		[
			'tms causes_side_effect weight-gain --',
			'Two independent sources deny that TMS causes weight gain; none assert it.',
		],
		['ketamine treats depression ?', 'Whether ketamine treats depression is left open by one independent source.'],
		['ketamine treats depression +++++++++++++', '13 independent sources say that ketamine treats depression.'],
	])('%s', (line, sentence) => expect(speak(line)).toBe(sentence))
})

describe('the claim as a clause', () => {
	test.each([
		['ketamine acts_on.decreases nmda-receptor +', 'Ketamine decreases NMDA receptor activity'],
		['ketamine acts_on.modulates nmda-receptor +', 'Ketamine acts on NMDA receptor'],
		['ketamine acts_on.increases bdnf +', 'Ketamine increases BDNF'],
		['tms acts_on.increases circuits +', 'TMS increases activity in neural circuits'],
		['bdnf implicated_in depression +', 'BDNF is implicated in depression'],
		['circuits implicated_in depression +', 'Neural circuits are implicated in depression'],
		['antidepressants causes_side_effect weight-gain +', 'Antidepressants cause weight gain'],
		['ssris treats depression +', 'SSRIs treat depression'],
		['tms contraindicated_in psychosis +', 'TMS is contraindicated in psychosis'],
		['ketamine outperforms.onset tms +', 'Ketamine outperforms TMS in onset'],
		['ketamine comparable_to.side_effect_burden tms +', 'Ketamine is comparable to TMS in side effect burden'],
		['tms prevents diabetes +', 'TMS prevents diabetes'],
	])('%s', (line, heading) => expect(head(line)).toBe(heading))

	test('of a link with several directions, the bare predicate speaks for all', () => {
		expect(speak('ketamine acts_on.decreases nmda-receptor ++', 'ketamine acts_on.increases nmda-receptor +')).toMatch(
			/say that ketamine acts on NMDA receptor\.$/,
		)
	})
})

describe('words', () => {
	test('a plain word is lower case inside a sentence; an abbreviation or name with capitals stays', () => {
		const words = {
			Depression: 'depression',
			TMS: 'TMS',
			'NMDA receptor': 'NMDA receptor',
			SSRIs: 'SSRIs',
			'Mood disorders': 'mood disorders',
			McGill: 'McGill',
		}
		for (const [label, inside] of Object.entries(words)) expect(inSentence(label)).toBe(inside)
	})

	test('small numbers are words', () => {
		expect([0, 1, 2, 12, 13].map(writeNumber)).toEqual(['no', 'one', 'two', 'twelve', '13'])
	})
})

test('law: no sentence asserts anything itself, whatever the sources do', () => {
	const marks = fc.array(fc.constantFrom('+', '~', '-', '±', '?'), { minLength: 1, maxLength: 15 })
	const lines = fc.constantFrom(
		'ketamine treats depression',
		'tms causes_side_effect weight-gain',
		'bdnf affects.increases neuroplasticity',
	)
	fc.assert(
		fc.property(lines, marks, (line, all) => {
			const sentence = speak(`${line} ${all.join('')}`)
			expect(sentence).toMatch(
				/^(\p{Lu}[a-z]+|\d+) independent sources? (says?|suggests?|den(y|ies)) that |^Whether .* is left open by .* independent sources?\.$/u,
			)
			expect(sentence).toMatch(/[^.]\.$/)
			expect(/\bden(y|ies)\b/.test(sentence)).toBe(all.some((mark) => mark === '-' || mark === '±'))
		}),
	)
})
