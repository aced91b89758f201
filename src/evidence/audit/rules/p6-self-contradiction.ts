import { countOf } from '../../../text/count.ts'
import { countedSources, idsOf, mentionsOf } from '../context.ts'
import type { AuditRule } from '../types.ts'

export const selfContradiction: AuditRule = {
	id: 'P6',
	name: 'self-contradiction',
	severity: 'warning',
	fires: 'an independent source both asserts and denies the claim',
	reason: 'a source on both sides supports neither, or one of its mentions was misread',
	find: ({ claims, say }) =>
		claims
			.filter(({ evidence }) => evidence.both > 0)
			.map((claim) => {
				const both = countedSources(claim).filter(({ stance }) => stance === 'both')
				return {
					target: `claim:${claim.id}`,
					numbers: { both: both.length, independent: claim.evidence.counts.independent },
					mentions: idsOf(mentionsOf(both)),
					message: `${say(claim)} is asserted and denied by the same source (${countOf(both.length, 'time')}: ${both.map(({ id }) => id).join(', ')}).`,
					clear: 'Read both sentences; one of them is usually about other people, doses or times.',
				}
			}),
}
