import type { Span } from '../schema/mention.ts'
import type { Line } from './lines.ts'

/** A line of a table without bars: which row, and where the words of each column stand; empty cells have no length. */
export interface PlainRow {
	row: number
	cells: Span[]
}

/** Tables in plain text, by line: columns set apart by tabs, as pages are pasted, or ruled off with hyphens above the rows. */
export function findPlainTables(text: string, lines: readonly Line[]): Map<number, PlainRow> {
	const rows = new Map<number, PlainRow>()
	if (!text.includes('\t') && !RULER.test(text)) return rows
	for (let i = 0; i < lines.length; ) {
		const table = ruledAt(text, lines, i) ?? tabbedAt(text, lines, i)
		for (const [k, cells] of table?.rows.entries() ?? []) rows.set(i + (k && table!.skipped) + k, { row: k, cells })
		i += table ? table.rows.length + table.skipped : 1
	}
	return rows
}

interface PlainTable {
	rows: Span[][]
	/** Lines below the first row that are no rows. */
	skipped: number
}

const RULER = /^[ \t]*-{2,}(?: +-{2,})+[ \t]*$/m
/** "1.", "(a)", "•": what opens an item, not a row. */
const MARK = /^(?:[^\p{L}\p{N}]|\(?\w{1,3}[.)])$/u

function rawOf(text: string, line: Line): Span {
	const start = text.lastIndexOf('\n', line.start - 1) + 1
	const end = text.indexOf('\n', line.end)
	return { start, end: end < 0 ? text.length : end }
}

function trimmed(text: string, from: number, to: number): Span {
	const words = text.slice(from, to)
	const start = from + (words.length - words.trimStart().length)
	return words.trim() ? { start, end: start + words.trim().length } : { start: from, end: from }
}

function ruledAt(text: string, lines: readonly Line[], i: number): PlainTable | null {
	const ruler = lines[i + 1]
	if (!ruler || !/^-/.test(ruler.words) || !RULER.test(ruler.words) || lines[i]!.blank) return null
	const { start } = rawOf(text, ruler)
	const columns = Array.from(text.slice(start, ruler.end).matchAll(/-+/g), ({ index }) => index)
	const rows: Span[][] = []
	for (let at = i; lines[at] && (at === i + 1 || !lines[at]!.blank); at += 1) {
		if (at === i + 1) continue
		const cells = cut(text, rawOf(text, lines[at]!), columns)
		if (!cells) return null
		rows.push(cells)
	}
	return rows.length > 1 ? { rows, skipped: 1 } : null
}

/** The words of a line by where columns start; null where a word stands across two. */
function cut(text: string, { start, end }: Span, columns: readonly number[]): Span[] | null {
	const cells: Span[] = []
	for (const [k, column] of columns.entries()) {
		const [from, to] = [start + (k ? column : 0), start + (columns[k + 1] ?? end - start)]
		if (k > 0 && from < end && /\S/.test(text[from - 1]!)) return null
		cells.push(trimmed(text, Math.min(from, end), Math.min(to, end)))
	}
	return cells
}

function tabbedAt(text: string, lines: readonly Line[], i: number): PlainTable | null {
	const rows: Span[][] = []
	for (let at = i; lines[at] && !lines[at]!.blank; at += 1) {
		const cells = fields(text, rawOf(text, lines[at]!))
		if (!cells || (rows[0] && cells.length !== rows[0].length)) break
		rows.push(cells)
	}
	return rows.length > 1 ? { rows, skipped: 0 } : null
}

function fields(text: string, { start, end }: Span): Span[] | null {
	const parts = text.slice(start, end).split('\t')
	if (parts.length < 2 || MARK.test(parts[0]!.trim())) return null
	let at = start
	const cells = parts.map((part) => {
		const cell = trimmed(text, at, at + part.length)
		at += part.length + 1
		return cell
	})
	return cells.filter((cell) => cell.end > cell.start).length > 1 ? cells : null
}
