import type { Line } from './lines.ts'

export const BULLET = /^(?:[-*•–‣◦▪●]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s+(?=\S)/
export const MARKDOWN_HEADING = /^(#{1,6})\s+(.*?)\s*#*$/

/** Longer lines are sentences that lost their stop. */
const MOST_WORDS = 14
/** A line that stands alone but is written like a sentence ("what it does for pain") is a heading up to here. */
const MOST_WORDS_PLAIN = 10
/** A lead-in with a colon is a heading only when it is this short ("Commonly asked:"). */
const MOST_WORDS_COLON = 6
/** A line this long is running text, so a short line above it is a heading. */
const RUNNING_TEXT = 80
/** Share of the content words that start with a capital, from which a line is written like a title. */
const TITLE_SHARE = 0.6

const SMALL_WORDS = new Set(
	(
		'a an and are as at be but by can could do does for from had has have how if in into is it its may my nor not of off ' +
		'on or our per should so than that the their them then there these they this those to up use used vs was we were ' +
		'what when where which who why will with within without would you your'
	).split(' '),
)
const wordsOf = (line: string) => line.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? []

/** True where most words that carry meaning start with a capital or a digit. */
function isTitleCase(line: string): boolean {
	const words = wordsOf(line).filter((word) => !SMALL_WORDS.has(word.toLowerCase()))
	const capital = words.filter((word) => /^[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(word)).length
	return words.length === 0 ? /^\p{Lu}/u.test(line) : capital / words.length >= TITLE_SHARE
}

/** What stands around a line that may be a heading. */
export interface Surroundings {
	/** The line right below; undefined at the end of the text. */
	next?: Line
	/** The next line that is not blank. */
	below?: Line
	wrapWidth: number
}

/**
 * True where the first line of a block is a heading: short, without a stop, with text below, and either written
 * like a title or standing apart. Markdown marks are read elsewhere.
 */
export function isHeadingLine(line: string, around: Surroundings): boolean {
	const count = wordsOf(line).length
	if (count === 0 || count > MOST_WORDS || !/^["'“‘([¿]?[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(line)) return false
	if (/[.!;,…]["'”’)\]]*$/.test(line) || /[.!?]["'”’)]*\s+["'“‘(]?\p{Lu}\p{Ll}/u.test(line)) return false
	const title = isTitleCase(line)
	const beforeList = around.below !== undefined && BULLET.test(around.below.words)
	if (line.endsWith(':')) return count <= MOST_WORDS_COLON && !beforeList && around.below !== undefined
	if (beforeList && !title) return false
	if (!around.next || around.next.blank)
		return title || (around.below !== undefined && count <= MOST_WORDS_PLAIN) || isAsked(line)
	return title ? !isWrappedInto(line, around.next.words, around.wrapWidth) : isAboveRunningText(around)
}

const isAsked = (line: string) => line.endsWith('?')

function isAboveRunningText({ next, wrapWidth }: Surroundings): boolean {
	return wrapWidth === Number.POSITIVE_INFINITY && next !== undefined && next.words.length > RUNNING_TEXT
}

/** True where the line goes on below: its next word would not have fitted, or starts in lower case. */
function isWrappedInto(line: string, next: string, width: number): boolean {
	if (width === Number.POSITIVE_INFINITY) return /^\p{Ll}/u.test(next)
	if (/^\p{Ll}/u.test(next)) return !isAsked(line)
	const word = /^\S+/.exec(next)?.[0] ?? ''
	return !isAsked(line) && width > 40 && line.length + 1 + word.length > width * 0.85
}

/** True where a heading was wrapped: it asks, or ends in a small word, and its last words stand on the next line. */
export function isHeadingGoingOn(first: string, second: string): boolean {
	if (/[.?!:]$/.test(first) || wordsOf(second).length > 3) return false
	const asks = /^(?:who|what|when|where|why|how|which|is|are|can|does|do|should)\b/i.test(first)
	const last = wordsOf(first).at(-1)?.toLowerCase() ?? ''
	return (asks && isAsked(second)) || (SMALL_WORDS.has(last) && !/[.!]$/.test(second))
}
