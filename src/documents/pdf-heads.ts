import type { PdfLine } from './pdf-line.ts'

/** So many of a page's first and of its last lines may be what stands on every page. */
const MOST_LINES = 2
/** Pages from which repeated lines are known for what they are. */
const LEAST_PAGES = 3

const NUMBER = /^(?:page |p\. ?)?[-–(]?\s?(?:\d{1,4}|[ivxl]{1,6})\s?[-–)]?(?: ?(?:\/|of) ?\d{1,4})?$/i

/** Pages without their numbers and without the heads and feet that stand on at least half of them: they cut sentences in two. */
export function withoutHeads(pages: readonly (readonly PdfLine[])[]): PdfLine[][] {
	const counts = new Map<string, number>()
	for (const lines of pages)
		for (const key of new Set(outer(lines).map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1)
	const repeats = (line: PdfLine) =>
		pages.length >= LEAST_PAGES && (counts.get(keyOf(line)) ?? 0) * 2 >= Math.max(pages.length, 2 * LEAST_PAGES - 2)
	return pages.map((lines) => {
		const edge = new Set(outer(lines))
		const isNumber = (line: PdfLine) => pages.length > 1 && NUMBER.test(line.text.trim())
		return lines.filter((line) => !edge.has(line) || !(repeats(line) || isNumber(line)))
	})
}

/** The highest and the lowest lines. */
function outer(lines: readonly PdfLine[]): PdfLine[] {
	const sorted = [...lines].sort((a, b) => b.y - a.y)
	return [...sorted.slice(0, MOST_LINES), ...sorted.slice(MOST_LINES).slice(-MOST_LINES)]
}

/** Words and place; numbers count pages. */
const keyOf = ({ text, y }: PdfLine): string => `${Math.round(y / 4)} ${text.replace(/\d+/g, '#')}`
