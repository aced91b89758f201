import type { Issue } from '../../../schema/issue.ts'
import type { FontWeight } from '../../font.ts'
import { toSigns } from './right-to-left.ts'
import { type FontLoader, fileWeight, type Slice, slicesFor } from './slices.ts'
import { readTrueType, type TrueType } from './true-type.ts'

/** One font file in use, and the glyphs of it that were set so far with the letters they stand for. */
export interface BookFont {
	name: string
	font: TrueType
	used: Map<number, string>
}

/** Glyphs of one font, in drawing order. */
export interface Run {
	font: BookFont
	glyphs: number[]
}

export interface FontBook {
	fonts: BookFont[]
	/** The text as runs of glyphs, and its natural width at size 1. */
	set: (text: string, weight: FontWeight) => { runs: Run[]; width: number }
	issues: Issue[]
}

/** Loads the fonts that these texts need, no others. What no font of ours can show becomes an issue. */
export async function openFontBook(texts: { text: string; weight: FontWeight }[], load: FontLoader): Promise<FontBook> {
	const issues: Issue[] = []
	const files = await loadFiles(texts, load, issues)
	const missing = new Map<string, string>()
	const fonts = [...files.values()]
	const find = (codePoint: number, weight: FontWeight) =>
		slicesFor(codePoint)
			.map((slice) => files.get(nameOf(slice, weight)))
			.find((file) => file && file.font.glyphOf(codePoint) > 0)
	const set: FontBook['set'] = (text, weight) => {
		const runs: Run[] = []
		let width = 0
		for (const { codePoint, letters } of toSigns(text)) {
			const font = find(codePoint, weight) ?? fonts[0]
			if (!font) continue
			const glyph = font.font.glyphOf(codePoint)
			if (glyph === 0 && !missing.has(letters)) {
				missing.set(letters, text)
				issues.push(notShown(letters, text))
			}
			font.used.set(glyph, letters)
			width += font.font.advanceOf(glyph) / font.font.unitsPerEm
			const last = runs.at(-1)
			if (last?.font === font) last.glyphs.push(glyph)
			else runs.push({ font, glyphs: [glyph] })
		}
		return { runs, width }
	}
	return { fonts, set, issues }
}

const nameOf = (slice: Slice, weight: FontWeight) => `${slice.family}-${slice.part}-${fileWeight(slice, weight)}`

/** For each letter the first file that really has it: slices name letters that some fonts of a family lack. */
async function loadFiles(texts: { text: string; weight: FontWeight }[], load: FontLoader, issues: Issue[]) {
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

function lettersOf(texts: { text: string; weight: FontWeight }[]): [codePoint: number, weight: FontWeight][] {
	const letters = new Map<string, [number, FontWeight]>()
	for (const { text, weight } of texts)
		for (const { codePoint } of toSigns(text)) letters.set(`${codePoint} ${weight}`, [codePoint, weight])
	return [...letters.values()]
}

const notShown = (letters: string, text: string): Issue => ({
	code: 'letter-not-shown',
	message: `no font that comes with the program shows ${JSON.stringify(letters)}; it is drawn as a box`,
	path: text,
	expected: 'Latin, Greek, Cyrillic, Hebrew, Arabic, Chinese or Japanese',
	received: `U+${letters.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`,
})
