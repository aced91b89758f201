import { useMemo } from 'react'
import { countOf } from '../../text/count.ts'
import { CONTRADICTION_WORDS, type Contradiction, findContradictions, type Side } from '../../view/contradictions.ts'
import { MentionCard } from '../inspector/MentionCard.tsx'
import { ClaimLink } from '../parts/ClaimLink.tsx'
import { INTEREST_WORDS, KIND_WORDS } from '../parts/words.ts'
import { useDerived } from '../state/derived.tsx'

/** Where sources disagree: both sides with their sources and words, face to face. */
export default function Contradictions() {
	const { passing, terms } = useDerived()
	const found = useMemo(() => findContradictions(passing, terms), [passing, terms])
	const hard = found.filter(({ kind }) => kind !== 'order-by-aspect').length
	return (
		<div className="panel">
			<header className="panel-head">
				<h2>Contradictions</h2>
				<p role="status">
					<strong>{hard}</strong> {hard === 1 ? 'contradiction' : 'contradictions'} among the claims in view
					{found.length > hard &&
						`, and ${found.length - hard} that ${found.length - hard === 1 ? 'differs' : 'differ'} only by aspect`}
					.
				</p>
			</header>
			{found.slice(0, 100).map((one) => (
				<Item key={one.id} one={one} />
			))}
			{found.length > 100 && <p className="quiet">and {found.length - 100} more: narrow them with the filters.</p>}
			{found.length === 0 && <p className="hint">No claim in view is both asserted and denied.</p>}
		</div>
	)
}

function Item({ one: { kind, title, sides, scope } }: { one: Contradiction }) {
	return (
		<section className="contradiction" aria-label={title}>
			<h3>{title}</h3>
			<p className="small quiet">{CONTRADICTION_WORDS[kind]}</p>
			<div className="pair">
				{sides.map((side, i) => (
					<SideOf key={i} side={side} />
				))}
			</div>
			{scope.length > 0 && (
				<div className="hint small">
					It may be a question of scope:
					<ul>
						{scope.map(({ claim, text }) => (
							<li key={claim}>
								<ClaimLink id={claim}>{text}</ClaimLink>
							</li>
						))}
					</ul>
				</div>
			)}
		</section>
	)
}

function SideOf({ side }: { side: Side }) {
	const { sources } = useDerived()
	return (
		<div className="side">
			<p>
				<strong>{side.title}</strong>{' '}
				<span className="quiet small">by {countOf(side.sources.length, 'independent source')}</span>
			</p>
			{side.sources.flatMap(({ documents }) =>
				documents.map(({ id, mentions }) => {
					const source = sources.get(id)
					return (
						<div key={id} className="document-mentions">
							<p className="small quiet">
								{source?.publisher || source?.title || id}
								{source && ` · ${KIND_WORDS[source.sourceKind]} · ${INTEREST_WORDS[source.interest]}`}
							</p>
							<ul className="mentions">
								{mentions.slice(0, 3).map((mention) => (
									<MentionCard key={mention.id} mention={mention} />
								))}
							</ul>
							{mentions.length > 3 && <p className="small quiet">and {mentions.length - 3} more mentions</p>}
						</div>
					)
				}),
			)}
		</div>
	)
}
