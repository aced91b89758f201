import { countOf } from '../../../text/count.ts'
import { agree, capital } from '../../clause.ts'
import { groupByKey } from '../../merge-rules.ts'
import type { Link } from '../../types.ts'
import { assertingMentions, idsOf, isAsserted, isDenied } from '../context.ts'
import type { AuditRule } from '../types.ts'

const tellsHarm = (link: Link) => link.predicate === 'causes_side_effect' && (isAsserted(link) || isDenied(link))

export const benefitsOnly: AuditRule = {
	id: 'G3',
	name: 'benefits-only',
	severity: 'info',
	fires: 'a treatment has three asserted treats links or more, and no side effect is asserted or denied',
	reason: 'whatever works has side effects; these documents do not tell them',
	find: ({ links, label, settings }) =>
		[...groupByKey(links, ({ subject }) => [subject])].flatMap(([treatment, own]) => {
			const treats = own.filter((link) => link.predicate === 'treats' && isAsserted(link))
			if (treats.length < settings.leastTreats || own.some(tellsHarm)) return []
			return [
				{
					target: `term:${treatment}`,
					numbers: { treats: treats.length, sideEffects: 0 },
					mentions: idsOf(treats.flatMap(assertingMentions)),
					message: `${capital(label(treatment))} ${agree(label(treatment), 'is', 'are')} said to treat ${countOf(treats.length, 'condition')}, and no document says or denies a side effect.`,
					clear: 'Add its label, a guideline or a trial report.',
					consequence: treats.length,
				},
			]
		}),
}
