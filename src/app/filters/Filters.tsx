import { basisWord } from '../../render/legend.ts'
import { KIND_LABELS } from '../../render/palette.ts'
import { CERTAINTIES, POLARITIES } from '../../schema/mention.ts'
import { PREDICATE_RULES, PREDICATES } from '../../schema/predicate.ts'
import { KINDS } from '../../schema/term.ts'
import { BASES, type View } from '../../schema/view.ts'
import { clearFilters, isFiltered, toggle } from '../../view/view-state.ts'
import { KindMark } from '../parts/KindMark.tsx'
import { useDerived } from '../state/derived.tsx'
import { setView, useStore, useView } from '../state/store.ts'
import { SourceToggles } from './SourceToggles.tsx'
import { Threshold } from './Threshold.tsx'

/** What is shown: threshold, weight, kinds, predicates, certainty, sources. */
export function Filters() {
	const view = useView()
	const open = useStore((state) => state.filtersOpen)
	const { visible, fullGraph } = useDerived()
	return (
		<section className="filters" aria-label="Filters" data-open={open || undefined}>
			<div className="filters-head">
				<p className="tally" role="status">
					<strong>{visible.links.size}</strong> of {fullGraph.size} links, <strong>{visible.nodes.size}</strong> of{' '}
					{fullGraph.order} terms
				</p>
				<button
					type="button"
					className="link-button"
					disabled={!isFiltered(view)}
					onClick={() => setView(clearFilters)}
				>
					Show all
				</button>
			</div>
			<Threshold />
			<BasisChoice view={view} />
			<Kinds view={view} />
			<Predicates view={view} />
			<Wording view={view} />
			<SourceToggles />
		</section>
	)
}

const BASIS_LABELS = {
	independent: 'Independent sources',
	publishers: 'Publishers',
	documents: 'Documents',
	mentions: 'Mentions',
}

function BasisChoice({ view }: { view: View }) {
	return (
		<div className="field">
			<label htmlFor="basis">Links weighted by</label>
			<select
				id="basis"
				value={view.basis}
				onChange={(event) => setView((now) => ({ ...now, basis: event.target.value as View['basis'], min: 1 }))}
			>
				{BASES.map((basis) => (
					<option key={basis} value={basis}>
						{BASIS_LABELS[basis]}
					</option>
				))}
			</select>
			{view.basis !== 'independent' && (
				<p className="quiet small">Counts {basisWord(view.basis, 2)}, also those that repeat one another.</p>
			)}
		</div>
	)
}

function Kinds({ view }: { view: View }) {
	const { fullGraph, terms } = useDerived()
	const counts = countBy(fullGraph.nodes(), (id) => terms.get(id)!.kind)
	return (
		<fieldset>
			<legend>Kinds</legend>
			{KINDS.filter((kind) => counts.has(kind)).map((kind) => (
				<label key={kind} className="check">
					<input
						type="checkbox"
						checked={view.kinds?.includes(kind) ?? true}
						onChange={() => setView((now) => ({ ...now, kinds: toggle(now.kinds, kind, KINDS) }))}
					/>
					<KindMark kind={kind} /> {KIND_LABELS[kind]} <span className="count">{counts.get(kind)}</span>
				</label>
			))}
		</fieldset>
	)
}

function Predicates({ view }: { view: View }) {
	const { allLinks } = useDerived()
	const counts = countBy(allLinks, (link) => link.predicate)
	return (
		<details className="fold" open={view.predicates !== undefined || undefined}>
			<summary>Predicates {view.predicates && <span className="badge">{view.predicates.length} on</span>}</summary>
			<fieldset>
				<legend className="unseen">Predicates</legend>
				{PREDICATES.filter((predicate) => counts.has(predicate)).map((predicate) => (
					<label key={predicate} className="check">
						<input
							type="checkbox"
							checked={view.predicates?.includes(predicate) ?? true}
							onChange={() => setView((now) => ({ ...now, predicates: toggle(now.predicates, predicate, PREDICATES) }))}
						/>
						{PREDICATE_RULES[predicate].label} <span className="count">{counts.get(predicate)}</span>
					</label>
				))}
			</fieldset>
		</details>
	)
}

const WORDING = { stated: 'Stated', hedged: 'Hedged', open: 'Left open', asserts: 'Asserting', denies: 'Denying' }

function Wording({ view }: { view: View }) {
	const filtered = view.certainties !== undefined || view.polarities !== undefined
	return (
		<details className="fold" open={filtered || undefined}>
			<summary>Wording {filtered && <span className="badge">filtered</span>}</summary>
			<fieldset>
				<legend className="unseen">Certainty and polarity of mentions that count</legend>
				{CERTAINTIES.filter((certainty) => certainty !== 'open').map((certainty) => (
					<label key={certainty} className="check">
						<input
							type="checkbox"
							checked={view.certainties?.includes(certainty) ?? true}
							onChange={() =>
								setView((now) => ({ ...now, certainties: toggle(now.certainties, certainty, CERTAINTIES) }))
							}
						/>
						{WORDING[certainty]}
					</label>
				))}
				{POLARITIES.map((polarity) => (
					<label key={polarity} className="check">
						<input
							type="checkbox"
							checked={view.polarities?.includes(polarity) ?? true}
							onChange={() => setView((now) => ({ ...now, polarities: toggle(now.polarities, polarity, POLARITIES) }))}
						/>
						{WORDING[polarity]}
					</label>
				))}
			</fieldset>
		</details>
	)
}

function countBy<T>(list: Iterable<T>, keyOf: (one: T) => string): Map<string, number> {
	const counts = new Map<string, number>()
	for (const one of list) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1)
	return counts
}
