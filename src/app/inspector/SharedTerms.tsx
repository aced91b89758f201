import { useMemo } from 'react'
import { findShared } from '../../graph/shared.ts'
import { countOf } from '../../text/count.ts'
import { keyOfLink, writeHeading } from '../../view/sentences.ts'
import { selectClaim } from '../../view/view-state.ts'
import { KindMark } from '../parts/KindMark.tsx'
import { useDerived } from '../state/derived.tsx'
import { setView } from '../state/store.ts'

/** What two terms have in common, each with the two claims that say so. */
export function SharedTerms({ ends }: { ends: [string, string] }) {
	const { graph, terms } = useDerived()
	const [a, b] = ends
	const shared = useMemo(() => findShared(graph, a, b), [graph, a, b])
	if (shared.length === 0) return null
	const heading = (id: string) => writeHeading(keyOfLink(graph.getEdgeAttribute(id, 'link')), terms)
	return (
		<section aria-label="What both are linked to">
			<h3>
				What both are linked to <span className="count">{shared.length}</span>
			</h3>
			<ul className="shared-terms">
				{shared.map(({ id, links, weakest }) => (
					<li key={id}>
						<p>
							<KindMark kind={terms.get(id)!.kind} named /> <strong>{terms.get(id)!.label}</strong>{' '}
							<span className="quiet small">at least {countOf(weakest, 'independent source')} each</span>
						</p>
						{links.map((link) => (
							<button
								key={link}
								type="button"
								className="link-button small"
								onClick={() => setView((view) => selectClaim(view, link))}
							>
								{heading(link)}
							</button>
						))}
					</li>
				))}
			</ul>
		</section>
	)
}
