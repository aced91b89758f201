/** A stretch of text as a PDF draws it (pdf.js, getTextContent). Points; y grows upwards. */
export interface PdfItem {
	str: string
	hasEOL: boolean
	/** Matrix of six; the last two are where the text starts. */
	transform: number[]
	width: number
	height: number
}

/** A line, or the part of one that stands in a column. */
export interface PdfLine {
	text: string
	x: number
	/** Where its words end. */
	end: number
	y: number
	height: number
}

/** Lines of a page in reading order: as it draws them, but column by column where it draws two columns line by line. */
export function readLines(items: readonly PdfItem[]): PdfLine[] {
	const rows = readRows(items)
	const gutter = findGutter(rows)
	return gutter === undefined ? rows.flatMap((row) => joinRow(row)) : readColumns(rows, gutter)
}

/** What is drawn on one line: its parts, set apart by gaps wider than a space. */
type Row = PdfLine[]

/** In heights of a line: wider than the space of a justified line, narrower than between columns. */
const GAP = 1.2

function readRows(items: readonly PdfItem[]): Row[] {
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
		if (last) last.text += str
		return
	}
	if (last && x - last.end <= GAP * Math.max(last.height, height)) {
		last.text += str
		last.end = x + width
	} else row.push({ text: str, x, end: x + width, y, height })
}

const joinRow = (row: Row): PdfLine[] => {
	const [first] = row
	if (!first) return []
	return [
		{
			...first,
			text: row
				.map(({ text }) => text)
				.join(' ')
				.trim(),
			end: row.at(-1)!.end,
		},
	]
}

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
	let [left, right]: [PdfLine[], PdfLine[]] = [[], []]
	const flush = () => {
		lines.push(...left, ...right)
		left = []
		right = []
	}
	for (const row of rows) {
		const isAcross = row.some(({ x, end }) => x < gutter && end > gutter)
		if (isAcross) {
			flush()
			lines.push(...joinRow(row))
			continue
		}
		left.push(...joinRow(row.filter(({ x }) => x < gutter)))
		right.push(...joinRow(row.filter(({ x }) => x >= gutter)))
	}
	flush()
	return lines
}
