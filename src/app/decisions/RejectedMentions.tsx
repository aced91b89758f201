import { useMemo } from 'react'
import { linkId } from '../../schema/claim.ts'
import { writeClause } from '../../view/sentences.ts'
import { useDerived } from '../state/derived.tsx'
import { MentionActions } from './MentionActions.tsx'

/** Mentions of a link that a person rejected: counted nowhere, never out of reach. */
export function RejectedMentions({ link }: { link: string }) {
	const { project, terms, sources } = useDerived()
	const rejected = useMemo(
		() => project.mentions.filter((mention) => mention.review === 'rejected' && linkId(mention) === link),
		[project, link],
	)
	if (rejected.length === 0) return null
	return (
		<details className="fold small rejected">
			<summary>Rejected, not counted: {rejected.length}</summary>
			<ul className="mentions">
				{rejected.map((mention) => (
					<li key={mention.id} className="mention">
						<p>{mention.paraphrase ?? mention.exact ?? writeClause(mention, terms)}</p>
						<p className="quiet">{sources.get(mention.document)?.title ?? mention.document}</p>
						<MentionActions mention={mention} />
					</li>
				))}
			</ul>
		</details>
	)
}
