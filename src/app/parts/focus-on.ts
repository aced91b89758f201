import type { ViewName } from '../../schema/view.ts'

/** Takes the reader to what was selected, once it stands there. */
export function focusInspector(): void {
	requestAnimationFrame(() => document.getElementById('inspector')?.focus())
}

/** What a view is about, past its own bars. */
const PART = '.stage, [role=grid], .panel, .document, .story-player'
/** Frames that a view may take to be loaded. */
const FRAMES = 60

/** Takes the reader to what a view is about, once it stands there. */
export function focusView(view: ViewName, frames = FRAMES): void {
	requestAnimationFrame(() => {
		const panel = document.getElementById(`panel-${view}`)
		const part = panel?.querySelector<HTMLElement>(PART)
		if (!part && frames > 0) return focusView(view, frames - 1)
		focusOn(part ?? panel)
	})
}

/** Focuses any element, also one that is no control. */
export function focusOn(element: Element | null | undefined): void {
	if (!(element instanceof HTMLElement)) return
	if (!element.matches('a[href], button, input, select, textarea, summary, [tabindex]')) element.tabIndex = -1
	element.focus()
}
