import { keyOfLink, writeSentence } from '../../view/sentences.ts'
import { bestLinks } from '../../view/walk.ts'
import { useDerived } from '../state/derived.tsx'

/** The picture in words, for those who cannot see it: what it holds, its best sourced links, how to walk it. */
export function StageText() {
	const { graph, visible, terms } = useDerived()
	const strongest = bestLinks(graph, visible, 5)
	return (
		<div id="stage-text" className="unseen">
			<p>
				{visible.nodes.size} terms and {visible.links.size} links are shown. Use the right and left arrow keys to walk
				the links of a term from the best supported on, down to follow a link, Enter to read it. The Claims view has all
				of it as a table.
			</p>
			<ul>
				{strongest.map((id) => {
					const { link } = graph.getEdgeAttributes(id)
					return <li key={id}>{writeSentence(keyOfLink(link), link.evidence, terms)}</li>
				})}
			</ul>
		</div>
	)
}
