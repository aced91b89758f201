import { kindsOf, weighSensitivity } from '../../shares.ts'
import { countedMentions, idsOf } from '../context.ts'
import type { AuditRule } from '../types.ts'

const round = (share: number) => Math.round(share * 100) / 100

export const weightSensitive: AuditRule = {
	id: 'X3',
	name: 'weight-sensitive',
	severity: 'info',
	fires: 'support stands on both sides of one half under the three weightings',
	reason: 'the conclusion then follows from the table of weights, not from the sources',
	find: ({ claims, sources, say, settings }) => {
		const kindOf = kindsOf(sources)
		return claims.flatMap((claim) => {
			if (claim.evidence.counts.independent === 0) return []
			const { equal, shipped, withoutLowGrade } = weighSensitivity(claim.evidence, kindOf)
			const supports = [equal.support, shipped.support, withoutLowGrade.support]
			const isAbove = supports.map((support) => support >= settings.supportLine)
			if (isAbove.every(Boolean) || !isAbove.some(Boolean)) return []
			return [
				{
					target: `claim:${claim.id}`,
					numbers: {
						equal: round(equal.support),
						shipped: round(shipped.support),
						withoutLowGrade: round(withoutLowGrade.support),
					},
					mentions: idsOf(countedMentions(claim)),
					message: `${say(claim)}: support is ${round(equal.support)} with all kinds alike, ${round(shipped.support)} as shipped, ${round(withoutLowGrade.support)} without low-grade sources.`,
					clear: 'Add one trial, review or guideline; show the three numbers wherever the support is shown.',
				},
			]
		})
	},
}
