import type { Span } from '../schema/mention.ts'

const WORD = /[\p{L}\p{N}]+/gu

/** Words for comparing: NFKC, lower case, letters and digits only. */
export function wordsOf(text: string): string[] {
	return text.normalize('NFKC').toLowerCase().match(WORD) ?? []
}

/** Where each run of letters and digits stands in the text (UTF-16 code units). */
export function wordSpans(text: string): Span[] {
	return Array.from(text.matchAll(WORD), (match) => ({ start: match.index, end: match.index + match[0].length }))
}

/** Share of the smaller set's items that the larger holds, 0 to 1; 0 where one is empty. */
export function containment<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
	const [small, large] = a.size <= b.size ? [a, b] : [b, a]
	return small.size === 0 ? 0 : countShared(small, large) / small.size
}

/** How many items two sets share. */
export function countShared<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
	const [small, large] = a.size <= b.size ? [a, b] : [b, a]
	let shared = 0
	for (const item of small) if (large.has(item)) shared++
	return shared
}

/** Running words that make a shingle: long enough that shared ones are copied, not common phrases. */
export const SHINGLE_WORDS = 5

/** Distinct runs of `size` words. Shorter texts have none. */
export function shinglesOf(words: string[], size = SHINGLE_WORDS): Set<string> {
	const shingles = new Set<string>()
	for (let i = 0; i + size <= words.length; i++) shingles.add(words.slice(i, i + size).join(' '))
	return shingles
}
