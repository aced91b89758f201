/** Stands where a word was cut at a line's end, after its hyphen, until `mend` decides. No text holds it. */
export const CUT = '\u0000'

/** True where the last word of a line goes on in the next. U+2010 is what some programs cut words with. */
export const isCut = (line: string, next: string): boolean =>
	/\p{Ll}[-\u2010\u00ad]$/u.test(line.slice(-2)) && /^(?!(?:and|or|to) )\p{Ll}/u.test(next)

/** True where a hyphen that belongs to a word ends the line: "MDMA-", "3,4-". */
export const isHyphened = (line: string, next: string): boolean =>
	/[\p{Lu}\p{N}]-$/u.test(line.slice(-2)) && /^\p{L}{2}/u.test(next)

/** The words that stand whole in these lines, small letters, hyphens kept. */
export function wordsOf(lines: readonly { text: string }[]): Set<string> {
	const words = new Set<string>()
	for (const [i, { text }] of lines.entries()) {
		const starts = i > 0 && isCut(lines[i - 1]!.text, text) ? text.replace(/^\p{L}+/u, '') : text
		const whole = starts.replace(/[\p{L}-]{1,40}[-\u2010\u00ad]$/u, '')
		for (const [word] of whole.toLowerCase().matchAll(/\p{L}+(?:-\p{L}+)*/gu)) words.add(word)
	}
	return words
}

const CUT_WORD = /([\p{L}-]{0,40}\p{L})([-\u2010\u00ad])\0(\p{L}{1,40})/gu
/** Letters of a half that is known as a word by itself; shorter ones are syllables as well. */
const LEAST = 4

/**
 * Joins words that were cut. Whether a hyphen belongs to the word ("first-line") the document tells: by the word standing
 * elsewhere, or by both halves being words of their own.
 */
export const mend = (text: string, words: ReadonlySet<string>): string =>
	text.replace(CUT_WORD, (_whole, first: string, hyphen: string, last: string) => {
		const [a, b] = [first.toLowerCase(), last.toLowerCase()]
		const isOwn = words.has(`${a}-${b}`) || (a.length >= LEAST && b.length >= LEAST && words.has(a) && words.has(b))
		return hyphen === '-' && isOwn && !words.has(a + b) ? `${first}-${last}` : first + last
	})
