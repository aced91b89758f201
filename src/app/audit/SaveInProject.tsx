import { type FormEvent, type ReactNode, useState } from 'react'
import type { Decision } from '../../schema/decision.ts'
import { decide } from '../state/decisions.ts'

interface Props {
	/** What is set: the target of the decision. */
	target: string
	/** In words, for "Back to the shipped …". */
	what: 'settings' | 'weights'
	before: unknown
	after: unknown
	/** Said once it is saved. */
	said: string
	/** The decision that holds now, if any. */
	by?: Decision
	/** Nothing differs from what holds now. */
	same: boolean
	/** What is wrong with the draft, in words. */
	wrong?: string
	className?: string
	children: ReactNode
}

/** A form whose values are kept in the project as a decision with a reason, and can be taken back to those shipped. */
export function SaveInProject({ target, what, before, after, said, by, same, wrong, className, children }: Props) {
	const [reason, setReason] = useState('')
	const save = (event: FormEvent) => {
		event.preventDefault()
		if (!wrong && !same) decide({ action: 'edit', target, before, after, reason }, said)
	}
	return (
		<form onSubmit={save}>
			{children}
			<div className={`row ${className ?? ''}`}>
				<label className="row">
					Reason
					<input value={reason} onChange={(event) => setReason(event.target.value)} />
				</label>
				<button type="submit" className="button" disabled={!!wrong || same}>
					Save in the project
				</button>
				{by && (
					<button
						type="button"
						className="link-button"
						onClick={() => decide({ action: 'reset', target }, `Shipped ${what} again.`)}
					>
						Back to the shipped {what}
					</button>
				)}
				{wrong && (
					<span className="lost small" role="alert">
						{wrong}
					</span>
				)}
			</div>
		</form>
	)
}
