/** Words of a comparison that say which of two is better and in what. Each takes a word, its index, and all words. */
type Says = (word: string, i: number, low: readonly string[]) => boolean

/** "more weight loss than", "greater relief than" */
export const isGreater: Says = (word, i, low) =>
	/^(?:more|greater|larger|bigger|stronger)$/.test(word) &&
	GAIN.test(low.slice(i + 1, i + 5).join(' ')) &&
	low.slice(i + 2, i + 9).includes('than')

/** "reduced gloom more than": words before the one that compares, at `from`. */
export const easesMore = (low: readonly string[], { from }: { from: number }): boolean =>
	low[from - 1] === 'more' &&
	low.slice(0, from).some((word) => /^(?:reduc|reliev|eas(?:e|es|ed)$|improv|lower|lessen|help)/.test(word))

const GAIN =
	/^(?:(?:pain|symptom|weight|overall|significant|sustained) )?(?:loss|relief|improvements?|reductions?|benefits?|responses?|remission|decreases?|efficacy|protection|effects?)\b/

/** "fewer sexual side effects", "less sedating", "causes less dizziness" */
export const isMilder: Says = (word, i, low) =>
	/^(?:fewer|less|lower)$/.test(word) &&
	(/^(?:sedating|addictive|toxic|harmful|irritating)$/.test(low[i + 1] ?? '') ||
		low.slice(i + 1, i + 4).some((next) => /^(?:side|adverse)$/.test(next)) ||
		/^(?:caus|induc|produc)/.test(low[i - 1] ?? ''))

/** "more side effects than" */
export const isHarsher: Says = (word, i, low) =>
	word === 'more' &&
	low.includes('than', i) &&
	low
		.slice(i + 1, i + 4)
		.some((next, k, words) => /^(?:side|adverse)$/.test(next) && /^(?:effect|event|reaction)/.test(words[k + 1] ?? ''))

/** "takes longer to work" */
export const isSlower: Says = (word, i, low) =>
	word === 'longer' &&
	/^(?:to|before)$/.test(low[i + 1] ?? '') &&
	low.slice(Math.max(0, i - 3), i).some((w) => /^t(?:ake|akes|ook)$/.test(w))
