import { countOf } from '../../../text/count.ts'
import { assertingMentions, idsOf } from '../context.ts'
import type { AuditRule } from '../types.ts'

export const repeatedInOneDocument: AuditRule = {
	id: 'S2',
	name: 'repeated-in-one-document',
	severity: 'warning',
	fires: 'one document is all there is, and it asserts the claim three times or more',
	reason: 'repetition is felt as confirmation and is none',
	find: ({ claims, say, settings }) =>
		claims
			.filter(({ evidence }) => evidence.counts.documents === 1 && evidence.asserting.mentions >= settings.leastRepeats)
			.map((claim) => ({
				target: `claim:${claim.id}`,
				numbers: { asserting: claim.evidence.asserting.mentions, documents: 1 },
				mentions: idsOf(assertingMentions(claim)),
				message: `${say(claim)} is said ${countOf(claim.evidence.asserting.mentions, 'time')}, always in one document.`,
				clear: 'Add one document of another publisher that states it.',
			})),
}
