import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import type { Panel } from '../../schema/view.ts'

export interface PanelEntry {
	/** Undefined for the table. */
	id?: Panel
	label: string
	Content: LazyExoticComponent<ComponentType>
}

/** The tools of the bench, in the order of a review. One line adds one. */
export const PANEL_LIST: PanelEntry[] = [
	{ label: 'Table', Content: lazy(() => import('./ClaimsTable.tsx')) },
	{ id: 'findings', label: 'Work list', Content: lazy(() => import('../audit/WorkList.tsx')) },
	{ id: 'leave-one-out', label: 'Leave one out', Content: lazy(() => import('../audit/LeaveOneOut.tsx')) },
	{ id: 'decisions', label: 'Decisions', Content: lazy(() => import('../decisions/DecisionsPanel.tsx')) },
]
