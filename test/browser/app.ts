import { type BrowserContext, test as base, expect, type Locator, type Page } from '@playwright/test'
import { NO_WEBGL } from './no-webgl.ts'
import type { Served } from './served.ts'

export const addressOf = (served: Served): string => process.env[`CORROBORATE_${served}`]!

/** Takes WebGL away, as a locked-down machine does. */
export const takeWebGl = async (context: BrowserContext): Promise<void> => {
	await context.addInitScript(NO_WEBGL)
}

/** The app as a person meets it: by roles and names only. */
export class App {
	readonly page: Page
	constructor(page: Page) {
		this.page = page
	}

	async open(address = '', served: Served = 'BUNDLED'): Promise<void> {
		await this.page.goto(`${addressOf(served)}/${address}`)
		await this.ready()
	}

	/** Waits until the view that is open has its content. */
	async ready(): Promise<void> {
		await this.page
			.locator('[data-ready], [role=grid], .document, .failed')
			.first()
			.waitFor({ state: 'attached', timeout: 45_000 })
		await this.page.evaluate(() => document.fonts.ready)
		await this.awake()
	}

	/** The picture stands as SVG first; a stage that can have WebGL takes it when the page has a moment. */
	private async awake(): Promise<void> {
		const stage = this.page.locator('.stage-canvas:visible')
		const embed = new URL(this.page.url()).searchParams.get('embed') === '1'
		if (embed || (await stage.count()) === 0) return
		const able = await this.page.evaluate(() => {
			const context = document.createElement('canvas').getContext('webgl')
			context?.getExtension('WEBGL_lose_context')?.loseContext()
			return context !== null
		})
		if (able) await expect(stage).toHaveAttribute('data-renderer', 'webgl', { timeout: 30_000 })
	}

	/** Waits for two frames, so that what follows from the last change is painted. */
	settle(): Promise<void> {
		return this.page.evaluate(
			() => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
		)
	}

	get search(): Locator {
		return this.page.getByRole('combobox', { name: 'Search terms and claims' })
	}
	get graph(): Locator {
		return this.page.getByRole('application', { name: 'Graph' })
	}
	get filters(): Locator {
		return this.page.getByRole('region', { name: 'Filters' })
	}
	get inspector(): Locator {
		return this.page.getByRole('region', { name: 'Inspector' })
	}
	get legend(): Locator {
		return this.page.getByRole('region', { name: 'Legend' })
	}
	get threshold(): Locator {
		return this.page.getByRole('slider', { name: 'Minimum independent sources' })
	}
	tab(name: string): Locator {
		return this.page.getByRole('tab', { name, exact: true })
	}
	button(name: string | RegExp): Locator {
		return this.page.getByRole('button', { name })
	}

	/** Links and terms that are shown, as the filters count them. */
	async tally(): Promise<{ links: number; allLinks: number; terms: number; allTerms: number }> {
		const text = await this.filters.getByRole('status').first().textContent()
		const [links, allLinks, terms, allTerms] = [...(text ?? '').matchAll(/\d+/g)].map(Number) as [
			number,
			number,
			number,
			number,
		]
		return { links, allLinks, terms, allTerms }
	}

	/** Parts of the address as it stands. */
	address(): URLSearchParams {
		return new URL(this.page.url()).searchParams
	}
}

interface Fixtures {
	app: App
	/** Errors of console and page, and requests that leave the origin; every test ends with none. */
	faults: string[]
}

export const test = base.extend<Fixtures>({
	faults: [
		async ({ page }, use) => {
			const faults: string[] = []
			page.on('pageerror', (error) => faults.push(`error: ${error.message}`))
			page.on('console', (message) => {
				if (message.type() === 'error') faults.push(`console: ${message.text()}`)
			})
			page.on('request', (request) => {
				const { protocol, hostname } = new URL(request.url())
				if (/^https?:$/.test(protocol) && hostname !== '127.0.0.1') faults.push(`request: ${request.url()}`)
			})
			await use(faults)
			expect(faults.filter((fault) => !isWantedMissing(fault))).toEqual([])
		},
		{ auto: true },
	],
	app: async ({ page }, use) => use(new App(page)),
})

/** Without --texts the app asks for texts.jsonl once and is told that there is none; a browser reports that by itself. */
const isWantedMissing = (fault: string) => /^console: Failed to load resource.*404/.test(fault)

export { expect }
