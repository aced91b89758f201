import type { ClaimChange } from '../../pipeline/compare-claims.ts'
import { parseClaimId } from '../../view/decision-words.ts'
import { writeHeading } from '../../view/sentences.ts'
import { useDerived } from '../state/derived.tsx'

const MARKS = { added: '+', lost: '−', stronger: '▲', weaker: '▼', contested: '±' }

/** Claims that change, with the sources that assert them before and after. */
export function ChangeList({ changes, most }: { changes: ClaimChange[]; most: number }) {
	const { terms } = useDerived()
	if (changes.length === 0) return null
	return (
		<ul className="change-list small">
			{changes.slice(0, most).map(({ change, claim, before, after }) => {
				const key = parseClaimId(claim)
				return (
					<li key={change + claim}>
						<span className="change-mark" data-change={change} aria-hidden="true">
							{MARKS[change]}
						</span>
						<span>{key ? writeHeading(key, terms) : claim}</span>
						<span className="quiet">
							{change}: {before.asserting} → {after.asserting}
						</span>
					</li>
				)
			})}
			{changes.length > most && <li className="quiet">and {changes.length - most} more</li>}
		</ul>
	)
}
