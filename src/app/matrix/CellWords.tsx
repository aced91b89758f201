import type { Matrix } from '../../view/matrix.ts'
import { writeHeading } from '../../view/sentences.ts'
import { MentionCard } from '../inspector/MentionCard.tsx'
import { ClaimLink } from '../parts/ClaimLink.tsx'
import { Icon } from '../parts/Icon.tsx'
import { useDerived } from '../state/derived.tsx'
import type { Place } from './draw-matrix.ts'
import { STANCE_WORDS } from './MatrixLegend.tsx'

/** What one document says of one claim, in its words or ours. */
export function CellWords({ matrix, at, onClose }: { matrix: Matrix; at: Place; onClose: () => void }) {
	const { terms, sources } = useDerived()
	const { claim, cells } = matrix.rows[at.row]!
	const id = matrix.columns[at.column]!
	const cell = cells.find(({ column }) => column === at.column)
	const source = sources.get(id)
	return (
		<section className="cell-words" aria-label="Words of the cell">
			<header className="row">
				<h3>
					{writeHeading(claim, terms)} <span className="quiet">— {source?.title ?? id}</span>
				</h3>
				<ClaimLink id={claim.id} small>
					Every source of this claim
				</ClaimLink>
				<button type="button" className="icon-button" aria-label="Close the words" onClick={onClose}>
					<Icon name="close" />
				</button>
			</header>
			{cell ? (
				<>
					<p className="small quiet">{STANCE_WORDS[cell.stance]}</p>
					<ul className="mentions">
						{cell.mentions.map((mention) => (
							<MentionCard key={mention.id} mention={mention} />
						))}
					</ul>
				</>
			) : (
				<p className="quiet">This document says nothing about it.</p>
			)}
		</section>
	)
}
