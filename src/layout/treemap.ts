import type { Rect } from './boxes.ts'

const widthOf = (rect: Rect) => rect.right - rect.left
const heightOf = (rect: Rect) => rect.bottom - rect.top

/** Worst side ratio of a row of areas laid along a side of the given length. */
function worstRatio(areas: readonly number[], side: number): number {
	const total = areas.reduce((sum, area) => sum + area, 0)
	const depth = total / side
	return Math.max(...areas.map((area) => Math.max((depth * depth) / area, area / (depth * depth))))
}

/** Cuts a row of areas off the rectangle's shorter side. Returns the cells and what is left. */
function cutRow(areas: readonly number[], rect: Rect): { cells: Rect[]; rest: Rect } {
	const total = areas.reduce((sum, area) => sum + area, 0)
	const isColumn = widthOf(rect) >= heightOf(rect)
	const depth = total / (isColumn ? heightOf(rect) : widthOf(rect))
	let at = isColumn ? rect.top : rect.left
	const cells = areas.map((area) => {
		const from = at
		at += area / depth
		return isColumn
			? { left: rect.left, right: rect.left + depth, top: from, bottom: at }
			: { top: rect.top, bottom: rect.top + depth, left: from, right: at }
	})
	const rest = isColumn ? { ...rect, left: rect.left + depth } : { ...rect, top: rect.top + depth }
	return { cells, rest }
}

/**
 * Divides a rectangle into cells in proportion to the areas, as square as they go (Bruls, Huizing & van Wijk 2000,
 * "Squarified treemaps"). Areas are > 0 and descending; cells come in the same order.
 */
export function divideRect(areas: readonly number[], rect: Rect): Rect[] {
	const scale = (widthOf(rect) * heightOf(rect)) / areas.reduce((sum, area) => sum + area, 0)
	const scaled = areas.map((area) => area * scale)
	const cells: Rect[] = []
	let rest = rect
	for (let from = 0; from < scaled.length; ) {
		const side = Math.min(widthOf(rest), heightOf(rest))
		let to = from + 1
		while (
			to < scaled.length &&
			worstRatio(scaled.slice(from, to + 1), side) <= worstRatio(scaled.slice(from, to), side)
		)
			to++
		const row = cutRow(scaled.slice(from, to), rest)
		cells.push(...row.cells)
		rest = row.rest
		from = to
	}
	return cells
}
