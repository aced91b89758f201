import { type FontTables, readWoff } from './woff.ts'

/** What setting text needs to know of a font. Lengths in font units. */
export interface TrueType {
	tables: FontTables
	unitsPerEm: number
	ascent: number
	descent: number
	box: [number, number, number, number]
	glyphs: number
	/** Glyph of a character; 0 where the font has none. */
	glyphOf: (codePoint: number) => number
	advanceOf: (glyph: number) => number
}

/** Reads a WOFF file with TrueType outlines. */
export function readTrueType(bytes: Uint8Array): TrueType {
	const tables = readWoff(bytes)
	const table = (tag: string) => {
		const data = tables.get(tag)
		if (!data)
			throw new Error(`font: no ${tag} table (expected TrueType outlines; found ${[...tables.keys()].join(' ')})`)
		return new DataView(data.buffer, data.byteOffset, data.byteLength)
	}
	table('glyf')
	const head = table('head')
	const hhea = table('hhea')
	const hmtx = table('hmtx')
	const wide = hhea.getUint16(34)
	return {
		tables,
		unitsPerEm: head.getUint16(18),
		ascent: hhea.getInt16(4),
		descent: hhea.getInt16(6),
		box: [head.getInt16(36), head.getInt16(38), head.getInt16(40), head.getInt16(42)],
		glyphs: table('maxp').getUint16(4),
		glyphOf: readCharacters(table('cmap')),
		advanceOf: (glyph) => hmtx.getUint16(Math.min(glyph, wide - 1) * 4),
	}
}

/** The character map: format 12 where there is one, else format 4. */
function readCharacters(cmap: DataView): (codePoint: number) => number {
	const offsets = Array.from({ length: cmap.getUint16(2) }, (_, i) => cmap.getUint32(8 + i * 8))
	const find = (format: number) => offsets.find((at) => cmap.getUint16(at) === format)
	const long = find(12)
	if (long !== undefined) return (codePoint) => lookUpLong(cmap, long, codePoint)
	const short = find(4)
	return short === undefined ? () => 0 : (codePoint) => lookUpShort(cmap, short, codePoint)
}

function lookUpLong(cmap: DataView, at: number, codePoint: number): number {
	for (let i = 0; i < cmap.getUint32(at + 12); i++) {
		const group = at + 16 + i * 12
		const first = cmap.getUint32(group)
		if (codePoint >= first && codePoint <= cmap.getUint32(group + 4))
			return cmap.getUint32(group + 8) + codePoint - first
	}
	return 0
}

function lookUpShort(cmap: DataView, at: number, codePoint: number): number {
	const double = cmap.getUint16(at + 6)
	for (let i = 0; i < double; i += 2) {
		if (codePoint > cmap.getUint16(at + 14 + i)) continue
		const first = cmap.getUint16(at + 16 + double + i)
		if (codePoint < first) return 0
		const delta = cmap.getUint16(at + 16 + 2 * double + i)
		const place = at + 16 + 3 * double + i
		const range = cmap.getUint16(place)
		if (range === 0) return (codePoint + delta) & 0xffff
		const glyph = cmap.getUint16(place + range + (codePoint - first) * 2)
		return glyph === 0 ? 0 : (glyph + delta) & 0xffff
	}
	return 0
}
