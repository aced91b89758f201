import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import type { Browser } from '@playwright/test'
import { loadProject } from '../../src/cli/load-project.ts'
import { writeOfflinePage } from '../../src/cli/offline-page.ts'
import { weighProject } from '../../src/pipeline/open-project.ts'
import { writePoster } from '../../src/render/export/poster.ts'
import { writePptx } from '../../src/render/export/pptx/write-pptx.ts'
import { pictureOf, showView } from '../../src/render/project-picture.ts'
import { writeEvidenceNotes } from '../../src/view/evidence-notes.ts'
import { DEFAULT_VIEW } from '../../src/view/view-state.ts'
import { startHost } from '../browser/embed-host.ts'
import { buildInto, launch, median } from './lab.ts'
import type { Row } from './run.ts'

const PROJECT = 'data/ketamine-tms'
const LOADS = 9
const MOST = { element: 25_000, live: 160_000, offline: 600_000, page: 1_000_000, pptxMs: 2000, ratio: 1.5 }

const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`
const most = (what: string, bytes: number, limit: number): Row => ({
	what,
	measured: kB(bytes),
	budget: `≤ ${kB(limit)}`,
	kept: bytes <= limit,
})

/** A module and all that it imports, statically or only when it is needed. */
function follow(folder: string, file: string, dynamic: boolean, seen = new Set<string>()): Set<string> {
	if (seen.has(file)) return seen
	seen.add(file)
	const text = readFileSync(folder + file, 'utf8')
	const pattern = dynamic ? /["'`]\.\/([\w.-]+\.js)["'`]/g : /(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g
	for (const [, next] of text.matchAll(pattern)) follow(folder, next!, dynamic, seen)
	return seen
}

/** What pages and readers download. */
function measureSizes(app: string): Row[] {
	const folder = `${app}/embed/`
	const gzipped = (files: Iterable<string>) =>
		[...files].reduce((sum, file) => sum + gzipSync(readFileSync(folder + file), { level: 9 }).length, 0)
	const first = follow(folder, 'register.js', false)
	const live = [...follow(folder, 'register.js', true)].filter((file) => !first.has(file))
	const opened = weighProject(loadProject(PROJECT))
	const offline = Buffer.byteLength(writeOfflinePage(opened.project, `${app}/offline.html`))
	const start = performance.now()
	const shown = showView(opened, DEFAULT_VIEW)
	const notes = writeEvidenceNotes(shown.told, shown.terms, opened.project.sources)
	const slides = writePptx([{ picture: pictureOf(shown, 'light'), notes }], 'Bench')
	const took = performance.now() - start
	return [
		most('element, gzip', gzipped(first), MOST.element),
		most('live part, gzip', gzipped(live), MOST.live),
		most('offline file', offline, MOST.offline),
		{
			what: `PPTX of ${shown.visible.nodes.size} terms, ${kB(slides.length)}`,
			measured: `${took.toFixed(0)} ms`,
			budget: `≤ ${MOST.pptxMs} ms`,
			kept: took <= MOST.pptxMs,
		},
	]
}

