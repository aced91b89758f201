import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const isSigma = (id: string) => /\/(src\/render\/sigma|node_modules\/sigma)\//.test(id)
/** What both entries share; `register.ts` stays apart, as it is the one that registers. */
const isElement = (id: string) => /\/src\/embed\/(?!register)[\w-]+\.ts$|rolldown\/runtime/.test(id)

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
				// One file for the element, one for its picture, one for sigma: parts of parts are waited for one by one.
				codeSplitting: {
					groups: [
						{ name: 'part', test: isElement, priority: 3 },
						{ name: 'picture', test: (id: string) => !isSigma(id) && !id.endsWith('/register.ts'), priority: 2 },
						{ name: 'stage', test: isSigma, priority: 1 },
					],
				},
			},
		},
	},
	worker: { format: 'es' },
})
