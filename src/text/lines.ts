/** One line of a text, trimmed; offsets in UTF-16 code units of the whole text. */
export interface Line {
	start: number
	end: number
	/** text[start, end): without the white space around it. */
	words: string
	/** True where nothing readable stands in it: empty, or a rule such as "-----". */
	blank: boolean
}

/** Lines of a text in order, blank ones included. */
export function splitLines(text: string): Line[] {
	const lines: Line[] = []
	for (let from = 0; from <= text.length; ) {
		const at = text.indexOf('\n', from)
		const to = at < 0 ? text.length : at
		lines.push(toLine(text, from, to))
		from = to + 1
	}
	return lines
}

function toLine(text: string, from: number, to: number): Line {
	const raw = text.slice(from, to)
	const words = raw.trim()
	const start = from + (raw.length - raw.trimStart().length)
	return {
		start: words ? start : from,
		end: words ? start + words.length : from,
		words,
		blank: !/[\p{L}\p{N}]/u.test(words),
	}
}

/** Lines of prose longer than this are not wrapped by hand: the usual widths are 65 to 100. */
const LONGEST_WRAPPED_LINE = 120

/**
 * Width in characters that a text is hard-wrapped at; Infinity where its lines are whole paragraphs.
 * The 90th percentile, because one pasted long line does not make a wrapped page unwrapped.
 */
export function findWrapWidth(lines: Line[]): number {
	const lengths = lines.filter((line) => !line.blank).map((line) => line.words.length)
	lengths.sort((a, b) => a - b)
	const width = lengths[Math.floor((lengths.length - 1) * 0.9)] ?? 0
	return width > LONGEST_WRAPPED_LINE ? Number.POSITIVE_INFINITY : width
}
