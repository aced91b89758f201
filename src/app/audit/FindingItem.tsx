import { useId, useState } from 'react'
import { type Finding, findRule } from '../../evidence/audit/index.ts'
import { selectClaim, selectTerm } from '../../view/view-state.ts'
import { decide } from '../state/decisions.ts'
import { setView, useView } from '../state/store.ts'

/** One finding: the rule, what it says, the numbers that fired it, the cheapest way to clear it, and what to do. */
export function FindingItem({ finding }: { finding: Finding }) {
	const { rule, severity, message, numbers, clear, target, accepted } = finding
	const view = useView()
	const about = findRule(rule)
	const [asking, setAsking] = useState(false)
	const on = view.claim !== undefined && target.endsWith(`:${view.claim}`)
	return (
		<li className="finding" data-severity={severity} data-on={on || undefined}>
			<p className="finding-head small">
				<span className="finding-tag" data-severity={severity}>
					{severity !== 'info' && <span aria-hidden="true">! </span>}
					{rule}
				</span>
				<strong>{about?.name}</strong>
				<span className="quiet">{severity}</span>
				{Object.entries(numbers).map(([name, value]) => (
					<span key={name} className="quiet">
						{name.replace(/([A-Z])/g, ' $1').toLowerCase()} <b>{Math.round(value * 100) / 100}</b>
					</span>
				))}
			</p>
			<p>{message}</p>
			<p className="small quiet">
				<strong>To clear it:</strong> {clear}
			</p>
			{accepted && (
				<p className="small">
					Accepted{accepted.by && ` by ${accepted.by}`}: {accepted.reason}
				</p>
			)}
			<p className="row small">
				<button type="button" className="link-button" onClick={() => open(target)}>
					Show it<span className="unseen">: {message}</span>
				</button>
				{accepted ? (
					<button
						type="button"
						className="link-button"
						onClick={() =>
							decide({ action: 'reset', target: `finding:${rule}:${target}` }, 'The finding stands again.')
						}
					>
						Open again<span className="unseen">: {message}</span>
					</button>
				) : (
					<button type="button" className="link-button" aria-expanded={asking} onClick={() => setAsking(!asking)}>
						Accept …<span className="unseen">: {message}</span>
					</button>
				)}
				{about && (
					<span className="quiet" title={`Fires when ${about.fires}.`}>
						Why it matters: {about.reason}.
					</span>
				)}
			</p>
			{asking && !accepted && <AcceptForm target={`finding:${rule}:${target}`} onDone={() => setAsking(false)} />}
		</li>
	)
}

/** Opens what a finding is about: a claim or link in the inspector, a term, or a document. */
function open(target: string): void {
	const [kind = '', rest = ''] = [target.slice(0, target.indexOf(':')), target.slice(target.indexOf(':') + 1)]
	const [first = rest] = rest.split(',')
	setView((view) => {
		if (kind === 'source') return { ...view, view: 'sources', source: first }
		if (kind === 'term') return selectTerm(view, first)
		return selectClaim(view, first)
	})
}

/** Without a reason nobody can tell later why a finding was set aside. */
function AcceptForm({ target, onDone }: { target: string; onDone: () => void }) {
	const [reason, setReason] = useState('')
	const id = useId()
	const save = (event: React.FormEvent) => {
		event.preventDefault()
		if (!reason.trim()) return
		decide({ action: 'accept', target, reason: reason.trim() }, 'Finding accepted.')
		onDone()
	}
	return (
		<form className="row" onSubmit={save}>
			<label htmlFor={id}>Reason</label>
			<input
				id={id}
				className="grow"
				ref={focus}
				required
				value={reason}
				onChange={(event) => setReason(event.target.value)}
			/>
			<button type="submit" className="button" disabled={!reason.trim()}>
				Accept the finding
			</button>
		</form>
	)
}

/** The reader has just asked for this field. */
const focus = (field: HTMLElement | null) => field?.focus()
