import { countOf } from '../../../text/count.ts'
import { countedMentions, idsOf, isAsserted, isDenied } from '../context.ts'
import type { AuditRule } from '../types.ts'

export const deniedOnly: AuditRule = {
	id: 'P2',
	name: 'denied-only',
	severity: 'info',
	fires: 'the claim is denied and never asserted',
	reason: 'it must not be drawn as a link',
	find: ({ claims, say }) =>
		claims
			.filter((claim) => isDenied(claim) && !isAsserted(claim))
			.map((claim) => ({
				target: `claim:${claim.id}`,
				numbers: { asserting: 0, denying: claim.evidence.denying },
				mentions: idsOf(countedMentions(claim)),
				message: `${say(claim)} is denied by ${countOf(claim.evidence.denying, 'independent source')} and asserted by none.`,
				clear: 'Nothing to do where the denial is right; otherwise correct the polarity of the mention.',
			})),
}
