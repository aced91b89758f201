import { existsSync, readFileSync } from 'node:fs'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { openFontBook } from '../render/export/fonts/font-book.ts'
import { outlineTexts } from '../render/export/outline-texts.ts'
import { NOTE_LETTERS, tellUnshown } from '../render/export/tell-unshown.ts'
import { findTexts, setAll } from '../render/export/texts.ts'
import type { Picture } from '../render/picture.ts'
import { writeTree } from '../render/scene-tree.ts'
import { drawTree } from '../render/svg.ts'
import type { Result } from '../schema/issue.ts'
import { loadFont } from './font-files.ts'
import { packageRoot } from './package-root.ts'

let ready: Promise<void> | undefined

/** resvg as WebAssembly (MPL-2.0, unchanged): the same pixels on every machine. */
function start(): Promise<void> {
	const places = ['node_modules/@resvg/resvg-wasm/index_bg.wasm', 'dist/cli/resvg.wasm']
	const found = places.map((place) => packageRoot() + place).find((path) => existsSync(path))
	if (!found) throw new Error(`resvg.wasm: no such file (expected it in ${places.join(' or ')})`)
	ready ??= initWasm(readFileSync(found))
	return ready
}

/** The picture as PNG, `scale` pixels for each px. Letters are drawn as the outlines that a PDF has. */
export async function writePng(picture: Picture, scale: number): Promise<Result<Uint8Array>> {
	await start()
	const { outlineOf } = await import('../render/export/fonts/shape-line.ts')
	const book = await openFontBook([...findTexts(drawTree(picture)), ...NOTE_LETTERS], loadFont)
	setAll(drawTree(picture), book)
	const drawn = outlineTexts(drawTree(tellUnshown(picture, book)), book, outlineOf)
	const resvg = new Resvg(writeTree(drawn), { fitTo: { mode: 'zoom', value: scale }, font: { loadSystemFonts: false } })
	const value = resvg.render().asPng()
	resvg.free()
	return { value, issues: book.issues }
}
