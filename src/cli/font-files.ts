import { existsSync, readFileSync } from 'node:fs'
import type { FontLoader } from '../render/export/fonts/slices.ts'
import { packageRoot } from './package-root.ts'

/** Reads fonts from the installed packages of a checkout, or from the built app of the packed program. */
export const loadFont: FontLoader = async (family, part, weight) => {
	const file = `${family}-${part}-${weight}-normal.woff`
	const places = [`node_modules/@fontsource/${family}/files/${file}`, `dist/app/fonts/${file}`]
	const found = places.map((place) => packageRoot() + place).find((path) => existsSync(path))
	if (!found) throw new Error(`${file}: no such file (expected it in ${places.join(' or ')})`)
	return readFileSync(found)
}
