import { countedSources, idsOf, mentionsOf } from '../context.ts'
import type { AuditRule } from '../types.ts'

export const oneVoice: AuditRule = {
	id: 'G5',
	name: 'one-voice',
	severity: 'info',
	fires: 'five mentions or more, and one independent source gives more than half of them',
	reason: 'the loudest source sets how the claim sounds',
	find: ({ claims, say, settings }) =>
		claims.flatMap((claim) => {
			const { mentions } = claim.evidence.counts
			if (mentions < settings.leastMentions) return []
			const loudest = countedSources(claim)
				.map((source) => ({ source, said: mentionsOf([source]) }))
				.reduce((most, one) => (one.said.length > most.said.length ? one : most))
			if (loudest.said.length <= mentions * settings.voiceShare) return []
			return [
				{
					target: `claim:${claim.id}`,
					numbers: { mentions, loudest: loudest.said.length },
					mentions: idsOf(loudest.said),
					message: `${say(claim)}: ${loudest.said.length} of ${mentions} mentions come from one independent source (${loudest.source.id}).`,
					clear: 'Weigh by independent sources, not by mentions; add another source to balance the wording.',
				},
			]
		}),
}
