import { useEffect } from 'react'
import { focusInspector } from '../parts/focus-on.ts'
import { useStore } from './store.ts'

const selection = () => {
	const { claim, focus, path } = useStore.getState().history.now.view
	return JSON.stringify([claim, focus, path])
}

/**
 * What is selected by key from a list of the bench is read in the inspector, hundreds of stops away: focus goes there.
 * Closing the inspector brings it back. Who clicks by pointer stays where the pointer is.
 */
export function useFollowedSelection(): void {
	useEffect(() => {
		const onClick = ({ detail, target }: MouseEvent) => {
			const isByKey = detail === 0 && target instanceof Element && target.closest('.bench-content') !== null
			if (!isByKey) return
			const before = selection()
			setTimeout(() => {
				if (selection() !== before) focusInspector()
			})
		}
		// Before the app answers, so that the selection is still the one before.
		addEventListener('click', onClick, true)
		return () => removeEventListener('click', onClick, true)
	}, [])
}
