import { CONFIDENCE_BY } from './confidence-table.ts'
import type { Draft } from './draft.ts'

/**
 * Calibrated probability, 0 to 1, that a mention is right: what the models gave, or the share of right claims among
 * those whose less certain name was resolved in the same way.
 */
export function confidenceOf({ chance, subject, object }: Draft): number {
	const value = chance ?? Math.min(CONFIDENCE_BY[subject.by], CONFIDENCE_BY[object.by])
	return Math.round(value * 100) / 100
}
