import { countOf } from '../../../text/count.ts'
import { agree, capital } from '../../clause.ts'
import { usedTerms } from '../term-use.ts'
import type { AuditRule } from '../types.ts'

export const genericTerm: AuditRule = {
	id: 'N3',
	name: 'generic-term',
	severity: 'info',
	fires: 'the object of some link is a term too wide to conclude from',
	reason: '“helps with mood” can mean anything, and collects sources that mean different things',
	find: (context) =>
		usedTerms(context).flatMap(({ term, links, mentions }) => {
			const as = links.filter(({ object }) => object === term.id)
			if (!term.generic || as.length === 0) return []
			return [
				{
					target: `term:${term.id}`,
					numbers: { links: as.length },
					mentions,
					message: `${capital(term.label)} ${agree(term.label, 'is', 'are')} too wide to conclude from, and the object of ${countOf(as.length, 'link')}.`,
					clear: 'Read the mentions and name the condition or mechanism that each means.',
					consequence: as.length,
				},
			]
		}),
}
