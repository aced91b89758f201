import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { buildInto, launch, serveApp } from './lab.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

export interface InBrowser {
	/** Until the first document is about to be read, milliseconds. */
	startMs: number
	/** For all documents, read for the first time, milliseconds. */
	coldMs: number
	/** For as many more, milliseconds. */
	againMs: number
	/** For the sixth as many. */
	warmMs: number
	/** Bytes, gzip, of all that the worker loaded. */
	loaded: number
}

/** Reads the texts in the app's own worker, in a browser, six times. `tail` is put after each. */
export async function extractInBrowser(texts: readonly string[], tail: string): Promise<InBrowser> {
	const app = await buildInto('extract-app', 'src/app/vite.config.ts')
	const server = await serveApp(app, `${root}data/ketamine-tms`)
	const browser = await launch()
	try {
		const page = await browser.newPage()
		const paths: string[] = []
		page.on('request', (request) => paths.push(new URL(request.url()).pathname))
		// A page of the same origin without the app, so that nothing else runs.
		await page.goto(`${server.url}/icon.svg`)
		const worker = readdirSync(`${app}/assets`).find((name) => /^extract\.worker-.*\.js$/.test(name))!
		paths.length = 0
		const script = runInPage.replace('WORKER', JSON.stringify(`/assets/${worker}`))
		const times = (await page.evaluate(`(${script})(${JSON.stringify(texts.map((text) => text + tail))})`)) as number[]
		const files = [...new Set(paths)].filter((path) => path.startsWith('/assets/'))
		const loaded = files.reduce((sum, path) => sum + gzipSync(readFileSync(app + path), { level: 9 }).length, 0)
		const of = (time: number) => times[time]! - times[time - 1]!
		return { startMs: times[0]!, coldMs: of(1), againMs: of(2), warmMs: of(6), loaded }
	} finally {
		await browser.close()
		await server.close()
	}
}

/** As text: a compiler that keeps names would call a helper that the page does not have. */
const runInPage = `async (texts) => {
	const { terms } = await (await fetch('/project.json')).json()
	// One text is read only once: the next time it is another.
	const all = [1, 2, 3, 4, 5, 6].flatMap((time) => texts.map((text) => 'Time ' + time + '. ' + text))
	const files = all.map((text, i) => new File([text], i + '.txt'))
	const start = performance.now()
	const worker = new Worker(WORKER, { type: 'module' })
	return new Promise((resolve, reject) => {
		const times = []
		worker.onerror = (event) => reject(new Error(event.message))
		worker.onmessage = ({ data }) => {
			if (data.type === 'end' || data.done % texts.length === 0) times.push(performance.now() - start)
			if (data.type === 'end') resolve(times)
		}
		worker.postMessage({ files, vocabulary: terms, taken: [], known: [] })
	})
}`
