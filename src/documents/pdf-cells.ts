import { CUT, isCut } from './pdf-hyphens.ts'
import type { PdfLine, Row } from './pdf-line.ts'

/** What is drawn one below the other: the lines of a cell, or those of a paragraph. */
type Cell = PdfLine[]

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
		if (table.length > 1 && table.some((band) => band.some((cell) => cell.length > 1))) {
			gathered.push(...table.map((band) => band.map(partOf)))
			at = -1
			i = to
		} else {
			for (const part of found.slice(i, Math.max(to, i + 1)).flat(2)) keep(part)
			i = Math.max(to, i + 1)
		}
	}
	return gathered
}

/** True where cells may be a row of the table whose first row is `top`: both start a line, at one place. */
function isRowLike(cells: readonly Cell[], top: readonly Cell[], firsts: ReadonlySet<PdfLine | undefined>): boolean {
	const [a, b] = [cells[0]![0]!, top[0]![0]!]
	const isAligned = Math.abs(a.x - b.x) <= 2 || Math.abs(a.x + a.end - b.x - b.end) <= 4
	return cells.length > 1 && firsts.has(a) && isAligned
}

/** Everything on the page in the order in which it is drawn, as cells beside each other. */
function bands(rows: readonly Row[]): Cell[][] {
	const found: Cell[][] = []
	for (const part of rows.flat()) {
		const cells = found.at(-1)
		const last = cells?.at(-1)
		if (cells && last && isBeside(part, cells)) cells.push([part])
		else if (last && isBelow(part, last)) last.push(part)
		else found.push([[part]])
	}
	return found
}

function isBeside(part: PdfLine, cells: readonly Cell[]): boolean {
	const last = cells.at(-1)!
	const lines = cells.flat()
	const reach = BESIDE * part.height
	return (
		part.x >= Math.max(...last.map(({ end }) => end)) - 2 &&
		Math.abs(part.y - cells[0]![0]!.y) <= reach &&
		part.y >= Math.min(...lines.map(({ y }) => y)) - reach / 2 &&
		Math.abs(part.height - last[0]!.height) <= 2
	)
}

function isBelow(part: PdfLine, cell: Cell): boolean {
	const last = cell.at(-1)!
	const gap = last.y - part.y
	return (
		gap > 0 &&
		gap <= LINE * part.height &&
		part.x < Math.max(...cell.map(({ end }) => end)) &&
		part.end > Math.min(...cell.map(({ x }) => x)) &&
		Math.abs(part.height - last.height) <= 1
	)
}

function partOf(cell: Cell): PdfLine {
	if (cell.length === 1) return cell[0]!
	const text = cell.reduce((before, { text: line }) => {
		const words = before.trimEnd()
		return words ? words + (isCut(words, line) ? CUT : ' ') + line : line
	}, '')
	const [x, end] = [Math.min(...cell.map((line) => line.x)), Math.max(...cell.map((line) => line.end))]
	return { ...cell[0]!, text, x, end, bottom: cell.at(-1)!.y, pieces: [{ text, x, end }] }
}
