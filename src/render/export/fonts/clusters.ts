/** Marks, joiners, halves of flags, skin tones, and scripts from right to left: what a letter alone does not decide. */
const SHAPED = /[\p{M}\p{Cf}\p{Regional_Indicator}\p{Emoji_Modifier}\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u

/** Whether a text must be shaped: its letters change form, place or order beside one another. */
export const needsShaping = (text: string): boolean => SHAPED.test(text)

/** Signs that need no glyph of their own: joiners, directions, selectors of a form. */
const UNSEEN = /\p{Cf}|[\ufe00-\ufe0f]/u

let segmenter: Intl.Segmenter | undefined

/** What readers take for one letter (UAX 29), so that marks and emoji stay whole; plain text letter by letter. */
export function splitClusters(text: string): string[] {
	if (!needsShaping(text)) return [...text]
	segmenter ??= new Intl.Segmenter('und')
	return Array.from(segmenter.segment(text), ({ segment }) => segment)
}

/** The code points of a cluster that need a glyph. */
export const seenOf = (cluster: string): number[] =>
	[...cluster].filter((letter) => !UNSEEN.test(letter)).map((letter) => letter.codePointAt(0)!)
