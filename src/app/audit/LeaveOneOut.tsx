import { useMemo, useState } from 'react'
import { type Dependant, findBroken, findWays, leaveEachOut, type Ways } from '../../evidence/leave-one-out.ts'
import type { View } from '../../schema/view.ts'
import { countOf } from '../../text/count.ts'
import { leastUnderLens } from '../../view/select.ts'
import { keyOfLink, writeHeading } from '../../view/sentences.ts'
import { ClaimLink } from '../parts/ClaimLink.tsx'
import { useDerived } from '../state/derived.tsx'
import { setView, useView } from '../state/store.ts'

/** Sources shown at once. */
const STEP = 60

/** Sources by how much hangs on them alone; each can be switched off to see it. */
export default function LeaveOneOut() {
	const { index, allLinks } = useDerived()
	const view = useView()
	const min = leastUnderLens(view.min)
	const [most, setMost] = useState(STEP)
	const ranked = useMemo(() => leaveEachOut(index, allLinks, min), [index, allLinks, min])
	const ways = useMemo(() => findWays(allLinks), [allLinks])
	const off = new Set(view.without)
	return (
		<div className="panel">
			<header className="panel-head">
				<h2>Leave one out</h2>
				<p className="quiet">
					What would be lost without each independent source: links that nobody else asserts, links that would have
					fewer than {min} sources, explanations over mechanisms that would break.
				</p>
				<Together ranked={ranked} ways={ways} />
			</header>
			<div className="table-scroll">
				<table className="plain-table loo">
					<thead>
						<tr>
							<th scope="col">Counted</th>
							<th scope="col">Independent source</th>
							<th scope="col" data-numeric="true">
								Links vanish
							</th>
							<th scope="col" data-numeric="true">
								Fall below {min}
							</th>
							<th scope="col" data-numeric="true">
								Weaker
							</th>
							<th scope="col" data-numeric="true">
								Ways break
							</th>
							<th scope="col">Which</th>
						</tr>
					</thead>
					<tbody>
						{ranked.slice(0, most).map((one) => (
							<SourceRow key={one.id} one={one} ways={ways} isOff={one.documents.every((id) => off.has(id))} />
						))}
					</tbody>
				</table>
			</div>
			{ranked.length > most && (
				<button type="button" className="button" onClick={() => setMost(most + STEP)}>
					{ranked.length - most} more sources
				</button>
			)}
		</div>
	)
}

function SourceRow({ one, ways, isOff }: { one: Dependant; ways: Ways; isOff: boolean }) {
	const { sources } = useDerived()
	const [open, setOpen] = useState(false)
	const broken = useMemo(() => findBroken(ways, new Set(one.vanish)).map(({ id }) => id), [ways, one])
	const name = sources.get(one.id)?.publisher || sources.get(one.id)?.title || one.id
	return (
		<>
			<tr data-off={isOff || undefined}>
				<td>
					<input
						type="checkbox"
						aria-label={`Count ${name}`}
						checked={!isOff}
						onChange={() => setView((view) => switchSource(view, one.documents, isOff))}
					/>
				</td>
				<th scope="row">
					{name}
					{one.documents.length > 1 && <span className="quiet small"> · {one.documents.length} documents</span>}
				</th>
				<td data-numeric="true">{one.vanish.length}</td>
				<td data-numeric="true">{one.fall.length}</td>
				<td data-numeric="true">{one.weaken.length}</td>
				<td data-numeric="true">{broken.length}</td>
				<td>
					<button type="button" className="link-button" aria-expanded={open} onClick={() => setOpen(!open)}>
						{open ? 'Hide' : 'Show'}
						<span className="unseen"> what hangs on {name}</span>
					</button>
				</td>
			</tr>
			{open && (
				<tr>
					<td colSpan={7}>
						<LinkNames title="Vanish" ids={one.vanish} />
						<LinkNames title="Fall below the threshold" ids={one.fall} />
						<LinkNames title="Explanations that break" ids={broken} />
						<LinkNames title="Not contested any more" ids={one.settle} />
					</td>
				</tr>
			)}
		</>
	)
}

/** More would hide the table. */
const MOST_NAMES = 40

function LinkNames({ title, ids }: { title: string; ids: string[] }) {
	const { allLinks, terms } = useDerived()
	const byId = useMemo(() => new Map(allLinks.map((link) => [link.id, link])), [allLinks])
	if (ids.length === 0) return null
	return (
		<section aria-label={title} className="small">
			<h3>
				{title}: {ids.length}
			</h3>
			<ul className="link-names">
				{ids.slice(0, MOST_NAMES).map((id) => (
					<li key={id}>
						<ClaimLink id={id}>{byId.has(id) ? writeHeading(keyOfLink(byId.get(id)!), terms) : id}</ClaimLink>
					</li>
				))}
				{ids.length > MOST_NAMES && <li className="quiet">and {ids.length - MOST_NAMES} more</li>}
			</ul>
		</section>
	)
}

/** Every document of an independent source at once: half of a copied pair changes nothing. */
function switchSource(view: View, documents: string[], isOff: boolean): View {
	const without = new Set(view.without)
	for (const id of documents) {
		if (isOff) without.delete(id)
		else without.add(id)
	}
	return { ...view, without: [...without].sort() }
}

/** What all that is switched off costs together. */
function Together({ ranked, ways }: { ranked: Dependant[]; ways: Ways }) {
	const { allLinks, linkById } = useDerived()
	const { without, min } = useView()
	const least = leastUnderLens(min)
	const lost = useMemo(() => {
		const weight = (id: string) => linkById.get(id)?.evidence.asserting.independent ?? 0
		const asserted = allLinks.filter(({ evidence }) => evidence.asserting.independent > 0)
		const gone = asserted.filter(({ id }) => weight(id) === 0).map(({ id }) => id)
		const fallen = asserted.filter(
			({ id, evidence }) => evidence.asserting.independent >= least && weight(id) < least && weight(id) > 0,
		)
		return { gone, fallen: fallen.length, broken: findBroken(ways, new Set(gone)).length }
	}, [allLinks, linkById, ways, least])
	if (without.length === 0)
		return (
			<p className="small" role="status">
				Every source is counted. {ranked.filter(({ vanish }) => vanish.length > 0).length} of {ranked.length} sources
				carry at least one link alone.
			</p>
		)
	return (
		<div className="losses" role="status">
			Without {countOf(without.length, 'document')}: {countOf(lost.gone.length, 'link')} lost, {lost.fallen} below{' '}
			{least}, {countOf(lost.broken, 'explanation')} broken.{' '}
			<button type="button" className="link-button" onClick={() => setView((view) => ({ ...view, without: [] }))}>
				Count all again
			</button>
		</div>
	)
}
