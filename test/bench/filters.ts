import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { writeProjectJson } from '../../src/formats/write-project.ts'
import { madeProject } from '../browser/projects.ts'
import { buildInto, launch, median, openFresh, serveApp, usableAt } from './lab.ts'
import type { Row } from './run.ts'

const TURNS = 7

/** Filters as a reader moves them: what is set, and the two values that it goes between. */
const FILTERS: Record<string, { selector: string; values?: [string, string] }> = {
	threshold: { selector: '#min', values: ['2', '1'] },
	basis: { selector: '#basis', values: ['mentions', 'independent'] },
	'kind off and on': { selector: '[aria-label=Filters] fieldset input[type=checkbox]' },
	'source off and on': { selector: '[aria-label=Filters] fieldset:last-of-type input[type=checkbox]' },
}

/** Milliseconds of work from setting a control until the page has answered and could paint. */
const setAndWait = ([selector, value]: [string, string | undefined]) => {
	const control = document.querySelector<HTMLInputElement | HTMLSelectElement>(selector)!
	const start = performance.now()
	if (value === undefined) control.click()
	else {
		Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), 'value')!.set!.call(control, value)
		control.dispatchEvent(new Event(control.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }))
	}
	// A frame's callbacks run before it is painted; a message after them runs when its work is done.
	return new Promise<number>((resolve) =>
		requestAnimationFrame(() => {
			const { port1, port2 } = new MessageChannel()
			port1.onmessage = () => resolve(performance.now() - start)
			port2.postMessage(0)
		}),
	)
}

async function answers(page: Page, { selector, values }: (typeof FILTERS)[string]): Promise<number[]> {
	const times: number[] = []
	for (let turn = 0; turn < TURNS; turn++)
		for (const side of [0, 1]) {
			times.push(await page.evaluate(setAndWait, [selector, values?.[side]] as [string, string | undefined]))
			await page.waitForTimeout(50)
		}
	return times
}

function makeLarge(): string {
	const folder = fileURLToPath(new URL('../../.tmp/bench-projects/', import.meta.url))
	mkdirSync(folder, { recursive: true })
	writeFileSync(`${folder}ten-thousand.json`, writeProjectJson(madeProject(2500, 4)))
	return `${folder}ten-thousand.json`
}

/** How long the app takes to answer a filter, at the bundled project and at 10,000 links. */
export async function measureFilters(): Promise<Row[]> {
	const app = await buildInto('app', 'src/app/vite.config.ts')
	const browser = await launch()
	const rows: Row[] = []
	for (const [name, project, most] of [
		['this project', 'data/ketamine-tms', 17],
		['10,000 links', makeLarge(), 100],
	] as const) {
		const server = await serveApp(app, project)
		const page = await openFresh(browser, server.url)
		await usableAt(page)
		await page.waitForTimeout(1000)
		const links = (await page.locator('.tally').textContent())!.match(/of (\d+) links/)![1]
		for (const [filter, how] of Object.entries(FILTERS)) {
			const times = await answers(page, how)
			const time = median(times)
			rows.push({
				what: `${filter}, ${name} (${links} links)`,
				measured: `${time.toFixed(0)} ms, median of ${times.length} (most ${Math.max(...times).toFixed(0)})`,
				budget: `≤ ${most} ms`,
				kept: time <= most,
			})
		}
		await page.context().close()
		await server.close()
	}
	await browser.close()
	return rows
}
