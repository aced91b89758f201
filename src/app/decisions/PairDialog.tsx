import { useMemo, useState } from 'react'
import { pairKey } from '../../evidence/decisions.ts'
import type { Merge } from '../../evidence/types.ts'
import { RULE_WORDS } from '../../view/rule-words.ts'
import { Dialog } from '../parts/Dialog.tsx'
import { INTEREST_WORDS, KIND_WORDS } from '../parts/words.ts'
import { decide } from '../state/decisions.ts'
import { useDerived } from '../state/derived.tsx'
import { ChangeList } from './ChangeList.tsx'
import { SharedWords } from './SharedWords.tsx'
import { weighWhatIf } from './what-if.ts'

/** Why two documents count as one, or not; what they share; what would change; and the decision. */
export default function PairDialog({ pair, onClose }: { pair: [string, string]; onClose: () => void }) {
	const { index, sources } = useDerived()
	const [a, b] = pair.toSorted() as [string, string]
	const merges = findMerges(index.independence, a, b)
	const decided = index.decided.pairs.get(pairKey(a, b))
	const isOne = merges.length > 0
	const sameGroup = index.independence.groupOf.get(a) === index.independence.groupOf.get(b)
	return (
		<Dialog title={isOne ? 'Why these count once' : 'Two documents'} onClose={onClose} className="wide-dialog">
			<div className="pair">
				{[a, b].map((id) => {
					const source = sources.get(id)
					return (
						<section key={id} aria-label={source?.title ?? id}>
							<h3>{source?.title ?? id}</h3>
							<p className="small quiet">
								{source?.publisher || 'publisher unknown'}
								{source?.datePublished && ` · ${source.datePublished}`}
							</p>
							{source && (
								<p className="small quiet">
									{KIND_WORDS[source.sourceKind]} · {INTEREST_WORDS[source.interest]}
								</p>
							)}
						</section>
					)
				})}
			</div>
			<MergeFacts merges={merges} joinedByOthers={!isOne && sameGroup} />
			{decided && (
				<p className="small">
					<strong>{decided.action === 'merge' ? 'Counted once' : 'Counted apart'}</strong> by {decided.by || 'a person'}{' '}
					on {decided.at.slice(0, 10)}
					{decided.reason && `: ${decided.reason}`}
				</p>
			)}
			<SharedWords a={a} b={b} />
			<Decide pair={pairKey(a, b)} isOne={isOne} decided={decided?.action} onDone={onClose} />
		</Dialog>
	)
}

const findMerges = ({ merges, claimMerges }: { merges: Merge[]; claimMerges: Merge[] }, a: string, b: string) =>
	[...merges, ...claimMerges].filter(({ documents }) => pairKey(...documents) === pairKey(a, b))

function MergeFacts({ merges, joinedByOthers }: { merges: Merge[]; joinedByOthers: boolean }) {
	if (merges.length === 0)
		return (
			<p>
				{joinedByOthers
					? 'No rule joins these two directly; other documents join them.'
					: 'No rule joins these two: they count as two independent sources.'}
			</p>
		)
	return (
		<table className="plain-table">
			<caption className="unseen">Rules that join the two</caption>
			<thead>
				<tr>
					<th scope="col">Rule</th>
					<th scope="col">Measured</th>
					<th scope="col">Why</th>
					<th scope="col">Holds for</th>
				</tr>
			</thead>
			<tbody>
				{merges.map((merge) => (
					<tr key={`${merge.rule} ${merge.claim ?? ''} ${merge.value}`}>
						<td>
							{merge.rule} {RULE_WORDS[merge.rule]}
						</td>
						<td>{writeValue(merge)}</td>
						<td>{merge.reason}</td>
						<td>{merge.claim ?? 'every claim'}</td>
					</tr>
				))}
			</tbody>
		</table>
	)
}

const writeValue = ({ value }: Merge) =>
	typeof value === 'number' ? (value <= 1 ? `${Math.round(value * 100)} %` : `${value} sentences`) : value

function Decide(props: { pair: string; isOne: boolean; decided?: string; onDone: () => void }) {
	const { pair, isOne, decided, onDone } = props
	const [reason, setReason] = useState('')
	const act = (action: 'merge' | 'split' | 'reset', said: string) => {
		decide({ action, target: `documents:${pair}`, reason }, said)
		onDone()
	}
	return (
		<section aria-label="Decide">
			<WhatWouldChange pair={pair} action={isOne ? 'split' : 'merge'} />
			<div className="field">
				<label htmlFor="pair-reason">Reason</label>
				<input id="pair-reason" value={reason} onChange={(event) => setReason(event.target.value)} />
			</div>
			<p className="row decide-row">
				<button
					type="button"
					className="button"
					disabled={decided === 'merge'}
					onClick={() => act('merge', 'Counted once from now on.')}
				>
					{isOne ? 'Confirm: they count once' : 'Count them once'}
				</button>
				<button
					type="button"
					className="button"
					disabled={decided === 'split'}
					onClick={() => act('split', 'Counted apart from now on.')}
				>
					{isOne ? 'Split: they count apart' : 'Keep them apart'}
				</button>
				{decided && (
					<button type="button" className="link-button" onClick={() => act('reset', 'The rules decide again.')}>
						Let the rules decide
					</button>
				)}
			</p>
		</section>
	)
}

function WhatWouldChange({ pair, action }: { pair: string; action: 'merge' | 'split' }) {
	const { logged, project, index, allLinks, verified } = useDerived()
	const { changes, sourcesBefore, sourcesAfter } = useMemo(
		() =>
			weighWhatIf(
				{ ...logged, dependence: project.dependence },
				{ index, links: allLinks },
				{ action, target: `documents:${pair}` },
				{ located: verified.located },
			),
		[logged, project, index, allLinks, verified, action, pair],
	)
	return (
		<>
			<h3>If they counted {action === 'split' ? 'apart' : 'once'}</h3>
			<p className="small">
				{sourcesAfter === sourcesBefore
					? `The corpus would still have ${sourcesBefore} independent sources.`
					: `The corpus would have ${sourcesAfter} independent sources instead of ${sourcesBefore}.`}{' '}
				{changes.length === 0 ? 'No claim would change.' : `${changes.length} claims would change:`}
				{action === 'split' && sourcesAfter === sourcesBefore && ' Other pairs still join them: split those as well.'}
			</p>
			<ChangeList changes={changes} most={8} />
		</>
	)
}
