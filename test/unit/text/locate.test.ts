import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findResembling } from '../../../src/text/fuzzy.ts'
import { hashText } from '../../../src/text/hash.ts'
import { type Anchor, locateMention } from '../../../src/text/locate.ts'

const text = 'Title\n\nLumarin does not cause nausea in adults. Lumarin may ease winter depression. It costs little.'
const quote = 'Lumarin may ease winter depression.'

function anchorOf(words: string, within = text, withWords = true): Anchor {
	const start = within.indexOf(words)
	const end = start + words.length
	const carried = {
		exact: words,
		prefix: within.slice(Math.max(0, start - 32), start),
		suffix: within.slice(end, end + 32),
	}
	return { start, end, sha256: hashText(words), ...(withWords ? carried : {}) }
}

describe.each([
	['with the words', true],
	['by hash alone', false],
])('locating %s', (_, withWords) => {
	const anchor = anchorOf(quote, text, withWords)
	test('at its offsets', () => {
		expect(locateMention(anchor, text)).toEqual({ status: 'located', start: anchor.start, end: anchor.end })
	})
	test('moved by what was put in front', () => {
		const longer = `A menu. ${text}`
		expect(locateMention(anchor, longer)).toEqual({ status: 'moved', start: anchor.start + 8, end: anchor.end + 8 })
		expect(locateMention(anchor, longer, [3, 8])).toEqual({
			status: 'moved',
			start: anchor.start + 8,
			end: anchor.end + 8,
		})
	})
	test('never where a word was exchanged', () => {
		const { status } = locateMention(anchor, text.replace('may ease', 'does not ease'))
		expect(status).toBe(withWords ? 'drifted' : 'missing')
	})
	test('missing where nothing is like it', () => {
		expect(locateMention(anchor, 'Quite another page about lamps and libraries.')).toEqual({ status: 'missing' })
		expect(locateMention(anchor, '')).toEqual({ status: 'missing' })
	})
})

test('words that are known to stand in the span do not hide it', () => {
	const anchor: Anchor = {
		...anchorOf(quote, text, false),
		cues: [{ text: 'may', start: text.indexOf('may'), end: text.indexOf('may') + 3, for: 'certainty' }],
		subjectSurface: 'Lumarin',
		subjectSpan: { start: 0, end: 7 },
	}
	expect(locateMention(anchor, `Menu. ${text}`)).toMatchObject({ status: 'moved' })
})

test('of several occurrences the one in its context, then the nearest', () => {
	const twice = 'One says: it helps. Two says: it helps. Three says: it helps.'
	const anchor = {
		...anchorOf('it helps.', twice),
		start: twice.lastIndexOf('it helps.'),
		end: twice.length,
		prefix: 'Two says: ',
		suffix: ' Three',
	}
	expect(locateMention(anchor, `x${twice}`)).toMatchObject({
		status: 'moved',
		start: `x${twice}`.indexOf('it helps. Three'),
	})
})

test('a span is found whatever is put before and after it, and only with its own words', () => {
	const words = fc
		.array(fc.constantFrom('Lumarin', 'eases', 'pain', 'not', 'mood,', '😀'), { minLength: 1, maxLength: 8 })
		.map((parts) => parts.join(' '))
	fc.assert(
		fc.property(words, words, words, fc.boolean(), (before, span, after, withWords) => {
			const old = `${before} ${span}`
			const start = before.length + 1
			const anchor: Anchor = { start, end: old.length, sha256: hashText(span), ...(withWords && { exact: span }) }
			const now = `${after}\n\n${before} ${span} ${after}`
			const found = locateMention(anchor, now)
			expect(['located', 'moved']).toContain(found.status)
			expect(now.slice(found.start, found.end)).toBe(span)
		}),
	)
})

test('a resemblance has a score below 1 unless all words are there, and takes the nearest of equals', () => {
	expect(findResembling('a b c d e', 'a b x d e')).toEqual({ start: 0, end: 9, score: 0.8 })
	expect(findResembling('p q r, s. p q r', 'p q r', 12)).toEqual({ start: 10, end: 15, score: 1 })
	expect(findResembling('entirely other words here', 'a b c')).toBeUndefined()
	expect(findResembling('', 'a')).toBeUndefined()
})
