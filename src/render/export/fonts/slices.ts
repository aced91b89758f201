import inter from '@fontsource/inter/unicode.json' with { type: 'json' }
import emoji from '@fontsource/noto-emoji/unicode.json' with { type: 'json' }
import arabic from '@fontsource/noto-sans-arabic/unicode.json' with { type: 'json' }
import bengali from '@fontsource/noto-sans-bengali/unicode.json' with { type: 'json' }
import devanagari from '@fontsource/noto-sans-devanagari/unicode.json' with { type: 'json' }
import hebrew from '@fontsource/noto-sans-hebrew/unicode.json' with { type: 'json' }
import korean from '@fontsource/noto-sans-kr/unicode.json' with { type: 'json' }
import chinese from '@fontsource/noto-sans-sc/unicode.json' with { type: 'json' }
import tamil from '@fontsource/noto-sans-tamil/unicode.json' with { type: 'json' }
import thai from '@fontsource/noto-sans-thai/unicode.json' with { type: 'json' }
import type { FontWeight } from '../../font.ts'

/** A part of a font family that covers some characters, as the families are cut for the web (all SIL OFL 1.1). */
export interface Slice {
	/** "inter", "noto-sans-sc", …: the package @fontsource/FAMILY. */
	family: string
	/** "latin", "greek", "21", … */
	part: string
	ranges: [first: number, last: number][]
}

/** Bytes of `FAMILY-PART-WEIGHT-normal.woff`; rejects where it cannot be had. */
export type FontLoader = (family: string, part: string, weight: number) => Promise<Uint8Array>

const FAMILIES: [family: string, parts: Record<string, string>, only?: RegExp][] = [
	['inter', inter],
	['noto-sans-hebrew', hebrew, /^hebrew$/],
	['noto-sans-arabic', arabic, /^(arabic|math|symbols)$/],
	['noto-sans-thai', thai, /^thai$/],
	['noto-sans-devanagari', devanagari, /^devanagari$/],
	['noto-sans-bengali', bengali, /^bengali$/],
	['noto-sans-tamil', tamil, /^tamil$/],
	['noto-sans-sc', chinese],
	// Those of Hangul: the Chinese letters of the rest are in the family before, and would be 1.1 MB more.
	['noto-sans-kr', korean, /^\[([2-9]|[1-5]\d|6[0-5]|94|1[01]\d)\]$/],
	['noto-emoji', emoji],
]

/** First family first: a character takes the first slice that covers it. */
export const SLICES: Slice[] = FAMILIES.flatMap(([family, parts, only]) =>
	Object.entries(parts)
		.filter(([part]) => !only || only.test(part))
		// The common letters before the rarer ones that name some of them too.
		.sort(([a], [b]) => +(b === 'latin') - +(a === 'latin'))
		.map(([part, ranges]) => ({ family, part: part.replace(/[[\]]/g, ''), ranges: parseRanges(ranges) })),
)

/** "U+0102-0103,U+0110" → pairs. */
export function parseRanges(list: string): [number, number][] {
	return list.split(',').map((one) => {
		const [first, last] = one.replace('U+', '').split('-')
		return [Number.parseInt(first!, 16), Number.parseInt(last ?? first!, 16)]
	})
}

/** The slices that cover all these characters, best first. */
export const slicesFor = (codePoints: number[]): Slice[] =>
	SLICES.filter(({ ranges }) => codePoints.every((one) => ranges.some(([first, last]) => one >= first && one <= last)))

/** Weights of the files: only Inter comes in several. */
export function fileWeight({ family }: Slice, weight: FontWeight): number {
	return family === 'inter' ? { regular: 400, medium: 500, bold: 600 }[weight] : 400
}
