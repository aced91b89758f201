import { defineConfig } from 'vite'

export default defineConfig({
	root: new URL('.', import.meta.url).pathname,
	base: './',
	build: { target: 'es2022', modulePreload: { polyfill: false } },
})
