import type { Palette } from '../../render/palette.ts'
import type { Matrix, Stance } from '../../view/matrix.ts'

/** Where the matrix is drawn: CSS px. */
export interface Frame {
	width: number
	height: number
	/** Room of the row names and of the column names. */
	left: number
	top: number
	cell: number
	scrollLeft: number
	scrollTop: number
}

export interface Names {
	row: (index: number) => string
	column: (index: number) => string
}

/** A cell by place. */
export interface Place {
	row: number
	column: number
}

/** Below this size names would overlap. */
const LEAST_NAMED = 13

/**
 * Room for the names of rows (left) and columns (top), px: as much as the longest needs (`wanted`, in letters), where the
 * cells leave it.
 */
export function roomForNames(
	wanted: { left: number; top: number },
	size: { width: number; height: number },
	cell: number,
	columns: number,
): { left: number; top: number } {
	if (cell < LEAST_NAMED) return { left: 12, top: 12 }
	const isNarrow = size.width < 620
	const letter = 0.56 * Math.min(13, cell - 4)
	const fit = (letters: number, least: number, most: number) =>
		Math.round(Math.max(least, Math.min(most, letters * letter + 26)))
	return {
		left: fit(
			wanted.left,
			isNarrow ? 150 : 300,
			Math.min(size.width * (isNarrow ? 0.7 : 0.45), size.width - columns * cell - 24),
		),
		top: fit(wanted.top, isNarrow ? 110 : 150, size.height * 0.3),
	}
}

/** Rows and columns that the frame shows, from and up to (exclusive). */
export function visibleRange(matrix: Matrix, frame: Frame) {
	const first = (scroll: number) => Math.max(0, Math.floor(scroll / frame.cell))
	const count = (room: number) => Math.ceil(room / frame.cell) + 1
	const [row, column] = [first(frame.scrollTop), first(frame.scrollLeft)]
	return {
		fromRow: row,
		toRow: Math.min(matrix.rows.length, row + count(frame.height - frame.top)),
		fromColumn: column,
		toColumn: Math.min(matrix.columns.length, column + count(frame.width - frame.left)),
	}
}

/** Draws what is in view: bands, marks, names, and a ring round the cell at hand. */
export function drawMatrix(
	context: CanvasRenderingContext2D,
	matrix: Matrix,
	frame: Frame,
	names: Names,
	palette: Palette,
	at: Place | undefined,
	selected: number,
): void {
	const range = visibleRange(matrix, frame)
	const x = (column: number) => frame.left + column * frame.cell - frame.scrollLeft
	const y = (row: number) => frame.top + row * frame.cell - frame.scrollTop
	context.fillStyle = palette.background
	context.fillRect(0, 0, frame.width, frame.height)
	context.save()
	clip(context, frame.left, frame.top, frame.width - frame.left, frame.height - frame.top)
	drawBands(context, range, frame, palette, x, y, at, selected, matrix)
	for (let row = range.fromRow; row < range.toRow; row++)
		for (const { column, stance } of matrix.rows[row]!.cells)
			if (column >= range.fromColumn && column < range.toColumn)
				drawMark(context, stance, x(column), y(row), frame.cell, palette)
	if (at) drawRing(context, x(at.column), y(at.row), frame.cell, palette)
	context.restore()
	drawNames(context, range, frame, names, palette, x, y, at, selected)
}

type Range = ReturnType<typeof visibleRange>

function clip(context: CanvasRenderingContext2D, x: number, y: number, width: number, height: number): void {
	context.beginPath()
	context.rect(x, y, width, height)
	context.clip()
}

function drawBands(
	context: CanvasRenderingContext2D,
	range: Range,
	{ cell }: Frame,
	palette: Palette,
	x: (column: number) => number,
	y: (row: number) => number,
	at: Place | undefined,
	selected: number,
	{ columns }: Matrix,
): void {
	const right = x(Math.min(range.toColumn, columns.length))
	const bottom = y(range.toRow)
	context.globalAlpha = 0.14
	context.fillStyle = palette.accent
	for (const row of new Set([selected, at?.row ?? -1]))
		if (row >= range.fromRow && row < range.toRow) context.fillRect(0, y(row), right, cell)
	if (at) context.fillRect(x(at.column), 0, cell, bottom)
	context.globalAlpha = 0.22
	context.strokeStyle = palette.quiet
	context.lineWidth = 1
	context.beginPath()
	if (cell >= 9)
		for (let row = range.fromRow; row <= range.toRow; row++) {
			context.moveTo(0, Math.round(y(row)) + 0.5)
			context.lineTo(right, Math.round(y(row)) + 0.5)
		}
	for (let column = range.fromColumn; cell >= 9 && column <= range.toColumn; column++) {
		context.moveTo(Math.round(x(column)) + 0.5, 0)
		context.lineTo(Math.round(x(column)) + 0.5, bottom)
	}
	context.stroke()
	context.globalAlpha = 1
}

