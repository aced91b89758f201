// Makes the baselines small: 128 colours each, about a third of the bytes, well inside what the comparison lets pass.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import upng from 'upng-js'

const COLOURS = 128
/** PNG colour type of a picture with a palette: done before. */
const PALETTE = 3

const folder = fileURLToPath(new URL('baseline/', import.meta.url))
for (const name of readdirSync(folder).filter((file) => file.endsWith('.png'))) {
	const picture = upng.decode(readFileSync(folder + name))
	if (picture.ctype === PALETTE) continue
	const [pixels] = upng.toRGBA8(picture)
	writeFileSync(folder + name, Buffer.from(upng.encode([pixels], picture.width, picture.height, COLOURS)))
}
