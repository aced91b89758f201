import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markSpan } from '../../../src/view/mark-span.ts'
import { smallProject, smallTexts } from '../../fixtures/read-small.ts'
import { mention } from '../evidence/make.ts'

const TEXT = 'Before. It may calm insomnia at night. After.'
const span = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length })
const base = mention('page', {
	...span('It may calm insomnia at night.'),
	subjectSurface: 'It',
	objectSurface: 'insomnia',
	cues: [{ text: 'may', ...span('may'), for: 'certainty' }],
})

test('subject, object and cues are marked, and nothing else', () => {
	expect(markSpan(base, TEXT)).toEqual([
		{ role: 'subject', words: 'It' },
		{ role: undefined, words: ' ' },
		{ role: 'cue', words: 'may' },
		{ role: undefined, words: ' calm ' },
		{ role: 'object', words: 'insomnia' },
		{ role: undefined, words: ' at night.' },
	])
})

test('in a text that moved, marks move along', () => {
	expect(markSpan(base, `12345${TEXT}`, 5)).toEqual(markSpan(base, TEXT))
})

test('a mark outside the span, or the wrong way round, is left out', () => {
	const cues = [
		{ text: 'Before', ...span('Before'), for: 'polarity' as const },
		{ text: 'x', start: 14, end: 12, for: 'polarity' as const },
	]
	expect(markSpan({ ...base, cues }, TEXT).some(({ role }) => role === 'cue')).toBe(false)
})

test('of every mention of the made-up project, the pieces are its exact words', () => {
	const texts = smallTexts()
	for (const one of smallProject().mentions) {
		const text = texts[one.document]!
		const words = markSpan(one, text).map((part) => part.words)
		expect(words.join('')).toBe(text.slice(one.start, one.end))
		expect(words.every((part) => part.length > 0)).toBe(true)
	}
})

test('law: whatever the spans, the pieces are the words', () => {
	const at = fc.nat(TEXT.length)
	fc.assert(
		fc.property(at, at, at, at, at, at, (a, b, c, d, e, f) => {
			const [start, end] = [Math.min(a, b), Math.max(a, b)]
			const any = mention('page', {
				start,
				end,
				subjectSpan: { start: c, end: d },
				cues: [{ text: '', start: e, end: f, for: 'polarity' }],
			})
			expect(
				markSpan(any, TEXT)
					.map(({ words }) => words)
					.join(''),
			).toBe(TEXT.slice(start, end))
		}),
	)
})
