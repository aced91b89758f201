/** Quotes of more words than this are given by their ends: browsers find a short exact text or a range. */
const MOST_WORDS_WHOLE = 10
const WORDS_AT_EACH_END = 5

/**
 * The part of an address that makes a browser scroll to the quote and mark it: "#:~:text=first%20words,last%20words"
 * (WICG Scroll to Text Fragment). Hyphen, comma and ampersand are syntax there, so they are always encoded.
 * "" for a quote without a readable character.
 */
export function textFragment(exact: string): string {
	const words = exact.split(/\s+/).filter(Boolean)
	if (!/[\p{L}\p{N}]/u.test(exact)) return ''
	if (words.length <= MOST_WORDS_WHOLE) return `#:~:text=${encode(words)}`
	return `#:~:text=${encode(words.slice(0, WORDS_AT_EACH_END))},${encode(words.slice(-WORDS_AT_EACH_END))}`
}

/** encodeURIComponent leaves the hyphen and throws on half a surrogate pair. */
function encode(words: string[]): string {
	const text = words.join(' ').replace(/\p{Cs}/gu, '\uFFFD')
	return encodeURIComponent(text).replace(/-/g, '%2D')
}

/** The same for a quote that is known by its first and last words only, e.g. from a project that may not carry it. */
export function anchorFragment(first: string, last: string): string {
	const words = (part: string) => encode(part.split(/\s+/).filter(Boolean))
	return last ? `#:~:text=${words(first)},${words(last)}` : `#:~:text=${words(first)}`
}
