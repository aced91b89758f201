/**
 * Two lists, each in this order, as one. Where few of many have moved this is a fraction of sorting all: take those out,
 * sort them, and put them in again.
 */
export function mergeSorted<T>(a: readonly T[], b: readonly T[], compare: (one: T, other: T) => number): T[] {
	const merged: T[] = []
	let j = 0
	for (const one of a) {
		while (j < b.length && compare(b[j]!, one) < 0) merged.push(b[j++]!)
		merged.push(one)
	}
	while (j < b.length) merged.push(b[j++]!)
	return merged
}
