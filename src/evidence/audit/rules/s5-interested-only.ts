import { countOf } from '../../../text/count.ts'
import { assertingMentions, assertingSources, idsOf, isInterested } from '../context.ts'
import type { AuditRule } from '../types.ts'

export const interestedPartiesOnly: AuditRule = {
	id: 'S5',
	name: 'interested-parties-only',
	severity: 'info',
	fires: 'every asserting source sells, makes, funds or campaigns; a warning from two such sources on',
	reason: 'several sellers agree for a reason that is not evidence',
	find: (context) =>
		context.claims.flatMap((claim) => {
			const asserting = assertingSources(claim)
			if (asserting.length === 0 || !asserting.every((source) => isInterested(source, context))) return []
			return [
				{
					target: `claim:${claim.id}`,
					numbers: { asserting: asserting.length, interested: asserting.length },
					mentions: idsOf(assertingMentions(claim)),
					message: `${context.say(claim)} is asserted by interested parties only: ${countOf(asserting.length, 'independent source')}.`,
					clear: 'Add one document of someone without an interest, or correct the interest of a source.',
					severity: asserting.length >= context.settings.leastInterested ? 'warning' : 'info',
				},
			]
		}),
}
