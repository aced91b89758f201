import { useEffect } from 'react'
import { clearSelection } from '../../view/view-state.ts'
import { openDialog, redoStep, setView, undoStep, useStore } from './store.ts'

/** Keys that work everywhere but inside a text field. */
const SHORTCUTS: { match: (event: KeyboardEvent) => boolean; run: () => void; inFields?: true }[] = [
	{
		match: (e) => (e.ctrlKey || e.metaKey) && e.key.toLowerCase() === 'k',
		run: () => openDialog('palette'),
		inFields: true,
	},
	{ match: (e) => (e.ctrlKey || e.metaKey) && e.key.toLowerCase() === 'z' && !e.shiftKey, run: undoStep },
	{
		match: (e) =>
			(e.ctrlKey || e.metaKey) && (e.key.toLowerCase() === 'y' || (e.key.toLowerCase() === 'z' && e.shiftKey)),
		run: redoStep,
	},
	{ match: (e) => e.key === '/' && !e.ctrlKey && !e.metaKey, run: () => document.getElementById('search')?.focus() },
	{ match: (e) => e.key === '?' && !e.ctrlKey && !e.metaKey, run: () => openDialog('help') },
	{ match: (e) => e.key === 'Escape' && !useStore.getState().dialog, run: () => setView(clearSelection) },
]

const isField = (target: EventTarget | null) =>
	target instanceof HTMLElement &&
	(target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) &&
	(target as HTMLInputElement).type !== 'range' &&
	(target as HTMLInputElement).type !== 'checkbox'

export function useShortcuts(): void {
	useEffect(() => {
		const onKey = (event: KeyboardEvent) => {
			const shortcut = SHORTCUTS.find(({ match }) => match(event))
			if (!shortcut || event.defaultPrevented || (isField(event.target) && !shortcut.inFields)) return
			event.preventDefault()
			shortcut.run()
		}
		window.addEventListener('keydown', onKey)
		return () => window.removeEventListener('keydown', onKey)
	}, [])
}
