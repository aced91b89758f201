import { assertingMentions, idsOf, isAsserted } from '../context.ts'
import { findWay, toSteps } from '../paths.ts'
import type { AuditRule } from '../types.ts'

export const noMechanismPath: AuditRule = {
	id: 'G1',
	name: 'no-mechanism-path',
	severity: 'info',
	fires: 'a treatment is said to treat a condition, and no way of 2 to 4 asserted links leads there over mechanisms',
	reason: 'the graph says that it works and not how',
	find: ({ links, say, settings }) => {
		const steps = toSteps(links)
		return links
			.filter((link) => link.predicate === 'treats' && isAsserted(link))
			.filter(({ subject, object }) => !findWay(steps, subject, object, settings.mostSteps))
			.map((link) => ({
				target: `link:${link.id}`,
				numbers: { paths: 0, asserting: link.evidence.asserting.independent },
				mentions: idsOf(assertingMentions(link)),
				message: `${say(link)}: no way over mechanisms leads from one to the other.`,
				clear: 'Look in its documents for what the treatment acts on, and for what that has to do with the condition.',
			}))
	},
}
