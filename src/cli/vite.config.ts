import { copyFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The renderer of PNG and the shaper of PDF lie beside the program. */
const binaries: Plugin = {
	name: 'binaries',
	writeBundle: ({ dir }) => {
		copyFileSync(`${root}node_modules/@resvg/resvg-wasm/index_bg.wasm`, `${dir}/resvg.wasm`)
		copyFileSync(`${root}node_modules/harfbuzzjs/dist/harfbuzz.wasm`, `${dir}/harfbuzz.wasm`)
	},
}

/** One file with everything in it, so that the packed program needs no other package. */
export default defineConfig({
	root,
	publicDir: false,
	plugins: [binaries],
	ssr: { noExternal: true, target: 'node' },
	build: {
		ssr: 'src/cli/main.ts',
		outDir: 'dist/cli',
		emptyOutDir: true,
		target: 'node20',
		minify: false,
		rolldownOptions: {
			output: {
				banner: '#!/usr/bin/env node',
				entryFileNames: 'corroborate.js',
				// Beside the entry: package-root.ts counts folders.
				chunkFileNames: '[name]-[hash].js',
			},
		},
	},
})
