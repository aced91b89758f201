import { assertingMentions, idsOf, isAsserted } from '../context.ts'
import { findWay, isWeak, toSteps } from '../paths.ts'
import type { AuditRule } from '../types.ts'

export const weakPath: AuditRule = {
	id: 'G2',
	name: 'weak-path',
	severity: 'warning',
	fires: 'ways over mechanisms exist, and each has a step that is single-source, all-hedged or contradicted',
	reason: 'an explanation is as good as its weakest step',
	find: ({ links, say, settings }) => {
		const steps = toSteps(links)
		return links
			.filter((link) => link.predicate === 'treats' && isAsserted(link))
			.flatMap((link) => {
				const way = findWay(steps, link.subject, link.object, settings.mostSteps)
				if (!way || findWay(steps, link.subject, link.object, settings.mostSteps, (step) => !isWeak(step))) return []
				const weak = way.filter(isWeak)
				return [
					{
						target: `link:${link.id}`,
						numbers: { steps: way.length, weak: weak.length },
						mentions: idsOf(weak.flatMap(assertingMentions)),
						message: `${say(link)}: every way over mechanisms has a weak step; the shortest has ${weak.length} of ${way.length}.`,
						clear: `Find a second source for ${say(weak[0]!)}.`,
						weakness: weak.length / way.length,
					},
				]
			})
	},
}
