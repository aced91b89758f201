import { connectedComponents } from 'graphology-components'
import type { ClaimGraph } from './build-graph.ts'

/** Connected parts, largest first, each with its node ids in order. */
export function findParts(graph: ClaimGraph): string[][] {
	return connectedComponents(graph)
		.map((part) => part.sort())
		.sort((a, b) => b.length - a.length || (a[0]! < b[0]! ? -1 : 1))
}
