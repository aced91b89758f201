import { tableRow } from './marks.ts'
import { gatherCells } from './pdf-cells.ts'
import { CUT, isCut } from './pdf-hyphens.ts'
import type { PdfLine, Row } from './pdf-line.ts'

/** Lines of rows in order: those of a table as its cells with bars between, all others as they stand. */
export function linesOf(drawn: readonly Row[]): PdfLine[] {
	const rows = gatherCells(drawn)
	const lines: PdfLine[] = []
	for (let i = 0; i < rows.length; ) {
		const table = widest([tableAt(rows, i), tableBelow(rows, i), closeTable(rows, i)])
		if (table) lines.push(...table.lines)
		else lines.push(...joinRow(rows[i]!))
		i += table?.length ?? 1
	}
	return lines
}

/** The one with most columns; of several the first. */
function widest(tables: readonly (Table | undefined)[]): Table | undefined {
	const most = Math.max(...tables.map((table) => table?.columns.length ?? 0))
	return tables.find((table) => table?.columns.length === most)
}

function joinRow(row: Row): PdfLine[] {
	const [first] = row
	if (!first) return []
	const text = row.map((part) => part.text).join(' ')
	return [{ ...first, text: text.trim(), end: row.at(-1)!.end }]
}

interface Column {
	x: number
	end: number
}

/** A row being gathered: words by column, and the line that they started on. */
interface Gathered {
	cells: string[]
	first: PdfLine
	last: Row
}

interface Table {
	lines: PdfLine[]
	/** How many rows it takes. */
	length: number
	columns: Column[]
}

/** Rows that are read as one table; the next ones are another. */
const MOST_ROWS = 100

/** A table that starts at this row. */
function tableAt(rows: readonly Row[], from: number): Table | undefined {
	if (!mayOpen(rows[from]!)) return undefined
	const columns: Column[] = rows[from]!.map(({ x, end }) => ({ x, end }))
	const gathered: Gathered[] = []
	let i = from
	for (; i < Math.min(rows.length, from + MOST_ROWS); i += 1) {
		const above = gathered.at(-1)
		const placed = placeIn(rows[i]!, columns)
		if (!placed || (above && !isNext(above.last, rows[i]!))) break
		const { row, at } = placed
		const isTight = above !== undefined && bottomOf(above.last) - row[0]!.y <= TIGHT * row[0]!.height
		if (isTight && (at[0] !== 0 || row.length === 1)) goOn(above, row, at)
		else if (row.length > 1) gathered.push(gather(row, at, columns.length))
		else break
		for (const [k, part] of row.entries()) widen(columns[at[k]!]!, part)
	}
	if (!isTable(gathered, columns.length)) return undefined
	return { lines: gathered.map((one) => lineOf(one)), length: i - from, columns }
}

/** The same with its first row, where its cells are so close that some were taken for one. */
function tableBelow(rows: readonly Row[], from: number): Table | undefined {
	const table = rows[from + 1] && tableAt(rows, from + 1)
	const placed = table && isNext(rows[from]!, rows[from + 1]!) && splitBy(rows[from]!, table.columns)
	if (!placed || placed.row.length < 2) return undefined
	const { length } = table.columns
	return { ...table, lines: [lineOf(gather(placed.row, placed.at, length)), ...table.lines], length: table.length + 1 }
}

/** In heights: gap between cells that stand close. Those of a justified line may be as wide, but not one below the other. */
const CLOSE = 0.5
/** Points by which what is aligned may be off. */
const OFF = 1.5

/** A table whose cells stand so close that each row is one part: at least three rows, no cell empty, all of them aligned. */
function closeTable(rows: readonly Row[], from: number): Table | undefined {
	const parts: Row[] = []
	for (const row of rows.slice(from, from + MOST_ROWS)) {
		const divided = row.length && divide(row)
		if (!divided || divided.length < 2 || divided.length !== (parts[0]?.length ?? divided.length)) break
		parts.push(divided)
	}
	if (parts.length < 3) return undefined
	const table = tableAt(parts, 0)
	const isAligned = parts[0]!.every((_, k) => {
		const column = parts.slice(0, table?.length).map((row) => row[k]!)
		return [(p: Column) => p.x, (p: Column) => p.end, (p: Column) => (p.x + p.end) / 2].some((place) => {
			const places = column.map(place)
			return Math.max(...places) - Math.min(...places) <= OFF
		})
	})
	return isAligned && table?.lines.length === table?.length ? table : undefined
}

