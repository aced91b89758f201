import type { Span } from '../schema/mention.ts'
import { splitOwnSentences } from './boilerplate.ts'
import { SHINGLE_WORDS, shinglesOf, wordsOf } from './words.ts'

/** A sentence of one text and the one of another that shares most of its runs of words. */
export interface SharedSentence {
	a: Span
	b: Span
	/** Share of the shorter sentence's 5-word runs that the other has; 1 where word for word. */
	share: number
}

interface Sentence extends Span {
	shingles: Set<string>
}

const LEAST_SHARE = 0.3

/** Sentences that two texts have in common, word for word or nearly, in the order of the first. */
export function findSharedSentences(a: string, b: string, leastShare = LEAST_SHARE): SharedSentence[] {
	const others = sentencesOf(b)
	const holders = new Map<string, Sentence[]>()
	for (const other of others)
		for (const shingle of other.shingles) holders.set(shingle, [...(holders.get(shingle) ?? []), other])
	return sentencesOf(a).flatMap((sentence) => {
		const best = bestOf(sentence, holders)
		return best && best.share >= leastShare ? [best] : []
	})
}

function sentencesOf(text: string): Sentence[] {
	return splitOwnSentences(text).flatMap(({ start, end }) => {
		const words = wordsOf(text.slice(start, end))
		return words.length >= SHINGLE_WORDS ? [{ start, end, shingles: shinglesOf(words) }] : []
	})
}

function bestOf(sentence: Sentence, holders: ReadonlyMap<string, Sentence[]>): SharedSentence | undefined {
	const counts = new Map<Sentence, number>()
	for (const shingle of sentence.shingles)
		for (const other of holders.get(shingle) ?? []) counts.set(other, (counts.get(other) ?? 0) + 1)
	let best: SharedSentence | undefined
	for (const [{ start, end, shingles }, n] of counts) {
		const share = n / Math.min(sentence.shingles.size, shingles.size)
		if (!best || share > best.share)
			best = { a: { start: sentence.start, end: sentence.end }, b: { start, end }, share }
	}
	return best
}
