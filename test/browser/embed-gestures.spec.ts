import { type CDPSession, type Page, test } from '@playwright/test'
import { expect } from './app.ts'
import { startHost } from './embed-host.ts'

const HEAD = '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
const GRAPH =
	'<corroborate-graph src="project.json" layouts="layouts.json" focus="ketamine" depth="1"></corroborate-graph>'
const SCRIPT = '<script type="module" src="embed/register.js"></script>'
const PAGES = {
	'/touch.html': `${HEAD}<title>touch</title>${SCRIPT}<p>Above</p>${GRAPH}<p style="height:1600px">Below</p></html>`,
	'/keys.html': `${HEAD}<title>keys</title>${SCRIPT}<a id="before" href="#">Before</a>${GRAPH}<a id="after" href="#">After</a></html>`,
	'/shadow.html': `${HEAD}<title>shadow</title>${SCRIPT}<a id="before" href="#">Before</a><div id="other"></div><script>
		const root = document.querySelector('#other').attachShadow({ mode: 'open' })
		root.innerHTML = '${GRAPH}'
		window.heard = []
		document.addEventListener('corroborate-select', (event) => window.heard.push(event.detail.text))
	</script></html>`,
	'/narrow.html': `${HEAD}<title>narrow</title><body style="margin:0">${SCRIPT}<corroborate-graph src="project.json" layouts="layouts.json" style="height:560px"></corroborate-graph></html>`,
	'/dark.html': `${HEAD}<title>dark</title><style>:root { color-scheme: light dark }</style><body style="margin:0">${SCRIPT}<corroborate-graph src="project.json" layouts="layouts.json" style="height:560px"></corroborate-graph></html>`,
	'/twice.html': `${HEAD}<title>twice</title>${SCRIPT}<script type="module" src="embed/register.js?again"></script><script type="module" src="embed/element.js"></script><div id="home">${GRAPH}</div><div id="away"></div></html>`,
}

let host: Awaited<ReturnType<typeof startHost>>
test.beforeAll(async () => {
	host = await startHost(PAGES)
})
test.afterAll(() => void host.server.close())

const graph = (page: Page) => page.locator('corroborate-graph')
async function explore(page: Page) {
	await graph(page).getByRole('button', { name: 'Explore this graph' }).click()
	await expect(graph(page).getByRole('application').locator('canvas').first()).toBeVisible()
}
/** Faults of a page so far. */
function watch(page: Page): string[] {
	const faults: string[] = []
	page.on('pageerror', (error) => faults.push(error.message))
	return faults
}

type Finger = { x: number; y: number }
/** Fingers that move from where they are put to where they are lifted. */
async function drag(session: CDPSession, from: Finger[], to: Finger[]): Promise<void> {
	const STEPS = 14
	const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Finger[]) =>
		session.send('Input.dispatchTouchEvent', { type, touchPoints })
	await send('touchStart', from)
	for (let step = 1; step <= STEPS; step++) {
		const at = (a: number, b: number) => a + ((b - a) * step) / STEPS
		await send(
			'touchMove',
			from.map(({ x, y }, i) => ({ x: at(x, to[i]!.x), y: at(y, to[i]!.y) })),
		)
	}
	await send('touchEnd', [])
}

test('one finger scrolls the page, two move and zoom the graph', async ({ browser }) => {
	const page = await browser.newPage({ hasTouch: true, viewport: { width: 390, height: 780 }, reducedMotion: 'reduce' })
	await page.goto(`${host.url}/touch.html`)
	await explore(page)
	const session = await page.context().newCDPSession(page)
	const box = (await graph(page).boundingBox())!
	// Above the box for words, which is the page's to scroll.
	const [x, y] = [box.x + box.width / 2, box.y + 110]
	const look = () => graph(page).locator('.stage').screenshot()
	const scroll = () => page.evaluate(() => scrollY)
	const scale = () => page.evaluate(() => visualViewport!.scale)
	const start = await look()
	await drag(
		session,
		[
			{ x: x - 30, y },
			{ x: x + 30, y },
		],
		[
			{ x: x - 120, y },
			{ x: x + 120, y },
		],
	)
	await expect.poll(async () => (await look()).equals(start)).toBe(false)
	expect([await scroll(), await scale()]).toEqual([0, 1])
	const zoomed = await look()
	await drag(
		session,
		[
			{ x: x - 40, y },
			{ x: x + 40, y },
		],
		[
			{ x: x + 20, y: y + 60 },
			{ x: x + 100, y: y + 60 },
		],
	)
	await expect.poll(async () => (await look()).equals(zoomed)).toBe(false)
	expect([await scroll(), await scale()]).toEqual([0, 1])
	await drag(session, [{ x, y }], [{ x, y: y - 150 }])
	await expect.poll(scroll).toBeGreaterThan(60)
	await page.close()
})

const focused = (page: Page) =>
	page.evaluate(() => {
		let at: Element | null = document.activeElement
		while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement
		return at?.getAttribute('aria-label') ?? at?.id ?? at?.tagName
	})

