import type { Link } from '../evidence/types.ts'
import type { ClaimGraph } from '../graph/build-graph.ts'
import type { Visible } from './select.ts'

/** Where the keyboard stands on the stage: a term, and one of its links. */
export interface Cursor {
	node: string
	link?: string
}

/** The shown links of a term in order of support, strongest first; ties by id. */
export function linksInOrder(graph: ClaimGraph, visible: Visible, node: string): string[] {
	if (!graph.hasNode(node)) return []
	return sortBySupport(
		graph,
		graph.edges(node).filter((id) => visible.links.has(id)),
	)
}

/** All shown links in order of support. */
export function allLinksInOrder(graph: ClaimGraph, visible: Visible): string[] {
	return sortBySupport(
		graph,
		[...visible.links].filter((id) => graph.hasEdge(id)),
	)
}

const sortBySupport = (graph: ClaimGraph, ids: string[]) =>
	ids
		.map((id) => graph.getEdgeAttribute(id, 'link'))
		.sort(compareSupport)
		.map(({ id }) => id)

/** The shown links with most support, best first. One pass: it is asked for at every step of a filter. */
export function bestLinks(graph: ClaimGraph, visible: Visible, count: number): string[] {
	const best: Link[] = []
	graph.forEachEdge((id, { link }) => {
		if (!visible.links.has(id)) return
		if (best.length === count && compareSupport(link, best[count - 1]!) > 0) return
		const at = best.findIndex((other) => compareSupport(link, other) < 0)
		best.splice(at < 0 ? best.length : at, 0, link)
		best.length = Math.min(best.length, count)
	})
	return best.map(({ id }) => id)
}

const compareSupport = (a: Link, b: Link) =>
	b.evidence.shares.support - a.evidence.shares.support ||
	b.evidence.counts.mentions - a.evidence.counts.mentions ||
	(a.id < b.id ? -1 : 1)

/** The next link of the cursor's term, or the previous one for step −1; wraps round. */
export function stepLink(graph: ClaimGraph, visible: Visible, cursor: Cursor, step: 1 | -1): Cursor {
	const links = linksInOrder(graph, visible, cursor.node)
	if (links.length === 0) return { node: cursor.node }
	const at = cursor.link ? links.indexOf(cursor.link) : step === 1 ? -1 : 0
	return { node: cursor.node, link: links[(at + step + links.length) % links.length] }
}

/** Along the cursor's link to the term at its other end. */
export function crossLink(graph: ClaimGraph, cursor: Cursor): Cursor {
	if (!cursor.link || !graph.hasEdge(cursor.link)) return cursor
	return { node: graph.opposite(cursor.node, cursor.link), link: cursor.link }
}

/** The term to start from: the one that most independent sources name. */
export function firstNode(graph: ClaimGraph, visible: Visible): string | undefined {
	return [...visible.nodes].sort((a, b) => rank(graph, b) - rank(graph, a) || (a < b ? -1 : 1))[0]
}

const rank = (graph: ClaimGraph, id: string) => graph.getNodeAttribute(id, 'sources') * 1000 + graph.degree(id)
