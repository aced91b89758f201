import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import type { ViewName } from '../schema/view.ts'

export interface ViewEntry {
	id: ViewName
	label: string
	/** Undefined for the graph, whose stage stays mounted. */
	Panel?: LazyExoticComponent<ComponentType>
}

/** The views, in the order of their tabs. One line adds one. */
export const VIEW_LIST: ViewEntry[] = [
	{ id: 'graph', label: 'Graph' },
	{ id: 'claims', label: 'Claims', Panel: lazy(() => import('./claims/ClaimsView.tsx')) },
	{ id: 'sources', label: 'Sources', Panel: lazy(() => import('./sources/SourcesView.tsx')) },
]
