import { countedMentions, idsOf } from '../context.ts'
import type { AuditRule } from '../types.ts'

export const machineOnly: AuditRule = {
	id: 'X1',
	name: 'machine-only',
	severity: 'info',
	fires: 'no counted mention was accepted or edited by a person',
	reason: 'a rule may have misread every one of them',
	find: ({ claims, say }) =>
		claims.flatMap((claim) => {
			const said = countedMentions(claim)
			if (said.length === 0 || said.some(({ review }) => review !== 'unreviewed')) return []
			return [
				{
					target: `claim:${claim.id}`,
					numbers: { mentions: said.length, reviewed: 0 },
					mentions: idsOf(said),
					message: `${say(claim)}: ${said.length === 1 ? 'its only mention was never' : `none of its ${said.length} mentions was`} read by a person.`,
					clear: 'Read one mention and accept or reject it.',
				},
			]
		}),
}
