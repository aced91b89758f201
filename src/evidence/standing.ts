import type { Evidence } from './types.ts'

/** How a link stands: told by line, tone and word, never by colour alone. */
export type Standing = 'asserted' | 'hedged' | 'denied' | 'contested' | 'open'

/** Asserted, only hedged, denied, contested or open: from N⁺, N⁻, N± and the share of hedges. */
export function standingOf(evidence: Evidence): Standing {
	const asserting = evidence.only + evidence.both
	if (asserting + evidence.denying === 0) return 'open'
	if (asserting === 0) return 'denied'
	if (evidence.denying + evidence.both > 0) return 'contested'
	return isOnlyHedged(evidence) ? 'hedged' : 'asserted'
}

/** True where every mention that asserts is hedged; what is denied does not matter here. */
export function isOnlyHedged({ hedgedShare, sources }: Evidence): boolean {
	if (hedgedShare === 0 || hedgedShare === 1) return hedgedShare === 1
	const mentions = sources.flatMap(({ documents }) => documents.flatMap((document) => document.mentions))
	const asserting = mentions.filter(({ polarity, certainty }) => polarity === 'asserts' && certainty !== 'open')
	return asserting.length > 0 && asserting.every(({ certainty }) => certainty === 'hedged')
}
