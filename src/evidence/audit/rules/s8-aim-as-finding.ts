import { countOf } from '../../../text/count.ts'
import { assertingMentions, idsOf } from '../context.ts'
import type { AuditRule } from '../types.ts'

const PREDICATES = ['treats', 'outperforms', 'augments']

export const aimAsFinding: AuditRule = {
	id: 'S8',
	name: 'aim-as-finding',
	severity: 'warning',
	fires: 'treats, outperforms or augments is asserted by trial registrations only',
	reason: 'a registration says what a trial hopes to find, not what it found',
	find: ({ claims, say, sources, settings }) =>
		claims.flatMap((claim) => {
			const said = PREDICATES.includes(claim.predicate) ? assertingMentions(claim) : []
			const isRegistered = (id: string) => settings.registrationKinds.includes(sources.get(id)?.sourceKind ?? 'unknown')
			if (said.length === 0 || !said.every(({ document }) => isRegistered(document))) return []
			const documents = new Set(said.map(({ document }) => document)).size
			return [
				{
					target: `claim:${claim.id}`,
					numbers: { asserting: said.length, registrations: documents },
					mentions: idsOf(said),
					message: `${say(claim)} is asserted by ${countOf(documents, 'trial registration')} only.`,
					clear: 'Mark aims as open, or add the published result.',
				},
			]
		}),
}
