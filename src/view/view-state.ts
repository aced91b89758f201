import type { View } from '../schema/view.ts'

/** Everything shown, nothing selected. */
export const DEFAULT_VIEW: View = {
	view: 'graph',
	depth: 0,
	without: [],
	min: 1,
	basis: 'independent',
	theme: 'auto',
	embed: false,
}

/** Selects a term, and nothing else. */
export const selectTerm = (view: View, focus: string): View => ({ ...view, focus, claim: undefined, path: undefined })

/** Selects a claim or a link, and nothing else. */
export const selectClaim = (view: View, claim: string): View => ({ ...view, claim, focus: undefined, path: undefined })

export const clearSelection = (view: View): View => ({
	...view,
	focus: undefined,
	claim: undefined,
	path: undefined,
	depth: 0,
})

/** Switches a value on or off in a set where undefined means "all of `all`". */
export function toggle<T>(set: T[] | undefined, value: T, all: readonly T[]): T[] | undefined {
	const now = new Set(set ?? all)
	if (!now.delete(value)) now.add(value)
	return now.size === all.length ? undefined : all.filter((one) => now.has(one))
}

/** Switches a source on or off. */
export function toggleSource(view: View, id: string): View {
	const without = view.without.includes(id) ? view.without.filter((one) => one !== id) : [...view.without, id].sort()
	return { ...view, without }
}

/** True where any filter hides something. */
export function isFiltered(view: View): boolean {
	const sets = [view.kinds, view.predicates, view.certainties, view.polarities]
	return (
		view.min > 1 ||
		view.under === true ||
		view.depth > 0 ||
		view.without.length > 0 ||
		sets.some((set) => set !== undefined)
	)
}

/** The same view with every filter open. */
export const clearFilters = (view: View): View => ({
	...DEFAULT_VIEW,
	view: view.view,
	focus: view.focus,
	claim: view.claim,
	path: view.path,
	source: view.source,
	panel: view.panel,
	basis: view.basis,
	theme: view.theme,
	embed: view.embed,
})
