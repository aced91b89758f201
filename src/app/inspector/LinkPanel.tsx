import { type Standing, standingOf } from '../../evidence/standing.ts'
import type { Claim, Link } from '../../evidence/types.ts'
import { keyOfLink, writeHeading, writeSentence } from '../../view/sentences.ts'
import { selectClaim, selectTerm } from '../../view/view-state.ts'
import { SensitivityLine } from '../audit/SensitivityLine.tsx'
import { RejectedMentions } from '../decisions/RejectedMentions.tsx'
import { KindMark } from '../parts/KindMark.tsx'
import { useDerived } from '../state/derived.tsx'
import { setView } from '../state/store.ts'
import { FourCounts } from './FourCounts.tsx'
import { SourceList } from './SourceList.tsx'
import { SupportBar } from './SupportBar.tsx'

const STANDING_WORDS = {
	asserted: 'Asserted',
	hedged: 'Only hedged',
	denied: 'Only denied',
	contested: 'Contested',
	open: 'Left open',
}

/** Before the heading of what nobody asserts, so that it is never read as said. */
const PREFIXES: Partial<Record<Standing, string>> = { denied: 'Denied: ', open: 'Left open: ' }

/** A link: its sentence, the four numbers, the bar, and every source with its words. */
export function LinkPanel({ link, claimId }: { link: Link; claimId: string }) {
	const { terms } = useDerived()
	const claim = link.claims.find(({ id }) => id === claimId) ?? (link.claims.length === 1 ? link.claims[0] : undefined)
	const key = claim ?? keyOfLink(link)
	const evidence = claim?.evidence ?? link.evidence
	const standing = standingOf(evidence)
	return (
		<>
			<p className="eyebrow">
				<End id={link.subject} /> <span aria-hidden="true">→</span> <End id={link.object} />
			</p>
			<h2>
				{PREFIXES[standing]}
				{writeHeading(key, terms)}
			</h2>
			<p className="lead">
				<span className="standing" data-standing={standing}>
					{STANDING_WORDS[standing]}
				</span>{' '}
				{writeSentence(key, evidence, terms)}
			</p>
			{link.claims.length > 1 && <Variants link={link} current={claim?.id} />}
			<FourCounts counts={evidence.counts} />
			<SupportBar evidence={evidence} />
			<SensitivityLine evidence={evidence} />
			<SourceList evidence={evidence} />
			<RejectedMentions link={link.id} />
		</>
	)
}

function End({ id }: { id: string }) {
	const { terms } = useDerived()
	const term = terms.get(id)
	if (!term) return <code>{id}</code>
	return (
		<button type="button" className="link-button term-link" onClick={() => setView((view) => selectTerm(view, id))}>
			<KindMark kind={term.kind} /> {term.label}
		</button>
	)
}

/** The directions or aspects that sources distinguish inside one link. */
function Variants({ link, current }: { link: Link; current?: string }) {
	const { terms } = useDerived()
	const button = (id: string, text: string, count: number, on: boolean) => (
		<li key={id}>
			<button
				type="button"
				className="variant"
				aria-pressed={on}
				onClick={() => setView((view) => selectClaim(view, id))}
			>
				{text} <span className="count">{count}</span>
			</button>
		</li>
	)
	const name = (claim: Claim) =>
		claim.direction || claim.aspect
			? [claim.direction, claim.aspect?.replaceAll('_', ' ')].filter(Boolean).join(', ')
			: writeHeading(claim, terms)
	return (
		<ul className="variants" aria-label="Directions and aspects, with independent sources">
			{button(link.id, 'all', link.evidence.counts.independent, current === undefined)}
			{link.claims.map((claim) =>
				button(claim.id, name(claim), claim.evidence.counts.independent, claim.id === current),
			)}
		</ul>
	)
}
