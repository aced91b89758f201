import { PAIR_PARTS, PLACE_GROUPS, TAG_GROUPS, TAGS, WORD_PARTS, withHabits, wordAt } from './name-features.ts'
import type { NameView } from './name-views.ts'

type Weights = readonly number[]
const COUNT = TAGS.length
const NOTHING: Weights = TAGS.map(() => 0)

/** Keys held of one kind: texts repeat their words, but not for ever. */
const MOST_HELD = 20_000

/** Sums of weights that were found already; those of sentences that stand alone are held apart. */
interface Held {
	words: Map<string, Weights[]>
	places: Map<string, Weights>[]
	tags: Map<string, Weights>[]
}

const emptyHeld = (): Held => ({
	words: new Map(),
	places: PLACE_GROUPS.map(() => new Map()),
	tags: TAG_GROUPS.map(() => new Map()),
})

/** Trained weights, one for each of `TAGS` by feature. Weights are halves, so that sums are exact in any order. */
export class NameScores {
	private readonly weights = new Map<string, Weights>()
	/** Of pairs of words, by pair and `PAIR_PARTS`: most pairs of a text are known to none, so no feature is built. */
	private readonly pairs = new Map<string, Weights[]>()
	/** The same where a sentence stands alone, beside those of every sentence. */
	private readonly alonePairs = new Map<string, Weights[]>()
	private readonly held = [emptyHeld(), emptyHeld()] as const

	learn(feature: string, weights: Weights): void {
		const alone = feature.startsWith('1 ')
		const name = alone ? 2 : 0
		const part = feature[name + 2] === '=' ? PAIR_NAMES.indexOf(feature.slice(name, name + 2)) : -1
		if (part < 0) {
			this.weights.set(feature, weights)
			return
		}
		const table = alone ? this.alonePairs : this.pairs
		const pair = feature.slice(name + 3)
		const parts = table.get(pair) ?? PAIR_PARTS.map(() => NOTHING)
		parts[part] = weights
		table.set(pair, parts)
	}

	/** The likeliest tag of each token, an index into `TAGS`; the first of equals. Greedy, left to right. */
	bestTags(view: NameView): number[] {
		const length = view.tokens.low.length
		const held = this.held[view.words.alone ? 1 : 0]
		const scores = new Float64Array(length * COUNT)
		this.addWords(view, scores, held)
		addPairs(view, scores, this.pairs)
		if (view.words.alone) addPairs(view, scores, this.alonePairs)
		this.addPlaces(view, scores, held)
		const tags: number[] = []
		for (let i = 0; i < length; i += 1) {
			for (const [g, group] of TAG_GROUPS.entries()) {
				const key = group.key(view, i, tags[i - 1] ?? 0, tags[i - 2] ?? 0)
				add(scores, i, held.tags[g]!.get(key) ?? this.hold(held.tags[g]!, key, group.features(key), view))
			}
			tags.push(highest(scores, i))
		}
		return tags
	}

	private addWords(view: NameView, scores: Float64Array, { words }: Held): void {
		const length = view.tokens.low.length
		for (let at = -2; at < length + 2; at += 1) {
			const word = wordAt(view, at)
			const sums = words.get(word) ?? this.holdWord(words, word, view)
			for (let p = 0; p < WORD_PARTS.length; p += 1) {
				const i = at - WORD_PARTS[p]!.from
				if (i >= 0 && i < length) add(scores, i, sums[p]!)
			}
		}
	}

	private addPlaces(view: NameView, scores: Float64Array, { places }: Held): void {
		for (let g = 0; g < PLACE_GROUPS.length; g += 1) {
			const group = PLACE_GROUPS[g]!
			const sums = places[g]!
			for (let i = 0; i < view.tokens.low.length; i += 1) {
				const key = group.key(view, i)
				add(scores, i, sums.get(key) ?? this.hold(sums, key, group.features(key), view))
			}
		}
	}

	private holdWord(held: Map<string, Weights[]>, word: string, view: NameView): Weights[] {
		const sums = WORD_PARTS.map(({ features }) => this.sumOf(features(word), view))
		if (held.size >= MOST_HELD) held.clear()
		held.set(word, sums)
		return sums
	}

	private hold(held: Map<string, Weights>, key: string, features: string[], view: NameView): Weights {
		const sum = this.sumOf(features, view)
		if (held.size >= MOST_HELD) held.clear()
		held.set(key, sum)
		return sum
	}

	private sumOf(features: string[], { words }: NameView): Weights {
		const found = withHabits(features, words.alone).flatMap((feature) => {
			const weights = this.weights.get(feature)
			return weights ? [weights] : []
		})
		return found.length ? TAGS.map((_, k) => found.reduce((sum, weights) => sum + weights[k]!, 0)) : NOTHING
	}
}

const PAIR_NAMES: readonly string[] = PAIR_PARTS

function addPairs({ pairs, tokens }: NameView, scores: Float64Array, table: ReadonlyMap<string, Weights[]>): void {
	for (let at = 0; at < pairs.length; at += 1) {
		const parts = table.get(pairs[at]!)
		if (!parts) continue
		for (let p = 0; p < PAIR_PARTS.length; p += 1)
			if (at >= p && at - p < tokens.low.length) add(scores, at - p, parts[p]!)
	}
}

function add(scores: Float64Array, i: number, weights: Weights): void {
	if (weights === NOTHING) return
	for (let k = 0; k < COUNT; k += 1) scores[i * COUNT + k]! += weights[k]!
}

function highest(scores: Float64Array, i: number): number {
	let best = 0
	for (let k = 1; k < COUNT; k += 1) if (scores[i * COUNT + k]! > scores[i * COUNT + best]!) best = k
	return best
}
