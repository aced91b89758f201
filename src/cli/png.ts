import { existsSync, readFileSync } from 'node:fs'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { openFontBook } from '../render/export/fonts/font-book.ts'
import { writeTrueType } from '../render/export/fonts/woff.ts'
import { findTexts, weightOf } from '../render/export/texts.ts'
import type { Picture } from '../render/picture.ts'
import { type Tree, writeTree } from '../render/scene-tree.ts'
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
	const book = await openFontBook(findTexts(drawTree(picture)), loadFont)
	for (const { text, weight } of findTexts(drawTree(picture))) book.set(text, weight)
	const resvg = new Resvg(writeTree(nameFamilies(drawTree(picture))), {
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

function nameFamilies(tree: Tree): Tree {
	const children = tree.children.map((child) => (typeof child === 'string' ? child : nameFamilies(child)))
	if (tree.tag !== 'text') return { ...tree, children }
	const family = FAMILIES[weightOf(tree.attributes['font-weight'])]
	return { ...tree, attributes: { ...tree.attributes, 'font-family': family, 'font-weight': 400 }, children }
}
