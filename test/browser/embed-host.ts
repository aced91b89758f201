import { existsSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { fileURLToPath } from 'node:url'
import { loadProject } from '../../src/cli/load-project.ts'
import { writeProjectJson } from '../../src/formats/write-project.ts'
import { weighProject } from '../../src/pipeline/open-project.ts'
import { storeLayouts } from '../../src/render/store-layouts.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const TYPES: Record<string, string> = {
	js: 'text/javascript',
	html: 'text/html',
	css: 'text/css',
	json: 'application/json',
}
const { project: bundled, links } = weighProject(loadProject(`${root}data/ketamine-tms`))
const project = writeProjectJson(bundled)
const layouts = JSON.stringify(storeLayouts(bundled, links))

/** Made pages by path, e.g. "/two.html". */
export type Pages = Record<string, string>

/** A host that is not ours: the examples and made pages, beside the built app. Counts the bytes it sends. */
export async function startHost(pages: Pages = {}): Promise<{ url: string; sent: () => number; server: Server }> {
	let sent = 0
	const read = (path: string): string | Buffer | undefined => {
		if (path === '/project.json') return project
		if (path === '/layouts.json') return layouts
		if (path === '/examples/site.html') return toPage(readFileSync(`${root}public/examples/site.md`, 'utf8'))
		if (pages[path] !== undefined) return pages[path]
		const reveal = path.replace(/^\/examples\/reveal\//, `${root}node_modules/reveal.js/dist/`)
		const places = [`${process.env.CORROBORATE_APP}${path}`, `${root}public${path}`, reveal]
		const found = places.find((place) => /\.\w+$/.test(place) && existsSync(place))
		return found && readFileSync(found)
	}
	const server = createServer((request, response) => {
		const path = new URL(request.url!, 'http://host').pathname
		const body = read(path === '/' ? '/index.html' : path)
		if (body === undefined) return void response.writeHead(404).end()
		sent += Buffer.byteLength(body)
		response
			.writeHead(200, { 'content-type': TYPES[path.split('.').pop()!] ?? 'text/html', 'cache-control': 'max-age=60' })
			.end(body)
	})
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
	const { port } = server.address() as { port: number }
	return { url: `http://127.0.0.1:${port}`, sent: () => sent, server }
}

/** What a Markdown generator makes of a page with HTML in it, as far as the tests need it. */
const toPage = (markdown: string) =>
	`<!doctype html><html lang="en"><meta charset="utf-8"><title>Markdown</title>${markdown
		.split(/\n\n+/)
		.map((block) =>
			block.startsWith('# ')
				? `<h1>${block.slice(2)}</h1>`
				: /^<(script|iframe)/.test(block)
					? block
					: `<p>${block}</p>`,
		)
		.join('\n')}</html>`
