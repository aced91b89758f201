import type { Shown } from '../../render/project-picture.ts'
import { linkOf } from '../../schema/claim.ts'
import { countOf } from '../../text/count.ts'
import { writeCounts } from '../../view/evidence-notes.ts'
import { keyOfLink, writeSentence } from '../../view/sentences.ts'

/** A term or link in words, always attributive. */
export function tellTarget(
	{ type, id }: { type: 'node' | 'link'; id: string },
	{ graph, terms, visible }: Shown,
): { text: string } {
	if (type === 'link') {
		const edge = linkOf(id)
		if (!graph.hasEdge(edge)) return { text: '' }
		const link = graph.getEdgeAttribute(edge, 'link')
		return { text: `${writeSentence(keyOfLink(link), link.evidence, terms)} (${writeCounts(link.evidence.counts)})` }
	}
	if (!graph.hasNode(id)) return { text: '' }
	const { term, sources } = graph.getNodeAttributes(id)
	const links = graph.edges(id).filter((one) => visible.links.has(one)).length
	return {
		text: `${term.label}, ${term.kind.replace('_', ' ')}: named by ${countOf(sources, 'independent source')}, ${countOf(links, 'link')} shown. ${term.definition ?? ''}`.trim(),
	}
}

/** Of these shapes the chosen term and its shown neighbours, or both ends of the chosen claim; none where none is. */
export function chosenIn<T extends { id: string }>({ graph, view, visible }: Shown, shapes: readonly T[]): T[] {
	const link = view.claim && linkOf(view.claim)
	const { focus } = view
	const links = focus && graph.hasNode(focus) ? graph.edges(focus).filter((one) => visible.links.has(one)) : []
	const near = links.map((one) => graph.opposite(focus!, one))
	const ids = link ? (graph.hasEdge(link) ? graph.extremities(link) : []) : [focus, ...near]
	return ids.flatMap((id) => shapes.find((shape) => shape.id === id) ?? [])
}
