import { normaliseName } from '../identifiers.ts'

/** Pairs of neighbouring letters within each word, with how often each occurs. */
export function letterPairs(name: string): Map<string, number> {
	const pairs = new Map<string, number>()
	for (const word of normaliseName(name).split(' ')) {
		const padded = ` ${word} `
		for (let i = 0; i + 1 < padded.length; i++)
			pairs.set(padded.slice(i, i + 2), (pairs.get(padded.slice(i, i + 2)) ?? 0) + 1)
	}
	return pairs
}

const sum = (pairs: ReadonlyMap<string, number>) => [...pairs.values()].reduce((total, n) => total + n, 0)

/** Sørensen–Dice coefficient of letter pairs, 0 to 1; the order of words does not matter. */
export function likeness(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
	let common = 0
	for (const [pair, n] of a) common += Math.min(n, b.get(pair) ?? 0)
	return (2 * common) / Math.max(1, sum(a) + sum(b))
}
