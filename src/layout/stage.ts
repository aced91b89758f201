import { areaOf, type Boxes, boxesOf, discsOf, GAP, type Rect } from './boxes.ts'
import type { IndexedGraph, Points } from './indexed-graph.ts'
import { cutRows } from './legalise-rows.ts'
import type { Size } from './types.ts'

/** The reference stage, px: what is left of 1280 × 720 beside the panels. */
export const STAGE: Size = { width: 980, height: 600 }
/** Above this many nodes only discs are kept apart: labels then show on zooming in. */
export const MOST_LABELLED = 2000
/** Up to here every box is parted from every other and fills the stage evenly. */
export const MOST_PARTED = 200
/** Share of the stage that boxes may take before the stage is scaled up. */
const MOST_FILLED = 0.72
const MOST_FILLED_LARGE = 0.35

/** The boxes that are kept apart: disc and label, or in a large graph the disc alone. */
export function partedBoxesOf(graph: IndexedGraph): Boxes {
	return graph.ids.length <= MOST_LABELLED ? boxesOf(graph) : discsOf(graph)
}

/** The rectangle of a stage scaled evenly around 0,0. */
export function scaledStage(stage: Size, scale: number): Rect {
	const [x, y] = [(stage.width * scale) / 2, (stage.height * scale) / 2]
	return { left: -x, top: -y, right: x, bottom: y }
}

/** How much the stage must grow: 1 for a graph of up to 200 nodes whose boxes fill no more than .72 of it. */
export function stageScale(boxes: Boxes, stage: Size): number {
	const n = boxes.dx.length
	const share = n <= MOST_PARTED ? MOST_FILLED : MOST_FILLED_LARGE
	return Math.sqrt(Math.max(1, areaOf(boxes) / (share * stage.width * stage.height), n / MOST_PARTED))
}

/** Sets nodes without links in rows at the foot of the stage, evenly across. Returns what is left of the stage above. */
export function placeSingles(boxes: Boxes, members: readonly number[], points: Points, stage: Rect): Rect {
	const width = stage.right - stage.left
	const rows = cutRows(boxes, members, width)
	const heights = rows.map((row) => Math.max(...row.map((i) => 2 * boxes.halfHeight[i]!)) + GAP)
	let y = stage.bottom - heights.reduce((sum, height) => sum + height, 0)
	const rest = { ...stage, bottom: y }
	rows.forEach((row, k) => {
		const free = row.reduce((left, i) => left - 2 * boxes.halfWidth[i]!, width) / row.length
		let x = stage.left
		for (const i of row) {
			points.x[i] = x + free / 2 + boxes.halfWidth[i]! - boxes.dx[i]!
			points.y[i] = y + GAP + boxes.halfHeight[i]! - boxes.dy[i]!
			x += free + 2 * boxes.halfWidth[i]!
		}
		y += heights[k]!
	})
	return rest
}
