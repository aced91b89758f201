import type { Mention, Span } from '../schema/mention.ts'
import { hashText } from '../text/hash.ts'
import { sectionAt } from '../text/sections.ts'

/** Moves one end of a span by whole words: -1 back, 1 on. Stays in the text, and at least one word stays in the span. */
export function moveEdge(text: string, span: Span, edge: 'start' | 'end', step: 1 | -1): Span {
	const places = [...nearWords(text, span[edge])].map((word) => word[edge])
	const place = step > 0 ? places.find((at) => at > span[edge]) : places.findLast((at) => at < span[edge])
	const moved = place === undefined ? span : { ...span, [edge]: place }
	return text.slice(moved.start, moved.end).trim() === '' ? span : moved
}

/** How far a word's neighbour is looked for: characters. */
const NEAR = 400

function* nearWords(text: string, at: number): Generator<Span> {
	const from = Math.max(0, at - NEAR)
	for (const { index, 0: word } of text.slice(from, at + NEAR).matchAll(/\S+/g))
		yield { start: from + index, end: from + index + word.length }
}

/** The same stretch without white space at its ends; undefined where nothing is left. */
export function trimSpan(text: string, span: Span): Span | undefined {
	const words = text.slice(span.start, span.end)
	const start = span.start + words.length - words.trimStart().length
	const end = start + words.trim().length
	return start < end ? { start, end } : undefined
}

/** Characters kept on each side of a span (model.md §2). */
const CONTEXT = 32

/**
 * What an `edit` decision changes to make a mention stand on another stretch of its document's text. The words go along
 * only where the mention carried them; its first and last words only where it had those.
 */
export function toSpanEdit(mention: Mention, text: string, { start, end }: Span): { before: object; after: object } {
	const exact = text.slice(start, end)
	const after: Partial<Mention> = {
		start,
		end,
		sha256: hashText(exact),
		section: sectionAt(text, start)?.heading ?? '',
		...(mention.exact !== undefined && {
			exact,
			prefix: text.slice(Math.max(0, start - CONTEXT), start),
			suffix: text.slice(end, end + CONTEXT),
		}),
		...(mention.anchor && { anchor: anchorOf(exact) }),
	}
	const before = Object.fromEntries(Object.keys(after).map((field) => [field, mention[field as keyof Mention] ?? null]))
	return { before, after }
}

function anchorOf(exact: string): [string, string] {
	const words = exact.split(/\s+/)
	return words.length <= 8 ? [words.join(' '), ''] : [words.slice(0, 4).join(' '), words.slice(-4).join(' ')]
}
