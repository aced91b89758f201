import { assertingMentions, idsOf } from '../context.ts'
import { explainTreats, findWay, isWeak } from '../paths.ts'
import type { AuditRule } from '../types.ts'

export const weakPath: AuditRule = {
	id: 'G2',
	name: 'weak-path',
	severity: 'warning',
	fires: 'ways over mechanisms exist, and each has a step that is single-source, all-hedged or contradicted',
	reason: 'an explanation is as good as its weakest step',
	find: (context) => {
		const { steps, explained } = explainTreats(context)
		const { say, settings } = context
		return explained.flatMap(({ treats, way }) => {
			if (!way || findWay(steps, treats, settings.mostSteps, (step) => !isWeak(step))) return []
			const weak = way.filter(isWeak)
			return [
				{
					target: `link:${treats.id}`,
					numbers: { steps: way.length, weak: weak.length },
					mentions: idsOf(weak.flatMap(assertingMentions)),
					message: `${say(treats)}: every way over mechanisms has a weak step; of the shortest, ${weak.length} of ${way.length} are weak.`,
					clear: `Find a second source for ${say(weak[0]!)}.`,
					weakness: weak.length / way.length,
				},
			]
		})
	},
}
