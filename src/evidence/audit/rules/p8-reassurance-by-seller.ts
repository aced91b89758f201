import { countOf } from '../../../text/count.ts'
import { denyingSources, idsOf, isDenied, isInterested, mentionsOf } from '../context.ts'
import type { AuditRule } from '../types.ts'

/** Denied harm reassures; denied benefit runs a competitor down. */
const PREDICATES = ['causes_side_effect', 'contraindicated_in', 'treats', 'prevents', 'outperforms']

export const reassuranceBySeller: AuditRule = {
	id: 'P8',
	name: 'reassurance-by-seller',
	severity: 'warning',
	fires: 'every denial of a side effect, or of what a competing treatment does, comes from interested parties',
	reason: 'who sells a treatment gains by denying its harm and a rival’s benefit',
	find: (context) =>
		context.claims.flatMap((claim) => {
			const denying = denyingSources(claim)
			if (
				!PREDICATES.includes(claim.predicate) ||
				!isDenied(claim) ||
				!denying.every((source) => isInterested(source, context))
			)
				return []
			return [
				{
					target: `claim:${claim.id}`,
					numbers: { denying: denying.length, interested: denying.length },
					mentions: idsOf(mentionsOf(denying).filter(({ polarity }) => polarity === 'denies')),
					message: `${context.say(claim)} is denied by interested parties only: ${countOf(denying.length, 'independent source')}.`,
					clear: 'Look up the side effect or benefit in a guideline or label and add that document.',
				},
			]
		}),
}
