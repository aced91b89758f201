import { boxesOf, countOverlaps } from '../../../src/layout/boxes.ts'
import { type IndexedGraph, indexGraph, type Points } from '../../../src/layout/indexed-graph.ts'
import { seededRandom } from '../../../src/layout/random.ts'
import { pointsOf } from '../../../src/layout/settle.ts'
import type { LayoutInput, Positions } from '../../../src/layout/types.ts'

/** A seeded Fisher–Yates shuffle, the list left as it was. */
export function shuffled<T>(list: readonly T[], seed: number): T[] {
	const random = seededRandom(seed)
	const out = [...list]
	for (let i = out.length - 1; i > 0; i--) {
		const j = Math.floor(random() * (i + 1))
		;[out[i], out[j]] = [out[j]!, out[i]!]
	}
	return out
}

/** The graph and the positions as columns, for the measures. */
export function measured(input: LayoutInput, positions: Positions): { graph: IndexedGraph; points: Points } {
	const graph = indexGraph(input)
	return { graph, points: pointsOf(graph, positions) }
}

/** Pairs of boxes nearer than 4 px. */
export function overlapsIn(input: LayoutInput, positions: Positions): number {
	const { graph, points } = measured(input, positions)
	return countOverlaps(boxesOf(graph), points)
}

/** Ids of the nodes whose box leaves the stage by more than rounding. */
export function outside(input: LayoutInput, positions: Positions, stage = { width: 980, height: 600 }): string[] {
	const isOut = ({ id, width, height, dx = 0, dy = 0 }: LayoutInput['nodes'][number]) =>
		Math.abs(positions[id]!.x + dx) + width > stage.width / 2 + 0.01 ||
		Math.abs(positions[id]!.y + dy) + height > stage.height / 2 + 0.01
	return input.nodes.filter(isOut).map(({ id }) => id)
}

/** Moves of the nodes in both, as shares of the stage diagonal, ascending. */
export function movesBetween(before: Positions, after: Positions): number[] {
	const shares = Object.keys(before).map(
		(id) => Math.hypot(after[id]!.x - before[id]!.x, after[id]!.y - before[id]!.y) / Math.hypot(980, 600),
	)
	return shares.sort((a, b) => a - b)
}
