import { useMemo, useState } from 'react'
import { standingOf } from '../../evidence/standing.ts'
import type { Link } from '../../evidence/types.ts'
import { KIND_LABELS } from '../../render/palette.ts'
import { PREDICATE_RULES, PREDICATES } from '../../schema/predicate.ts'
import type { Term } from '../../schema/term.ts'
import { countOf } from '../../text/count.ts'
import { strengthOf } from '../../view/strength.ts'
import { selectClaim } from '../../view/view-state.ts'
import { KindMark } from '../parts/KindMark.tsx'
import { useDerived } from '../state/derived.tsx'
import { setView, useView } from '../state/store.ts'
import { PathPicker } from './PathPicker.tsx'

/** A term: definition, its links by predicate and strength, what else it is called, its identifiers. */
export function TermPanel({ term }: { term: Term }) {
	const { graph } = useDerived()
	const { depth } = useView()
	const sources = graph.hasNode(term.id) ? graph.getNodeAttribute(term.id, 'sources') : 0
	return (
		<>
			<p className="eyebrow">
				<KindMark kind={term.kind} /> {KIND_LABELS[term.kind]}
				{term.generic && <span className="tag">generic</span>}
			</p>
			<h2>{term.label}</h2>
			{term.definition && <p className="lead">{term.definition}</p>}
			<p className="small quiet">Named by {countOf(sources, 'independent source')}.</p>
			<div className="row">
				<label htmlFor="depth">Show</label>
				<select
					id="depth"
					value={depth}
					onChange={(event) => setView((view) => ({ ...view, depth: Number(event.target.value) }))}
				>
					<option value={0}>the whole graph</option>
					<option value={1}>its neighbours</option>
					<option value={2}>two steps round it</option>
				</select>
			</div>
			<PathPicker from={term.id} />
			<TermLinks id={term.id} />
			<Names term={term} />
		</>
	)
}

function TermLinks({ id }: { id: string }) {
	const { links, terms, maxWeight } = useDerived()
	const { basis } = useView()
	const own = useMemo(() => links.filter((link) => link.subject === id || link.object === id), [links, id])
	return (
		<section aria-label="Links">
			{PREDICATES.flatMap((predicate) =>
				(
					[
						['subject', PREDICATE_RULES[predicate].label],
						['object', `${PREDICATE_RULES[predicate].label} (from)`],
					] as const
				).map(([side, label]) => {
					const group = own.filter((link) => link.predicate === predicate && link[side] === id)
					if (group.length === 0) return null
					const sorted = group.toSorted(
						(a, b) => strengthOf(b.evidence, basis) - strengthOf(a.evidence, basis) || (a.id < b.id ? -1 : 1),
					)
					return (
						<LinkGroup
							key={predicate + side}
							label={side === 'object' ? INVERSE[predicate] : label}
							links={sorted}
							other={(link) => terms.get(link[side === 'subject' ? 'object' : 'subject'])}
							max={maxWeight}
						/>
					)
				}),
			)}
		</section>
	)
}

/** What a predicate is called from its object's side. */
const INVERSE: Record<(typeof PREDICATES)[number], string> = {
	treats: 'treated by',
	prevents: 'prevented by',
	causes_side_effect: 'side effect of',
	contraindicated_in: 'contraindication of',
	acts_on: 'acted on by',
	affects: 'affected by',
	implicated_in: 'mechanisms implicated',
	augments: 'augmented by',
	combined_with: 'combined with',
	alternative_to: 'has as alternative',
	outperforms: 'outperformed by',
	comparable_to: 'comparable to',
}

function LinkGroup({
	label,
	links,
	other,
	max,
}: {
	label: string
	links: Link[]
	other: (link: Link) => Term | undefined
	max: number
}) {
	const { basis } = useView()
	const [all, setAll] = useState(false)
	const shown = all ? links : links.slice(0, 8)
	return (
		<div className="link-group">
			<h3>
				{label} <span className="count">{links.length}</span>
			</h3>
			<ul>
				{shown.map((link) => {
					const strength = strengthOf(link.evidence, basis)
					const standing = standingOf(link.evidence)
					return (
						<li key={link.id}>
							<button type="button" className="link-row" onClick={() => setView((view) => selectClaim(view, link.id))}>
								<span className="link-row-name">{other(link)?.label ?? link.id}</span>
								{standing !== 'asserted' && (
									<span className="standing" data-standing={standing}>
										{standing}
									</span>
								)}
								<meter min={0} max={max} value={strength} aria-hidden="true" />
								<span className="link-row-count">
									{strength}
									<span className="unseen"> {basis}</span>
								</span>
							</button>
						</li>
					)
				})}
			</ul>
			{links.length > shown.length && (
				<button type="button" className="link-button small" onClick={() => setAll(true)}>
					{links.length - shown.length} more
				</button>
			)}
		</div>
	)
}

function Names({ term }: { term: Term }) {
	return (
		<section className="names small" aria-label="Names and identifiers">
			{term.synonyms.length > 0 && (
				<>
					<h3>Also called</h3>
					<p>{term.synonyms.join(' · ')}</p>
				</>
			)}
			{term.xrefs.length > 0 && (
				<>
					<h3>Identifiers</h3>
					<ul className="xrefs">
						{term.xrefs.map((xref) => (
							<li key={xref}>
								<a href={`https://identifiers.org/${xref}`} target="_blank" rel="noopener noreferrer">
									{xref}
								</a>
							</li>
						))}
					</ul>
				</>
			)}
		</section>
	)
}
