import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from '@playwright/test'
import { build } from 'vite'
import { type RunningServer, startServer } from '../../src/cli/start-server.ts'
import { FLAGS, findBrowser } from '../find-browser.mjs'

const root = fileURLToPath(new URL('../../', import.meta.url))

export const median = (numbers: number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!

/** Builds an app by its Vite configuration into a folder of its own. */
export async function buildInto(name: string, configFile: string): Promise<string> {
	const outDir = `${root}.tmp/bench-${name}`
	await build({ configFile: root + configFile, logLevel: 'error', build: { outDir, emptyOutDir: true } })
	return outDir
}

export const serveApp = (app: string, project: string): Promise<RunningServer> =>
	startServer({ app, project, port: 0, err: () => {} })

export async function launch(): Promise<Browser> {
	return chromium.launch({ executablePath: await findBrowser(), args: FLAGS })
}

/** As text: a compiler that keeps names would call a helper that the page does not have. */
const TELL_WHEN_USABLE = `requestAnimationFrame(function look() {
	if (!document.querySelector('[data-ready]')) return requestAnimationFrame(look)
	requestAnimationFrame(() => { window.usableAt = performance.now() })
})`

/** Opens an address in a context of its own, with an empty cache. */
export async function openFresh(browser: Browser, url: string): Promise<Page> {
	const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, reducedMotion: 'reduce' })
	const page = await context.newPage()
	await page.addInitScript(TELL_WHEN_USABLE)
	await page.goto(url)
	return page
}

/** Milliseconds from the start of the navigation until the picture has been painted. */
export async function usableAt(page: Page): Promise<number> {
	const handle = await page.waitForFunction(() => (window as { usableAt?: number }).usableAt, undefined, {
		timeout: 120_000,
	})
	return (await handle.jsonValue())!
}