function divide(row: Row): Row {
	const parts: Row = []
	for (const piece of row.flatMap(({ pieces }) => pieces)) {
		const last = parts.at(-1)
		if (last && piece.x - last.end < CLOSE * last.height) {
			last.text += piece.text
			last.end = piece.end
		} else parts.push({ ...row[0]!, ...piece, pieces: [piece] })
	}
	return parts
}

const lineOf = ({ cells, first }: Gathered): PdfLine => ({
	...first,
	text: tableRow(cells.map((cell) => [cell.trim()])),
	isRow: true,
})

/** In heights: lines of one cell are no further apart. */
const TIGHT = 1.35
/** In heights: rows of one table are no further apart. */
const APART = 4

const MOST_COLUMNS = 30

const LIST_MARK = /^(?:[^\p{L}\p{N}]{1,2}|[[(]?\w{1,3}[.)\]])$/u

const mayOpen = (row: Row): boolean =>
	row.length > 1 &&
	row.length <= MOST_COLUMNS &&
	!LIST_MARK.test(row[0]!.text.trim()) &&
	row.every(({ text }) => text.trim().length <= LONGEST)

const bottomOf = (row: Row): number => Math.min(...row.map(({ y, bottom }) => bottom ?? y))

function isNext(above: Row, row: Row): boolean {
	const gap = bottomOf(above) - Math.max(...row.map(({ y }) => y))
	const [{ height }] = row as [PdfLine]
	return gap > 0 && gap <= APART * height && Math.abs(above[0]!.height - height) <= 2
}

interface Placed {
	row: Row
	/** The column of each part. */
	at: number[]
}

/** A row by the columns of its table; undefined where a part stands in none, or in two that it cannot be split by. */
function placeIn(row: Row, columns: readonly Column[]): Placed | undefined {
	if (LIST_MARK.test(row[0]!.text.trim())) return undefined
	const at = row.map((part) => columnOf(part, columns))
	return isRising(at) ? { row, at } : splitBy(row, columns)
}

// The one column that it stands in; -1 for none, NaN for more.
function columnOf({ x, end }: Column, columns: readonly Column[]): number {
	const near = columns.flatMap((column, i) => (x <= column.end && end >= column.x ? [i] : []))
	return near.length > 1 ? Number.NaN : (near[0] ?? -1)
}

const isRising = (at: readonly number[]) => at.every((column, i) => column > (at[i - 1] ?? -1))

function splitBy(row: Row, columns: readonly Column[]): Placed | undefined {
	const parts: Row = []
	const at: number[] = []
	for (const piece of row.flatMap(({ pieces }) => pieces)) {
		const column = columnOf(piece, columns)
		const last = parts.at(-1)
		if (last && (column === at.at(-1) || column < 0)) {
			last.text += piece.text
			last.end = piece.end
		} else {
			parts.push({ ...row[0]!, ...piece, pieces: [piece] })
			at.push(column)
		}
	}
	return isRising(at) ? { row: parts, at } : undefined
}

function widen(column: Column, { x, end }: PdfLine): void {
	column.x = Math.min(column.x, x)
	column.end = Math.max(column.end, end)
}

function gather(row: Row, at: readonly number[], width: number): Gathered {
	const cells = new Array<string>(width).fill('')
	for (const [k, part] of row.entries()) cells[at[k]!] = part.text
	return { cells, first: row[0]!, last: row }
}

function goOn(above: Gathered, row: Row, at: readonly number[]): void {
	for (const [k, part] of row.entries()) {
		const before = above.cells[at[k]!]!.trim()
		above.cells[at[k]!] = before + (isCut(before, part.text) ? CUT : ' ') + part.text
	}
	above.last = row
}

/** Characters of a line of a cell; a column of running text is wider. */
const LONGEST = 80

function isTable(rows: readonly Gathered[], width: number): boolean {
	if (rows.length < 2 || rows.length * (width - 1) < 3) return false
	// Running text in two columns starts most of its lines in the middle of a sentence.
	const inside = rows.slice(1).filter(({ cells }) => /^\p{Ll}/u.test(cells[0]!.trim()) && /\s/.test(cells[0]!.trim()))
	return inside.length * 3 <= rows.length
}
