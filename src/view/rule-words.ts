import type { IndependenceRule } from '../evidence/types.ts'

/** The rules of independence, named. */
export const RULE_WORDS: Record<IndependenceRule, string> = {
	I1: 'same document',
	I2: 'same publisher',
	I3: 'copied text',
	I4: 'declared copy',
	I5: 'near-identical sentences',
	I6: 'one credit',
	person: 'decided',
}
