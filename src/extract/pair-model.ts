/** Weights of readable features, for one question about a pair of names: does the first treat, or cause, the second? */
export interface PairModel {
	treats: Map<string, number>
	causes: Map<string, number>
}

/** Reads the trained weights: `feature TAB treats TAB causes`, a line each. */
export function parsePairModel(text: string): PairModel {
	const model: PairModel = { treats: new Map(), causes: new Map() }
	for (const line of text.split('\n')) {
		if (!line || line.startsWith('#')) continue
		const [feature = '', treats, causes] = line.split('\t')
		if (treats) model.treats.set(feature, Number(treats))
		if (causes) model.causes.set(feature, Number(causes))
	}
	return model
}

/** Probability, 0 to 1, of the weights' question given the features. */
export function probability(weights: ReadonlyMap<string, number>, features: readonly string[]): number {
	let sum = weights.get('bias') ?? 0
	for (const feature of features) sum += weights.get(feature) ?? 0
	return 1 / (1 + Math.exp(-sum))
}

/** The features that spoke most for the answer, best first. */
export function reasons(weights: ReadonlyMap<string, number>, features: readonly string[], most = 3): string[] {
	const known = features.filter((feature) => (weights.get(feature) ?? 0) > 0)
	return known.sort((a, b) => weights.get(b)! - weights.get(a)! || (a < b ? -1 : 1)).slice(0, most)
}
