/** One sign as it is drawn, and the letters that it stands for. */
export interface Sign {
	codePoint: number
	letters: string
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u
/** Isolated, final, initial and medial form of each Arabic letter; two forms for those that never join onwards. */
const FORMS = buildForms()

/** Unicode lists the forms of a letter one after the other (Arabic Presentation Forms-B), so they need no table here. */
function buildForms(): Map<string, number[]> {
	const forms = new Map<string, number[]>()
	for (let codePoint = 0xfe80; codePoint <= 0xfefc; codePoint++) {
		const letters = String.fromCodePoint(codePoint).normalize('NFKC')
		forms.set(letters, [...(forms.get(letters) ?? []), codePoint])
	}
	return forms
}

/** Text in the order and the forms in which it is drawn: Arabic joined, right-to-left runs reversed. */
export function toSigns(text: string): Sign[] {
	if (!RIGHT_TO_LEFT.test(text)) return [...text].map((letters) => ({ codePoint: letters.codePointAt(0)!, letters }))
	const signs = joinLetters([...text.normalize('NFC')])
	return reverseRuns(signs)
}

function joinLetters(letters: string[]): Sign[] {
	const pieces = ligate(letters)
	const joinsOn = (piece?: string) => piece !== undefined && (FORMS.get(piece)?.length ?? 0) === 4
	const joins = (piece?: string) => piece !== undefined && FORMS.has(piece) && FORMS.get(piece)!.length > 1
	return pieces.map((piece, i) => {
		const forms = FORMS.get(piece)
		if (!forms) return { codePoint: piece.codePointAt(0)!, letters: piece }
		const before = joinsOn(pieces[i - 1]) && forms.length > 1
		const after = joinsOn(piece) && joins(pieces[i + 1])
		return { codePoint: forms[(before ? 1 : 0) + (after ? 2 : 0)] ?? forms[0]!, letters: piece }
	})
}

/** Lam with alef is one sign. */
function ligate(letters: string[]): string[] {
	const pieces: string[] = []
	for (const letter of letters) {
		const last = pieces.at(-1)
		if (last === '\u0644' && FORMS.has(last + letter)) pieces[pieces.length - 1] = last + letter
		else pieces.push(letter)
	}
	return pieces
}

const isStrong = ({ letters }: Sign) => RIGHT_TO_LEFT.test(letters)
const isNeutral = ({ letters }: Sign) => /^[\s\p{P}]$/u.test(letters)

/** Runs of right-to-left signs, with the spaces between them, from right to left; a line that begins so runs so as a whole. */
function reverseRuns(signs: Sign[]): Sign[] {
	const runs: { reversed: boolean; signs: Sign[] }[] = []
	for (const sign of signs) {
		const last = runs.at(-1)
		const reversed = isNeutral(sign) && last ? last.reversed : isStrong(sign)
		if (last && last.reversed === reversed) last.signs.push(sign)
		else runs.push({ reversed, signs: [sign] })
	}
	const ordered = runs[0]?.reversed ? runs.toReversed() : runs
	return ordered.flatMap((run) => (run.reversed ? run.signs.toReversed() : run.signs))
}
