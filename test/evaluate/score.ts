export interface Score {
	precision: number
	recall: number
	f1: number
	gold: number
	predicted: number
}

/** Precision, recall and F1 of two sets of keys. */
export function scoreSets(gold: ReadonlySet<string>, predicted: ReadonlySet<string>): Score {
	const right = [...predicted].filter((key) => gold.has(key)).length
	const precision = predicted.size ? right / predicted.size : 0
	const recall = gold.size ? right / gold.size : 0
	const f1 = right ? (2 * precision * recall) / (precision + recall) : 0
	return { precision, recall, f1, gold: gold.size, predicted: predicted.size }
}
