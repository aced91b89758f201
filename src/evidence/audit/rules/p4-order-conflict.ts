import { assertingMentions, idsOf, isAsserted } from '../context.ts'
import type { AuditRule } from '../types.ts'

export const orderConflict: AuditRule = {
	id: 'P4',
	name: 'order-conflict',
	severity: 'warning',
	fires: 'A outperforms B and B outperforms A are both asserted in one aspect',
	reason: 'both cannot hold, and each is quoted alone',
	find: ({ claims, say, label }) => {
		const order = claims.filter((claim) => claim.predicate === 'outperforms' && isAsserted(claim))
		const key = (subject: string, object: string, aspect = '') => `${subject} ${object} ${aspect}`
		const known = new Map(order.map((claim) => [key(claim.subject, claim.object, claim.aspect), claim]))
		return order.flatMap((claim) => {
			const opposite = known.get(key(claim.object, claim.subject, claim.aspect))
			if (!opposite || opposite.id <= claim.id) return []
			return [
				{
					target: `claim:${claim.id}`,
					numbers: {
						forwards: claim.evidence.asserting.independent,
						backwards: opposite.evidence.asserting.independent,
					},
					mentions: idsOf([...assertingMentions(claim), ...assertingMentions(opposite)]),
					message: `${say(claim)} is asserted, and so is the opposite with ${label(claim.object)} first.`,
					clear: 'Check the aspect of the smaller side; different aspects do not conflict.',
				},
			]
		})
	},
}
