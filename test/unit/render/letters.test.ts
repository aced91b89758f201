import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadFont } from '../../../src/cli/font-files.ts'
import { openFontBook } from '../../../src/render/export/fonts/font-book.ts'
import { splitPlain } from '../../../src/render/export/fonts/plain-letters.ts'
import { outlineOf } from '../../../src/render/export/fonts/shape-line.ts'
import { SLICES } from '../../../src/render/export/fonts/slices.ts'
import { outlineTexts } from '../../../src/render/export/outline-texts.ts'
import { measureText, shortenText } from '../../../src/render/font.ts'
import { el } from '../../../src/render/scene-tree.ts'

describe('letters that change beside one another', () => {
	const set = async (text: string) => {
		const book = await openFontBook([{ text, weight: 'regular' }], loadFont)
		return { ...book.set(text, 'regular'), issues: book.issues }
	}
	const lettersOf = async (text: string) =>
		(await set(text)).runs.flatMap(({ glyphs }) => glyphs.map(({ letters }) => letters)).join('')
	const glyphsOf = async (text: string) => (await set(text)).runs.flatMap(({ glyphs }) => glyphs.map(({ id }) => id))

	test('Arabic letters join: each has another form alone than within a word', async () => {
		const alone = await Promise.all([...'سلم'].map(async (letter) => (await glyphsOf(letter))[0]))
		const joined = await glyphsOf('سلم')
		expect(joined).not.toContain(0)
		for (const glyph of alone) expect(joined).not.toContain(glyph)
		expect((await set('لا')).width).toBeLessThan((await set('ل')).width + (await set('ا')).width)
	})

	test('a line runs as its first letter does, and what stands in it the other way runs that way', async () => {
		expect(await lettersOf('אב cd')).toBe('cd בא')
		expect(await lettersOf('cd אב')).toBe('cd בא')
		expect(await lettersOf('אב 12 ג')).toBe('ג 12 בא')
		expect(await lettersOf('BDNF')).toBe('BDNF')
	})

	test('vowels go before their consonant, and consonants that meet become one sign', async () => {
		const [sign, consonant] = await glyphsOf('हि')
		expect(consonant).toBe((await glyphsOf('ह'))[0])
		expect(sign).not.toBe(consonant)
		expect(await glyphsOf('क्ष')).toHaveLength(1)
	})

	test('marks stand over their letter, not after it', async () => {
		const { runs, width } = await set('ที่')
		const [, first, second] = runs[0]!.glyphs
		expect(width).toBe((await set('ท')).width)
		expect([first!.advance, second!.advance]).toEqual([0, 0])
		expect((await set('x\u0304')).width).toBe((await set('x')).width)
	})

	test('an emoji of several is one where its font has it', async () => {
		expect((await glyphsOf('👩‍⚕️'))[0]).not.toBe((await glyphsOf('👩'))[0])
		expect((await set('👩‍⚕️')).width).toBe((await set('👩')).width)
	})

	test('law: no letter is lost, and a glyph stands for letters or for those of the one before', async () => {
		const letters = fc.constantFrom(...'aé1 (अक्षि้ทกําשבּب لاَ두🧠')
		await fc.assert(
			fc.asyncProperty(fc.array(letters, { maxLength: 8 }), async (some) => {
				const text = some.join('')
				const sorted = (one: string) => [...one].sort().join('')
				expect(sorted(await lettersOf(text))).toBe(sorted(text.normalize()))
			}),
			{ numRuns: 60 },
		)
	})
})

describe('letters that no font has', () => {
	const has = (letter: string) => /[ -~²β]/.test(letter)
	test('are raised, lowered or written out where Unicode says how, and stay where it does not', () => {
		expect(splitPlain('CO₂ β', has)).toEqual([
			{ text: 'CO', raise: 0 },
			{ text: '2', raise: -1 },
			{ text: ' β', raise: 0 },
		])
		expect(splitPlain('Ca²⁺', has)).toEqual([
			{ text: 'Ca²', raise: 0 },
			{ text: '+', raise: 1 },
		])
		expect(splitPlain('⅔ 두', has)).toEqual([{ text: '2/3 두', raise: 0 }])
	})

	test('law: nothing is changed that a font has, and nothing is lost', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				const kept = splitPlain(text, () => true)
				expect(kept.map((piece) => piece.text).join('')).toBe(text)
				const bare = (one: string) => one.normalize('NFKD').replaceAll('\u2044', '/')
				const pieces = splitPlain(text, (letter) => /[ -~]/.test(letter))
				expect(bare(pieces.map((piece) => piece.text).join(''))).toBe(bare(text))
			}),
		)
	})
})

test('outlines: a text becomes one path where it stood, a raised letter above the line, and nothing else changes', async () => {
	const book = await openFontBook([{ text: 'Ca²⁺ น้ำ', weight: 'regular' }], loadFont)
	const text = el('text', { x: 100, y: 50, 'font-size': 20, fill: '#111111', 'paint-order': 'stroke' }, 'น้ำ')
	const drawn = outlineTexts(el('g', { id: 'a' }, el('circle', { r: 3 }), text), book, outlineOf)
	expect(drawn.children[0]).toEqual(el('circle', { r: 3 }))
	const path = drawn.children[1] as ReturnType<typeof el>
	expect(path).toMatchObject({ tag: 'path', attributes: { fill: '#111111', 'paint-order': 'stroke' }, children: [] })
	expect(path.attributes).not.toHaveProperty('font-size')
	const numbers = [...String(path.attributes.d).matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(
		([, x, y]) => [+x!, +y!] as const,
	)
	expect(numbers.length).toBeGreaterThan(20)
	for (const [x, y] of numbers) {
		expect(x).toBeGreaterThan(95)
		expect(x).toBeLessThan(145)
		expect(y).toBeGreaterThan(20)
		expect(y).toBeLessThan(60)
	}
})

test('every slice that may be asked for is a file, and Hangul has all of its letters', async () => {
	for (const { family, part } of SLICES) expect((await loadFont(family, part, 400)).length).toBeGreaterThan(500)
	const korean = SLICES.filter(({ family }) => family === 'noto-sans-kr').flatMap(({ ranges }) => ranges)
	for (let letter = 0xac00; letter <= 0xd7a3; letter += 7)
		expect(korean.some(([first, last]) => letter >= first && letter <= last)).toBe(true)
})

test('marks take no room, and stay with their letter where a label is cut', () => {
	expect(measureText('ที่', 10)).toBe(measureText('ท', 10))
	expect(measureText('👩\u200d⚕\ufe0f', 10)).toBe(measureText('👩⚕', 10))
	const cut = shortenText('น้ำน้ำน้ำน้ำน้ำ', 10, 32)
	expect(cut).toMatch(/^(น้ำ?)+…$/u)
	expect(cut).not.toMatch(/น…$/u)
})
