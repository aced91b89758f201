import { countOf } from '../../../text/count.ts'
import { countedMentions, idsOf } from '../context.ts'
import type { AuditRule } from '../types.ts'

export const allHedged: AuditRule = {
	id: 'C1',
	name: 'all-hedged',
	severity: 'info',
	fires: 'no mention states it outright; a warning from three asserting sources on',
	reason: 'many may-bes add up to no is',
	find: ({ claims, say, settings }) =>
		claims
			.filter(({ evidence }) => evidence.counts.mentions > 0 && evidence.hedgedShare === 1)
			.map((claim) => ({
				target: `claim:${claim.id}`,
				numbers: { mentions: claim.evidence.counts.mentions, stated: 0, asserting: claim.evidence.only },
				mentions: idsOf(countedMentions(claim)),
				message: `${say(claim)} is never stated outright: ${countOf(claim.evidence.counts.mentions, 'mention')}, always with a hedge.`,
				clear: 'Add a document that states or denies it, or check the hedge in the shortest of the mentions.',
				severity: claim.evidence.only >= settings.leastHedged ? 'warning' : 'info',
			})),
}
