import { useSyncExternalStore } from 'react'
import { useView } from './store.ts'

/** Below this width a table and a graph side by side show too little of either. */
const WIDE = '(min-width: 1200px)'

/** True where the graph stands beside the Claims view: the reader wants it, and there is room. */
export function useBeside(): boolean {
	const { view, beside, embed } = useView()
	const isWide = useSyncExternalStore(subscribe, () => matchMedia(WIDE).matches)
	return view === 'claims' && beside === true && isWide && !embed
}

function subscribe(onChange: () => void): () => void {
	const query = matchMedia(WIDE)
	query.addEventListener('change', onChange)
	return () => query.removeEventListener('change', onChange)
}
