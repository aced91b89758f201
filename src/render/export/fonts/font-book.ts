import type { Issue } from '../../../schema/issue.ts'
import type { FontWeight } from '../../font.ts'
import { needsShaping, seenOf, splitClusters } from './clusters.ts'
import { type Piece, plainOf, RAISED, splitPlain } from './plain-letters.ts'
import { nameLetter, nameScripts } from './scripts.ts'
import { type FontLoader, fileWeight, type Slice, slicesFor } from './slices.ts'
import { readTrueType, type TrueType } from './true-type.ts'

/** One font file in use, and the glyphs of it that were set so far with the letters they stand for. */
export interface BookFont {
	name: string
	font: TrueType
	/** No letters where a glyph stands for some only together with others. */
	used: Map<number, string>
}

/** One sign in its place; lengths in font units. */
export interface Glyph {
	id: number
	/** From its origin to that of the next. */
	advance: number
	/** How far it is drawn from its origin, to the right and up. */
	x: number
	y: number
	/** What it stands for; with the glyphs without letters that follow it, where there are any. */
	letters: string
}

/** Glyphs of one font, in drawing order, on the line or off it. */
export interface Run {
	font: BookFont
	glyphs: Glyph[]
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

type Find = (cluster: string, weight: FontWeight) => BookFont | undefined
type Shaper = typeof import('./shape-line.ts')

/** Loads the fonts that these texts need, no others. What no font of ours can show becomes an issue for each text. */
export async function openFontBook(texts: Setting[], load: FontLoader): Promise<FontBook> {
	const issues: Issue[] = []
	const files = await loadFiles(texts, load, issues)
	const shaper = texts.some(({ text }) => needsShaping(text.normalize())) ? await loadShaper(issues) : undefined
	const fonts = [...files.values()]
	const find: Find = (cluster, weight) => {
		const codePoints = seenOf(cluster)
		const named = slicesFor(codePoints).map((slice) => files.get(nameOf(slice, weight)))
		return named.find((file) => file && hasAll(file.font, codePoints))
	}
	const split: FontBook['split'] = (text, weight) =>
		splitPlain(text.normalize(), (letter) => needsShaping(letter) || find(letter, weight) !== undefined)
	const missing = new Set<string>()
	const told = new Set<string>()
	const set: FontBook['set'] = (text, weight) => {
		const runs = split(text, weight).flatMap((piece) => setPiece(piece, weight, find, fonts, shaper))
		const lost = runs.flatMap(({ glyphs }) => lostIn(glyphs))
		for (const { font, glyphs } of runs) noteUse(font, glyphs)
		for (const letter of lost) missing.add(letter)
		if (lost.length > 0 && !told.has(text)) issues.push(notShown(lost, text))
		told.add(text)
		return { runs, width: runs.reduce((sum, run) => sum + widthOf(run), 0) }
	}
	return { fonts, set, split, missing, issues }
}

/** Fetched only where some text needs it: HarfBuzz is half a megabyte. */
async function loadShaper(issues: Issue[]): Promise<Shaper | undefined> {
	try {
		return await import('./shape-line.ts')
	} catch (error) {
		const message = `letters that join or change places could not be set: ${(error as Error).message}`
		issues.push({ code: 'shaper-not-loaded', message })
		return undefined
	}
}

const nameOf = (slice: Slice, weight: FontWeight) => `${slice.family}-${slice.part}-${fileWeight(slice, weight)}`

const hasAll = (font: TrueType, codePoints: number[]) => codePoints.every((one) => font.glyphOf(one) > 0)

function setPiece({ text, raise }: Piece, weight: FontWeight, find: Find, fonts: BookFont[], shaper?: Shaper): Run[] {
	if (fonts.length === 0) return []
	const isShaped = needsShaping(text)
	const parts = splitClusters(text).flatMap((cluster) => {
		const font = find(cluster, weight)
		if (font || cluster.length === 1) return [{ text: cluster, font }]
		return [...cluster].map((letter) => ({ text: letter, font: find(letter, weight) }))
	})
	if (!isShaped || !shaper) return setPlain(parts, fonts[0]!, raise)
	const books = new Map(fonts.map((book) => [book.font, book]))
	const shaped = shaper.shapeLine(parts.map((part) => ({ text: part.text, font: (part.font ?? fonts[0]!).font })))
	return shaped.map(({ font, glyphs }) => ({ font: books.get(font)!, glyphs, raise }))
}

/** Letter after letter; one that would have to be shaped, for which there is nothing here, as a box. */
function setPlain(parts: { text: string; font?: BookFont }[], fallback: BookFont, raise: Piece['raise']): Run[] {
	const runs: Run[] = []
	for (const letter of parts.flatMap(({ text, font }) => [...text].map((one) => ({ text: one, font })))) {
		const font = letter.font ?? fallback
		const id = needsShaping(letter.text) ? 0 : font.font.glyphOf(letter.text.codePointAt(0)!)
		const glyph = { id, advance: font.font.advanceOf(id), x: 0, y: 0, letters: letter.text }
		const last = runs.at(-1)
		if (last?.font === font) last.glyphs.push(glyph)
		else runs.push({ font, glyphs: [glyph], raise })
	}
	return runs
}

/** Letters of the clusters in which a glyph is a box. */
function lostIn(glyphs: Glyph[]): string[] {
	let letters = ''
	return glyphs.flatMap((glyph) => {
		letters = glyph.letters || letters
		return glyph.id === 0 ? [letters] : []
	})
}

function noteUse({ used }: BookFont, glyphs: Glyph[]): void {
	glyphs.forEach(({ id, letters }, i) => {
		const next = glyphs[i + 1]
		const isAlone = letters !== '' && !(next?.letters === '' && next.advance > 0)
		if (!used.get(id)) used.set(id, isAlone ? letters : '')
	})
}

function widthOf({ font: { font }, glyphs, raise }: Run): number {
	const advance = glyphs.reduce((sum, glyph) => sum + glyph.advance, 0)
	return ((raise ? RAISED.size : 1) * advance) / font.unitsPerEm
}

/** For each cluster the first file that really has it: slices name letters that some fonts of a family lack. */
async function loadFiles(texts: Setting[], load: FontLoader, issues: Issue[]) {
	const files = new Map<string, BookFont>()
	const tried = new Set<string>()
	const loadFirst = async (codePoints: number[], weight: FontWeight): Promise<boolean> => {
		for (const slice of slicesFor(codePoints)) {
			const name = nameOf(slice, weight)
			if (!tried.has(name)) {
				tried.add(name)
				const font = await loadOne(slice, weight, load, issues)
				if (font) files.set(name, { name, font, used: new Map() })
			}
			const file = files.get(name)
			if (file && hasAll(file.font, codePoints)) return true
		}
		return false
	}
	for (const [cluster, weight] of clustersOf(texts)) {
		const codePoints = seenOf(cluster)
		if (codePoints.length === 0 || (await loadFirst(codePoints, weight)) || codePoints.length === 1) continue
		for (const one of codePoints) await loadFirst([one], weight)
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

/** Every cluster with its weight, and the plain letters that may take a letter's place. */
function clustersOf(texts: Setting[]): [cluster: string, weight: FontWeight][] {
	const clusters = new Map<string, [string, FontWeight]>()
	for (const { text, weight } of texts) {
		const written = text.normalize()
		const plain = [...written].flatMap((letter) => [...(plainOf(letter)?.text ?? '')])
		for (const cluster of [...splitClusters(written), ...plain]) clusters.set(`${cluster} ${weight}`, [cluster, weight])
	}
	return [...clusters.values()]
}

const notShown = (letters: string[], text: string): Issue => ({
	code: 'letter-not-shown',
	message: `${nameScripts(letters).join(', ')}: no font that comes with the program shows ${[...new Set(letters)].join(' ')}, which are drawn as boxes; an SVG or a PNG from the app shows them`,
	path: text,
	expected:
		'Latin, Greek, Cyrillic, Hebrew, Arabic, Devanagari, Bengali, Tamil, Thai, Chinese, Japanese, Korean or emoji',
	received: [...new Set(letters)].map(nameLetter).join(' '),
})
