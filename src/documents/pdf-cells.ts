import { CUT, isCut } from './pdf-hyphens.ts'
import type { PdfLine, Row } from './pdf-line.ts'

/** What is drawn one below the other: the lines of a cell, or those of a paragraph. */
interface Cell {
	lines: PdfLine[]
	/** Of all its lines. */
	x: number
	end: number
}

/** In heights: lines of one cell are no further apart. */
const LINE = 1.75
/** In heights: a cell in the middle of its row starts no further above or below the one before it. */
const BESIDE = 6

/**
 * Rows of tables whose cells take several lines. Programs draw such a row cell by cell, each with all of its lines; here it
 * becomes one row with a part for each cell. All other rows stay as they are.
 */
export function gatherCells(rows: readonly Row[]): Row[] {
	const rowOf = new Map(rows.flatMap((row, i) => row.map((part) => [part, i])))
	const firsts = new Set(rows.map(([first]) => first))
	const found = bands(rows)
	const gathered: Row[] = []
	let at = -1
	const keep = (part: PdfLine) => {
		const row = rowOf.get(part)!
		if (row === at) gathered.at(-1)!.push(part)
		else gathered.push([part])
		at = row
	}
	for (let i = 0; i < found.length; ) {
		let to = i
		while (to < found.length && isRowLike(found[to]!, found[i]!, firsts)) to += 1
		const table = found.slice(i, to)
		if (table.length > 1 && table.some((band) => band.some(({ lines }) => lines.length > 1))) {
			gathered.push(...table.map((band) => band.map(partOf)))
			at = -1
			i = to
		} else {
			for (const { lines } of found.slice(i, Math.max(to, i + 1)).flat()) for (const part of lines) keep(part)
			i = Math.max(to, i + 1)
		}
	}
	return gathered
}

/** True where cells may be a row of the table whose first row is `top`: both start a line, at one place. */
function isRowLike(cells: readonly Cell[], top: readonly Cell[], firsts: ReadonlySet<PdfLine | undefined>): boolean {
	const [a, b] = [cells[0]!.lines[0]!, top[0]!.lines[0]!]
	const isAligned = Math.abs(a.x - b.x) <= 2 || Math.abs(a.x + a.end - b.x - b.end) <= 4
	return cells.length > 1 && firsts.has(a) && isAligned
}

/** Everything on the page in the order in which it is drawn, as cells beside each other. */
function bands(rows: readonly Row[]): Cell[][] {
	const found: Cell[][] = []
	for (const part of rows.flat()) {
		const cells = found.at(-1)
		const last = cells?.at(-1)
		const own: Cell = { lines: [part], x: part.x, end: part.end }
		if (cells && isBeside(part, cells)) cells.push(own)
		else if (last && isBelow(part, last)) {
			last.lines.push(part)
			last.x = Math.min(last.x, part.x)
			last.end = Math.max(last.end, part.end)
		} else found.push([own])
	}
	return found
}

/** Cells of one row: wider tables are read line by line. */
const MOST_CELLS = 30

function isBeside(part: PdfLine, cells: readonly Cell[]): boolean {
	const last = cells.at(-1)!
	const reach = BESIDE * part.height
	return (
		cells.length < MOST_CELLS &&
		part.x >= last.end - 2 &&
		Math.abs(part.y - cells[0]!.lines[0]!.y) <= reach &&
		cells.some(({ lines }) => part.y >= lines.at(-1)!.y - reach / 2) &&
		Math.abs(part.height - last.lines[0]!.height) <= 2
	)
}

function isBelow(part: PdfLine, { lines, x, end }: Cell): boolean {
	const last = lines.at(-1)!
	const gap = last.y - part.y
	return (
		gap > 0 && gap <= LINE * part.height && part.x < end && part.end > x && Math.abs(part.height - last.height) <= 1
	)
}

function partOf({ lines, x, end }: Cell): PdfLine {
	const [first, ...more] = lines as [PdfLine, ...PdfLine[]]
	if (!more.length) return first
	let text = first.text.trimEnd()
	for (const line of more) text += (isCut(text, line.text) ? CUT : ' ') + line.text.trimEnd()
	return { ...first, text, x, end, bottom: more.at(-1)!.y, pieces: [{ text, x, end }] }
}
