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
	TOKEN.lastIndex = 0
	for (let match = TOKEN.exec(part); match; match = TOKEN.exec(part)) {
		const at = start + match.index
		if (isInnerHyphen(part, match.index, match[0])) continue
		const { raw, low, norm } = wordOf(match[0])
		tokens.raw.push(raw)
		tokens.low.push(low)
		tokens.norm.push(norm)
		tokens.start.push(at)
		tokens.end.push(at + raw.length)
	}
	return tokens
}

interface Word {
	raw: string
	low: string
	norm: string
}

/** Words met before: a text repeats most of its words, and one string is compared and looked up faster than its copies. */
const met = new Map<string, Word>()
/** Some 10 MB at most, however many documents pass. */
const MOST_MET = 50_000

function wordOf(found: string): Word {
	const known = met.get(found)
	if (known) return known
	// Built anew: a slice would keep the whole document that it was cut from in memory.
	const raw = found.length > 12 ? String.fromCodePoint(...Array.from(found, (c) => c.codePointAt(0)!)) : found
	const low = raw.toLowerCase().replace('’', "'")
	const word = { raw, low, norm: singular(low) }
	if (met.size >= MOST_MET) met.clear()
	met.set(raw, word)
	return word
}

function isInnerHyphen(text: string, at: number, raw: string): boolean {
	if (raw !== '-' && raw !== '‐' && raw !== '‑') return false
	// Marks that nobody sees may stand beside it: journals write them into their abstracts.
	const after = /\p{Cf}/u.test(text[at + 1] ?? '') ? text[at + 2] : text[at + 1]
	return /[\p{L}\p{N})]/u.test(text[at - 1] ?? '') && /[\p{L}\p{N}(]/u.test(after ?? '')
}

/** Takes a plural s off, the same way for vocabulary and text: what it returns is a key, no word for people. */
export function singular(word: string): string {
	if (word.length < 4 || word.charCodeAt(word.length - 1) !== 115) return word
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
