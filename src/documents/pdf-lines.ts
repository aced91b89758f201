import { isNoteMark } from './marks.ts'
import type { PdfLine, Row } from './pdf-line.ts'
import { linesOf } from './pdf-tables.ts'

/** A stretch of text as a PDF draws it (pdf.js, getTextContent). Points; y grows upwards. */
export interface PdfItem {
	str: string
	hasEOL: boolean
	/** Matrix of six; the last two are where the text starts. */
	transform: number[]
	width: number
	height: number
}

/** Lines of a page in reading order: as it draws them, but column by column where it draws two columns line by line. */
export function readLines(items: readonly PdfItem[]): PdfLine[] {
	const rows = readRows(items)
	const gutter = findGutter(rows)
	return gutter === undefined ? linesOf(rows) : readColumns(rows, gutter)
}

/** In heights of a line: wider than the space of a justified line, narrower than between columns. */
const GAP = 1.2

export function readRows(items: readonly PdfItem[]): Row[] {
	const rows: Row[] = []
	let row: Row = []
	for (const item of items) {
		if (typeof item.str !== 'string') continue
		addItem(row, item)
		if (!item.hasEOL) continue
		rows.push(row)
		row = []
	}
	return [...rows, row].filter((one) => one.some(({ text }) => text.trim()))
}

function addItem(row: Row, { str, transform, width, height }: PdfItem): void {
	const [x = 0, y = 0] = transform.slice(4)
	const last = row.at(-1)
	// A space that is drawn is part of what stands before it, however wide it is.
	if (!str.trim()) {
		if (last) append(last, str, last.end)
		return
	}
	if (last && isRaised({ y, height }, last) && isNoteMark(str.trim(), last.text)) {
		last.end = x + width
		return
	}
	// The mark that opens a note: its height is not the line's.
	if (row.length === 1 && isRaised(last!, { y, height }) && /^[\d*†‡§]{1,3}$/.test(last!.text.trim())) row.pop()
	const part = row.at(-1)
	const isOn = part && Math.abs(y - part.y) < 0.5 * Math.max(part.height, height)
	if (isOn && x - part.end <= GAP * Math.max(part.height, height)) append(part, str, x + width, x)
	else row.push({ text: str, x, end: x + width, y, height, pieces: [{ text: str, x, end: x + width }] })
}

function append(part: PdfLine, text: string, end: number, x?: number): void {
	part.text += text
	part.end = end
	if (x === undefined) part.pieces.at(-1)!.text += text
	else part.pieces.push({ text, x, end })
}

type Placed = Pick<PdfLine, 'y' | 'height'>
/** Smaller than the words beside it, and higher. */
const isRaised = (mark: Placed, { y, height }: Placed) => mark.height <= 0.9 * height && mark.y - y > 0.15 * height

/** Fewer rows than this may be a table or a letterhead. */
const LEAST_ROWS = 6
/** Share of a column's width that half of its lines fill at least: cells of a table are shorter. */
const FILLED = 0.7

/** Where the gap between two columns of running text lies; undefined where there is no such thing. */
function findGutter(rows: readonly Row[]): number | undefined {
	const double = rows.filter((row) => row.length === 2)
	if (double.length < LEAST_ROWS) return undefined
	const [left, right] = [double.map((row) => row[0]!), double.map((row) => row[1]!)]
	const from = Math.max(...left.map(({ end }) => end))
	const to = Math.min(...right.map(({ x }) => x))
	return from < to && isRunning(left) && isRunning(right) ? (from + to) / 2 : undefined
}

function isRunning(parts: readonly PdfLine[]): boolean {
	const width = Math.max(...parts.map(({ end }) => end)) - Math.min(...parts.map(({ x }) => x))
	const widths = parts.map(({ x, end }) => end - x).sort((a, b) => a - b)
	return widths[Math.floor(widths.length / 2)]! >= FILLED * width
}

/** Left column, then right column, between lines that stand across both. */
function readColumns(rows: readonly Row[], gutter: number): PdfLine[] {
	const lines: PdfLine[] = []
	let [left, right, across]: [Row[], Row[], Row[]] = [[], [], []]
	const flush = () => {
		lines.push(...linesOf(left), ...linesOf(right), ...linesOf(across))
		;[left, right, across] = [[], [], []]
	}
	for (const row of rows) {
		const isAcross = row.some(({ x, end }) => x < gutter && end > gutter)
		if (isAcross ? left.length || right.length : across.length) flush()
		if (isAcross) across.push(row)
		else {
			const [a, b] = [row.filter(({ x }) => x < gutter), row.filter(({ x }) => x >= gutter)]
			if (a.length) left.push(a)
			if (b.length) right.push(b)
		}
	}
	flush()
	return lines
}
