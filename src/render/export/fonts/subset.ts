import type { TrueType } from './true-type.ts'
import { type FontTables, writeTrueType } from './woff.ts'

/** Tables that a PDF viewer needs of an embedded font (ISO 32000-1, 9.9). */
const KEPT = ['head', 'hhea', 'hmtx', 'maxp', 'cvt ', 'fpgm', 'prep']

/** The font with only these outlines (and what they are composed of); glyph numbers stay as they are. */
export function subsetFont(font: TrueType, used: Iterable<number>): Uint8Array {
	const tables: FontTables = new Map(
		KEPT.flatMap((tag) => (font.tables.has(tag) ? [[tag, font.tables.get(tag)!]] : [])),
	)
	const glyf = font.tables.get('glyf')!
	const offsets = readOffsets(font)
	const kept = withParts(new Set([0, ...used]), glyf, offsets)
	const loca = new DataView(new ArrayBuffer((font.glyphs + 1) * 4))
	const outlines: Uint8Array[] = []
	let at = 0
	for (let glyph = 0; glyph < font.glyphs; glyph++) {
		loca.setUint32(glyph * 4, at)
		if (!kept.has(glyph)) continue
		const outline = glyf.subarray(offsets[glyph]!, offsets[glyph + 1]!)
		outlines.push(outline)
		at += outline.length
	}
	loca.setUint32(font.glyphs * 4, at)
	const head = tables.get('head')!.slice()
	new DataView(head.buffer).setInt16(50, 1)
	tables.set('head', head)
	tables.set('loca', new Uint8Array(loca.buffer))
	tables.set('glyf', join(outlines, at))
	return writeTrueType(tables)
}

function readOffsets({ tables, glyphs }: TrueType): number[] {
	const data = tables.get('loca')!
	const loca = new DataView(data.buffer, data.byteOffset, data.byteLength)
	const head = tables.get('head')!
	const long = new DataView(head.buffer, head.byteOffset).getInt16(50) === 1
	return Array.from({ length: glyphs + 1 }, (_, i) => (long ? loca.getUint32(i * 4) : loca.getUint16(i * 2) * 2))
}

const MORE = 0x20
const WORDS = 0x1
const SCALE = 0x8
const TWO_SCALES = 0x40
const MATRIX = 0x80

/** Adds the glyphs that composed ones refer to. */
function withParts(glyphs: Set<number>, glyf: Uint8Array, offsets: number[]): Set<number> {
	const view = new DataView(glyf.buffer, glyf.byteOffset, glyf.byteLength)
	for (const glyph of glyphs) {
		const start = offsets[glyph] ?? 0
		if (start === offsets[glyph + 1] || view.getInt16(start) >= 0) continue
		let at = start + 10
		for (let flags = MORE; flags & MORE; ) {
			flags = view.getUint16(at)
			// A set that grows while it is walked is walked to its new end.
			glyphs.add(view.getUint16(at + 2))
			at += 4 + (flags & WORDS ? 4 : 2) + (flags & SCALE ? 2 : flags & TWO_SCALES ? 4 : flags & MATRIX ? 8 : 0)
		}
	}
	return glyphs
}

function join(parts: Uint8Array[], length: number): Uint8Array {
	const all = new Uint8Array(length)
	let at = 0
	for (const part of parts) {
		all.set(part, at)
		at += part.length
	}
	return all
}
