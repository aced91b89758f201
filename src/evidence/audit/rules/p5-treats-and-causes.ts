import type { Link } from '../../types.ts'
import { isSameOrNear, toConcepts } from '../concepts.ts'
import { assertingMentions, idsOf, isAsserted } from '../context.ts'
import type { AuditRule } from '../types.ts'

export const treatsAndCauses: AuditRule = {
	id: 'P5',
	name: 'treats-and-causes',
	severity: 'warning',
	fires: 'a treatment is said to treat and to cause the same thing, or a broader or narrower one',
	reason: 'either a real paradox that readers must see, or one term for two things',
	find: ({ links, terms, say }) => {
		const concepts = toConcepts(terms)
		const causes = new Map<string, Link[]>()
		for (const link of links)
			if (link.predicate === 'causes_side_effect' && isAsserted(link))
				causes.set(link.subject, [...(causes.get(link.subject) ?? []), link])
		return links
			.filter((link) => link.predicate === 'treats' && isAsserted(link))
			.flatMap((link) => {
				const found = (causes.get(link.subject) ?? []).filter(({ object }) =>
					isSameOrNear(concepts, link.object, object),
				)
				if (found.length === 0) return []
				return [
					{
						target: `link:${link.id}`,
						numbers: {
							treats: link.evidence.asserting.independent,
							causes: Math.max(...found.map(({ evidence }) => evidence.asserting.independent)),
						},
						mentions: idsOf([link, ...found].flatMap(assertingMentions)),
						message: `${say(link)} is asserted, and so is ${found.map(say).join(', ')}.`,
						clear: 'Check whether both sentences mean the same thing; split the term where they do not.',
					},
				]
			})
	},
}
