import { defineConfig } from 'vitest/config'
import ClosingLine from './closing-line.ts'

export default defineConfig({
	root: new URL('..', import.meta.url).pathname,
	test: {
		include: ['test/**/*.test.ts'],
		testTimeout: 30_000,
		reporters: ['default', new ClosingLine()],
	},
})
