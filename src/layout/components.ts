import type { IndexedGraph } from './indexed-graph.ts'

/** Connected components as ascending indices, largest first, ties by their lowest index. */
export function findComponents({ ids, offsets, neighbours }: IndexedGraph): number[][] {
	const seen = new Uint8Array(ids.length)
	const components: number[][] = []
	for (let start = 0; start < ids.length; start++) {
		if (seen[start]) continue
		seen[start] = 1
		const members = [start]
		for (let head = 0; head < members.length; head++)
			for (let at = offsets[members[head]!]!; at < offsets[members[head]! + 1]!; at++) {
				const next = neighbours[at]!
				if (seen[next]) continue
				seen[next] = 1
				members.push(next)
			}
		components.push(members.sort((a, b) => a - b))
	}
	return components.sort((a, b) => b.length - a.length || a[0]! - b[0]!)
}

/** Steps from one node to every node, by breadth first search; -1 where it cannot be reached. */
export function stepsFrom({ ids, offsets, neighbours }: IndexedGraph, start: number): Int32Array {
	const steps = new Int32Array(ids.length).fill(-1)
	const queue = new Int32Array(ids.length)
	let tail = 1
	steps[start] = 0
	queue[0] = start
	for (let head = 0; head < tail; head++) {
		const from = queue[head]!
		for (let at = offsets[from]!; at < offsets[from + 1]!; at++) {
			const next = neighbours[at]!
			if (steps[next]! >= 0) continue
			steps[next] = steps[from]! + 1
			queue[tail++] = next
		}
	}
	return steps
}
