import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { splitOwnSentences } from '../../../src/text/boilerplate.ts'
import { compareTexts } from '../../../src/text/copied.ts'
import { hashSpan, hashText } from '../../../src/text/hash.ts'
import { normaliseText } from '../../../src/text/normalise.ts'
import { buildOffsetMap, toCodePoint, toUtf16 } from '../../../src/text/offsets.ts'
import { textFragment } from '../../../src/text/text-fragment.ts'
import { containment, shinglesOf, wordsOf } from '../../../src/text/words.ts'

const anyText = fc.string({ unit: 'grapheme', maxLength: 80 })

describe('normalising', () => {
	test('removes the byte order mark, makes line ends LF, composes letters', () => {
		expect(normaliseText('\uFEFFcafe\u0301\r\nb\rc\n')).toBe('caf\u00e9\nb\nc\n')
	})
	test('twice is as good as once', () => {
		const raw = fc
			.array(fc.constantFrom('\uFEFF', '\r', '\n', 'e', '\u0301', '\u0323', 'a'))
			.map((parts) => parts.join(''))
		fc.assert(fc.property(raw, (text) => normaliseText(normaliseText(text)) === normaliseText(text)))
	})
})

describe('hashing', () => {
	test('agrees with another implementation', () => {
		fc.assert(fc.property(anyText, (text) => hashText(text) === createHash('sha256').update(text).digest('hex')))
	})
	test('a span hashes like its words', () => {
		expect(hashSpan('one two three', 4, 7)).toBe(hashText('two'))
	})
})

describe('offsets', () => {
	test('code points count as Array.from does, and back', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const { toCodePoint, toUtf16 } = buildOffsetMap(text)
				let at = 0
				for (const [i, point] of [...text].entries()) {
					expect(toCodePoint(at)).toBe(i)
					expect(toUtf16(i)).toBe(at)
					at += point.length
				}
				expect(toCodePoint(text.length)).toBe([...text].length)
			}),
		)
	})
	test('an offset inside a pair counts as its start; beyond the text as its end', () => {
		expect(toCodePoint('a\u{1F600}b', 2)).toBe(1)
		expect(toCodePoint('a\u{1F600}b', 99)).toBe(3)
		expect(toUtf16('a\u{1F600}b', 99)).toBe(4)
	})
})

describe('text fragments', () => {
	test('short quotes whole, long ones by their ends; hyphen, comma and ampersand encoded', () => {
		expect(textFragment('salt-free, oil & fat')).toBe('#:~:text=salt%2Dfree%2C%20oil%20%26%20fat')
		expect(textFragment('one two three four five six seven eight nine\nten eleven')).toBe(
			'#:~:text=one%20two%20three%20four%20five,seven%20eight%20nine%20ten%20eleven',
		)
		expect(textFragment(' … ')).toBe('')
	})
	test('decodes to the first and last words of any quote', () => {
		const quote = fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 20 })
		fc.assert(
			fc.property(quote, (parts) => {
				const exact = parts.join(' ')
				const fragment = textFragment(exact)
				if (fragment === '') return
				const ends = fragment.replace('#:~:text=', '').split(',')
				expect(ends.length).toBeLessThanOrEqual(2)
				expect(fragment).not.toMatch(/[-&\s]/)
				const words = exact
					.replace(/\p{Cs}/gu, '\uFFFD')
					.split(/\s+/)
					.filter(Boolean)
					.join(' ')
				expect(words.startsWith(decodeURIComponent(ends[0]!))).toBe(true)
				expect(words.endsWith(decodeURIComponent(ends.at(-1)!))).toBe(true)
			}),
		)
	})
})

describe('copied text', () => {
	const one = 'Lumarin lifts the mood of most adults within two weeks of the first dose.'
	const two = 'Nausea is common in the first days and passes without any further care.'
	const three = 'Nobody has tested the drug in children or in people over eighty years.'
	const other = 'Bright lamps are cheap, quiet and safe, and many libraries lend them out to readers for a month.'

	test('containment looks at the shorter text, so adding to the longer one changes little', () => {
		const copy = compareTexts(`${one} ${two}`, `${other} ${one} ${two} ${other.toUpperCase()}`)
		expect(copy).toMatchObject({ containment: 1, sentences: 2 })
		expect(compareTexts(one, other)).toEqual({ containment: 0, shingles: 0, sentences: 0 })
	})
	test('is the same both ways and within 0 and 1', () => {
		const words = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 30 })
		fc.assert(
			fc.property(words, words, (a, b) => {
				const share = containment(shinglesOf(a), shinglesOf(b))
				expect(share).toBe(containment(shinglesOf(b), shinglesOf(a)))
				expect(share).toBeGreaterThanOrEqual(0)
				expect(share).toBeLessThanOrEqual(1)
				expect(containment(shinglesOf(a), shinglesOf(a))).toBe(a.length >= 5 ? 1 : 0)
			}),
		)
	})
	test('licence frames, footers and disclaimers are not compared', () => {
		const frame = (body: string) =>
			`The Project Gutenberg eBook of something\n\n*** START OF THE PROJECT GUTENBERG EBOOK X ***\n\n${body}\n\n*** END OF THE PROJECT GUTENBERG EBOOK X ***\n\n${three} ${two}`
		const footer =
			'This page is no substitute for medical advice from somebody who knows you. All rights reserved by the owner of this page. We use cookies to make this site work for everyone who reads it.'
		expect(compareTexts(frame(`${one} ${footer}`), frame(`${other} ${footer}`))).toEqual({
			containment: 0,
			shingles: 0,
			sentences: 0,
		})
		expect(splitOwnSentences(`${one} ${footer}`)).toHaveLength(1)
	})
	test('words are compared without case, marks or width', () => {
		expect(wordsOf('Ｌumarin’s “NMDA”-block, 5 mg!')).toEqual(['lumarin', 's', 'nmda', 'block', '5', 'mg'])
	})
})
