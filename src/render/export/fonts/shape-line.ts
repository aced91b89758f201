import bidiFactory from 'bidi-js'
import { Blob, Buffer, ClusterLevel, Direction, Face, Font, shape } from 'harfbuzzjs'
import type { Glyph } from './font-book.ts'
import type { TrueType } from './true-type.ts'
import { writeTrueType } from './woff.ts'

/** A part of a line that one font shows. */
export interface Part {
	text: string
	font: TrueType
}

const bidi = bidiFactory()

interface Stretch extends Part {
	/** Odd from right to left. */
	level: number
}

/**
 * Glyphs of a line in the order in which they are drawn: ordered by the Unicode Bidirectional Algorithm (UAX 9, its
 * direction that of its first strong letter), joined and placed by HarfBuzz. One list for each stretch of one font.
 */
export function shapeLine(parts: Part[]): { font: TrueType; glyphs: Glyph[] }[] {
	const { levels } = bidi.getEmbeddingLevels(parts.map(({ text }) => text).join(''))
	return inDrawnOrder(findStretches(parts, levels)).map((stretch) => ({
		font: stretch.font,
		glyphs: shapeStretch(stretch),
	}))
}

function findStretches(parts: Part[], levels: Uint8Array): Stretch[] {
	const stretches: Stretch[] = []
	let at = 0
	for (const { text, font } of parts) {
		for (const letter of text) {
			const level = levels[at]!
			const last = stretches.at(-1)
			if (last?.font === font && last.level === level) last.text += letter
			else stretches.push({ text: letter, font, level })
			at += letter.length
		}
	}
	return stretches
}

/** UAX 9, rule L2: from the highest level to the lowest odd one, each row of stretches at it or above is reversed. */
function inDrawnOrder(stretches: Stretch[]): Stretch[] {
	const ordered = [...stretches]
	for (let level = Math.max(0, ...stretches.map((one) => one.level)); level > 0; level--) {
		for (let from = 0; from < ordered.length; from++) {
			let to = from
			while (to < ordered.length && ordered[to]!.level >= level) to++
			if (to > from) ordered.splice(from, to - from, ...ordered.slice(from, to).reverse())
			from = to
		}
	}
	return ordered
}

function shapeStretch({ text, font, level }: Stretch): Glyph[] {
	const buffer = new Buffer()
	// Marks by themselves: a PDF says of each glyph which letters it is.
	buffer.setClusterLevel(ClusterLevel.MONOTONE_CHARACTERS)
	buffer.addText(text)
	buffer.guessSegmentProperties()
	buffer.setDirection(level % 2 === 1 ? Direction.RTL : Direction.LTR)
	shape(fontOf(font), buffer)
	return clustersOf(buffer.getGlyphInfosAndPositions(), text).flatMap(marksLast)
}

type Found = ReturnType<Buffer['getGlyphInfosAndPositions']>

/** Glyphs that stand for the same letters, which the first of them names. */
function clustersOf(found: Found, text: string): Glyph[][] {
	const starts = [...new Set(found.map(({ cluster }) => cluster)), text.length].sort((a, b) => a - b)
	const clusters: Glyph[][] = []
	for (const [i, { codepoint, cluster, xAdvance = 0, xOffset = 0, yOffset = 0 }] of found.entries()) {
		const isFirst = cluster !== found[i - 1]?.cluster
		if (isFirst) clusters.push([])
		const letters = isFirst ? text.slice(cluster, starts[starts.indexOf(cluster) + 1]) : ''
		clusters.at(-1)!.push({ id: codepoint, advance: xAdvance, x: xOffset, y: yOffset, letters })
	}
	return clusters
}

/** Dots and marks after what they stand over, so that the letters lie where the cluster is, from edge to edge. */
function marksLast(cluster: Glyph[]): Glyph[] {
	const end = cluster.reduce((sum, { advance }) => sum + advance, 0)
	let at = 0
	const placed = cluster.map((glyph) => {
		const back = glyph.advance === 0 ? end - at : 0
		at += glyph.advance
		return { ...glyph, x: glyph.x - back, letters: '' }
	})
	const [first, ...others] = [...placed.filter((one) => one.advance > 0), ...placed.filter((one) => one.advance === 0)]
	return [{ ...first!, letters: cluster[0]!.letters }, ...others]
}

/** Outline of a glyph as SVG path data, font units, y upwards. */
export const outlineOf = (font: TrueType, glyph: number): string => fontOf(font).glyphToPath(glyph)

/** HarfBuzz's own form of each font, made once. */
const fonts = new WeakMap<TrueType, Font>()

function fontOf(font: TrueType): Font {
	const known = fonts.get(font) ?? new Font(new Face(new Blob(writeTrueType(font.tables))))
	fonts.set(font, known)
	return known
}
