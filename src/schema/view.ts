import type { Certainty, Polarity } from './mention.ts'
import type { Predicate } from './predicate.ts'
import type { Kind } from './term.ts'

export const VIEWS = ['graph', 'claims', 'matrix', 'sources', 'stories'] as const
export type ViewName = (typeof VIEWS)[number]
export const BASES = ['independent', 'publishers', 'documents', 'mentions'] as const
export type Basis = (typeof BASES)[number]
export const THEMES = ['auto', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

export const PANELS = [
	'findings',
	'rules',
	'contradictions',
	'leave-one-out',
	'independence',
	'terms',
	'sensitivity',
	'versions',
	'decisions',
	'take-away',
] as const
export type Panel = (typeof PANELS)[number]

/** What the reader is looking at; the whole of it lives in the address. Undefined sets mean "all". */
export interface View {
	view: ViewName
	/** Selected term. */
	focus?: string
	/** Selected claim or link id. */
	claim?: string
	/** Steps shown around the selection; 0 shows everything. */
	depth: number
	kinds?: Kind[]
	predicates?: Predicate[]
	certainties?: Certainty[]
	polarities?: Polarity[]
	/** Source ids switched off. */
	without: string[]
	/** Least weight of a link to be shown. */
	min: number
	/** The under-sourced lens: only links with less weight than `min` (or than 2) are shown. */
	under?: boolean
	basis: Basis
	/** Ends of the path that is shown. */
	path?: [from: string, to: string]
	story?: string
	step?: number
	/** Document opened in the Sources view. */
	source?: string
	/** Tool opened in the Claims view; the table where undefined. */
	panel?: Panel
	/** The graph stands beside the Claims view, where there is room. */
	beside?: boolean
	theme: Theme
	embed: boolean
}
