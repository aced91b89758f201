import type { DocumentPair } from './document-pairs.ts'

const CUTS = [0.03, 0.07, 0.12, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]
const above = (value: number, cuts: readonly number[]) => cuts.filter((cut) => value >= cut).length
const highest = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b), 0)

/**
 * What the other pairs of a document say of each: a condition that one drug surely caused was not caused by another,
 * and an abstract has few findings. `chances` are those of the pairs by themselves, in the same order.
 */
export function rivalFeatures(pairs: readonly DocumentPair[], chances: readonly number[]): string[][] {
	return pairs.map(({ treatment, condition, candidates }, i) => {
		const own = chances[i]!
		const others = pairs.flatMap((pair, j) => (j === i ? [] : [{ pair, chance: chances[j]! }]))
		const all = others.map(({ chance }) => chance)
		const sameC = others.flatMap(({ pair, chance }) => (pair.condition === condition ? [chance] : []))
		const sameT = others.flatMap(({ pair, chance }) => (pair.treatment === treatment ? [chance] : []))
		const [c, t, any] = [highest(sameC), highest(sameT), highest(all)]
		const level = above(own, [0.1, 0.3, 0.5])
		const better = (list: number[]) => list.filter((chance) => chance > own).length
		return [
			`own${above(own, CUTS)}`,
			`own${above(own, CUTS)} ${candidates.length ? 'near' : 'apart'}`,
			`sameC${above(c, CUTS)}`,
			`sameT${above(t, CUTS)}`,
			`any${above(any, CUTS)}`,
			`best of C${Number(own >= c)}`,
			`best of T${Number(own >= t)}`,
			`best${Number(own >= any)}`,
			`better of C${Math.min(5, better(sameC))} ${level}`,
			`better of T${Math.min(5, better(sameT))} ${level}`,
			`better${Math.min(8, better(all))}`,
			`lead over C${above(own - c, [-0.5, -0.3, -0.15, 0, 0.15, 0.3])}`,
			`sure ones${Math.min(4, all.filter((chance) => chance > 0.4).length)} ${above(own, [0.1, 0.2, 0.35, 0.5])}`,
		]
	})
}
