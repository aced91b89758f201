/** "They will not receive X for Y": what they go without says nothing of it. */
export const isWithheld = (low: readonly string[], { from }: { from: number }): boolean =>
	saysNot(low, from) &&
	/\b(?:will|did|do|does|to|may|can|who|have|are|is|were|be|must|should) (?:not|n't|never|neither) (?:be |been |currently )?(?:receiv|tak|given|get|us|undergo|on)[a-z]*(?: (?!but|however)[a-z-]+){0,7}$/.test(
		low.slice(Math.max(0, from - 12), from).join(' '),
	)

/** "Augmenting X with Y in Z": it is Y whose worth is asked. `from`: of the first of X. */
export const isAugmented = (low: readonly string[], from: number): boolean =>
	low.slice(Math.max(0, from - 2), from).some((word) => word.startsWith('augment'))

/** "X is no better than Y for Z" denies nothing of Y. */
export const isNoWorse = (low: readonly string[], from: number): boolean =>
	low[from - 1] === 'than' && low.slice(Math.max(0, from - 5), from).some((word) => /^(?:no|not|n't)$/.test(word))

/** "No difference between X and Y for Z" denies nothing of either. */
export const isNoDifference = (low: readonly string[], from: number): boolean =>
	/\b(?:no|not|n't|little|without) (?:[a-z]+ ){0,2}differences? (?:in [a-z]+ )?between (?:\S+ ){0,6}$/.test(
		`${low.slice(Math.max(0, from - 12), from).join(' ')} `,
	)

/** "X is more effective than Y" says nothing of Y by itself. */
export const isSurpassed = (low: readonly string[], from: number): boolean =>
	low[from - 1] === 'than' &&
	low.slice(Math.max(0, from - 4), from).some((word) => /^(?:more|better|superior|greater)$/.test(word))

const NOT = new Set(['not', "n't", 'never', 'neither'])

// Looked for first: the pattern would be tried before each treatment.
function saysNot(low: readonly string[], to: number): boolean {
	for (let i = Math.max(0, to - 12); i < to; i += 1) if (NOT.has(low[i]!)) return true
	return false
}
