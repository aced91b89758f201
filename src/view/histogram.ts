import type { Link } from '../evidence/types.ts'
import type { Basis } from '../schema/view.ts'
import { strengthOf } from './strength.ts'

/** Number of links at each strength, from 1 to the strongest; index 0 stands for strength 1. */
export function countByStrength(links: Link[], basis: Basis): number[] {
	const most = links.reduce((max, link) => Math.max(max, strengthOf(link.evidence, basis)), 1)
	const bins = new Array<number>(most).fill(0)
	for (const link of links) {
		const strength = strengthOf(link.evidence, basis)
		if (strength > 0) bins[strength - 1]!++
	}
	return bins
}
