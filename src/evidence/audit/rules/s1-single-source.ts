import { countOf } from '../../../text/count.ts'
import { countedMentions, idsOf } from '../context.ts'
import type { AuditRule } from '../types.ts'

/** The normal state of a link: a column and a ranking, not an alarm. */
export const singleSource: AuditRule = {
	id: 'S1',
	name: 'single-source',
	severity: 'info',
	fires: 'one independent source asserts or denies the claim, however many documents repeat it',
	reason: 'one error of one source is then the whole evidence',
	find: ({ claims, say }) =>
		claims
			.filter(({ evidence }) => evidence.only + evidence.denying + evidence.both === 1)
			.map((claim) => {
				const { mentions, documents, independent } = claim.evidence.counts
				return {
					target: `claim:${claim.id}`,
					numbers: { mentions, documents, independent },
					mentions: idsOf(countedMentions(claim)),
					message: `${say(claim)} rests on one independent source: ${countOf(mentions, 'mention')} in ${countOf(documents, 'document')}.`,
					clear: 'Add one document of another publisher that states or denies it; a copy does not help.',
				}
			}),
}
