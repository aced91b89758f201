import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
	root: new URL('.', import.meta.url).pathname,
	base: './',
	plugins: [react()],
	build: { target: 'es2022', modulePreload: { polyfill: false } },
})