test('the keyboard enters, walks and leaves', async ({ page }) => {
	const faults = watch(page)
	await page.goto(`${host.url}/keys.html`)
	await page.locator('#before').focus()
	await page.keyboard.press('Tab')
	expect(await focused(page)).toBe('Explore this graph')
	await page.keyboard.press('Enter')
	await expect.poll(() => focused(page)).toBe('Graph: Ketamine and TMS')
	await page.keyboard.press('ArrowRight')
	await expect(graph(page).getByRole('status')).toContainText('Five independent sources say that ketamine treats')
	expect(await focused(page)).toBe('Graph: Ketamine and TMS')
	await page.keyboard.press('Escape')
	await expect(graph(page).getByRole('status')).toBeHidden()
	for (const name of ['Zoom in', 'Zoom out', 'Show the whole graph', '', 'after']) {
		await page.keyboard.press('Tab')
		if (name) expect(await focused(page)).toBe(name)
	}
	for (let i = 0; i < 6; i++) await page.keyboard.press('Shift+Tab')
	expect(await focused(page)).toBe('before')
	expect(faults).toEqual([])
})

test('in a shadow root of another element it works alike, and its events come out', async ({ page }) => {
	const faults = watch(page)
	await page.goto(`${host.url}/shadow.html`)
	await page.locator('#before').focus()
	await page.keyboard.press('Tab')
	await page.keyboard.press('Enter')
	await expect.poll(() => focused(page)).toBe('Graph: Ketamine and TMS')
	await page.keyboard.press('ArrowRight')
	await expect
		.poll(() => page.evaluate(() => (window as unknown as { heard: string[] }).heard.join()))
		.toContain('Five independent sources say')
	expect(faults).toEqual([])
})

const boxOf = async (page: Page, selector: string) => (await graph(page).locator(selector).first().boundingBox())!
const boxesOf = (page: Page, selectors: string[]) => Promise.all(selectors.map((one) => boxOf(page, one)))

test('at 320 px nothing is cut off or covered: the legend is folded, and comes when it is asked for', async ({
	page,
}) => {
	await page.setViewportSize({ width: 320, height: 640 })
	await page.goto(`${host.url}/narrow.html`)
	await expect(graph(page).locator('.picture svg')).toBeVisible()
	await explore(page)
	await graph(page).getByRole('application').focus()
	await page.keyboard.press('ArrowRight')
	await expect(graph(page).getByRole('status')).toContainText('say')
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
	const selectors = ['.picture text:text-is("Ketamine and TMS")', '.bar', '.said', '.stage', '.area', '.picture svg']
	const [title, bar, said, stage, area, svg] = await boxesOf(page, selectors)
	expect(stage!.y).toBeGreaterThanOrEqual(title!.y + title!.height - 1)
	expect(stage!.height).toBeGreaterThan(area!.height / 2)
	expect(bar!.y).toBeGreaterThanOrEqual(stage!.y + stage!.height)
	expect(bar!.x + bar!.width).toBeLessThanOrEqual(320)
	expect(said!.y + said!.height).toBeLessThanOrEqual(bar!.y)
	// Drawn for the room that there is: nothing is scaled to fit.
	expect(await graph(page).locator('.picture svg').getAttribute('viewBox')).toBe(`0 0 ${svg!.width} ${svg!.height}`)
	expect((await boxOf(page, '.picture .legend')).y).toBeGreaterThanOrEqual(stage!.y + stage!.height)
	const legend = graph(page).getByRole('button', { name: 'Legend, sources and version' })
	await legend.click()
	await expect(legend).toHaveAttribute('aria-expanded', 'true')
	const opened = await boxOf(page, '.picture .legend')
	expect(opened.y).toBeGreaterThan(area!.y)
	expect(opened.y + opened.height).toBeLessThan(bar!.y)
})

test.describe('on a dark page', () => {
	test.use({ colorScheme: 'dark' })
	test('the live graph and its buttons are dark too, and it ends where legend and title begin', async ({ page }) => {
		await page.setViewportSize({ width: 640, height: 640 })
		await page.goto(`${host.url}/dark.html`)
		await explore(page)
		const [title, stage, legend] = await boxesOf(page, [
			'.picture text:text-is("Ketamine and TMS")',
			'.stage',
			'.picture .legend',
		])
		expect(stage!.y).toBeGreaterThanOrEqual(title!.y + title!.height - 1)
		expect(stage!.y + stage!.height).toBeLessThanOrEqual(legend!.y + 4)
		const coloursOf = (selector: string) =>
			graph(page)
				.locator(selector)
				.first()
				.evaluate((one) => [getComputedStyle(one).backgroundColor, getComputedStyle(one).color])
		const dark = ['rgb(20, 24, 30)', 'rgb(238, 241, 245)']
		expect(await coloursOf('.frame')).toEqual(dark)
		expect(await coloursOf('.bar button:last-child')).toEqual(dark)
	})
})

test('registered twice, moved and removed: the page is as it was', async ({ page }) => {
	const faults = watch(page)
	await page.goto(`${host.url}/twice.html`)
	await explore(page)
	await page.evaluate(() => document.querySelector('#away')!.append(document.querySelector('corroborate-graph')!))
	await expect(page.locator('#away corroborate-graph .picture svg')).toBeVisible()
	await explore(page)
	await page.evaluate(() => document.querySelector('corroborate-graph')!.remove())
	await expect(page.locator('canvas')).toHaveCount(0)
	const left = await page.evaluate(() => ({
		styles: document.adoptedStyleSheets.length + document.head.querySelectorAll('style, link').length,
		body: document.querySelector('#home')!.innerHTML + document.querySelector('#away')!.innerHTML,
		kept: localStorage.length + sessionStorage.length,
	}))
	expect(left).toEqual({ styles: 0, body: '', kept: 0 })
	expect(faults).toEqual([])
})
