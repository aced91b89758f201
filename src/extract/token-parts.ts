import { type Tokens, tokenise } from './tokens.ts'

/** The tokens of `a` and then those of `b`. */
export const joinTokens = (a: Tokens, b: Tokens): Tokens => ({
	raw: [...a.raw, ...b.raw],
	low: [...a.low, ...b.low],
	norm: [...a.norm, ...b.norm],
	start: [...a.start, ...b.start],
	end: [...a.end, ...b.end],
	words: [...a.words, ...b.words],
	marks: a.marks | b.marks,
	moreMarks: a.moreMarks | b.moreMarks,
})

/** Tokens `from` to `to` (exclusive); the marks stay those of the whole. */
export const partOf = (tokens: Tokens, from: number, to: number): Tokens => ({
	raw: tokens.raw.slice(from, to),
	low: tokens.low.slice(from, to),
	norm: tokens.norm.slice(from, to),
	start: tokens.start.slice(from, to),
	end: tokens.end.slice(from, to),
	words: tokens.words.slice(from, to),
	marks: tokens.marks,
	moreMarks: tokens.moreMarks,
})

/** Words that nobody wrote so, each of them at the same place of the text. */
export function wordsAt(understood: string, start: number, end = start): Tokens {
	const words = tokenise(understood, 0, understood.length)
	return { ...words, start: words.low.map(() => start), end: words.low.map(() => end) }
}
