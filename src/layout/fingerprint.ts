import { hashText } from './random.ts'
import type { LayoutInput, Positions } from './types.ts'

/** Raise it whenever a change of the code makes other positions of the same input. */
export const LAYOUT_VERSION = 1

/** A layout made before, and what it was made of. */
export interface StoredLayout {
	/** `fingerprintInput` of its input. */
	of: string
	positions: Positions
}

/** Equal for inputs that get equal positions: nodes with their boxes, links with their weights, stage and seed. */
export function fingerprintInput({ nodes, edges, seed = 1, stage }: LayoutInput): string {
	const boxes = nodes.map(({ id, width, height, dx = 0, dy = 0 }) => [id, width, height, dx, dy].join(' ')).sort()
	const links = edges.map(({ source, target, weight }) => [source, target, weight].join(' ')).sort()
	const text = JSON.stringify([LAYOUT_VERSION, seed, stage?.width, stage?.height, boxes, links])
	// Four quick hashes: SHA-256 of 5,000 links takes longer than anything else that stands before the first picture.
	return [1, 2, 3, 4].map((start) => hashText(text, start).toString(16).padStart(8, '0')).join('')
}