/** Full square: stated. Half square: hedged. Cross: denied. Full square with a cross: both. Ring: left open. */
export function drawMark(
	context: CanvasRenderingContext2D,
	stance: Stance,
	left: number,
	top: number,
	cell: number,
	palette: Palette,
): void {
	const pad = cell * 0.2
	const size = cell - 2 * pad
	const [x, y] = [left + pad, top + pad]
	const colour = stance === 'denied' ? palette.denied : palette.ink
	context.fillStyle = colour
	context.strokeStyle = colour
	context.lineWidth = Math.max(1, cell * 0.1)
	if (stance === 'stated' || stance === 'both') context.fillRect(x, y, size, size)
	if (stance === 'hedged') drawHalf(context, x, y, size)
	if (stance === 'both') context.strokeStyle = palette.background
	if (stance === 'denied' || stance === 'both') drawCross(context, x, y, size)
	if (stance === 'open') {
		context.beginPath()
		context.arc(x + size / 2, y + size / 2, size * 0.36, 0, 7)
		context.stroke()
	}
}

function drawHalf(context: CanvasRenderingContext2D, x: number, y: number, size: number): void {
	const half = context.lineWidth / 2
	context.strokeRect(x + half, y + half, size - 2 * half, size - 2 * half)
	context.beginPath()
	context.moveTo(x, y + size)
	context.lineTo(x + size, y + size)
	context.lineTo(x, y)
	context.fill()
}

function drawCross(context: CanvasRenderingContext2D, x: number, y: number, size: number): void {
	const pad = size * 0.12
	context.lineWidth *= 1.5
	context.beginPath()
	context.moveTo(x + pad, y + pad)
	context.lineTo(x + size - pad, y + size - pad)
	context.moveTo(x + size - pad, y + pad)
	context.lineTo(x + pad, y + size - pad)
	context.stroke()
}

function drawRing(context: CanvasRenderingContext2D, x: number, y: number, cell: number, palette: Palette): void {
	context.strokeStyle = palette.accent
	context.lineWidth = 2.5
	context.strokeRect(x + 1, y + 1, cell - 2, cell - 2)
}

function drawNames(
	context: CanvasRenderingContext2D,
	range: Range,
	frame: Frame,
	names: Names,
	palette: Palette,
	x: (column: number) => number,
	y: (row: number) => number,
	at: Place | undefined,
	selected: number,
): void {
	if (frame.cell < LEAST_NAMED) return
	const style = (on: boolean) => {
		context.font = `${on ? 650 : 400} ${Math.min(13, frame.cell - 4)}px "Inter Variable", Inter, system-ui, sans-serif`
		context.fillStyle = palette.ink
	}
	context.textBaseline = 'middle'
	context.save()
	// Beside their cells.
	context.textAlign = 'right'
	clip(context, 0, frame.top, frame.left - 8, frame.height - frame.top)
	for (let row = range.fromRow; row < range.toRow; row++) {
		style(row === at?.row || row === selected)
		context.fillText(shorten(context, names.row(row), frame.left - 22), frame.left - 10, y(row) + frame.cell / 2)
	}
	context.restore()
	context.save()
	clip(context, frame.left, 0, frame.width - frame.left, frame.top)
	for (let column = range.fromColumn; column < range.toColumn; column++) {
		style(column === at?.column)
		context.save()
		context.translate(x(column) + frame.cell / 2, frame.top - 6)
		context.rotate(-Math.PI / 2)
		context.fillText(shorten(context, names.column(column), frame.top - 14), 0, 0)
		context.restore()
	}
	context.restore()
}

/** Cuts a name to a width; the ellipsis tells that it is cut. */
function shorten(context: CanvasRenderingContext2D, name: string, room: number): string {
	if (context.measureText(name).width <= room) return name
	let [low, high] = [0, name.length]
	while (low < high) {
		const middle = (low + high + 1) >> 1
		if (context.measureText(`${name.slice(0, middle)}…`).width <= room) low = middle
		else high = middle - 1
	}
	return `${name.slice(0, low)}…`
}
