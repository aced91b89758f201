import { useEffect, useMemo, useRef, useState } from 'react'
import { CHANGES, type Change, type ClaimChange, compareClaims } from '../../pipeline/compare-claims.ts'
import { parseClaimId } from '../../view/decision-words.ts'
import { type Terms, writeHeading } from '../../view/sentences.ts'
import { ClaimLink } from '../parts/ClaimLink.tsx'
import { useDerived } from '../state/derived.tsx'
import { useProject } from '../state/project-store.ts'
import { report, useStore, useView } from '../state/store.ts'
import { ComparePicture } from './ComparePicture.tsx'
import { compareAnew, openOther, openUndecided } from './open-other.ts'

const CHANGE_WORDS: Record<Change, string> = {
	added: 'added',
	lost: 'lost',
	stronger: 'stronger',
	weaker: 'weaker',
	contested: 'newly contested',
}
const MARKS: Record<Change, string> = { added: '+', lost: '−', stronger: '▲', weaker: '▼', contested: '±' }
const STEP = 200

/** Two versions of a project: what changed, in a list and on one frozen layout. */
export default function VersionsPanel() {
	const compared = useStore((state) => state.compared)
	return (
		<div className="panel">
			<header className="panel-head">
				<h2>Two versions</h2>
				<Choose />
			</header>
			{compared ? (
				<Comparison />
			) : (
				<p className="hint">
					Open another version of this project (.json) to see which claims were added, lost, got stronger or weaker, or
					are newly contested.
				</p>
			)}
		</div>
	)
}

function Choose() {
	const compared = useStore((state) => state.compared)
	const project = useProject((state) => state.project)
	const decided = useStore((state) => state.history.now.decisions.length)
	const derived = useDerived()
	const [opening, setOpening] = useState(false)
	const input = useRef<HTMLInputElement>(null)
	const choose = async (file: File | undefined) => {
		if (!file) return
		setOpening(true)
		const issues = await openOther(file, derived)
		if (issues.length > 0) report(issues)
		setOpening(false)
	}
	return (
		<div className="row">
			<button type="button" className="button" onClick={() => input.current?.click()}>
				Open another version …
			</button>
			<input
				ref={input}
				type="file"
				accept=".json,application/json"
				hidden
				aria-label="Another version of the project"
				onChange={(event) => void choose(event.target.files?.[0])}
			/>
			{decided > 0 && (
				<button type="button" className="button" onClick={() => void openUndecided(project, derived)}>
					Compare with the file as it was opened
				</button>
			)}
			{opening && <span className="small quiet">Opening …</span>}
			{compared && (
				<>
					<label className="row">
						<strong>{compared.name}</strong> is
						<select
							value={compared.isOlder ? 'older' : 'newer'}
							onChange={(event) =>
								useStore.setState({ compared: { ...compared, isOlder: event.target.value === 'older' } })
							}
						>
							<option value="older">the older one</option>
							<option value="newer">the newer one</option>
						</select>
					</label>
					<button type="button" className="link-button" onClick={() => useStore.setState({ compared: undefined })}>
						Close it
					</button>
				</>
			)}
		</div>
	)
}

function Comparison() {
	const derived = useDerived()
	const { allLinks, fullGraph, terms } = derived
	useEffect(() => void compareAnew(derived), [derived.verified])
	const { opened, isOlder } = useStore((state) => state.compared)!
	const [kind, setKind] = useState<Kind>('all')
	const [most, setMost] = useState(STEP)
	const changes = useMemo(
		() => (isOlder ? compareClaims(opened.links, allLinks) : compareClaims(allLinks, opened.links)),
		[opened, allLinks, isOlder],
	)
	const shown = changes.filter(({ change }) => kind === 'all' || change === kind)
	const names = useMemo(() => new Map([...opened.index.terms, ...terms]), [opened, terms])
	return (
		<>
			<KindChoice changes={changes} value={kind} onChange={setKind} />
			<ComparePicture changes={shown} other={opened} isOlder={isOlder} graph={fullGraph} names={names} />
			<ChangeTable changes={shown.slice(0, most)} names={names} />
			{shown.length > most && (
				<button type="button" className="button" onClick={() => setMost(most + STEP)}>
					{shown.length - most} more
				</button>
			)}
			{changes.length === 0 && <p className="hint">No claim differs.</p>}
		</>
	)
}

type Kind = Change | 'all'

function KindChoice(props: { changes: ClaimChange[]; value: Kind; onChange: (value: Kind) => void }) {
	const count = (change: Change) => props.changes.filter((one) => one.change === change).length
	return (
		<fieldset className="segmented compare-kinds">
			<legend className="unseen">Which changes</legend>
			{(['all', ...CHANGES] as const).map((change) => (
				<label key={change}>
					<input type="radio" name="change" checked={props.value === change} onChange={() => props.onChange(change)} />
					{change === 'all' ? `All ${props.changes.length}` : `${CHANGE_WORDS[change]} ${count(change)}`}
				</label>
			))}
		</fieldset>
	)
}

function ChangeTable({ changes, names }: { changes: ClaimChange[]; names: Terms }) {
	const { claim: selected } = useView()
	const heading = (claim: string) => {
		const key = parseClaimId(claim)
		return key ? writeHeading(key, names) : claim
	}
	return (
		<div className="table-scroll">
			<table className="plain-table">
				<caption className="unseen">Claims that differ</caption>
				<thead>
					<tr>
						<th scope="col">Change</th>
						<th scope="col">Claim</th>
						<th scope="col" data-numeric="true">
							Assert it
						</th>
						<th scope="col" data-numeric="true">
							Deny it
						</th>
					</tr>
				</thead>
				<tbody>
					{changes.map(({ change, claim, before, after }) => (
						<tr key={change + claim} data-on={claim === selected || undefined}>
							<td>
								<b aria-hidden="true">{MARKS[change]}</b> {CHANGE_WORDS[change]}
							</td>
							<td>
								<ClaimLink id={claim}>{heading(claim)}</ClaimLink>
							</td>
							<td data-numeric="true">{writeStep(before.asserting, after.asserting)}</td>
							<td data-numeric="true">{writeStep(before.denying, after.denying)}</td>
						</tr>
					))}
				</tbody>
			</table>
		</div>
	)
}

const writeStep = (before: number, after: number) => (before === after ? String(after) : `${before} → ${after}`)
