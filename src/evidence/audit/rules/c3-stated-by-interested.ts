import { countOf } from '../../../text/count.ts'
import type { IndependentSource } from '../../types.ts'
import { countedMentions, countedSources, idsOf, isInterested, mentionsOf } from '../context.ts'
import type { AuditRule } from '../types.ts'

const states = (source: IndependentSource) =>
	mentionsOf([source]).some(({ certainty, polarity }) => certainty === 'stated' && polarity === 'asserts')

export const statedOnlyByInterested: AuditRule = {
	id: 'C3',
	name: 'stated-only-by-interested',
	severity: 'warning',
	fires: 'interested sources state it, and all others hedge or deny it',
	reason: 'certainty that grows with the interest is advertising',
	find: (context) =>
		context.claims.flatMap((claim) => {
			const sources = countedSources(claim)
			const stating = sources.filter(states)
			const others = sources.length - stating.length
			if (stating.length === 0 || others === 0 || !stating.every((source) => isInterested(source, context))) return []
			return [
				{
					target: `claim:${claim.id}`,
					numbers: { stating: stating.length, others },
					mentions: idsOf(countedMentions(claim)),
					message: `${context.say(claim)} is stated by ${countOf(stating.length, 'interested source')} and hedged or denied by ${countOf(others, 'other')}.`,
					clear: 'Add a statement by someone without an interest, or present the claim as hedged.',
				},
			]
		}),
}
