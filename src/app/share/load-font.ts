import type { FontLoader } from '../../render/export/fonts/slices.ts'

/** Addresses of the font files, by file name; fetched one by one when a PDF needs them. */
const FILES = import.meta.glob<string>(
	[
		'../../../node_modules/@fontsource/inter/files/*-{400,500,600}-normal.woff',
		'../../../node_modules/@fontsource/noto-sans-{arabic,hebrew,sc}/files/*-400-normal.woff',
		'../../../node_modules/@fontsource/noto-sans-{bengali,devanagari,tamil,thai}/files/*-{bengali,devanagari,tamil,thai}-400-normal.woff',
		// Those of Hangul, as in slices.ts.
		'../../../node_modules/@fontsource/noto-sans-kr/files/*-kr-{[2-9],[1-5][0-9],6[0-5],94,1[01][0-9]}-400-normal.woff',
		'../../../node_modules/@fontsource/noto-emoji/files/*-emoji-{[0-9],10}-400-normal.woff',
	],
	{ query: '?url', import: 'default', eager: true },
)
const ADDRESSES = new Map(Object.entries(FILES).map(([path, url]) => [path.split('/').pop(), url]))

/** Fetches a font from beside the app. */
export const loadFont: FontLoader = async (family, part, weight) => {
	const file = `${family}-${part}-${weight}-normal.woff`
	const address = ADDRESSES.get(file)
	if (!address) throw new Error(`${file}: not among the fonts of the app`)
	const answer = await fetch(address)
	if (!answer.ok) throw new Error(`${file}: expected a font, found HTTP ${answer.status}`)
	return new Uint8Array(await answer.arrayBuffer())
}
