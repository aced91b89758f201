import { countOf } from '../../../text/count.ts'
import { countedMentions, idsOf, isAsserted, isDenied } from '../context.ts'
import type { AuditRule } from '../types.ts'

export const contradicted: AuditRule = {
	id: 'P1',
	name: 'contradicted',
	severity: 'warning',
	fires: 'the claim is asserted and denied',
	reason: 'a reader who sees one side is misled',
	find: ({ claims, say }) =>
		claims
			.filter((claim) => isAsserted(claim) && isDenied(claim))
			.map((claim) => {
				const { only, denying, both, shares } = claim.evidence
				return {
					target: `claim:${claim.id}`,
					numbers: { asserting: only + both, denying: denying + both },
					mentions: idsOf(countedMentions(claim)),
					message: `${say(claim)} is asserted by ${countOf(only + both, 'independent source')} and denied by ${denying + both}.`,
					clear: 'Read the denial first: a denial for other people, doses or times is another claim.',
					weakness: Math.min(shares.support, shares.dispute) * 2 + shares.unknown,
				}
			}),
}
