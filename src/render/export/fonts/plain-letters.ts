/** Letters set as others: raised, lowered, or on the line. */
export interface Piece {
	text: string
	raise: -1 | 0 | 1
}

/** Size of raised and lowered letters, and how far they leave the line, as shares of the type's size. */
export const RAISED = { size: 0.64, up: 0.36, down: 0.14 }

const isRaised = (letter: string) => /[\u2070-\u207f\u00b9\u00b2\u00b3]/.test(letter)
const isLowered = (letter: string) => /[\u2080-\u209c]/.test(letter)

/** A letter in other words where Unicode has them (UAX 15, NFKD): "₂" is a lowered "2", "⅔" is "2/3". */
export function plainOf(letter: string): Piece | undefined {
	const text = letter.normalize('NFKD').replaceAll('\u2044', '/')
	return text === letter ? undefined : { text, raise: isLowered(letter) ? -1 : isRaised(letter) ? 1 : 0 }
}

/** A text in pieces, where letters that no font has give way to their plain ones. */
export function splitPlain(text: string, has: (letter: string) => boolean): Piece[] {
	const pieces: Piece[] = []
	for (const letter of text) {
		const plain = has(letter) ? undefined : plainOf(letter)
		const piece = plain && [...plain.text].every(has) ? plain : { text: letter, raise: 0 as const }
		const last = pieces.at(-1)
		if (last?.raise === piece.raise) last.text += piece.text
		else pieces.push({ ...piece })
	}
	return pieces
}
