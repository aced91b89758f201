import type { Mention, Span } from '../schema/mention.ts'

export type Role = 'subject' | 'object' | 'cue'

/** A run of words with one role, or none. */
export interface MarkedWords {
	role?: Role
	words: string
}

/** Cuts a mention's exact words where subject, object and cues begin and end. `shift` is how far the text has moved. */
export function markSpan(mention: Mention, text: string, shift = 0): MarkedWords[] {
	const marks = findMarks(mention, text, shift)
	const start = mention.start + shift
	const end = mention.end + shift
	const cuts = new Set([start, end, ...marks.flatMap((mark) => [mark.start, mark.end])])
	const places = [...cuts].filter((at) => at >= start && at <= end).sort((a, b) => a - b)
	return places.slice(0, -1).map((from, i) => ({
		role: marks.find((mark) => mark.start <= from && from < mark.end)?.role,
		words: text.slice(from, places[i + 1]),
	}))
}

/** Cues first, as the shortest and most telling; a mark that lies outside the span is left out. */
function findMarks(mention: Mention, text: string, shift: number): (Span & { role: Role })[] {
	const move = (span: Span, role: Role) => ({ start: span.start + shift, end: span.end + shift, role })
	const named = (surface: string, span: Span | undefined, role: Role) => {
		if (span) return [move(span, role)]
		const at = surface ? text.slice(mention.start + shift, mention.end + shift).indexOf(surface) : -1
		return at < 0 ? [] : [move({ start: mention.start + at, end: mention.start + at + surface.length }, role)]
	}
	const all = [
		...mention.cues.map((cue) => move(cue, 'cue')),
		...named(mention.subjectSurface, mention.subjectSpan, 'subject'),
		...named(mention.objectSurface, mention.objectSpan, 'object'),
	]
	return all.filter(({ start, end }) => start >= mention.start + shift && end <= mention.end + shift && start < end)
}
