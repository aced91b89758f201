import type { Matrix } from '../../view/matrix.ts'
import type { Place } from './draw-matrix.ts'

/** The cell that a key leads to from here, inside the matrix; undefined where it is no key of the grid. `page` in rows. */
export function placeOfKey(
	matrix: Matrix,
	at: Place | undefined,
	{ key, ctrlKey }: { key: string; ctrlKey: boolean },
	page: number,
): Place | undefined {
	const now = at ?? { row: 0, column: -1 }
	const to = ctrlKey ? nextFilled(matrix, now, key) : step(matrix, now, key, page)
	return (
		to && {
			row: Math.min(matrix.rows.length - 1, Math.max(0, to.row)),
			column: Math.min(matrix.columns.length - 1, Math.max(0, to.column)),
		}
	)
}

function step(matrix: Matrix, { row, column }: Place, key: string, page: number): Place | undefined {
	const steps: Record<string, Place> = {
		ArrowRight: { row, column: column + 1 },
		ArrowLeft: { row, column: column - 1 },
		ArrowDown: { row: row + 1, column },
		ArrowUp: { row: row - 1, column },
		PageDown: { row: row + page, column },
		PageUp: { row: row - page, column },
		Home: { row, column: 0 },
		End: { row, column: matrix.columns.length - 1 },
	}
	return steps[key]
}

/** The next cell that holds words, along the row or the column. */
function nextFilled({ rows, columns }: Matrix, { row, column }: Place, key: string): Place | undefined {
	const [down, right] = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0] }[key] ?? []
	if (down === undefined || right === undefined) return undefined
	for (let r = row + down, c = column + right; rows[r] && c >= 0 && c < columns.length; r += down, c += right)
		if (rows[r]!.cells.some((cell) => cell.column === c)) return { row: r, column: c }
	return { row, column }
}
