import type { Term } from '../../schema/term.ts'
import { normaliseName } from '../identifiers.ts'
import { groupByKey } from '../merge-rules.ts'
import { buildUnion } from '../union.ts'

/** Which terms name one thing across kinds ("fatigue" as condition and as side effect), and what is broader. */
export interface Concepts {
	/** Representative of all terms that share a label, a synonym or an xref. */
	find: (term: string) => string
	/** Representatives of everything broader, at any distance. */
	broader: (term: string) => ReadonlySet<string>
}

/** Every name of a term in one form. */
export const namesOf = ({ label, synonyms }: Term): string[] =>
	[...new Set([label, ...synonyms].map(normaliseName))].filter(Boolean)

export function toConcepts(terms: ReadonlyMap<string, Term>): Concepts {
	const union = buildUnion()
	const shared = groupByKey(terms.values(), (term) => [...namesOf(term), ...term.xrefs])
	for (const [first, ...others] of shared.values()) for (const other of others) union.join(first!.id, other.id)
	const above = new Map<string, string[]>()
	for (const { id, broader } of terms.values())
		above.set(union.find(id), [...(above.get(union.find(id)) ?? []), ...broader.map(union.find)])
	return { find: union.find, broader: (term) => reach(union.find(term), above) }
}

function reach(from: string, above: ReadonlyMap<string, string[]>): Set<string> {
	const found = new Set<string>()
	const queue = [from]
	for (const at of queue) {
		for (const up of above.get(at) ?? []) {
			if (up === from || found.has(up)) continue
			found.add(up)
			queue.push(up)
		}
	}
	return found
}

/** True where two terms name one thing, or one is broader than the other. */
export function isSameOrNear(concepts: Concepts, a: string, b: string): boolean {
	const [one, other] = [concepts.find(a), concepts.find(b)]
	return one === other || concepts.broader(a).has(other) || concepts.broader(b).has(one)
}
