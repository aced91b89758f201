import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { build, defineConfig, type Plugin } from 'vite'
import { scenesGallery } from '../../test/scenes/gallery-plugin.ts'

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

/** The offline page and the element for other pages are built with the app, into its folder. */
function embeds(): Plugin {
	let outDir = ''
	return {
		name: 'embeds',
		apply: 'build',
		configResolved: (config) => {
			outDir = resolve(config.root, config.build.outDir)
		},
		closeBundle: async () => {
			await build({ configFile: `${repository}src/embed/offline/vite.config.ts`, build: { outDir } })
			await build({ configFile: `${repository}src/embed/vite.config.ts`, build: { outDir: `${outDir}/embed` } })
		},
	}
}

/** Modules that the first picture needs: what the page imports, not what it loads later. */
const first = new Set<string>()
function findFirst(): Plugin {
	return {
		name: 'find-first',
		apply: 'build',
		buildEnd() {
			const waiting = [...this.getModuleIds()].filter((id) => this.getModuleInfo(id)?.isEntry)
			for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
				if (first.has(id)) continue
				first.add(id)
				waiting.push(...(this.getModuleInfo(id)?.importedIds ?? []))
			}
		},
	}
}

/** Fonts of exports keep their names: the command line finds them there too. */
const assetFileNames = ({ names }: { names: string[] }) =>
	names[0]?.endsWith('.woff') ? 'fonts/[name][extname]' : 'assets/[name]-[hash][extname]'

export default defineConfig({
	root,
	base: './',
	publicDir: false,
	plugins: [react(), bundledProject(), scenesGallery(), findFirst(), embeds()],
	build: {
		outDir: `${repository}dist/app`,
		emptyOutDir: true,
		target: 'es2022',
		assetsInlineLimit: 0,
		modulePreload: { polyfill: false },
		chunkSizeWarningLimit: 900,
		rolldownOptions: {
			output: {
				// One file instead of forty for the first picture; everything later stays apart.
				codeSplitting: { groups: [{ name: 'first', test: (id: string) => first.has(id) }] },
				assetFileNames,
			},
		},
	},
	// Modules, so that a worker too loads its heavy readers only when they are needed.
	worker: { format: 'es', rolldownOptions: { output: { assetFileNames } } },
	// Finds its WebAssembly beside itself.
	optimizeDeps: { exclude: ['harfbuzzjs'] },
	server: { port: 5173 },
})