const LIVE_PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>live</title>
<script>window.startAt = performance.now()</script><script type="module" src="embed/register.js"></script>
<body style="margin:0"><corroborate-graph src="project.json" layouts="layouts.json" live style="height:480px"></corroborate-graph></html>`

/** As text: a compiler that keeps names would call a helper that the page does not have. */
const TELL_WHEN_LIVE = `requestAnimationFrame(function look() {
	const live = document.querySelector('corroborate-graph')?.shadowRoot?.querySelector('canvas')
	if (!live && !document.querySelector('[data-ready]')) return requestAnimationFrame(look)
	requestAnimationFrame(() => { window.liveIn = performance.now() - window.startAt })
})`

async function timeLive(browser: Browser, url: string): Promise<number> {
	const page = await browser.newPage({ viewport: { width: 1000, height: 600 }, reducedMotion: 'reduce' })
	await page.addInitScript(TELL_WHEN_LIVE)
	await page.goto(url)
	const handle = await page.waitForFunction(() => (window as { liveIn?: number }).liveIn, undefined, {
		timeout: 60_000,
	})
	const time = (await handle.jsonValue())!
	await page.close()
	return time
}

/** From its script to a live graph, beside a page that has sigma and nothing else, turn by turn in one browser. */
async function measureLive(browser: Browser, host: string): Promise<Row> {
	const times: [number[], number[]] = [[], []]
	for (let turn = 0; turn <= LOADS; turn++)
		for (const [i, path] of ['/live.html', '/minimal/index.html'].entries()) {
			const one = await timeLive(browser, host + path)
			// The first turn warms the browser up.
			if (turn > 0) times[i]!.push(one)
		}
	const [element, minimal] = [median(times[0]), median(times[1])]
	return {
		what: `from script to live, median of ${LOADS} loads`,
		measured: `${(element / minimal).toFixed(2)} × minimal (${element.toFixed(0)} : ${minimal.toFixed(0)} ms)`,
		budget: `≤ ${MOST.ratio} ×`,
		kept: element / minimal <= MOST.ratio,
	}
}

/** The example's twenty graphs, each with its picture inside it as Share writes it. */
function writePostered(): string {
	const opened = weighProject(loadProject(PROJECT))
	const page = readFileSync('public/examples/twenty.html', 'utf8')
	return page.replace(/(<corroborate-graph[^>]*focus="([\w-]+)"[^>]*>)<a .*?<\/a>/g, (_, start, focus) => {
		const shown = showView(opened, { ...DEFAULT_VIEW, focus, depth: 1 })
		const picture = pictureOf(shown, 'light', { width: 960, height: 450 })
		return start + writePoster(picture, shown.told, shown.terms, `../?focus=${focus}&depth=1`)
	})
}

const WATCH_TASKS = `window.longTasks = []
new PerformanceObserver((list) => window.longTasks.push(...list.getEntries().map(({ startTime, duration }) => [startTime, duration])))
	.observe({ type: 'longtask', buffered: true })`

/** Twenty on one page: what is sent, and whether the page is at rest once it has loaded. */
async function measureTwenty(
	browser: Browser,
	{ url, sent }: Awaited<ReturnType<typeof startHost>>,
	path: string,
	what: string,
): Promise<Row[]> {
	const page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
	await page.addInitScript(WATCH_TASKS)
	const before = sent()
	await page.goto(url + path, { waitUntil: 'load' })
	await page.waitForTimeout(4000)
	const bytes = sent() - before
	const tasks = await page.evaluate(() => {
		const [{ loadEventEnd }] = performance.getEntriesByType('navigation') as [PerformanceNavigationTiming]
		const { longTasks } = window as unknown as { longTasks: [number, number][] }
		return longTasks.filter(([start]) => start >= loadEventEnd).map(([, duration]) => Math.round(duration))
	})
	await page.close()
	return [
		most(`twenty ${what}, sent before a touch, not packed`, bytes, MOST.page),
		{
			what: `twenty ${what}, tasks over 50 ms after it has loaded`,
			measured: tasks.length === 0 ? '0' : `${tasks.length} (${tasks.join(', ')} ms)`,
			budget: '0',
			kept: tasks.length === 0,
		},
	]
}

/** Embeds, offline file and slides. */
export async function measureEmbed(): Promise<Row[]> {
	const app = await buildInto('embed', 'src/app/vite.config.ts')
	await buildInto('embed/minimal', 'test/bench/minimal-page/vite.config.ts')
	process.env.CORROBORATE_APP = app
	const host = await startHost({ '/live.html': LIVE_PAGE, '/examples/pictures.html': writePostered() })
	const browser = await launch()
	const rows = [
		...measureSizes(app),
		await measureLive(browser, host.url),
		...(await measureTwenty(browser, host, '/examples/pictures.html', 'with their pictures')),
		...(await measureTwenty(browser, host, '/examples/twenty.html', 'that draw them')),
	]
	await browser.close()
	host.server.close()
	return rows
}
