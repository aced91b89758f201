import { parseAddress, writeAddress } from '../../view/address.ts'
import { startHistory } from '../../view/history.ts'
import { report, setView, useStore } from './store.ts'

/** Parts of the address that name the project and what a frame promised to show, kept as they are. */
function keptParts(): string {
	const parts = new URLSearchParams(location.search)
	return ['src', 'pin']
		.filter((name) => parts.get(name))
		.map((name) => `${name}=${encodeURIComponent(parts.get(name)!)}`)
		.join('&')
}

/** Reads the address once, then keeps address and view equal; back and forward work, nothing is consumed. */
export function syncAddress(defaultAddress: string): () => void {
	const start = parseAddress(location.search || defaultAddress)
	report(start.issues)
	useStore.setState(({ history }) => ({ history: startHistory({ ...history.now, view: start.value }) }))
	let current = writeAddress(start.value)
	let matter = ''
	const writer = writeLater()
	const stop = useStore.subscribe(({ history }) => {
		const next = writeAddress(history.now.view)
		if (next === current) return
		current = next
		const url = `${location.pathname}${[keptParts(), next].filter(Boolean).join('&').replace(/^/, '?').replace(/^\?$/, '')}${location.hash}`
		writer.write(url, history.matter !== '' && history.matter === matter)
		matter = history.matter
	})
	const onPop = () => {
		writer.forget()
		const { value, issues } = parseAddress(location.search)
		current = writeAddress(value)
		matter = ''
		setView(() => value)
		if (issues.length > 0) report(issues)
	}
	window.addEventListener('popstate', onPop)
	window.addEventListener('pagehide', writer.flush)
	return () => {
		stop()
		window.removeEventListener('popstate', onPop)
		window.removeEventListener('pagehide', writer.flush)
		writer.flush()
	}
}

/** Browsers refuse a slider that writes at each step (200 in ten seconds): above so many in a second, later ones wait. */
const AT_ONCE = 10
const WINDOW = 1000
/** How long they wait, ms. */
const AFTER = 100

/** Writes addresses at once; of many that replace one another only the last, a moment later. */
function writeLater() {
	let waiting: string | undefined
	let timer: ReturnType<typeof setTimeout> | undefined
	let written: number[] = []
	const forget = () => {
		clearTimeout(timer)
		waiting = undefined
	}
	const flush = () => {
		if (waiting !== undefined) window.history.replaceState(null, '', waiting)
		forget()
	}
	const write = (url: string, replaces: boolean) => {
		if (!replaces) {
			flush()
			return window.history.pushState(null, '', url)
		}
		forget()
		waiting = url
		const now = performance.now()
		written = written.filter((at) => now - at < WINDOW)
		if (written.length >= AT_ONCE) timer = setTimeout(flush, AFTER)
		else {
			written.push(now)
			flush()
		}
	}
	return { write, flush, forget }
}
