import { TextTable } from './text-table.ts'

/** Weights of readable features. */
export interface Weights {
	get: (feature: string) => number | undefined
}

/** For questions about a pair of names: does the first treat, does it cause the second? */
export interface PairModel {
	treats: Weights
	/** By what a whole abstract says. */
	causes: Weights
	/** By what a sentence says that stands alone. */
	alone: Weights
}

/** Characters of a line of pairs.tsv on average. */
const CHARS = 20

/** Reads the trained weights: `feature TAB treats TAB causes TAB alone`, a line each; a weight that is not there is none. */
export function parsePairModel(text: string): PairModel {
	const rows = new TextTable(text, text.length / CHARS)
	const columns: number[][] = [[], [], []]
	let row = 0
	for (let at = 0; at < text.length; ) {
		const next = text.indexOf('\n', at)
		const end = next < 0 ? text.length : next
		let tab = text.indexOf('\t', at)
		if (text[at] !== '#' && tab > at && tab < end) {
			rows.add(at, tab, row)
			for (const column of columns) {
				const after = text.indexOf('\t', tab + 1)
				const stop = after < 0 || after > end ? end : after
				column.push(readWeight(text, tab + 1, stop))
				tab = stop
			}
			row += 1
		}
		at = end + 1
	}
	const [treats, causes, alone] = columns.map((values) => columnOf(rows, values)) as [Weights, Weights, Weights]
	return { treats, causes, alone }
}

const readWeight = (text: string, from: number, to: number) => (from < to ? Number(text.slice(from, to)) : Number.NaN)

function columnOf(rows: TextTable, values: readonly number[]): Weights {
	return {
		get: (feature) => {
			const row = rows.find(feature)
			const value = row < 0 ? Number.NaN : values[row]!
			return Number.isNaN(value) ? undefined : value
		},
	}
}

/** Probability, 0 to 1, of the weights' question given the features. */
export function probability(weights: Weights, features: readonly string[]): number {
	let sum = weights.get('bias') ?? 0
	for (const feature of features) sum += weights.get(feature) ?? 0
	return 1 / (1 + Math.exp(-sum))
}

/** The features that spoke most for the answer, best first. */
export function reasons(weights: Weights, features: readonly string[], most = 3): string[] {
	const known = features.filter((feature) => (weights.get(feature) ?? 0) > 0)
	return known.sort((a, b) => weights.get(b)! - weights.get(a)! || (a < b ? -1 : 1)).slice(0, most)
}
