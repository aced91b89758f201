import type { Evidence } from '../evidence/types.ts'
import type { Basis } from '../schema/view.ts'

/** Weight of a link on a basis: its asserting part, or its denying part where nobody asserts it. */
export function strengthOf(evidence: Evidence, basis: Basis): number {
	const asserting = evidence.asserting[basis]
	return asserting > 0 ? asserting : evidence.counts[basis]
}
