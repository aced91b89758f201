import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
/** What both entries share; `register.ts` stays apart, as it is the one that registers. */
const isElement = (id: string) => /\/src\/embed\/(?!register)[\w-]+\.ts$/.test(id)

/** The element as modules: `element.js` defines, `register.js` registers, the rest is loaded when it is needed. */
export default defineConfig({
	root: here('.'),
	base: './',
	publicDir: false,
	logLevel: 'error',
	build: {
		outDir: here('../../dist/app/embed'),
		emptyOutDir: false,
		target: 'es2022',
		modulePreload: false,
		rolldownOptions: {
			input: { element: here('element.ts'), register: here('register.ts') },
			preserveEntrySignatures: 'strict',
			output: {
				entryFileNames: '[name].js',
				chunkFileNames: '[name]-[hash].js',
				// One file for the element, one for all that it draws: parts of parts are waited for one after the other.
				codeSplitting: {
					groups: [
						{ name: 'part', test: isElement, priority: 3 },
						{ name: 'live', test: (id: string) => !id.endsWith('/register.ts'), priority: 2 },
					],
				},
			},
		},
	},
	worker: { format: 'es' },
})
