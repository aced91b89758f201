import type { ReactNode } from 'react'
import { selectClaim } from '../../view/view-state.ts'
import { setView } from '../state/store.ts'

interface Props {
	/** Claim or link id. */
	id: string
	small?: boolean
	children: ReactNode
}

/** Words that lead to a claim. */
export function ClaimLink({ id, small, children }: Props) {
	return (
		<button
			type="button"
			className={small ? 'link-button small' : 'link-button'}
			onClick={() => setView((view) => selectClaim(view, id))}
		>
			{children}
		</button>
	)
}
