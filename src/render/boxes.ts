import type { ClaimGraph } from '../graph/build-graph.ts'
import type { LayoutInput, LayoutNode, Size } from '../layout/types.ts'
import type { Sizes } from './encoding.ts'
import { type FontWeight, measureText, wrapText } from './font.ts'

/** A label as it is set: lines, size and weight, and its box in px. */
export interface SetLabel {
	lines: string[]
	size: number
	weight: FontWeight
	width: number
	height: number
}

/** Space between a shape and its label, px. */
export const LABEL_GAP = 3
const LINE_HEIGHT = 1.18
/** A label longer than this is cut into two lines, px at 12 px type. */
const WRAP_AT = 96

const known = new Map<string, SetLabel>()
/** More labels than a screen can hold; then the memory starts anew. */
const MOST_KNOWN = 20_000

/** Sets a term's label: larger and bolder where more sources name it, two lines where it is long. */
export function setLabel(text: string, sources: number, scales: Sizes): SetLabel {
	const size = Math.round(scales.labelSize(sources) * 2) / 2
	const weight: FontWeight = size >= 1.16 * scales.labelSize(1) ? 'bold' : 'medium'
	const key = `${size} ${weight} ${text}`
	const old = known.get(key)
	if (old) return old
	if (known.size > MOST_KNOWN) known.clear()
	const label = setLines(text, size, weight)
	known.set(key, label)
	return label
}

function setLines(text: string, size: number, weight: FontWeight): SetLabel {
	const lines = wrapText(text, size, (WRAP_AT * size) / 12, 2, weight)
	const width = Math.max(...lines.map((line) => measureText(line, size, weight))) + 2
	return { lines, size, weight, width, height: lines.length * size * LINE_HEIGHT }
}

/** What the layout has to keep apart: each shape with its label beneath, half extents in px. */
export function buildLayoutInput(graph: ClaimGraph, scales: Sizes, stage: Size): LayoutInput {
	return {
		nodes: graph.mapNodes((id, { term, sources }) =>
			boxOf(id, setLabel(term.label, sources, scales), scales.nodeRadius(sources)),
		),
		edges: graph.mapEdges((_id, { weight, link }, source, target) => ({
			source,
			target,
			weight: Math.max(1, weight || link.evidence.counts.independent),
		})),
		stage,
	}
}

function boxOf(id: string, label: SetLabel, radius: number): LayoutNode {
	const height = 2 * radius + LABEL_GAP + label.height
	return { id, width: Math.max(label.width / 2, radius) + 2, height: height / 2 + 1, dx: 0, dy: height / 2 - radius }
}

export interface Bounds {
	left: number
	right: number
	top: number
	bottom: number
}

/** The smallest rectangle that holds all boxes at their positions; a unit square for none. */
export function boundsOf(input: LayoutInput, positions: Record<string, { x: number; y: number }>): Bounds {
	const bounds = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity }
	for (const node of input.nodes) {
		const at = positions[node.id]
		if (!at) continue
		bounds.left = Math.min(bounds.left, at.x + (node.dx ?? 0) - node.width)
		bounds.right = Math.max(bounds.right, at.x + (node.dx ?? 0) + node.width)
		bounds.top = Math.min(bounds.top, at.y + (node.dy ?? 0) - node.height)
		bounds.bottom = Math.max(bounds.bottom, at.y + (node.dy ?? 0) + node.height)
	}
	return bounds.left === Infinity ? { left: -1, right: 1, top: -1, bottom: 1 } : bounds
}
