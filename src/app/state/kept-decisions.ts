import { createStore, getMany, keys, setMany, type UseStore } from 'idb-keyval'
import type { Decision } from '../../schema/decision.ts'

/** One decision as this browser keeps it. Withdrawn ones stay, so that no other tab brings them back. */
export interface Kept {
	decision: Decision
	withdrawn: boolean
}

let opened: UseStore | undefined
const store = () => (opened ??= createStore('corroborate', 'decisions'))

/** Each decision has a key of its own: tabs add to one log and never overwrite one another. */
const keyOf = (project: string, id: string) => [project, id]

/** Everything that was kept for a project, in no order. Rejects where the browser keeps nothing. */
export async function readKept(project: string): Promise<Kept[]> {
	const all = await keys<[string, string]>(store())
	const own = all.filter((key) => Array.isArray(key) && key[0] === project)
	return (await getMany<Kept>(own, store())).filter((one) => one !== undefined)
}

/** Keeps decisions; resolves once they are on disk. Rejects on a full disk. */
export function writeKept(project: string, kept: readonly Kept[]): Promise<void> {
	return setMany(
		kept.map((one): [IDBValidKey, Kept] => [keyOf(project, one.decision.id), one]),
		store(),
	)
}
