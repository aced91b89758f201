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
	words: Word[]
	/** The marks of all its words together. */
	marks: number
	moreMarks: number
}

/** A word as texts write it, one for all its places, with what is asked of it again and again. */
export interface Word {
	raw: string
	low: string
	norm: string
	/** One bit for each set of words that a rule looks for first (see `seekWords`); as many again in the second number. */
	marks: number
	moreMarks: number
	/** What the lexicon that `knownIn` stands for says of it; see `wordIn`. */
	known: unknown
	knownIn: object | null
	/** Whether a name that is known by its form may end in it (see `findShapes`); undefined until asked. */
	mayEnd: boolean | undefined
}

// Hyphens inside words vanish ("non-invasive" is two words); "n't" and "'s" stand alone so that cues can be words.
const TOKEN =
	/\p{L}+?(?=n['’]t(?!\p{L}))|n['’]t(?!\p{L})|['’](?:s|re|ve|ll|d|m)(?!\p{L})|\d+(?:[.,]\d+)*(?!\p{L})|[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{Cf}]/gu

/** Splits `text` from `start` to `end` (exclusive) into tokens. */
export function tokenise(text: string, start: number, end: number): Tokens {
	const tokens: Tokens = { raw: [], low: [], norm: [], start: [], end: [], words: [], marks: 0, moreMarks: 0 }
	const part = start === 0 && end === text.length ? text : text.slice(start, end)
	for (let at = 0; at < part.length; ) {
		const code = part.charCodeAt(at)
		if (code === 32 || code === 10) {
			at += 1
			continue
		}
		const end = plainEnd(part, at)
		if (end > at) {
			if (lostApostrophe(part, at, end)) {
				addWord(tokens, wordAt(part, at, end - 2), start + at)
				addWord(tokens, { ...wordOf("n't"), raw: part.slice(end - 2, end) }, start + end - 2)
			} else addWord(tokens, wordAt(part, at, end), start + at)
			at = end
			continue
		}
		TOKEN.lastIndex = at
		const match = TOKEN.exec(part)
		if (!match) break
		at = TOKEN.lastIndex
		if (!isInnerHyphen(part, match.index, match[0])) addWord(tokens, wordAt(part, match.index, at), start + match.index)
	}
	return tokens
}

/**
 * Where a word of plain letters and digits that starts at `at` ends; `at` where another kind of token stands there or
 * more may follow. Most of a text is such words, and finding them by hand is far cheaper than by pattern.
 */
function plainEnd(text: string, at: number): number {
	const first = text.charCodeAt(at) | 32
	if (first < 97 || first > 122) return at
	let to = at + 1
	for (; to < text.length; to += 1) {
		const code = text.charCodeAt(to)
		const isLetter = (code | 32) >= 97 && (code | 32) <= 122
		if (!isLetter && (code < 48 || code > 57)) return code === 39 || code > 127 ? at : to
	}
	return to
}

// "dont", "isnt": pages that lost their apostrophes.
const lostApostrophe = (text: string, from: number, to: number): boolean =>
	text.charCodeAt(to - 1) === 116 &&
	text.charCodeAt(to - 2) === 110 &&
	to - from <= 8 &&
	/^(?:do|does|did|is|are|was|were|has|have|had|could|should|would)nt$/i.test(text.slice(from, to))

function addWord(tokens: Tokens, word: Word, at: number): void {
	tokens.raw.push(word.raw)
	tokens.low.push(word.low)
	tokens.norm.push(word.norm)
	tokens.start.push(at)
	tokens.end.push(at + word.raw.length)
	tokens.words.push(word)
	tokens.marks |= word.marks
	tokens.moreMarks |= word.moreMarks
}

/** What tells the words of each set, in the order in which they were sought. */
const sought: ((word: string) => boolean)[] = []
/** Bits of a number. */
const MOST = 31

/** Says of a sentence whether it holds any of certain words, or of one of its tokens whether it is one. */
export type Seeks = (tokens: Tokens, at?: number) => boolean

/**
 * To look for the words of each rule in each sentence took a twentieth of all reading; so each word remembers what it is
 * for whom. Words in lower case, or what tells them. To be called as modules load. Throws where more sets are sought
 * than fit.
 */
export function seekWords(words: Iterable<string> | ((word: string) => boolean)): Seeks {
	const at = sought.length
	if (at === 2 * MOST) throw new Error(`seekWords: at most ${2 * MOST} sets of words`)
	const set = typeof words === 'function' ? null : new Set(words)
	sought.push(typeof words === 'function' ? words : (word) => set!.has(word))
	forget()
	const bit = 1 << (at % MOST)
	return at < MOST
		? ({ marks, words }, at) => ((at === undefined ? marks : words[at]!.marks) & bit) !== 0
		: ({ moreMarks, words }, at) => ((at === undefined ? moreMarks : words[at]!.moreMarks) & bit) !== 0
}

function marksFor(low: string, from: number): number {
	let marks = 0
	for (let i = from; i < Math.min(sought.length, from + MOST); i += 1) if (sought[i]!(low)) marks |= 1 << (i - from)
	return marks
}

/** Some 10 MB at most, however many documents pass. */
const MOST_MET = 50_000
/** A power of two, so that the last bits of a number are a place. */
const SLOTS = 4 * 32_768
/**
 * Words met before, each at the first free place from the one that its letters tell: a text repeats most of its words, and
 * to find one by its letters where they stand is far cheaper than to cut it out for a map to look up.
 */
const met: (Word | undefined)[] = new Array<Word | undefined>(SLOTS).fill(undefined)
let metCount = 0

function forget(): void {
	if (metCount) met.fill(undefined)
	metCount = 0
}

function wordAt(text: string, from: number, to: number): Word {
	let sum = to - from
	for (let i = from; i < to; i += 1) sum = (Math.imul(sum, 31) + text.charCodeAt(i)) | 0
	let slot = (sum ^ (sum >>> 15)) & (SLOTS - 1)
	for (let word = met[slot]; word; word = met[slot]) {
		if (isAt(word.raw, text, from, to)) return word
		slot = (slot + 1) & (SLOTS - 1)
	}
	const word = wordOf(text.slice(from, to))
	if (metCount === MOST_MET) forget()
	else met[slot] = word
	metCount += 1
	return word
}

function isAt(raw: string, text: string, from: number, to: number): boolean {
	if (raw.length !== to - from) return false
	for (let i = 0; i < raw.length; i += 1) if (raw.charCodeAt(i) !== text.charCodeAt(from + i)) return false
	return true
}

// Short forms whose S is one of their letters; that of several is small ("SSRIs").
const SHORT = /^[B-DF-HJ-NP-TV-XZ]{2,5}S$/

function wordOf(found: string): Word {
	// Built anew: a slice would keep the whole document that it was cut from in memory.
	const raw = found.length > 12 ? String.fromCodePoint(...Array.from(found, (c) => c.codePointAt(0)!)) : found
	const low = raw.toLowerCase().replace('’', "'")
	const [marks, moreMarks] = [marksFor(low, 0), marksFor(low, MOST)]
	return {
		raw,
		low,
		norm: SHORT.test(raw) ? low : singular(low),
		marks,
		moreMarks,
		known: null,
		knownIn: null,
		mayEnd: undefined,
	}
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
	// "headaches", not "approaches"
	if (/(?:sh|ch|x|ss)es$/.test(word)) return word.slice(0, /(?:^|[^eo])aches$/.test(word) ? -1 : -2)
	return word.slice(0, -1)
}

/** The key under which a name stands in a lexicon: its normal words joined by one space. */
export function keyOf(name: string): string {
	return tokenise(name, 0, name.length)
		.norm.filter((word) => word !== "'s")
		.join(' ')
}
