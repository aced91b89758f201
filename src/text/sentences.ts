import type { Span } from '../schema/mention.ts'
import { isInnerStop } from './abbreviations.ts'
import { type Block, type Cell, splitBlocks } from './blocks.ts'

/** One sentence at its offsets in the given text (UTF-16 code units), white space around it left out. */
export interface Sentence extends Span {
	/** A heading asserts nothing. */
	kind: Block['kind']
	/** True where it ends in a question mark: a question asserts nothing either. */
	question: boolean
	/** Of a table: where its cell stands. */
	cell?: Cell
}

/** A stop, what closes with it, and reference marks such as [12]. */
const STOP = /([.!?…]+)(["'”’)\]»]*(?:\[\d[\d,– -]*\])*)/g

/** Sentences of a plain or Markdown text in order; blocks come first, so no sentence crosses a heading or a list item. */
export function splitSentences(text: string): Sentence[] {
	return splitBlocks(text).flatMap((block) => splitBlock(text, block))
}

function splitBlock(text: string, block: Block): Sentence[] {
	if (block.kind === 'heading') return toSentence(text, block.start, block.end, block)
	const found: Sentence[] = []
	let from = block.start
	const words = text.slice(block.start, block.end)
	for (const stop of words.matchAll(STOP)) {
		const end = block.start + stop.index + stop[0].length
		if (!isBoundary(text, block, stop[1]!, block.start + stop.index, end)) continue
		found.push(...toSentence(text, from, end, block))
		from = end
	}
	return [...found, ...toSentence(text, from, block.end, block)]
}

function isBoundary(text: string, block: Block, marks: string, at: number, end: number): boolean {
	if (end >= block.end) return false
	const before = text.slice(Math.max(block.start, at - 40), at)
	const rest = text.slice(end, Math.min(block.end, end + 40))
	const after = rest.trimStart()
	if (after.length === rest.length) return marks === '.' && isMissingSpace(before, rest)
	// A block holds a blank line only where a page was cut within a sentence.
	if (/^[ \t]*\n[ \t]*\n/.test(rest)) return false
	// "rTMS" and "tDCS" may open a sentence.
	if (/^(?:(?!\p{Ll}{1,2}\p{Lu}{2})\p{Ll}|[,;:)]|[–—-](?! +\p{Lu}))/u.test(after)) return false
	if (marks !== '.') return true
	// "1. Take …": the number of a list item, not a sentence.
	if (/^\d{1,3}$/.test(before.trim()) && at - block.start <= 4) return false
	return !isInnerStop(before, after)
}

/** Flattened pages lose the space after a stop: "sleep.However". Not "example.Com", not an address. */
function isMissingSpace(before: string, rest: string): boolean {
	const word = /\S*$/.exec(before)?.[0] ?? ''
	return /[a-z]{3}$/.test(word) && !/[/@]|www|https?/.test(word) && /^\p{Lu}\p{Ll}+(?:\s|,|’|')/u.test(rest)
}

function toSentence(text: string, from: number, to: number, { kind, cell }: Block): Sentence[] {
	const raw = text.slice(from, to)
	const words = raw.trim()
	if (!/[\p{L}\p{N}]/u.test(words)) return []
	// Flattened lists leave their dash at the head of the next sentence.
	const start = from + (/^\s*(?:[-–•] +)?/.exec(raw)?.[0].length ?? 0)
	const question = /\?["'”’)\]]*$/.test(words)
	return [{ start, end: from + raw.trimEnd().length, kind, question, ...(cell && { cell }) }]
}
