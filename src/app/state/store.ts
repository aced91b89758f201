import { create } from 'zustand'
import type { Verified } from '../../evidence/verify.ts'
import type { AddedDocument } from '../../pipeline/add-documents.ts'
import type { OpenedProject } from '../../pipeline/open-project.ts'
import type { Decision } from '../../schema/decision.ts'
import type { Issue } from '../../schema/issue.ts'
import type { Story } from '../../schema/story.ts'
import type { View } from '../../schema/view.ts'
import { countOf } from '../../text/count.ts'
import { addStep, type History, redo, startHistory, undo } from '../../view/history.ts'
import { DEFAULT_VIEW } from '../../view/view-state.ts'

export interface Point {
	x: number
	y: number
}

/** What undo goes back over: the view, where the reader put terms (layout px), and what was decided here. */
export interface Snapshot {
	view: View
	pins: Record<string, Point>
	/** Decisions made in this browser, after those of the project's file. */
	decisions: Decision[]
	/** Documents that the reader added here, with what was read out of them. */
	added: AddedDocument[]
	/** Stories as they were changed here; those of the project's file until then. */
	stories?: Story[]
}

export interface Hover {
	type: 'node' | 'link'
	id: string
	/** Place of the pointer, px from the stage's corner. */
	at: Point
}

/** A second version of the project, weighed. */
export type OtherVersion = Pick<OpenedProject, 'project' | 'index' | 'links'>

interface State {
	history: History<Snapshot>
	hover?: Hover
	/** The term that the keyboard walks from. */
	walking?: string
	/** The last thing said to a screen reader. */
	spoken: string
	/** Issues of the address, of dropped files, and so on; those of the project stand beside it. */
	issues: Issue[]
	dialog?: 'palette' | 'share' | 'issues' | 'help' | 'paste'
	filtersOpen: boolean
	/** Decisions that the browser could not keep yet. */
	unkept: number
	/** A second version that this project is compared with, whether that is the older one, and what it was weighed by. */
	compared?: { opened: OtherVersion; name: string; isOlder: boolean; by: Verified }
	/** Documents are being read in a worker: how many are done, which one is read, and how to stop. */
	adding?: { done: number; total: number; name: string; stop: () => void }
	/** Texts are being compared in a worker: how far, 0 to 1, and how to stop it. */
	measuring?: { share: number; stop: () => void }
}

export const useStore = create<State>(() => ({
	history: startHistory({ view: DEFAULT_VIEW, pins: {}, decisions: [], added: [] }),
	spoken: '',
	issues: [],
	filtersOpen: false,
	unkept: 0,
}))

/** Changes the view. `matter` joins quick changes of one thing (a slider) into one step of undo. */
export function setView(change: (view: View) => View, matter = ''): void {
	useStore.setState(({ history }) => {
		const view = change(history.now.view)
		if (JSON.stringify(view) === JSON.stringify(history.now.view)) return {}
		return { history: addStep(history, { ...history.now, view }, matter) }
	})
}

export function setPins(change: (pins: Snapshot['pins']) => Snapshot['pins'], matter = ''): void {
	useStore.setState(({ history }) => ({
		history: addStep(history, { ...history.now, pins: change(history.now.pins) }, matter),
	}))
}

export const undoStep = () =>
	useStore.setState(({ history }) => {
		const past = undo(history)
		return { history: past, spoken: past === history ? 'Nothing to undo.' : `Undone; ${countSteps(past.past.length)}.` }
	})
export const redoStep = () =>
	useStore.setState(({ history }) => {
		const next = redo(history)
		return { history: next, spoken: next === history ? 'Nothing to redo.' : `Redone; ${countSteps(next.past.length)}.` }
	})
const countSteps = (n: number) => `${countOf(n, 'step')} can be undone`
export const say = (spoken: string) => useStore.setState({ spoken })
export const report = (issues: Issue[]) => useStore.setState((state) => ({ issues: [...state.issues, ...issues] }))
export const openDialog = (dialog?: State['dialog']) => useStore.setState({ dialog })

/** A dialog tells a moment late that it was closed: another may be open by then, and stays. */
export const closeDialog = (closed: State['dialog']) =>
	useStore.setState(({ dialog }) => ({ dialog: dialog === closed ? undefined : dialog }))

export const useView = (): View => useStore((state) => state.history.now.view)
