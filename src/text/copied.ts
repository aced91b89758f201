import { ownWords } from './boilerplate.ts'
import { containment, countShared, shinglesOf } from './words.ts'

/** Shorter sentences agree by chance ("Side effects are usually mild."). */
const LEAST_SENTENCE_WORDS = 8

/** What two texts share once boilerplate is removed. */
export interface Copied {
	/** Share of the shorter text's 5-word shingles that the other has, 0 to 1. */
	containment: number
	/** Distinct shingles in common. */
	shingles: number
	/** Distinct sentences of 8 words or more in common, word for word. */
	sentences: number
}

/** Compares two texts. For many texts use `measureDependence`, which compares only pairs that share something. */
export function compareTexts(a: string, b: string): Copied {
	const [one, other] = [ownWords(a), ownWords(b)]
	const [left, right] = [shinglesOf(one.flat()), shinglesOf(other.flat())]
	return {
		containment: containment(left, right),
		shingles: countShared(left, right),
		sentences: countShared(longSentences(one), longSentences(other)),
	}
}

/** Distinct sentences that are long enough to tell copying, as joined words. */
export function longSentences(sentences: string[][]): Set<string> {
	return new Set(sentences.filter((words) => words.length >= LEAST_SENTENCE_WORDS).map((words) => words.join(' ')))
}
