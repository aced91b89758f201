import type { BookFont } from '../fonts/font-book.ts'
import { subsetFont } from '../fonts/subset.ts'
import { hex4, type PdfObjects } from './objects.ts'

/** Embeds the glyphs in use of a font as a composite font; gives the number of the font object. */
export function embedFont(pdf: PdfObjects, book: BookFont, index: number): number {
	const { font, used } = book
	const scale = (n: number) => Math.round((n * 1000) / font.unitsPerEm)
	// Six capital letters mark a subset (ISO 32000-1, 9.6.4).
	const name = `${String.fromCharCode(65 + (Math.floor(index / 26) % 26), 65 + (index % 26))}CORR+${book.name}`
	const data = subsetFont(font, used.keys())
	const file = pdf.stream(data, `/Length1 ${data.length}`)
	const descriptor = pdf.add(
		`<</Type/FontDescriptor/FontName/${name}/Flags 4/FontBBox[${font.box.map(scale).join(' ')}]/ItalicAngle 0` +
			`/Ascent ${scale(font.ascent)}/Descent ${scale(font.descent)}/CapHeight 700/StemV 80/FontFile2 ${file} 0 R>>`,
	)
	const glyphs = [...used.keys()].sort((a, b) => a - b)
	const widths = glyphs.map((glyph) => `${glyph}[${scale(font.advanceOf(glyph))}]`).join('')
	const descendant = pdf.add(
		`<</Type/Font/Subtype/CIDFontType2/BaseFont/${name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>` +
			`/FontDescriptor ${descriptor} 0 R/DW 1000/W[${widths}]/CIDToGIDMap/Identity>>`,
	)
	const letters = pdf.stream(writeToUnicode(glyphs, used))
	return pdf.add(
		`<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/Identity-H/DescendantFonts[${descendant} 0 R]/ToUnicode ${letters} 0 R>>`,
	)
}

/** The map from glyphs back to letters, so that text can be searched and copied. */
function writeToUnicode(glyphs: number[], used: Map<number, string>): string {
	const alone = glyphs.filter((glyph) => used.get(glyph))
	const lines = alone.map((glyph) => {
		const letters = used.get(glyph)!
		const units = Array.from({ length: letters.length }, (_, i) => hex4(letters.charCodeAt(i))).join('')
		return `<${hex4(glyph)}> <${units}>`
	})
	const blocks: string[] = []
	for (let i = 0; i < lines.length; i += 100) {
		const block = lines.slice(i, i + 100)
		blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`)
	}
	return [
		'/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
		'/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def /CMapName /Adobe-Identity-UCS def /CMapType 2 def',
		'1 begincodespacerange <0000> <FFFF> endcodespacerange',
		...blocks,
		'endcmap CMapName currentdict /CMap defineresource pop end end',
	].join('\n')
}
