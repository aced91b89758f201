import { claimId, linkOf } from '../../schema/claim.ts'
import type { Mention } from '../../schema/mention.ts'
import { writeHeading } from '../../view/sentences.ts'
import { selectClaim } from '../../view/view-state.ts'
import { useDerived } from '../state/derived.tsx'
import { setView, useView } from '../state/store.ts'

/** A claim in the margin of its document; a click selects its link, there and on the stage. */
export function MarginClaim({
	mention,
	paraphrase = false,
	lost = false,
}: {
	mention: Mention
	paraphrase?: boolean
	lost?: boolean
}) {
	const { terms, linkById } = useDerived()
	const { claim } = useView()
	const id = claimId(mention)
	const weight = linkById.get(linkOf(id))?.evidence.counts.independent ?? 0
	const on = claim === id || claim === linkOf(id)
	return (
		<div className="margin-claim" data-on={on || undefined} data-lost={lost || undefined}>
			<button
				type="button"
				aria-pressed={on}
				onClick={() => setView((view) => ({ ...selectClaim(view, id), source: mention.document }))}
			>
				{mention.polarity === 'denies' && <span className="tag denies">denies</span>} {writeHeading(mention, terms)}
			</button>{' '}
			<span className="small quiet">
				{mention.certainty !== 'stated' && (
					<span className="tag" data-certainty={mention.certainty}>
						{mention.certainty}
					</span>
				)}{' '}
				{weight} independent
				{on && (
					<>
						{' · '}
						<button
							type="button"
							className="link-button"
							onClick={() => setView((view) => ({ ...view, view: 'graph' }))}
						>
							on the graph
						</button>
					</>
				)}
			</span>
			{paraphrase && mention.paraphrase && <p className="paraphrase">{mention.paraphrase}</p>}
			{lost && <p className="lost small">Not found in this text, not counted.</p>}
		</div>
	)
}
