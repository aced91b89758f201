import { existsSync, readFileSync } from 'node:fs'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { type FontBook, openFontBook } from '../render/export/fonts/font-book.ts'
import { RAISED } from '../render/export/fonts/plain-letters.ts'
import { writeTrueType } from '../render/export/fonts/woff.ts'
import { NOTE_LETTERS, tellUnshown } from '../render/export/tell-unshown.ts'
import { findTexts, setAll, weightOf } from '../render/export/texts.ts'
import type { FontWeight } from '../render/font.ts'
import type { Picture } from '../render/picture.ts'
import { el, type Tree, writeTree } from '../render/scene-tree.ts'
import { drawTree } from '../render/svg.ts'
import type { Result } from '../schema/issue.ts'
import { loadFont } from './font-files.ts'
import { packageRoot } from './package-root.ts'

let ready: Promise<void> | undefined

/** resvg as WebAssembly (MPL-2.0, unchanged): the same pixels on every machine, with our own fonts. */
function start(): Promise<void> {
	const places = ['node_modules/@resvg/resvg-wasm/index_bg.wasm', 'dist/cli/resvg.wasm']
	const found = places.map((place) => packageRoot() + place).find((path) => existsSync(path))
	if (!found) throw new Error(`resvg.wasm: no such file (expected it in ${places.join(' or ')})`)
	ready ??= initWasm(readFileSync(found))
	return ready
}

/** The picture as PNG, `scale` pixels for each px. */
export async function writePng(picture: Picture, scale: number): Promise<Result<Uint8Array>> {
	await start()
	const book = await openFontBook([...findTexts(drawTree(picture)), ...NOTE_LETTERS], loadFont)
	setAll(drawTree(picture), book)
	const resvg = new Resvg(writeTree(nameFamilies(drawTree(tellUnshown(picture, book)), book)), {
		fitTo: { mode: 'zoom', value: scale },
		font: {
			fontBuffers: book.fonts.map(({ font }) => writeTrueType(font.tables)),
			defaultFontFamily: 'Inter',
			loadSystemFonts: false,
		},
	})
	const value = resvg.render().asPng()
	resvg.free()
	return { value, issues: book.issues }
}

/** Names of the font files' families: each weight says it is a family of its own. */
const FAMILIES = { regular: 'Inter', medium: 'Inter Medium', bold: 'Inter SemiBold' }

function nameFamilies(tree: Tree, book: FontBook): Tree {
	const below = (one: Tree['children'][number]) => (typeof one === 'string' ? one : nameFamilies(one, book))
	if (tree.tag !== 'text') return { ...tree, children: tree.children.map(below) }
	const weight = weightOf(tree.attributes['font-weight'])
	const attributes = { ...tree.attributes, 'font-family': FAMILIES[weight], 'font-weight': 400 }
	const size = Number(tree.attributes['font-size'])
	return { ...tree, attributes, children: setLetters(tree.children, weight, size, book) }
}

/** Letters that no font has, as raised, lowered or other ones. */
function setLetters(children: Tree['children'], weight: FontWeight, size: number, book: FontBook): Tree['children'] {
	return children.flatMap((child): Tree['children'] => {
		if (typeof child !== 'string') {
			const below = setLetters(child.children, weight, size, book)
			// resvg stretches each part of a line to the whole line's length.
			const { textLength, lengthAdjust, ...loose } = child.attributes
			return [{ ...child, attributes: below.length > 1 ? loose : child.attributes, children: below }]
		}
		return book.split(child, weight).map(({ text, raise }) =>
			raise === 0
				? text
				: el(
						'tspan',
						{
							'font-size': size * RAISED.size,
							'baseline-shift': `${Math.round(100 * (raise > 0 ? RAISED.up : -RAISED.down)) / RAISED.size}%`,
						},
						text,
					),
		)
	})
}
