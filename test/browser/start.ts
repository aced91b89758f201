import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { startServer } from '../../src/cli/start-server.ts'
import { findBrowser } from '../find-browser.mjs'
import { makeServed } from './served.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
/** Built apart from dist/ and from other runs, so that neither is changed under a reader. */
const APP = `${root}.tmp/browser-app-${process.pid}`

/** Builds the app and serves it on each project; the addresses reach the tests as CORROBORATE_… variables. */
export default async function start(): Promise<() => Promise<void>> {
	process.env.CORROBORATE_BROWSER = await findBrowser()
	process.env.CORROBORATE_APP = APP
	await build({ configFile: `${root}src/app/vite.config.ts`, logLevel: 'error', build: { outDir: APP } })
	const servers = await Promise.all(
		Object.entries(makeServed()).map(async ([name, options]) => {
			const server = await startServer({ ...options, port: 0, app: APP, err: () => {} })
			process.env[`CORROBORATE_${name}`] = server.url
			return server
		}),
	)
	return async () => {
		for (const server of servers) await server.close()
		rmSync(APP, { recursive: true, force: true })
	}
}
