import { create } from 'zustand'
import type { Sort } from '../../view/table.ts'

/** How the reader set up the table; it outlives a change of tab. */
interface TableState {
	sort: Sort
	filters: Record<string, string>
	filtering: boolean
	group: string
	closed: ReadonlySet<string>
	/** Columns that differ from what is shown at first. */
	toggled: ReadonlySet<string>
}

const KEY = 'corroborate-columns'

function readColumns(): ReadonlySet<string> {
	try {
		const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]')
		return new Set(Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : [])
	} catch {
		return new Set()
	}
}

export const useTable = create<TableState>(() => ({
	sort: { id: 'independent', descending: true },
	filters: {},
	filtering: false,
	group: '',
	closed: new Set(),
	toggled: readColumns(),
}))

/** First click sorts numbers from the largest and words from A; the next turns it round. */
export const sortBy = (id: string, isNumber: boolean) =>
	useTable.setState(({ sort }) => ({ sort: { id, descending: sort.id === id ? !sort.descending : isNumber } }))

export const setFilter = (id: string, text: string) =>
	useTable.setState(({ filters }) => ({ filters: { ...filters, [id]: text } }))

export const toggleGroup = (group: string) => useTable.setState(({ closed }) => ({ closed: toggled(closed, group) }))

export function toggleColumn(id: string): void {
	useTable.setState(({ toggled: now }) => ({ toggled: toggled(now, id) }))
	try {
		localStorage.setItem(KEY, JSON.stringify([...useTable.getState().toggled]))
	} catch {
		// The choice then lasts until the page is closed.
	}
}

function toggled(set: ReadonlySet<string>, value: string): ReadonlySet<string> {
	const next = new Set(set)
	if (!next.delete(value)) next.add(value)
	return next
}
