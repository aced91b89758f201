import { parseAddress, writeAddress } from '../../view/address.ts'
import { startHistory } from '../../view/history.ts'
import { report, setView, useStore } from './store.ts'

/** Parts of the address that name the project, kept as they are. */
function keptParts(): string {
	const src = new URLSearchParams(location.search).get('src')
	return src ? `src=${encodeURIComponent(src)}` : ''
}

/** Reads the address once, then keeps address and view equal; back and forward work, nothing is consumed. */
export function syncAddress(defaultAddress: string): () => void {
	const start = parseAddress(location.search || defaultAddress)
	report(start.issues)
	useStore.setState(({ history }) => ({ history: startHistory({ ...history.now, view: start.value }) }))
	let current = writeAddress(start.value)
	let matter = ''
	const stop = useStore.subscribe(({ history }) => {
		const next = writeAddress(history.now.view)
		if (next === current) return
		current = next
		const url = `${location.pathname}${[keptParts(), next].filter(Boolean).join('&').replace(/^/, '?').replace(/^\?$/, '')}${location.hash}`
		if (history.matter !== '' && history.matter === matter) window.history.replaceState(null, '', url)
		else window.history.pushState(null, '', url)
		matter = history.matter
	})
	const onPop = () => {
		const { value, issues } = parseAddress(location.search)
		current = writeAddress(value)
		matter = ''
		setView(() => value)
		if (issues.length > 0) report(issues)
	}
	window.addEventListener('popstate', onPop)
	return () => {
		stop()
		window.removeEventListener('popstate', onPop)
	}
}
