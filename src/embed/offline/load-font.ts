import medium from '@fontsource/inter/files/inter-latin-500-normal.woff?inline'
import type { FontLoader } from '../../render/export/fonts/slices.ts'

/** The one font that travels in the file; it stands in for every weight. */
export const loadFont: FontLoader = async (family, part) => {
	if (family !== 'inter' || part !== 'latin') throw new Error('only Latin letters travel in an offline file')
	return Uint8Array.from(atob(medium.slice(medium.indexOf(',') + 1)), (letter) => letter.charCodeAt(0))
}
