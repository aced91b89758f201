import { useMemo, useState } from 'react'
import type { Flag } from '../../evidence/flags.ts'
import type { Merge } from '../../evidence/types.ts'
import type { Source } from '../../schema/source.ts'
import { RULE_WORDS } from '../../view/rule-words.ts'
import { writeHeading } from '../../view/sentences.ts'
import { PairButton } from '../decisions/PairButton.tsx'
import { useDerived } from '../state/derived.tsx'

const STEP = 100

/** Which documents count as one source, by which rule and value; what is only noted; and pairs of the reader's choice. */
export default function IndependencePanel() {
	const { index, sources } = useDerived()
	const { merges, claimMerges, flags, groupOf } = index.independence
	const [most, setMost] = useState(STEP)
	const all = useMemo(() => [...merges, ...claimMerges], [merges, claimMerges])
	const groups = new Set(groupOf.values()).size
	return (
		<div className="panel">
			<header className="panel-head">
				<h2>Independence of the sources</h2>
				<p role="status">
					<strong>{sources.size}</strong> documents count as <strong>{groups}</strong> independent sources;{' '}
					{claimMerges.length} more {claimMerges.length === 1 ? 'pair counts' : 'pairs count'} once for a single claim.
				</p>
			</header>
			{all.length === 0 && <p className="hint">No rule joins any two of these documents.</p>}
			{all.length > 0 && <MergeTable merges={all.slice(0, most)} />}
			{all.length > most && (
				<button type="button" className="button" onClick={() => setMost(most + STEP)}>
					{all.length - most} more
				</button>
			)}
			<ChoosePair />
			{flags.length > 0 && <Noted flags={flags} />}
		</div>
	)
}

function MergeTable({ merges }: { merges: Merge[] }) {
	const { sources, allLinks, terms } = useDerived()
	const claims = useMemo(
		() => new Map(allLinks.flatMap((link) => link.claims.map((claim) => [claim.id, claim]))),
		[allLinks],
	)
	const holdsFor = ({ claim: id }: Merge) => {
		const claim = id === undefined ? undefined : claims.get(id)
		return claim ? writeHeading(claim, terms) : (id ?? 'every claim')
	}
	return (
		<div className="table-scroll">
			<table className="plain-table">
				<thead>
					<tr>
						<th scope="col">Documents</th>
						<th scope="col">Rule</th>
						<th scope="col">Why</th>
						<th scope="col">Holds for</th>
						<th scope="col">Decide</th>
					</tr>
				</thead>
				<tbody>
					{merges.map((merge) => (
						<MergeRow
							key={`${merge.rule} ${merge.documents.join()} ${merge.claim ?? ''} ${merge.value}`}
							merge={merge}
							name={nameOf(sources)}
							holdsFor={holdsFor(merge)}
						/>
					))}
				</tbody>
			</table>
		</div>
	)
}

function MergeRow({ merge, name, holdsFor }: { merge: Merge; name: (id: string) => string; holdsFor: string }) {
	return (
		<tr>
			<td>{merge.documents.map(name).join(' + ')}</td>
			<td>
				{merge.rule} {RULE_WORDS[merge.rule]}
			</td>
			<td>{merge.reason}</td>
			<td>{holdsFor}</td>
			<td>
				<PairButton pair={merge.documents} />
			</td>
		</tr>
	)
}

function Noted({ flags }: { flags: Flag[] }) {
	const { sources } = useDerived()
	return (
		<section aria-label="Noted, not merged">
			<h3>Noted, not merged</h3>
			<ul className="small">
				{flags.slice(0, STEP).map((flag) => (
					<li key={`${flag.kind} ${flag.value}`}>
						{flag.message}: {flag.documents.slice(0, 4).map(nameOf(sources)).join(', ')}
						{flag.documents.length > 4 && ` and ${flag.documents.length - 4} more`}
					</li>
				))}
			</ul>
		</section>
	)
}

const nameOf = (sources: ReadonlyMap<string, Source>) => (id: string) =>
	sources.get(id)?.publisher || sources.get(id)?.title || id

/** Any two documents may be looked at, whether a rule joins them or not. */
function ChoosePair() {
	const { sources } = useDerived()
	const ids = [...sources.keys()]
	const [a, setA] = useState(ids[0] ?? '')
	const [b, setB] = useState(ids[1] ?? '')
	if (ids.length < 2) return null
	const choice = (label: string, value: string, set: (id: string) => void) => (
		<select aria-label={label} value={value} onChange={(event) => set(event.target.value)}>
			{ids.map((id) => (
				<option key={id} value={id}>
					{sources.get(id)!.title.slice(0, 80)}
				</option>
			))}
		</select>
	)
	return (
		<section aria-label="Any two documents">
			<h3>Any two documents</h3>
			<div className="row">
				{choice('First document', a, setA)} and {choice('Second document', b, setB)}
				{a !== b && <PairButton key={`${a} ${b}`} pair={[a, b]} />}
			</div>
		</section>
	)
}
