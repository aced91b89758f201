import type { Mention } from '../schema/mention.ts'
import { findResembling } from './fuzzy.ts'
import { hashSpan, hashText } from './hash.ts'

/**
 * located: the hash matches at the offsets. moved: the same words stand elsewhere; counts as well.
 * drifted: only a resemblance is left; never counts. missing: nothing like it.
 */
export type LocatedStatus = 'located' | 'moved' | 'drifted' | 'missing'

/** Where a mention's words stand in a text (UTF-16 code units); `score` for drifted only, 0 to 1. */
export interface Located {
	status: LocatedStatus
	start?: number
	end?: number
	score?: number
}

/** What locating needs of a mention. */
export type Anchor = Pick<Mention, 'start' | 'end' | 'sha256'> &
	Partial<
		Pick<
			Mention,
			'exact' | 'prefix' | 'suffix' | 'cues' | 'subjectSurface' | 'subjectSpan' | 'objectSurface' | 'objectSpan'
		>
	>

/** True where the words are exactly those that the mention was made from. */
export const isExact = (status: LocatedStatus): boolean => status === 'located' || status === 'moved'

/** Hashing one window takes some 2 µs; this bounds a hopeless search of a book at a tenth of a second or so. */
const MOST_WINDOWS = 50_000

/**
 * Finds a mention's words in a text, strict to loose: offsets and hash, `shifts` (distances that other mentions of the
 * same document were moved by), the exact words, windows of the same length at word starts, and last a resemblance.
 */
export function locateMention(mention: Anchor, text: string, shifts: Iterable<number> = []): Located {
	const { start, end, sha256 } = mention
	if (end <= text.length && hashSpan(text, start, end) === sha256) return { status: 'located', start, end }
	const moved =
		findShifted(mention, text, shifts) ?? (hasWords(mention) ? findWords(mention, text) : findWindow(mention, text))
	if (moved !== undefined) return { status: 'moved', start: moved, end: moved + end - start }
	const like = mention.exact === undefined ? undefined : findResembling(text, mention.exact, start)
	return like ? { status: 'drifted', ...like } : { status: 'missing' }
}

function findShifted({ start, end, sha256 }: Anchor, text: string, shifts: Iterable<number>): number | undefined {
	for (const shift of shifts) {
		const at = start + shift
		if (at >= 0 && end + shift <= text.length && hashSpan(text, at, end + shift) === sha256) return at
	}
	return undefined
}

const hasWords = ({ exact, sha256 }: Anchor) => Boolean(exact) && hashText(exact!) === sha256

/** The occurrence of the exact words whose surroundings agree most, nearest to the old place among equals. */
function findWords(mention: Anchor, text: string): number | undefined {
	const { exact = '', start } = mention
	let best: { at: number; context: number } | undefined
	for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
		const context = countContext(mention, text, at)
		const nearer = best && Math.abs(at - start) < Math.abs(best.at - start)
		if (!best || context > best.context || (context === best.context && nearer)) best = { at, context }
	}
	return best?.at
}

/** Characters before and after that agree with the stored context. */
function countContext({ exact = '', prefix = '', suffix = '' }: Anchor, text: string, at: number): number {
	let same = 0
	while (same < prefix.length && prefix.at(-1 - same) === text[at - 1 - same]) same++
	let after = 0
	while (after < suffix.length && suffix[after] === text[at + exact.length + after]) after++
	return same + after
}

/** Words that are known to stand in the span, by their distance from its start: a cheap test before hashing. */
function knownWords(mention: Anchor): { offset: number; words: string }[] {
	const { start, end, cues = [], subjectSpan, objectSpan, subjectSurface = '', objectSurface = '' } = mention
	const known = cues.map((cue) => ({ start: cue.start, end: cue.end, words: cue.text }))
	if (subjectSpan) known.push({ ...subjectSpan, words: subjectSurface })
	if (objectSpan) known.push({ ...objectSpan, words: objectSurface })
	return known
		.filter((part) => part.start >= start && part.end <= end && part.words.length === part.end - part.start)
		.map((part) => ({ offset: part.start - start, words: part.words.toLowerCase() }))
}

/** Windows of the span's length that start and end like words and hold the known words, nearest first. */
function findWindow(mention: Anchor, text: string): number | undefined {
	const { start, end, sha256 } = mention
	const length = end - start
	if (length <= 0 || length > text.length) return undefined
	const known = knownWords(mention)
	const holds = (at: number) =>
		known.every(({ offset, words }) => text.slice(at + offset, at + offset + words.length).toLowerCase() === words)
	const starts = windowStarts(text, length).filter(holds)
	starts.sort((a, b) => Math.abs(a - start) - Math.abs(b - start) || a - b)
	return starts.slice(0, MOST_WINDOWS).find((at) => hashSpan(text, at, at + length) === sha256)
}

/** Offsets where a run of readable characters starts and another one ends `length` further on. */
function windowStarts(text: string, length: number): number[] {
	const starts: number[] = []
	for (const { index } of text.matchAll(/(?<![\p{L}\p{N}])[^\s]/gu)) {
		const end = index + length
		if (end > text.length) break
		if (!/\s/.test(text[end - 1]!) && (end === text.length || !/[\p{L}\p{N}]{2}/u.test(text.slice(end - 1, end + 1))))
			starts.push(index)
	}
	return starts
}
