import { countOf } from '../../../text/count.ts'
import type { Link } from '../../types.ts'
import { assertingMentions, idsOf } from '../context.ts'
import { explainTreats, findWay } from '../paths.ts'
import type { AuditRule } from '../types.ts'

const isSingle = ({ evidence }: Link) => evidence.counts.independent === 1

export const bridge: AuditRule = {
	id: 'G6',
	name: 'bridge',
	severity: 'warning',
	fires:
		'a single-source link without which no way over mechanisms is left from a treatment to a condition that it is said to treat',
	reason: 'a whole explanation hangs on one source',
	find: (context) => {
		const { steps, explained } = explainTreats(context)
		const { say, settings } = context
		const hanging = new Map<Link, Link[]>()
		for (const { treats, way = [] } of explained) {
			// Only a link of this way can stand on every way.
			for (const link of way.filter(isSingle)) {
				if (findWay(steps, treats, settings.mostSteps, (step) => step !== link)) continue
				hanging.set(link, [...(hanging.get(link) ?? []), treats])
			}
		}
		return [...hanging].map(([link, pairs]) => ({
			target: `link:${link.id}`,
			numbers: { pairs: pairs.length, independent: 1 },
			mentions: idsOf(assertingMentions(link)),
			message: `${say(link)} has one independent source, and every explanation of ${say(pairs[0]!)}${pairs.length > 1 ? ` and ${countOf(pairs.length - 1, 'other link')}` : ''} passes over it.`,
			clear: 'Find a second source for it: one document secures every explanation that passes here.',
			consequence: 3 * pairs.length,
			weakness: 1 - link.evidence.shares.support,
		}))
	},
}
