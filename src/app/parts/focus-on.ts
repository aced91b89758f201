import type { ViewName } from '../../schema/view.ts'

/** Takes the reader to what was selected, once it stands there. */
export function focusInspector(): void {
	requestAnimationFrame(() => document.getElementById('inspector')?.focus())
}

/** What a view is about, past its own bars. */
const PART = '.stage, [role=grid], .panel, .document, .story-player, .story-editor'

/** Takes the reader to what a view is about, if that is still wanted by the next frame; while it is loaded, to the view, and on from there. */
export function focusView(view: ViewName, isWanted = () => true): void {
	requestAnimationFrame(() => {
		const panel = document.getElementById(`panel-${view}`)
		if (panel && isWanted()) enter(panel)
	})
}

function enter(panel: HTMLElement): void {
	const part = [...panel.querySelectorAll(PART)].find(isShown)
	focusOn(part ?? panel)
	const isLoading = !part && panel.querySelector('.loading') !== null
	// Who has gone elsewhere by then stays there.
	if (isLoading) requestAnimationFrame(() => document.activeElement === panel && enter(panel))
}

/** Until a part is loaded, React keeps the one before it in the page, hidden; and what is hidden cannot be focused. */
export const isShown = (element: Element) => element.getClientRects().length > 0

/** Focuses any element, also one that is no control. */
export function focusOn(element: Element | null | undefined): void {
	if (!(element instanceof HTMLElement)) return
	if (!element.matches('a[href], button, input, select, textarea, summary, [tabindex]')) element.tabIndex = -1
	element.focus()
}
