/** Undo and redo over whole values. */
export interface History<T> {
	past: T[]
	now: T
	future: T[]
	/** What the last change was about; a change of the same matter soon after replaces it. */
	matter: string
}

/** More steps than a reader goes back; keeps memory flat. */
const MOST = 200

export const startHistory = <T>(now: T): History<T> => ({ past: [], now, future: [], matter: '' })

/** Adds a step; with the same non-empty `matter` as the last one, the step is replaced instead. */
export function addStep<T>(history: History<T>, now: T, matter = ''): History<T> {
	const same = matter !== '' && matter === history.matter
	const past = same ? history.past : [...history.past, history.now].slice(-MOST)
	return { past, now, future: [], matter }
}

export function undo<T>(history: History<T>): History<T> {
	const before = history.past.at(-1)
	if (before === undefined) return history
	return { past: history.past.slice(0, -1), now: before, future: [history.now, ...history.future], matter: '' }
}

export function redo<T>(history: History<T>): History<T> {
	const [next, ...future] = history.future
	if (next === undefined) return history
	return { past: [...history.past, history.now], now: next, future, matter: '' }
}
