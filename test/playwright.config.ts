import { defineConfig } from '@playwright/test'
import { FLAGS } from './find-browser.mjs'

/** Browser tests against the built app, as our own `serve` serves it. No test relies on how long something takes. */
export default defineConfig({
	testDir: '.',
	testMatch: ['browser/**/*.spec.ts', 'scenes/**/*.spec.ts'],
	outputDir: '../test-results',
	globalSetup: './browser/start.ts',
	fullyParallel: true,
	workers: 2,
	retries: 1,
	timeout: 60_000,
	expect: {
		timeout: 15_000,
		toHaveScreenshot: { maxDiffPixelRatio: 0.02, animations: 'disabled', caret: 'hide', scale: 'css' },
	},
	// One set of pictures for every platform.
	snapshotPathTemplate: '{testDir}/scenes/baseline/{arg}{ext}',
	reporter: [['list'], ['./browser/closing-line.ts']],
	use: {
		browserName: 'chromium',
		viewport: { width: 1280, height: 720 },
		colorScheme: 'light',
		contextOptions: { reducedMotion: 'reduce' },
		locale: 'en-GB',
		timezoneId: 'UTC',
		actionTimeout: 15_000,
		trace: 'off',
		launchOptions: { args: FLAGS, executablePath: process.env.CORROBORATE_BROWSER },
	},
})
