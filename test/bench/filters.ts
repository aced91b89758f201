import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { readProjectJson } from '../../src/formats/read-project.ts'
import { writeProjectJson } from '../../src/formats/write-project.ts'
import { madeProject } from '../browser/projects.ts'
import { buildInto, launch, median, openFresh, serveApp, usableAt } from './lab.ts'
import type { Row } from './run.ts'

const TURNS = 14

/** Filters as a reader moves them: what is set, and the two values that it goes between. */
const FILTERS: Record<string, { selector: string; values?: [string, string] }> = {
	threshold: { selector: '#min', values: ['2', '1'] },
	basis: { selector: '#basis', values: ['mentions', 'independent'] },
	'kind off and on': { selector: '[aria-label=Filters] fieldset input[type=checkbox]' },
	'source off and on': { selector: '[aria-label=Filters] > fieldset:last-of-type input[type=checkbox]' },
}

/** Sets a control and waits until the page has answered and could paint; milliseconds. */
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

/**
 * Until frames come quickly again: what was drawn before is then no part of what is measured next. As text: a compiler
 * that keeps names would call a helper that the page does not have.
 */
const REST = `new Promise((resolve) => {
	const end = performance.now() + 5000
	let last = performance.now(), calm = 0
	requestAnimationFrame(function look(now) {
		calm = now - last < 25 ? calm + 1 : 0
		last = now
		if (calm > 5 || now > end) resolve()
		else requestAnimationFrame(look)
	})
})`

interface Answer {
	/** Processor time of the main thread: script, style, layout and paint, ms; what it waits for others is not in it. */
	work: number
	/** Until the next frame could be painted, ms; here a processor draws what elsewhere a graphics card draws. */
	painted: number
}

async function answers(page: Page, { selector, values }: (typeof FILTERS)[string]): Promise<Answer[]> {
	const client = await page.context().newCDPSession(page)
	await client.send('Performance.enable', { timeDomain: 'threadTicks' })
	const busy = async () => {
		const { metrics } = await client.send('Performance.getMetrics')
		return 1000 * metrics.find(({ name }) => name === 'TaskDuration')!.value
	}
	const all: Answer[] = []
	for (let turn = 0; turn < TURNS; turn++)
		for (const side of [0, 1]) {
			await page.evaluate(REST)
			const before = await busy()
			const painted = await page.evaluate(setAndWait, [selector, values?.[side]] as [string, string | undefined])
			all.push({ work: (await busy()) - before, painted })
		}
	// The first ones find code that has not been compiled.
	return all.slice(12)
}

/** A click on what does nothing: what measuring costs by itself. */
const NOTHING = { selector: 'body' }

const mid = (all: Answer[]): Answer => ({
	work: median(all.map(({ work }) => work)),
	painted: median(all.map(({ painted }) => painted)),
})

function makeLarge(): string {
	const folder = fileURLToPath(new URL('../../.tmp/bench-projects/', import.meta.url))
	mkdirSync(folder, { recursive: true })
	const { value } = readProjectJson(writeProjectJson(madeProject(2600, 4)))
	writeFileSync(`${folder}ten-thousand.json`, writeProjectJson(value))
	return `${folder}ten-thousand.json`
}

const PROJECTS = [
	{ name: 'this project', project: () => 'data/ketamine-tms', most: 1000 / 60 },
	{ name: '10,000 links', project: makeLarge, most: 100 },
]

/** How long the app takes to answer a filter, at the bundled project and at 10,000 links. */
export async function measureFilters(): Promise<Row[]> {
	const app = await buildInto('app', 'src/app/vite.config.ts')
	const minimal = await buildInto('minimal', 'test/bench/minimal-app/vite.config.ts')
	const browser = await launch()
	const measure = async (folder: string, project: string, filters: typeof FILTERS) => {
		const server = await serveApp(folder, project)
		const page = await openFresh(browser, server.url)
		await usableAt(page)
		await page.waitForTimeout(1000)
		const tally = page.locator('.tally')
		const links = (await tally.count()) > 0 ? (await tally.textContent())!.match(/of (\d+) links/)![1] : ''
		const nothing = mid(await answers(page, NOTHING)).work
		const of: Record<string, Answer> = {}
		for (const [filter, how] of Object.entries(filters)) {
			const { work, painted } = mid(await answers(page, how))
			of[filter] = { work: work - nothing, painted }
		}
		await page.context().close()
		await server.close()
		return { links, of }
	}
	const rows: Row[] = []
	for (const { name, project, most } of PROJECTS) {
		const file = project()
		const least = (await measure(minimal, file, { half: { selector: '#half' } })).of.half!
		const { links, of } = await measure(app, file, FILTERS)
		for (const [filter, { work, painted }] of Object.entries(of))
			rows.push({
				what: `${filter}, ${name} (${links} links)`,
				measured: `${work.toFixed(0)} ms of work = ${(work / least.work).toFixed(2)} × minimal (${least.work.toFixed(0)}); painted after ${painted.toFixed(0)} (${least.painted.toFixed(0)})`,
				budget: `≤ ${most.toFixed(0)} ms`,
				kept: work <= most,
			})
	}
	await browser.close()
	return rows
}
