import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { startServer } from '../../src/cli/start-server.ts'
import { findBrowser } from '../find-browser.mjs'
import { emptyProject, faultyProject, largeProject } from './projects.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
/** Built apart from dist/, so that a running `npm start` is left alone. */
const APP = `${root}.tmp/browser-app`
const MADE = `${root}.tmp/browser-projects`

/** Builds the app, makes the projects and serves each; the addresses reach the tests as CORROBORATE_… variables. */
export default async function start(): Promise<() => Promise<void>> {
	process.env.CORROBORATE_BROWSER = await findBrowser()
	await build({ configFile: `${root}src/app/vite.config.ts`, logLevel: 'error', build: { outDir: APP } })
	mkdirSync(MADE, { recursive: true })
	const made = { EMPTY: emptyProject(), FAULTY: faultyProject(), LARGE: largeProject() }
	for (const [name, text] of Object.entries(made)) writeFileSync(`${MADE}/${name}.json`, text)
	const small = `${root}test/fixtures/small`
	const projects = {
		BUNDLED: { project: `${root}data/ketamine-tms` },
		SMALL: { project: small },
		TEXTS: { project: small, texts: `${small}-texts` },
		...Object.fromEntries(Object.keys(made).map((name) => [name, { project: `${MADE}/${name}.json` }])),
	}
	const servers = await Promise.all(
		Object.entries(projects).map(async ([name, options]) => {
			const server = await startServer({ ...options, port: 0, app: APP, err: () => {} })
			process.env[`CORROBORATE_${name}`] = server.url
			return server
		}),
	)
	return async () => {
		for (const server of servers) await server.close()
	}
}
