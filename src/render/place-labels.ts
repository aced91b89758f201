import type { Size } from '../layout/types.ts'
import { LABEL_GAP, type SetLabel } from './boxes.ts'

/** A node that wants its label shown. */
export interface LabelWish {
	id: string
	x: number
	y: number
	radius: number
	label: SetLabel
	/** Higher is placed first. */
	priority: number
	/** Shown even where it overlaps, e.g. the selected term. */
	always?: boolean
}

export interface PlacedLabel {
	id: string
	/** Centre of the label's box, px. */
	x: number
	y: number
	label: SetLabel
}

/** Where labels may stand; above and below a scene there may be a title and a legend, px. */
export interface LabelStage extends Size {
	margin?: { top: number; bottom: number }
}

interface Box {
	left: number
	right: number
	top: number
	bottom: number
}

/** Below first, because layout keeps that place free; then above, right, left. */
const SIDES: ((wish: LabelWish) => { x: number; y: number })[] = [
	({ x, y, radius, label }) => ({ x, y: y + radius + LABEL_GAP + label.height / 2 }),
	({ x, y, radius, label }) => ({ x, y: y - radius - LABEL_GAP - label.height / 2 }),
	({ x, y, radius, label }) => ({ x: x + radius + LABEL_GAP + label.width / 2, y }),
	({ x, y, radius, label }) => ({ x: x - radius - LABEL_GAP - label.width / 2, y }),
]

/**
 * Places labels so that no two overlap; those without room are left out. A place that covers no shape is taken first;
 * failing that, one that covers only shapes of lesser terms.
 */
export function placeLabels(wishes: LabelWish[], stage?: LabelStage, most = 400): PlacedLabel[] {
	const taken = new BoxGrid()
	const shapes = new BoxGrid()
	const greater = new BoxGrid()
	for (const wish of wishes) shapes.add(around(wish, wish.radius * 2, wish.radius * 2), wish.id)
	const placed: PlacedLabel[] = []
	for (const wish of wishes.toSorted(compareWishes)) {
		if (placed.length >= most) break
		greater.add(around(wish, wish.radius * 2, wish.radius * 2), wish.id)
		const spots = SIDES.map((side) => keepInside(side(wish), wish, stage))
			.filter((spot) => isInside(spot, wish, stage))
			.filter((at) => !taken.hits(boxAt(at, wish), wish.id))
		const at =
			spots.find((spot) => !shapes.hits(shrink(boxAt(spot, wish)), wish.id)) ??
			spots.find((spot) => !greater.hits(shrink(boxAt(spot, wish)), wish.id)) ??
			(wish.always ? SIDES[0]!(wish) : undefined)
		if (!at) continue
		taken.add(boxAt(at, wish), wish.id)
		placed.push({ id: wish.id, ...at, label: wish.label })
	}
	return placed
}

/** The order in which labels are placed: selected ones, then by priority. */
export const compareWishes = (a: LabelWish, b: LabelWish): number =>
	+!!b.always - +!!a.always || b.priority - a.priority || (a.id < b.id ? -1 : 1)

/** False where a label would be cut off at the top or bottom of a stage that its term is on. */
function isInside(at: { y: number }, { y, label }: LabelWish, stage?: LabelStage): boolean {
	if (!stage || y < 0 || y > stage.height) return true
	const { top, bottom } = stage.margin ?? { top: 0, bottom: 0 }
	return at.y - label.height / 2 >= top && at.y + label.height / 2 <= stage.height - bottom
}

/** Moves a label sideways so that it is not cut off at the edge of the stage. */
function keepInside(at: { x: number; y: number }, { x, label }: LabelWish, stage?: Size): { x: number; y: number } {
	if (!stage || x < 0 || x > stage.width) return at
	const half = label.width / 2 + 2
	return { x: Math.max(half, Math.min(stage.width - half, at.x)), y: at.y }
}

const boxAt = (at: { x: number; y: number }, { label }: LabelWish) => around(at, label.width, label.height)
const around = (at: { x: number; y: number }, width: number, height: number): Box => ({
	left: at.x - width / 2,
	right: at.x + width / 2,
	top: at.y - height / 2,
	bottom: at.y + height / 2,
})
/** A shape may touch the white round a label's letters. */
const shrink = (box: Box): Box => ({
	left: box.left + 1,
	right: box.right - 1,
	top: box.top + 2,
	bottom: box.bottom - 2,
})

/** Boxes by grid cell, so that a look-up does not read them all. */
class BoxGrid {
	private readonly cells = new Map<string, { box: Box; id: string }[]>()

	add(box: Box, id: string): void {
		for (const key of cellsOf(box)) {
			const cell = this.cells.get(key)
			if (cell) cell.push({ box, id })
			else this.cells.set(key, [{ box, id }])
		}
	}

	hits(box: Box, id: string): boolean {
		return cellsOf(box).some((key) => this.cells.get(key)?.some((other) => other.id !== id && overlaps(other.box, box)))
	}
}

const CELL = 80
function cellsOf(box: Box): string[] {
	const keys: string[] = []
	for (let x = Math.floor(box.left / CELL); x <= Math.floor(box.right / CELL); x++)
		for (let y = Math.floor(box.top / CELL); y <= Math.floor(box.bottom / CELL); y++) keys.push(`${x},${y}`)
	return keys
}

const overlaps = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
