import type { TextLine } from '../frame.ts'
import type { Picture } from '../picture.ts'
import type { FontBook, Setting } from './fonts/font-book.ts'
import { nameScripts } from './fonts/scripts.ts'

/** Below the footer, which leaves 12 px. */
const NOTE = { size: 8.5, below: 2.5 }

/** So that the font of the note is there before it is known whether it will be needed. */
export const NOTE_LETTERS: Setting[] = [{ text: 'a', weight: 'regular' }]

/**
 * The picture with a line that says which letters its fonts lack, for the reader who is handed the file and never sees
 * what the program said; the same picture where they lack none.
 */
export function tellUnshown(picture: Picture, { missing }: FontBook): Picture {
	if (missing.size === 0) return picture
	const { frame, scene, text } = picture
	const note = `Boxes stand for letters that this file has no font for: ${nameScripts([...missing]).join(', ')}`
	const line: TextLine = {
		text: note,
		x: frame.lines[0]?.x ?? 0,
		y: scene.height - NOTE.below,
		size: NOTE.size,
		weight: 'regular',
		tone: 'ink',
	}
	// Not spread: the scene's labels are placed only when they are asked for.
	return {
		scene,
		frame: { ...frame, lines: [...frame.lines, line] },
		text: { ...text, footer: [...text.footer, note] },
	}
}
