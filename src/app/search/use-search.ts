import { useMemo } from 'react'
import { buildSearch, type Hit } from '../../view/search.ts'
import { selectClaim, selectTerm } from '../../view/view-state.ts'
import { focusInspector } from '../parts/focus-on.ts'
import { useDerived } from '../state/derived.tsx'
import { setView } from '../state/store.ts'
import { hasInspector } from '../views.ts'

/** Search over the project as it is shown. The index is built at the first query. */
export function useSearch(): (query: string, most?: number) => Hit[] {
	const { terms, allLinks } = useDerived()
	return useMemo(() => {
		let search: ReturnType<typeof buildSearch> | undefined
		return (query, most) => {
			search ??= buildSearch(terms, allLinks)
			return query.trim() ? search(query, most) : []
		}
	}, [terms, allLinks])
}

/** Selects what was found, shows it where the reader is, and takes the reader to its words. */
export function openHit(hit: Hit): void {
	setView((view) => {
		const selected = hit.type === 'term' ? selectTerm(view, hit.id) : selectClaim(view, hit.id)
		return hasInspector(view.view) ? selected : { ...selected, view: 'graph' }
	})
	focusInspector()
}
