import { gzipSync } from 'node:zlib'
import type { Browser } from '@playwright/test'
import { buildInto, launch, median, openFresh, serveApp, usableAt } from './lab.ts'
import type { Row } from './run.ts'

/** gzip, all JavaScript that the first picture needs. */
const MOST_BYTES = 220_000
const MOST_RATIO = 1.3
const LOADS = 9

interface Load {
	usable: number
	/** Main thread at work until then, ms. */
	busy: number
	bytes: number
}

async function load(browser: Browser, url: string): Promise<Load> {
	const page = await openFresh(browser, 'about:blank')
	const client = await page.context().newCDPSession(page)
	await client.send('Performance.enable')
	let bytes = 0
	const bodies: Promise<void>[] = []
	let done = false
	page.on('response', (response) => {
		if (done || !/\.js$/.test(new URL(response.url()).pathname)) return
		const count = async () => {
			const body = await response.body()
			bytes += gzipSync(body, { level: 9 }).length
		}
		bodies.push(count())
	})
	await page.goto(url)
	const usable = await usableAt(page)
	done = true
	const { metrics } = await client.send('Performance.getMetrics')
	const busy = 1000 * metrics.find(({ name }) => name === 'TaskDuration')!.value
	await Promise.all(bodies)
	await page.context().close()
	return { usable, busy, bytes }
}

/** The app beside the least React and sigma app, on the same project, turn by turn in one browser. */
export async function measureBoot(): Promise<Row[]> {
	const folders = [
		await buildInto('app', 'src/app/vite.config.ts'),
		await buildInto('minimal', 'test/bench/minimal-app/vite.config.ts'),
	]
	const servers = await Promise.all(folders.map((folder) => serveApp(folder, 'data/ketamine-tms')))
	const browser = await launch()
	const loads: [Load[], Load[]] = [[], []]
	for (let turn = 0; turn <= LOADS; turn++)
		for (const [i, server] of servers.entries()) {
			const one = await load(browser, server.url)
			// The first turn warms the browser up.
			if (turn > 0) loads[i]!.push(one)
		}
	await browser.close()
	for (const server of servers) await server.close()
	const [app, minimal] = loads.map((all) => ({
		bytes: median(all.map(({ bytes }) => bytes)),
		usable: median(all.map(({ usable }) => usable)),
		busy: median(all.map(({ busy }) => busy)),
	})) as [Load, Load]
	const kb = (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`
	const ratio = (key: keyof Load) => app[key] / minimal[key]
	return [
		{
			what: 'first-load JavaScript, gzip',
			measured: `${kb(app.bytes)} = ${ratio('bytes').toFixed(2)} × minimal (${kb(minimal.bytes)})`,
			budget: `≤ ${kb(MOST_BYTES)}`,
			kept: app.bytes <= MOST_BYTES,
		},
		{
			what: `boot to usable, median of ${LOADS} loads`,
			measured: `${ratio('usable').toFixed(2)} × minimal (${app.usable.toFixed(0)} : ${minimal.usable.toFixed(0)} ms)`,
			budget: `≤ ${MOST_RATIO} ×`,
			kept: ratio('usable') <= MOST_RATIO,
		},
		{
			what: 'main thread at work until then',
			measured: `${ratio('busy').toFixed(2)} × minimal (${app.busy.toFixed(0)} : ${minimal.busy.toFixed(0)} ms)`,
		},
	]
}
