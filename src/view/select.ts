import type { Link } from '../evidence/types.ts'
import type { ClaimGraph } from '../graph/build-graph.ts'
import { findNeighbourhood } from '../graph/neighbourhood.ts'
import { linkOf } from '../schema/claim.ts'
import type { View } from '../schema/view.ts'
import { strengthOf } from './strength.ts'

/** What is drawn: ids of nodes and links. */
export interface Visible {
	nodes: Set<string>
	links: Set<string>
}

/** True where a link passes kind, predicate and threshold filters; evidence filters have been applied before. */
export function passesFilters(link: Link, view: View, kindOf: (id: string) => string | undefined): boolean {
	if (view.predicates && !view.predicates.includes(link.predicate)) return false
	if (!passesThreshold(strengthOf(link.evidence, view.basis), view)) return false
	if (!view.kinds) return true
	const kinds: string[] = view.kinds
	return [link.subject, link.object].every((end) => kinds.includes(kindOf(end) ?? ''))
}

/** At least `min`; with the under-sourced lens, what falls short of it. */
export const passesThreshold = (strength: number, { min, under }: Pick<View, 'min' | 'under'>): boolean =>
	under ? strength < leastUnderLens(min) : strength >= min

/** With a threshold of 1 nothing falls short: the lens begins at 2. */
export const leastUnderLens = (min: number): number => Math.max(2, min)

/** What the view shows of a graph; nodes without a shown link are hidden, the selected one never. */
export function selectVisible(graph: ClaimGraph, view: View): Visible {
	const kindOf = (id: string) => graph.getNodeAttribute(id, 'term').kind
	const near = nearSelection(graph, view)
	const links = new Set<string>()
	const nodes = new Set<string>()
	graph.forEachEdge((id, { link }, source, target) => {
		if (near && !(near.has(source) && near.has(target))) return
		if (!passesFilters(link, view, kindOf)) return
		links.add(id)
		nodes.add(source)
		nodes.add(target)
	})
	if (view.focus && graph.hasNode(view.focus)) nodes.add(view.focus)
	return { nodes, links }
}

/** The nodes within `depth` of what is selected, or undefined where everything is shown. */
function nearSelection(graph: ClaimGraph, view: View): Set<string> | undefined {
	const from = selectedNodes(graph, view)
	return view.depth > 0 && from.length > 0 ? findNeighbourhood(graph, from, view.depth) : undefined
}

/** Ends of the selected link, the selected term, or nothing. */
export function selectedNodes(graph: ClaimGraph, view: View): string[] {
	const link = view.claim && linkOf(view.claim)
	if (link && graph.hasEdge(link)) return graph.extremities(link)
	return view.focus && graph.hasNode(view.focus) ? [view.focus] : []
}
