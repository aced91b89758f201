import type { ComponentType, LazyExoticComponent } from 'react'
import type { ViewName } from '../schema/view.ts'
import { lazyPart } from './parts/lazy-part.ts'

export interface ViewEntry {
	id: ViewName
	label: string
	/** Undefined for the graph, whose stage stays mounted. */
	Panel?: LazyExoticComponent<ComponentType>
}

/** The views, in the order of their tabs. One line adds one. */
export const VIEW_LIST: ViewEntry[] = [
	{ id: 'graph', label: 'Graph' },
	{ id: 'claims', label: 'Claims', Panel: lazyPart(() => import('./claims/ClaimsView.tsx')) },
	{ id: 'matrix', label: 'Matrix', Panel: lazyPart(() => import('./matrix/MatrixView.tsx')) },
	{ id: 'sources', label: 'Sources', Panel: lazyPart(() => import('./sources/SourcesView.tsx')) },
	{ id: 'stories', label: 'Stories', Panel: lazyPart(() => import('./stories/StoriesView.tsx')) },
]

/** Documents and stories have no room for what is selected; it stays selected. */
export const hasInspector = (view: ViewName): boolean => view !== 'sources' && view !== 'stories'
