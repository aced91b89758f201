import { useEffect } from 'react'
import { focusOn, focusView, isShown } from '../parts/focus-on.ts'
import { useStore } from './store.ts'

/** How many earlier places are remembered. */
const MOST = 12

/**
 * Where a control vanishes under the reader's fingers (a mention that was rejected, a finding that was accepted, an
 * inspector that was closed), focus goes to what is left round it, else to where it came from, else to the view; the browser would drop it.
 */
export function useKeptFocus(): void {
	useEffect(() => {
		const root = document.getElementById('root')!
		/** Latest last, each with what stood round it. */
		let places: Element[][] = []
		let byKey = false
		const onKey = () => {
			byKey = true
		}
		const onPointer = () => {
			byKey = false
		}
		const onFocus = ({ target }: FocusEvent) => {
			if (!(target instanceof Element) || !root.contains(target) || target.matches(WAITING)) return
			places = [...places.filter(([one]) => one !== target), withParents(target, root)].slice(-MOST)
		}
		const watcher = new MutationObserver(() => {
			const [last] = places.at(-1) ?? []
			if (!last || last.isConnected || !isLost()) return
			if (!byKey) return void places.pop()
			const place = findPlace(places)
			if (place) focusOn(place)
			else requestAnimationFrame(() => isLost() && focusView(useStore.getState().history.now.view.view, isLost))
		})
		watcher.observe(root, { childList: true, subtree: true })
		addEventListener('keydown', onKey, true)
		addEventListener('pointerdown', onPointer, true)
		root.addEventListener('focusin', onFocus)
		return () => {
			watcher.disconnect()
			removeEventListener('keydown', onKey, true)
			removeEventListener('pointerdown', onPointer, true)
			root.removeEventListener('focusin', onFocus)
		}
	}, [])
}

/** By the next frame a command may have led the reader somewhere. */
const isLost = () => document.activeElement === document.body

function withParents(element: Element, root: Element): Element[] {
	const chain = [element]
	for (let at = element.parentElement; at && at !== root; at = at.parentElement) chain.push(at)
	return chain
}

/** Where `focusView` waits for what it leads to is no place to come back to. */
const WAITING = '[role=tabpanel]'

/** Named parts of the page, small enough to say where one is. */
const PART = 'section[aria-label], [role=grid], details, li, ol, ul, form, .panel'

/** The nearest part that is left of where the control stood, else the last place before that is still to be seen. */
function findPlace(places: readonly Element[][]): Element | undefined {
	const round = places.at(-1)?.find((one) => isShown(one) && one.matches(PART))
	return round ?? places.findLast(([one]) => isShown(one!))?.[0]
}
