/**
 * Whether what is written small and high after these words points to a note or a reference ("insomnia¹", "found.2,3") and is
 * no part of a quantity or a formula ("10⁶", "m²", "Ca²⁺").
 */
export const isNoteMark = (mark: string, before: string): boolean =>
	/^\s*[[(]?(?:\d{1,3}|[*†‡§¶])(?:\s?[,;–-]\s?(?:\d{1,3}|[*†‡§¶]))*[\])]?\s*,?$/.test(mark) &&
	/(?:\p{Ll}{3}|[.,;:!?)”’"])\s?$/u.test(before.slice(-4))

/** One line for a row of a table: each cell's blocks as one, without the marks of lists and headings. */
export const tableRow = (cells: readonly (readonly string[])[]): string => {
	const words = cells.map((blocks) =>
		blocks
			.map((block) => block.replace(/^(?:#{1,6}|-) /, '').replace(/\s*[|\n]\s*/g, ' '))
			.join('; ')
			.trim(),
	)
	return words.some(Boolean) ? words.join(' | ') : ''
}
