import { countOf } from '../../../text/count.ts'
import { assertingMentions, idsOf, isAsserted } from '../context.ts'
import type { AuditRule } from '../types.ts'

export const directionConflict: AuditRule = {
	id: 'P3',
	name: 'direction-conflict',
	severity: 'warning',
	fires: 'increases and decreases are both asserted of one subject and object',
	reason: 'an explanation that passes here says the opposite of itself',
	find: ({ links, say }) =>
		links.flatMap((link) => {
			const up = link.claims.find((claim) => claim.direction === 'increases' && isAsserted(claim))
			const down = link.claims.find((claim) => claim.direction === 'decreases' && isAsserted(claim))
			if (!up || !down) return []
			const [increases, decreases] = [up, down].map(({ evidence }) => evidence.asserting.independent) as [
				number,
				number,
			]
			return [
				{
					target: `link:${link.id}`,
					numbers: { increases, decreases },
					mentions: idsOf([...assertingMentions(up), ...assertingMentions(down)]),
					message: `${say(link)}: ${countOf(increases, 'independent source')} for “increases”, ${decreases} for “decreases”.`,
					clear: 'Read the smaller side: another dose, time or brain region is another claim.',
					weakness: Math.min(increases, decreases) / (increases + decreases) + 1 / (increases + decreases + 2),
				},
			]
		}),
}
