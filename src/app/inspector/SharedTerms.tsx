import { useMemo } from 'react'
import { findShared } from '../../graph/shared.ts'
import { countOf } from '../../text/count.ts'
import { keyOfLink, writeHeading } from '../../view/sentences.ts'
import { ClaimLink } from '../parts/ClaimLink.tsx'
import { KindMark } from '../parts/KindMark.tsx'
import { useDerived } from '../state/derived.tsx'

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
							<ClaimLink key={link} id={link} small>
								{heading(link)}
							</ClaimLink>
						))}
					</li>
				))}
			</ul>
		</section>
	)
}
