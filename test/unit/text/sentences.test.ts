import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitBlocks } from '../../../src/text/blocks.ts'
import { normaliseText } from '../../../src/text/normalise.ts'
import { findSections, sectionAt } from '../../../src/text/sections.ts'
import { splitSentences } from '../../../src/text/sentences.ts'

const sentences = (text: string) =>
	splitSentences(text).map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' '))
const kinds = (text: string) => splitSentences(text).map(({ kind, question }) => (question ? `${kind}?` : kind))
const headings = (text: string) => findSections(text).map(({ heading }) => heading)

/** Text in which stops, list marks, headings and line ends meet in every order. */
const pageText = fc
	.array(
		fc.constantFrom(
			'Lumarin',
			'helps',
			'e.g.',
			'Dr.',
			'0.5',
			'mg.',
			'sleep?',
			'\n',
			'\n\n',
			'- ',
			'# ',
			'  - ',
			'***',
			'…',
			'A',
			'“x.”',
			'\u{1F600}',
			'---\n',
			', ',
			'1. ',
		),
		{ maxLength: 60 },
	)
	.map((parts) => normaliseText(parts.join(' ')))

test('sentences and blocks stand at their offsets, in order, apart and trimmed', () => {
	fc.assert(
		fc.property(pageText, (text) => {
			for (const spans of [splitSentences(text), splitBlocks(text)]) {
				let last = 0
				for (const { start, end } of spans) {
					expect(start).toBeGreaterThanOrEqual(last)
					expect(end).toBeGreaterThan(start)
					expect(text.slice(start, end)).toBe(text.slice(start, end).trim())
					last = end
				}
				expect(last).toBeLessThanOrEqual(text.length)
			}
		}),
	)
})

test('no readable word is lost between sentences, but list numbers', () => {
	fc.assert(
		fc.property(pageText, (text) => {
			let rest = ''
			let last = 0
			for (const { start, end } of splitSentences(text)) {
				rest += text.slice(last, start)
				last = end
			}
			expect((rest + text.slice(last)).replace(/\b(?:\d+|A)[.)]\s/g, '')).not.toMatch(/[\p{L}\p{N}]{2}/u)
		}),
	)
})

test('abbreviations, initials and decimals end no sentence', () => {
	expect(sentences('She lives with MS. Ms. Lee does not.')).toEqual(['She lives with MS.', 'Ms. Lee does not.'])
	expect(sentences('Dr. Lee and J. Osei gave 0.5 mg, e.g. at night (cf. Fig. 2). It helped.')).toEqual([
		'Dr. Lee and J. Osei gave 0.5 mg, e.g. at night (cf. Fig. 2).',
		'It helped.',
	])
	expect(sentences('Sold by Bayview Inc. The spray is new.')).toHaveLength(2)
	expect(sentences('They took vitamin D. This helped; see No. 4 and no. 5.')).toHaveLength(2)
	expect(sentences('Was it good? No. It was not.')).toHaveLength(3)
})

test('a name that begins in lower case may open a sentence', () => {
	expect(sentences('Rest is old. rTMS is new. tDCS is newer; e.g. rTMS helps.')).toEqual([
		'Rest is old.',
		'rTMS is new.',
		'tDCS is newer; e.g. rTMS helps.',
	])
})

test('closing quotes and reference marks stay with their sentence; a lost space still ends one', () => {
	expect(sentences('He said “it works.” They agreed.[12] Fine.')).toEqual([
		'He said “it works.”',
		'They agreed.[12]',
		'Fine.',
	])
	expect(sentences('It improved sleep.However, it cost a lot. See example.Com/now.')).toHaveLength(3)
})

test('hand-wrapped lines are one sentence', () => {
	const text =
		'The drug is given in the evening, and most people who\ntake it sleep soon afterwards, although\nsome do not. Others sleep\nlonger.'
	expect(sentences(text)).toEqual([
		'The drug is given in the evening, and most people who take it sleep soon afterwards, although some do not.',
		'Others sleep longer.',
	])
})

test('headings are known without a stop, in wrapped text too, and wrapped themselves', () => {
	const text = [
		'A Short Guide to Lumarin',
		'Lumarin is a made-up drug that nobody sells, and',
		'Veltazine is another one that nobody has heard of.',
		'Who May Take Lumarin at this',
		'Hour?',
		'Those who have tried',
		'Veltazine before may take it.',
	].join('\n')
	expect(headings(text)).toEqual(['A Short Guide to Lumarin', 'Who May Take Lumarin at this Hour?'])
	expect(sectionAt(text, text.indexOf('Those'))?.heading).toBe('Who May Take Lumarin at this Hour?')
	expect(sectionAt('No heading here. None at all.', 5)).toBeUndefined()
})

test('headings of paragraphs in one line each, Markdown marks and underlines', () => {
	const long = `${'Lumarin lifts the mood of people who feel low in winter and have tried light. '.repeat(2)}`
	expect(headings(`Effects\n${long}\nHow it is used\n\n${long}\nRisks:\n${long}`)).toEqual([
		'Effects',
		'How it is used',
		'Risks:',
	])
	expect(findSections('# One\n\ntext.\n\n### Two ###\ntext.\n\nThree\n=====\ntext.\n')).toMatchObject([
		{ heading: 'One', level: 1 },
		{ heading: 'Two', level: 3 },
		{ heading: 'Three', level: 1 },
	])
})

test('a lead-in to a list is a sentence, not a heading, and list items are apart', () => {
	const text = 'People with the condition may try\n- rest in the dark\n- light  - diet\n\nThey are free.'
	expect(kinds(text)).toEqual(['paragraph', 'item', 'item', 'item', 'paragraph'])
})

test('a single line without a stop asserts like a sentence; questions are marked', () => {
	expect(kinds('Lumarin treats winter depression in adults')).toEqual(['paragraph'])
	expect(kinds('It helps. Does it last? Yes.')).toEqual(['paragraph', 'paragraph?', 'paragraph'])
})

test('sections cover the text from the first heading on, without a gap', () => {
	fc.assert(
		fc.property(pageText, (text) => {
			const sections = findSections(text)
			for (const [i, { end }] of sections.entries()) expect(end).toBe(sections[i + 1]?.start ?? text.length)
		}),
	)
})

test('cells of a table are apart and know their place; a line with bars by itself is no table', () => {
	const cells = (text: string) =>
		splitSentences(text).flatMap(({ start, end, cell }) =>
			cell ? [`${cell.row}.${cell.column} ${text.slice(start, end)}`] : [],
		)
	expect(cells('Drug | Use\nLumarin | gloom\nRestin | sleep. Rest.')).toEqual([
		'0.0 Drug',
		'0.1 Use',
		'1.0 Lumarin',
		'1.1 gloom',
		'2.0 Restin',
		'2.1 sleep.',
		'2.1 Rest.',
	])
	expect(cells('| Drug | Use |\n| --- | :-: |\n| | gloom |\n\nAfter.\n\n| A | B |\n| c | d |')).toEqual([
		'0.0 Drug',
		'0.1 Use',
		'1.1 gloom',
		'0.0 A',
		'0.1 B',
		'1.0 c',
		'1.1 d',
	])
	expect(cells('Home | About | Contact\n\nText.')).toEqual([])
})
