import { wordSpans } from './words.ts'

/** A span that resembles a quote; score 0 to 1, 1 where all of its words stand there in some order. */
export interface Resemblance {
	start: number
	end: number
	score: number
}

/** Below this share of common words a place is another sentence. */
const LEAST_RESEMBLANCE = 0.6

/**
 * The run of words in `text` that shares most words with `exact`, nearest to `near` among equals. It only suggests
 * where to look: "does not reduce pain" resembles "reduces pain", so it never makes a mention count.
 */
export function findResembling(text: string, exact: string, near = 0): Resemblance | undefined {
	const wanted = countWords(lower(exact))
	const spans = wordSpans(text)
	const size = Math.min(wordSpans(exact).length, spans.length)
	if (size === 0) return undefined
	const words = spans.map(({ start, end }) => text.slice(start, end).toLowerCase())
	let best: { at: number; shared: number } | undefined
	let shared = 0
	const distance = (at: number) => Math.abs(spans[at]!.start - near)
	for (let i = 0; i < words.length; i++) {
		shared += take(wanted, words[i]!)
		if (i >= size) shared -= give(wanted, words[i - size]!)
		const at = i - size + 1
		if (at < 0) continue
		if (!best || shared > best.shared || (shared === best.shared && distance(at) < distance(best.at)))
			best = { at, shared }
	}
	const score = best ? best.shared / wordSpans(exact).length : 0
	if (!best || score < LEAST_RESEMBLANCE) return undefined
	return { start: spans[best.at]!.start, end: spans[best.at + size - 1]!.end, score }
}

const lower = (text: string) => wordSpans(text).map(({ start, end }) => text.slice(start, end).toLowerCase())

/** How many of each word the window still lacks; negative where it has more than the quote. */
function countWords(words: string[]): Map<string, number> {
	const counts = new Map<string, number>()
	for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
	return counts
}

/** A word enters the window: 1 where the quote lacked it. */
function take(lacking: Map<string, number>, word: string): number {
	const left = lacking.get(word)
	if (left === undefined) return 0
	lacking.set(word, left - 1)
	return left > 0 ? 1 : 0
}

/** A word leaves the window: 1 where the quote lacks it now. */
function give(lacking: Map<string, number>, word: string): number {
	const left = lacking.get(word)
	if (left === undefined) return 0
	lacking.set(word, left + 1)
	return left >= 0 ? 1 : 0
}
