import { existsSync, readFileSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const root = new URL('.', import.meta.url).pathname
const repository = new URL('../..', import.meta.url).pathname

/** In development the bundled project answers at /project.json, as `serve` does. */
function bundledProject(): Plugin {
	return {
		name: 'bundled-project',
		configureServer(server) {
			server.middlewares.use('/project.json', async (_request, response) => {
				const folder = `${repository}data/ketamine-tms/`
				const names = [
					'project.json',
					'vocabulary.json',
					'sources.json',
					'claims.jsonl',
					'decisions.jsonl',
					'stories.json',
				]
				const files = names
					.filter((name) => existsSync(folder + name))
					.map((name) => [name, readFileSync(folder + name, 'utf8')])
				const { readProjectFiles } = await server.ssrLoadModule(`${repository}src/formats/read-project.ts`)
				const { writeProjectJson } = await server.ssrLoadModule(`${repository}src/formats/write-project.ts`)
				response.setHeader('content-type', 'application/json')
				response.end(writeProjectJson(readProjectFiles(Object.fromEntries(files)).value))
			})
		},
	}
}

export default defineConfig({
	root,
	base: './',
	publicDir: false,
	plugins: [react(), bundledProject()],
	build: {
		outDir: `${repository}dist/app`,
		emptyOutDir: true,
		target: 'es2022',
		assetsInlineLimit: 0,
		modulePreload: { polyfill: false },
		chunkSizeWarningLimit: 900,
	},
	server: { port: 5173 },
})
