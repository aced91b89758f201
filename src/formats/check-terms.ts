import { type Term, termSchema } from '../schema/term.ts'
import { type Check, checkList, type Fault, type Kept, keepFirst, report } from './check-list.ts'

/** Terms with unique ids, whose `broader` points to terms that exist and never in a circle. */
export function checkTerms(check: Check, raw: unknown): Kept<Term>[] {
	const kept = keepFirst(check, 'terms', checkList(check, 'terms', termSchema, raw))
	const ids = new Set(kept.map(({ record }) => record.id))
	const broader = new Map<string, string[]>()
	return kept.map(({ record, index }) => {
		const good = record.broader.filter((id, at) => {
			const fault = ids.has(id) ? findCircle(record.id, id, at, broader) : unknownBroader(id, at)
			if (fault) report(check, check.place('terms', index), fault)
			return !fault
		})
		broader.set(record.id, good)
		return { record: { ...record, broader: good }, index }
	})
}

const unknownBroader = (id: string, at: number): Fault => ({
	code: 'unknown-broader',
	message: 'an unknown broader term is left out',
	path: `broader.${at}`,
	expected: 'the id of another term',
	received: `"${id}"`,
})

/** The link up that would close a circle, given the links that are already accepted. */
function findCircle(from: string, to: string, at: number, broader: Map<string, string[]>): Fault | undefined {
	const seen = new Set([to])
	// A set grows while it is walked, so this visits everything above `to` once.
	for (const id of seen) for (const above of broader.get(id) ?? []) seen.add(above)
	if (!seen.has(from)) return undefined
	return {
		code: 'circular-broader',
		message: 'a broader term that leads back to the term itself is left out',
		path: `broader.${at}`,
		expected: 'no circle',
		received: `"${to}"`,
	}
}
