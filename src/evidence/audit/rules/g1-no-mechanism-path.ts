import { assertingMentions, idsOf } from '../context.ts'
import { explainTreats } from '../paths.ts'
import type { AuditRule } from '../types.ts'

export const noMechanismPath: AuditRule = {
	id: 'G1',
	name: 'no-mechanism-path',
	severity: 'info',
	fires: 'a treatment is said to treat a condition, and no way of 2 to 4 asserted links leads there over mechanisms',
	reason: 'the graph says that it works and not how',
	find: (context) =>
		explainTreats(context).explained.flatMap(({ treats, way }) => {
			if (way) return []
			return [
				{
					target: `link:${treats.id}`,
					numbers: { paths: 0, asserting: treats.evidence.asserting.independent },
					mentions: idsOf(assertingMentions(treats)),
					message: `${context.say(treats)}: no way over mechanisms leads from one to the other.`,
					clear:
						'Look in its documents for what the treatment acts on, and for what that has to do with the condition.',
				},
			]
		}),
}
