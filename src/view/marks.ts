import type { ClaimGraph } from '../graph/build-graph.ts'
import type { Path } from '../graph/paths.ts'
import { linkOf } from '../schema/claim.ts'
import type { View } from '../schema/view.ts'

export interface Ids {
	nodes: Set<string>
	links: Set<string>
}

/** What is selected, and what stays bright around the selection or the pointer. */
export function findMarks(
	graph: ClaimGraph,
	view: View,
	paths: Path[],
	hover?: { type: 'node' | 'link'; id: string },
): { selected: Ids; bright?: Ids } {
	const selected: Ids = { nodes: new Set(), links: new Set() }
	// In a story, `step` counts the story's steps, not the paths.
	const path = (view.story ? undefined : paths[view.step ?? 0]) ?? paths[0]
	if (view.focus && graph.hasNode(view.focus)) selected.nodes.add(view.focus)
	const link = view.claim && linkOf(view.claim)
	if (link && graph.hasEdge(link)) selected.links.add(link)
	if (view.path && path) {
		for (const id of view.path) selected.nodes.add(id)
		for (const id of path.links) selected.links.add(id)
	}
	if (hover) return { selected, bright: around(graph, hover.type, hover.id) }
	if (path && view.path) return { selected, bright: { nodes: new Set(path.nodes), links: new Set(path.links) } }
	if (link && graph.hasEdge(link)) return { selected, bright: around(graph, 'link', link) }
	if (view.focus && graph.hasNode(view.focus)) return { selected, bright: around(graph, 'node', view.focus) }
	return { selected }
}

function around(graph: ClaimGraph, type: 'node' | 'link', id: string): Ids | undefined {
	if (type === 'link')
		return graph.hasEdge(id) ? { nodes: new Set(graph.extremities(id)), links: new Set([id]) } : undefined
	return graph.hasNode(id)
		? { nodes: new Set([id, ...graph.neighbors(id)]), links: new Set(graph.edges(id)) }
		: undefined
}
