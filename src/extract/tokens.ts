/** Words and punctuation of one sentence. Offsets are UTF-16 code units of the document text. */
export interface Tokens {
	/** As written. */
	raw: string[]
	/** Lower case, typographic apostrophes made straight. */
	low: string[]
	/** Lower case with a plural s taken off: what vocabularies are matched on. */
	norm: string[]
	start: number[]
	end: number[]
}

// Hyphens inside words vanish ("non-invasive" is two words); "n't" and "'s" stand alone so that cues can be words.
const TOKEN =
	/\p{L}+?(?=n['’]t(?!\p{L}))|n['’]t(?!\p{L})|['’](?:s|re|ve|ll|d|m)(?!\p{L})|\d+(?:[.,]\d+)*(?!\p{L})|[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{Cf}]/gu

/** Splits `text` from `start` to `end` (exclusive) into tokens. */
export function tokenise(text: string, start: number, end: number): Tokens {
	const tokens: Tokens = { raw: [], low: [], norm: [], start: [], end: [] }
	const part = start === 0 && end === text.length ? text : text.slice(start, end)
	for (const match of part.matchAll(TOKEN)) {
		const raw = match[0]
		const at = start + match.index
		if (isInnerHyphen(part, match.index, raw)) continue
		const low = raw.toLowerCase().replace('’', "'")
		tokens.raw.push(raw)
		tokens.low.push(low)
		tokens.norm.push(singular(low))
		tokens.start.push(at)
		tokens.end.push(at + raw.length)
	}
	return tokens
}

function isInnerHyphen(text: string, at: number, raw: string): boolean {
	if (raw !== '-' && raw !== '‐' && raw !== '‑') return false
	return /[\p{L}\p{N})]/u.test(text[at - 1] ?? '') && /[\p{L}\p{N}(]/u.test(text[at + 1] ?? '')
}

/** Takes a plural s off, the same way for vocabulary and text: what it returns is a key, no word for people. */
export function singular(word: string): string {
	if (word.length < 4 || !word.endsWith('s')) return word
	if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
	if (/(?:ss|us|is)$/.test(word)) return word
	if (/(?:sh|ch|x|ss)es$/.test(word)) return word.slice(0, -2)
	return word.slice(0, -1)
}

/** The key under which a name stands in a lexicon: its normal words joined by one space. */
export function keyOf(name: string): string {
	return tokenise(name, 0, name.length)
		.norm.filter((word) => word !== "'s")
		.join(' ')
}
