/** The parts of a mention that a score looks at. */
export interface ScoredMention {
	document: string
	subject: string
	predicate: string
	object: string
	polarity?: string
	certainty?: string
}

export interface Score {
	gold: number
	predicted: number
	right: number
	precision: number
	recall: number
	f1: number
}

/** Precision, recall and F1 of two sets of keys, 0 to 1; 0 where nothing can be right. */
export function scoreSets(gold: ReadonlySet<string>, predicted: ReadonlySet<string>): Score {
	const right = [...predicted].filter((key) => gold.has(key)).length
	const precision = predicted.size ? right / predicted.size : 0
	const recall = gold.size ? right / gold.size : 0
	return {
		gold: gold.size,
		predicted: predicted.size,
		right,
		precision,
		recall,
		f1: right ? (2 * precision * recall) / (precision + recall) : 0,
	}
}

/** Document, subject, predicate and object: what makes two mentions one claim of one document. */
export const claimOf = (m: ScoredMention): string => [m.document, m.subject, m.predicate, m.object].join('|')

export interface Report {
	overall: Score
	byPredicate: [predicate: string, score: Score][]
	/** Shares of the claims found in both that carry the polarity, or the certainty, that the gold gives them too. */
	polarity: number
	certainty: number
}

/** Compares predicted mentions with gold ones, claim by claim; repeated mentions count once. */
export function scoreMentions(gold: readonly ScoredMention[], predicted: readonly ScoredMention[]): Report {
	const keys = (mentions: readonly ScoredMention[], predicate?: string) =>
		new Set(mentions.filter((m) => !predicate || m.predicate === predicate).map(claimOf))
	const predicates = [...new Set([...gold, ...predicted].map((m) => m.predicate))].sort()
	return {
		overall: scoreSets(keys(gold), keys(predicted)),
		byPredicate: predicates.map((one) => [one, scoreSets(keys(gold, one), keys(predicted, one))]),
		polarity: agreement(gold, predicted, 'polarity', 'asserts'),
		certainty: agreement(gold, predicted, 'certainty', 'stated'),
	}
}

function agreement(
	gold: readonly ScoredMention[],
	predicted: readonly ScoredMention[],
	field: 'polarity' | 'certainty',
	usual: string,
): number {
	const known = new Map<string, Set<string>>()
	for (const m of gold) known.set(claimOf(m), (known.get(claimOf(m)) ?? new Set()).add(m[field] ?? usual))
	const shared = predicted.filter((m) => known.has(claimOf(m)))
	const right = shared.filter((m) => known.get(claimOf(m))!.has(m[field] ?? usual)).length
	return shared.length ? right / shared.length : 0
}
