import { existsSync, readFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { fileURLToPath } from 'node:url'
import type { Plugin, ViteDevServer } from 'vite'
import type { watchProject } from '../../src/cli/served-project.ts'
import type { makeServed, Served } from '../browser/served.ts'
import type { Scene } from './scenes.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** In development, /scenes shows every scene as the app itself in a frame. The built app has none of it. */
export const scenesGallery = (): Plugin => ({
	name: 'scenes-gallery',
	apply: 'serve',
	configureServer(server) {
		server.middlewares.use('/scenes', (request, response, next) => {
			answer(server, (request.url ?? '/').split('?')[0]!, response).then((done) => done || next(), next)
		})
	},
})

/** Answers for the gallery page, and for `/on/<PROJECT>[-no-webgl]/…`: the app with that project beside it. */
async function answer(server: ViteDevServer, path: string, response: ServerResponse): Promise<boolean> {
	if (path === '/' || path === '') {
		const { SCENES } = await server.ssrLoadModule(`${root}test/scenes/scenes.ts`)
		return send(response, 'text/html', writePage(SCENES))
	}
	const [, picture] = /^\/baseline\/([a-z0-9-]+\.png)$/.exec(path) ?? []
	if (picture) return sendPicture(response, `${root}test/scenes/baseline/${picture}`)
	const [, name, plain, file] = /^\/on\/([A-Z]+)(-no-webgl)?\/(.*)$/.exec(path) ?? []
	if (name === undefined) return false
	if (file === '') return send(response, 'text/html', await writeApp(server, plain !== undefined))
	const found = await (await watch(server, name as Served)).find(`/${file}`)
	if (!found) return false
	if ('beside' in found && found.beside) response.setHeader('Corroborate-Beside', String(found.beside))
	return send(response, found.type, found.body)
}

function send(response: ServerResponse, type: string, body: string): true {
	response.setHeader('content-type', type)
	response.end(body)
	return true
}

function sendPicture(response: ServerResponse, path: string): true {
	response.statusCode = existsSync(path) ? 200 : 404
	response.setHeader('content-type', 'image/png')
	response.end(existsSync(path) ? readFileSync(path) : undefined)
	return true
}

type Watched = Awaited<ReturnType<typeof watchProject>>
const watched = new Map<Served, Promise<Watched>>()

/** The project as `serve` would answer for it; read at its first use. */
function watch(server: ViteDevServer, name: Served): Promise<Watched> {
	const open = async () => {
		const made = (await server.ssrLoadModule(`${root}test/browser/served.ts`)) as { makeServed: typeof makeServed }
		const cli = (await server.ssrLoadModule(`${root}src/cli/served-project.ts`)) as {
			watchProject: typeof watchProject
		}
		const { project, texts } = made.makeServed()[name]
		return cli.watchProject(project, texts, () => {})
	}
	const known = watched.get(name) ?? open()
	watched.set(name, known)
	return known
}

async function writeApp(server: ViteDevServer, withoutWebGl: boolean): Promise<string> {
	const page = readFileSync(`${root}src/app/index.html`, 'utf8').replaceAll(
		/(src|href)="\.\/(main\.tsx|icon\.svg)"/g,
		'$1="/$2"',
	)
	const { NO_WEBGL } = await server.ssrLoadModule(`${root}test/browser/no-webgl.ts`)
	return server.transformIndexHtml(
		'/',
		withoutWebGl ? page.replace('<head>', `<head><script>${NO_WEBGL}</script>`) : page,
	)
}

const escapeText = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')

function writeFrame({ name, shows, address = '', served = 'BUNDLED', size, press, type, lacks }: Scene): string {
	const { width, height } = size ?? { width: 1280, height: 720 }
	const src = `/scenes/on/${served}${lacks === 'webgl' ? '-no-webgl' : ''}/${address && `?${address}`}`
	const attributes = { 'data-src': src, width, height, title: name, 'data-press': press ?? '', 'data-type': type ?? '' }
	const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeText(String(value))}"`)
	return `<figure id="${name}"><figcaption><a href="${escapeText(src)}">${name}</a> ${escapeText(shows)}</figcaption>
<div style="width:${width / 2}px;height:${height / 2}px;background:url(/scenes/baseline/${name}.png) 0 0/cover"><iframe${written.join('')}></iframe></div></figure>`
}

/**
 * Frames in sight are live, the others show the committed picture: three WebGL contexts a frame, and browsers allow 16.
 * A frame that is there is pressed and typed in as its scene says.
 */
const ACT = `const live = []
const show = (frame) => {
	live.push(frame)
	frame.src = frame.dataset.src
	if (live.length > 4) live.shift().removeAttribute('src')
}
const hide = (frame) => {
	frame.removeAttribute('src')
	live.splice(live.indexOf(frame), 1)
}
const watcher = new IntersectionObserver((entries) => {
	for (const { target, isIntersecting } of entries)
		if (isIntersecting !== live.includes(target)) isIntersecting ? show(target) : hide(target)
}, { threshold: 0.5 })
for (const frame of document.querySelectorAll('iframe')) {
	watcher.observe(frame)
	frame.addEventListener('load', () => frame.hasAttribute('src') && act(frame))
}
async function act(frame) {
	const { press, type } = frame.dataset
	const inside = frame.contentDocument
	for (let i = 0; i < 100 && !inside.querySelector('[data-ready], table, .document'); i++) await new Promise((r) => setTimeout(r, 200))
	const named = (one) => (one.getAttribute('aria-label') ?? one.textContent).includes(press)
	if (press) [...inside.querySelectorAll('button')].find(named)?.click()
	if (type) {
		const search = inside.getElementById('search')
		search.focus()
		Object.getOwnPropertyDescriptor(frame.contentWindow.HTMLInputElement.prototype, 'value').set.call(search, type)
		search.dispatchEvent(new Event('input', { bubbles: true }))
	}
}`

const STYLE = `body { font: 15px system-ui; margin: 24px; background: #eee; color: #222 }
main { display: flex; flex-wrap: wrap; gap: 24px } figure { margin: 0 } figcaption { padding: 4px 0; max-width: 640px }
div { overflow: hidden; background: #fff; box-shadow: 0 1px 4px #0003 }
iframe { border: 0; transform: scale(.5); transform-origin: 0 0 }`

const writePage = (scenes: Scene[]) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Scenes</title>
<style>${STYLE}</style><h1>${scenes.length} scenes</h1><main>${scenes.map(writeFrame).join('\n')}</main>
<script type="module">${ACT}</script></html>`
