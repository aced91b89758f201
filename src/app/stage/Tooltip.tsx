import { countOf } from '../../text/count.ts'
import { keyOfLink, writeNumber, writeSentence } from '../../view/sentences.ts'
import { type Derived, useDerived } from '../state/derived.tsx'
import { type Hover, useStore } from '../state/store.ts'

/** The spoken sentence of what the pointer is on. */
export function Tooltip() {
	const hover = useStore((state) => state.hover)
	const derived = useDerived()
	const text = hover && textOf(hover, derived)
	if (!text) return null
	const style = { left: hover.at.x, top: hover.at.y }
	return (
		<div className="tooltip" style={style} aria-hidden="true">
			{text}
		</div>
	)
}

function textOf(hover: Hover, { graph, terms, visible }: Derived): string | undefined {
	if (hover.type === 'link') {
		if (!graph.hasEdge(hover.id)) return undefined
		const { link } = graph.getEdgeAttributes(hover.id)
		return writeSentence(keyOfLink(link), link.evidence, terms)
	}
	if (!graph.hasNode(hover.id)) return undefined
	const { term, sources } = graph.getNodeAttributes(hover.id)
	const links = graph.edges(hover.id).filter((id) => visible.links.has(id)).length
	return `${term.label}: ${term.kind.replace('_', ' ')}, named by ${writeNumber(sources)} independent ${sources === 1 ? 'source' : 'sources'} in ${countOf(links, 'link')}.`
}
