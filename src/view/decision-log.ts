import type { Decision } from '../schema/decision.ts'
import type { History } from './history.ts'

/** Two logs as one: each decision once, by time and then id; ids of the first log that the second repeats stay put. */
export function mergeLogs(first: readonly Decision[], second: readonly Decision[]): Decision[] {
	const known = new Set(first.map(({ id }) => id))
	const added = second.filter(({ id }) => !known.has(id))
	return added.length === 0 ? [...first] : [...first, ...added.toSorted(compareDecisions)]
}

/** By time, then id: the same order in every tab. */
export const compareDecisions = (a: Decision, b: Decision): number =>
	a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0

/** Decisions of another tab, put in their place by time. */
export function addDecisions(log: readonly Decision[], added: readonly Decision[]): Decision[] {
	const known = new Set(log.map(({ id }) => id))
	return [...log, ...added.filter(({ id }) => !known.has(id))].sort(compareDecisions)
}

/** The same decisions without those that were withdrawn. */
export const withoutDecisions = (log: readonly Decision[], ids: ReadonlySet<string>): Decision[] =>
	log.filter(({ id }) => !ids.has(id))

/** Ids that a log gained and lost between two states. */
export function findLogChanges(before: readonly Decision[], after: readonly Decision[]) {
	const [old, now] = [new Set(before.map(({ id }) => id)), new Set(after.map(({ id }) => id))]
	return {
		added: after.filter(({ id }) => !old.has(id)),
		withdrawn: before.filter(({ id }) => !now.has(id)),
	}
}

/** Changes every step of a history alike, so that undo cannot bring back or lose what another tab decided. */
export const mapHistory = <T>(history: History<T>, change: (step: T) => T): History<T> => ({
	...history,
	past: history.past.map(change),
	now: change(history.now),
	future: history.future.map(change),
})

/** Names what a decision is about: kind of target and the rest. */
export function splitTarget(target: string): { kind: string; ids: string[]; rest: string } {
	const at = target.indexOf(':')
	const rest = target.slice(at + 1)
	return { kind: target.slice(0, at), ids: rest.split(','), rest }
}
