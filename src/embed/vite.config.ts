import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

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
		lib: { entry: { element: here('element.ts'), register: here('register.ts') }, formats: ['es'] },
		rolldownOptions: { output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' } },
	},
	worker: { format: 'es' },
})
