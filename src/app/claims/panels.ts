import type { ComponentType, LazyExoticComponent } from 'react'
import type { Panel } from '../../schema/view.ts'
import { lazyPart } from '../parts/lazy-part.ts'

export interface PanelEntry {
	/** Undefined for the table. */
	id?: Panel
	label: string
	Content: LazyExoticComponent<ComponentType>
}

/** The tools of the bench, in the order of a review. One line adds one. */
export const PANEL_LIST: PanelEntry[] = [
	{ label: 'Table', Content: lazyPart(() => import('./ClaimsTable.tsx')) },
	{ id: 'findings', label: 'Work list', Content: lazyPart(() => import('../audit/WorkList.tsx')) },
	{ id: 'rules', label: 'Rules', Content: lazyPart(() => import('../audit/RulesPanel.tsx')) },
	{
		id: 'contradictions',
		label: 'Contradictions',
		Content: lazyPart(() => import('../audit/Contradictions.tsx')),
	},
	{ id: 'leave-one-out', label: 'Leave one out', Content: lazyPart(() => import('../audit/LeaveOneOut.tsx')) },
	{
		id: 'independence',
		label: 'Independence',
		Content: lazyPart(() => import('../audit/Independence.tsx')),
	},
	{ id: 'terms', label: 'Terms', Content: lazyPart(() => import('../audit/TermsPanel.tsx')) },
	{ id: 'sensitivity', label: 'Weights', Content: lazyPart(() => import('../audit/SensitivityPanel.tsx')) },
	{ id: 'versions', label: 'Two versions', Content: lazyPart(() => import('../compare/VersionsPanel.tsx')) },
	{ id: 'decisions', label: 'Decisions', Content: lazyPart(() => import('../decisions/DecisionsPanel.tsx')) },
	{ id: 'take-away', label: 'Take away', Content: lazyPart(() => import('../report/TakeAwayPanel.tsx')) },
]
