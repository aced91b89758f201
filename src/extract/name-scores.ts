import { FEATURE_GROUPS, TAGS, withHabits } from './name-features.ts'
import type { NameView } from './name-views.ts'

type Weights = readonly number[]
const NOTHING: Weights = TAGS.map(() => 0)

/** Keys held of a group: texts repeat their words, but not for ever. */
const MOST_HELD = 10_000

/** Sums of trained weights, each found once for a key of a group of features. Weights are halves, so sums are exact. */
export class NameScores {
	private readonly weights: ReadonlyMap<string, Weights>
	/** For sentences among others, and for those that stand alone. */
	private readonly held = [false, true].map(() => FEATURE_GROUPS.map(() => new Map<string, Weights>()))
	private readonly score = TAGS.map(() => 0)

	/** `weights`: one for each of `TAGS` by feature. */
	constructor(weights: ReadonlyMap<string, Weights>) {
		this.weights = weights
	}

	/** The likeliest tag of a token given the two before it, all indexes into `TAGS`; the first of equals. */
	bestTag(view: NameView, i: number, p1: number, p2: number): number {
		const { score } = this
		const held = this.held[Number(view.words.alone)]!
		score.fill(0)
		for (let g = 0; g < FEATURE_GROUPS.length; g += 1) {
			const key = FEATURE_GROUPS[g]!.key(view, i, p1, p2)
			const sum = held[g]!.get(key) ?? this.hold(held[g]!, g, key, view.words.alone)
			if (sum !== NOTHING) for (let k = 0; k < TAGS.length; k += 1) score[k]! += sum[k]!
		}
		let best = 0
		for (let k = 1; k < TAGS.length; k += 1) if (score[k]! > score[best]!) best = k
		return best
	}

	private hold(held: Map<string, Weights>, group: number, key: string, alone: boolean): Weights {
		const features = withHabits(FEATURE_GROUPS[group]!.features(key), alone)
		const found = features.flatMap((feature) => [this.weights.get(feature) ?? []].filter((list) => list.length > 0))
		const sum = found.length ? TAGS.map((_, k) => found.reduce((all, list) => all + list[k]!, 0)) : NOTHING
		if (held.size >= MOST_HELD) held.clear()
		held.set(key, sum)
		return sum
	}
}
