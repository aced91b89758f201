import type { Issue } from '../../../schema/issue.ts'
import type { FontWeight } from '../../font.ts'
import { type Piece, plainOf, RAISED, splitPlain } from './plain-letters.ts'
import { type Sign, toSigns } from './right-to-left.ts'
import { nameLetter, nameScripts } from './scripts.ts'
import { type FontLoader, fileWeight, type Slice, slicesFor } from './slices.ts'
import { readTrueType, type TrueType } from './true-type.ts'

/** One font file in use, and the glyphs of it that were set so far with the letters they stand for. */
export interface BookFont {
	name: string
	font: TrueType
	used: Map<number, string>
}

/** Glyphs of one font, in drawing order, on the line or off it. */
export interface Run {
	font: BookFont
	glyphs: number[]
	raise: Piece['raise']
}

export interface Setting {
	text: string
	weight: FontWeight
}

export interface FontBook {
	fonts: BookFont[]
	/** The text as runs of glyphs, and its natural width at size 1. */
	set: (text: string, weight: FontWeight) => { runs: Run[]; width: number }
	/** The text with letters that no font has in other words, where there are any. */
	split: (text: string, weight: FontWeight) => Piece[]
	/** Letters set so far that no font shows. */
	missing: Set<string>
	issues: Issue[]
}

/** Loads the fonts that these texts need, no others. What no font of ours can show becomes an issue for each text. */
export async function openFontBook(texts: Setting[], load: FontLoader): Promise<FontBook> {
	const issues: Issue[] = []
	const files = await loadFiles(texts, load, issues)
	const fonts = [...files.values()]
	const find = (codePoint: number, weight: FontWeight) =>
		slicesFor(codePoint)
			.map((slice) => files.get(nameOf(slice, weight)))
			.find((file) => file && file.font.glyphOf(codePoint) > 0)
	const split: FontBook['split'] = (text, weight) =>
		splitPlain(text, (letter) => isSetApart(letter) || find(letter.codePointAt(0)!, weight) !== undefined)
	const missing = new Set<string>()
	const told = new Set<string>()
	const set: FontBook['set'] = (text, weight) => {
		const runs: Run[] = []
		const lost: string[] = []
		let width = 0
		for (const { sign, raise } of signsOf(split(text, weight))) {
			const font = find(sign.codePoint, weight) ?? fonts[0]
			if (!font) continue
			const glyph = font.font.glyphOf(sign.codePoint)
			if (glyph === 0) lost.push(sign.letters)
			font.used.set(glyph, sign.letters)
			width += ((raise ? RAISED.size : 1) * font.font.advanceOf(glyph)) / font.font.unitsPerEm
			const last = runs.at(-1)
			if (last?.font === font && last.raise === raise) last.glyphs.push(glyph)
			else runs.push({ font, glyphs: [glyph], raise })
		}
		for (const letter of lost) missing.add(letter)
		if (lost.length > 0 && !told.has(text)) issues.push(notShown(lost, text))
		told.add(text)
		return { runs, width }
	}
	return { fonts, set, split, missing, issues }
}

/** Right-to-left letters are set as their joined forms, which are looked up one by one. */
const isSetApart = (letter: string) => /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u.test(letter)

const signsOf = (pieces: Piece[]): { sign: Sign; raise: Piece['raise'] }[] =>
	pieces.flatMap(({ text, raise }) => toSigns(text).map((sign) => ({ sign, raise })))

const nameOf = (slice: Slice, weight: FontWeight) => `${slice.family}-${slice.part}-${fileWeight(slice, weight)}`

/** For each letter the first file that really has it: slices name letters that some fonts of a family lack. */
async function loadFiles(texts: Setting[], load: FontLoader, issues: Issue[]) {
	const files = new Map<string, BookFont>()
	const tried = new Set<string>()
	for (const [codePoint, weight] of lettersOf(texts)) {
		for (const slice of slicesFor(codePoint)) {
			const name = nameOf(slice, weight)
			if (!tried.has(name)) {
				tried.add(name)
				const font = await loadOne(slice, weight, load, issues)
				if (font) files.set(name, { name, font, used: new Map() })
			}
			if (files.get(name)?.font.glyphOf(codePoint)) break
		}
	}
	return files
}

async function loadOne(slice: Slice, weight: FontWeight, load: FontLoader, issues: Issue[]) {
	try {
		return readTrueType(await load(slice.family, slice.part, fileWeight(slice, weight)))
	} catch (error) {
		const message = `a font could not be loaded: ${(error as Error).message}`
		issues.push({ code: 'font-not-loaded', message, file: nameOf(slice, weight) })
		return undefined
	}
}

/** Every letter with its weight, and the plain letters that may take its place. */
function lettersOf(texts: Setting[]): [codePoint: number, weight: FontWeight][] {
	const letters = new Map<string, [number, FontWeight]>()
	for (const { text, weight } of texts) {
		const plain = [...text].map((letter) => plainOf(letter)?.text ?? '').join('')
		for (const { codePoint } of [...toSigns(text), ...toSigns(plain)])
			letters.set(`${codePoint} ${weight}`, [codePoint, weight])
	}
	return [...letters.values()]
}

const notShown = (letters: string[], text: string): Issue => ({
	code: 'letter-not-shown',
	message: `${nameScripts(letters).join(', ')}: no font that comes with the program shows ${[...new Set(letters)].join(' ')}, which are drawn as boxes; an SVG or a PNG from the app shows them`,
	path: text,
	expected: 'Latin, Greek, Cyrillic, Hebrew, Arabic, Chinese or Japanese',
	received: [...new Set(letters)].map(nameLetter).join(' '),
})
