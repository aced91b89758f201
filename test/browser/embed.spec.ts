import { test as base, expect, type Page } from '@playwright/test'
import { startHost } from './embed-host.ts'

const PAGES = {
	'/bad.html': `<!doctype html><html lang="en"><title>bad</title><script type="module" src="embed/register.js"></script>
		<corroborate-graph id="missing" src="nowhere.json"><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="poster"></corroborate-graph>
		<corroborate-graph id="broken" src="broken.json"></corroborate-graph></html>`,
	'/broken.json': '{"nope',
	'/dark.html': `<!doctype html><html lang="en" style="background:#111;color:#eee"><title>dark</title>
		<script type="module" src="embed/register.js"></script><script type="module" src="embed/register.js?again"></script>
		<corroborate-graph src="project.json" style="width:320px;height:520px"></corroborate-graph></html>`,
	'/chosen.html': `<!doctype html><html lang="en"><title>chosen</title><body style="margin:0"><script type="module" src="embed/register.js"></script>
		<corroborate-graph src="project.json" focus="behavioral-treatment" depth="3" style="width:640px;height:480px"></corroborate-graph></html>`,
	'/early.html': `<!doctype html><html lang="en"><title>early</title><corroborate-graph></corroborate-graph><script>
		const graph = document.querySelector('corroborate-graph')
		fetch('project.json').then((answer) => answer.json()).then((project) => {
			graph.graph = project
			graph.view = { focus: 'tms', depth: 1, kinds: ['treatment', 'condition'] }
			document.head.append(Object.assign(document.createElement('script'), { type: 'module', src: 'embed/register.js' }))
		})
	</script></html>`,
	'/rtl.html': `<!doctype html><html lang="he" dir="rtl"><title>rtl</title><script type="module" src="embed/register.js"></script>
		<corroborate-graph src="project.json"></corroborate-graph></html>`,
	'/pinned.html': `<!doctype html><html lang="en"><title>pinned</title><script type="module" src="embed/register.js"></script>
		<corroborate-graph src="project.json" pin="00000000 ketamine.treats.depression:7 tms.treats.depression:4"></corroborate-graph></html>`,
}

const test = base.extend<{ faults: string[]; host: Awaited<ReturnType<typeof startHost>> }>({
	// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
	host: async ({}, use) => {
		const host = await startHost(PAGES)
		await use(host)
		host.server.close()
	},
	faults: [
		async ({ page }, use) => {
			const faults: string[] = []
			page.on('pageerror', (error) => faults.push(error.message))
			page.on('console', (message) => /Content Security|Refused/.test(message.text()) && faults.push(message.text()))
			await use(faults)
			expect(faults).toEqual([])
		},
		{ auto: true },
	],
})

const drawn = (page: Page, at = 0) => page.locator('corroborate-graph').nth(at).locator('svg').first()
const explore = async (page: Page, at = 0) => {
	await page.locator('corroborate-graph').nth(at).getByRole('button', { name: 'Explore this graph' }).click()
	await expect(page.locator('corroborate-graph').nth(at).getByRole('application')).toBeVisible()
}

test('a picture first; live on a click; wheel, keys and events as a host expects them', async ({ page, host }) => {
	await page.goto(`${host.url}/examples/bare.html`)
	await expect(drawn(page)).toBeVisible()
	await expect(page.locator('canvas')).toHaveCount(0)
	await page.locator('corroborate-graph summary').click()
	await expect(page.locator('corroborate-graph').getByRole('table')).toContainText('Five independent sources say')
	await page.locator('corroborate-graph summary').click()
	await explore(page)
	await page.mouse.move(400, 400)
	await page.mouse.wheel(0, 300)
	await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100)
	await page.evaluate(() => {
		;(window as unknown as { heard: unknown[] }).heard = []
		for (const name of ['select', 'view'])
			document.addEventListener(`corroborate-${name}`, (event) =>
				(window as unknown as { heard: unknown[] }).heard.push([name, (event as CustomEvent).detail]),
			)
	})
	await page.getByRole('application').focus()
	await page.keyboard.press('ArrowRight')
	await expect(page.locator('corroborate-graph .said')).toContainText('independent sources')
	const heard = await page.evaluate(() => (window as unknown as { heard: [string, { id?: string }][] }).heard)
	expect(heard.map(([name]) => name)).toEqual(['select', 'view'])
	await expect(page.locator('corroborate-graph')).toHaveAttribute('claim', heard[0]![1].id!)
	// Past the three buttons and the text, to what follows on the page.
	for (let i = 0; i < 5; i++) await page.keyboard.press('Tab')
	expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('CORROBORATE-BADGE')
	await page.evaluate(() => {
		;(document.querySelector('corroborate-graph') as HTMLElement & { view: string }).view = 'focus=tms&depth=1'
	})
	await expect(page.locator('corroborate-graph .said')).toContainText('TMS')
})

test('works under the strictest policy and leaves nothing behind', async ({ page, host, context }) => {
	await page.goto(`${host.url}/examples/strict-policy.html`)
	await expect(drawn(page)).toBeVisible()
	await explore(page)
	expect(await context.cookies()).toEqual([])
	expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
	await page.evaluate(() => document.querySelector('corroborate-graph')!.remove())
	await expect(page.locator('canvas')).toHaveCount(0)
})

test('twenty on a page: at most 1 MB, no canvas before a touch, four live at a time', async ({ page, host }) => {
	await page.goto(`${host.url}/examples/twenty.html`)
	await expect(drawn(page)).toBeVisible()
	// Only what is in view, or nearly so, has been drawn.
	expect(await page.locator('corroborate-graph .picture').count()).toBeLessThan(4)
	for (const at of [5, 10, 15, 19]) {
		await page.locator('corroborate-graph').nth(at).scrollIntoViewIfNeeded()
		await expect(drawn(page, at)).toBeVisible()
	}
	await expect(page.locator('canvas')).toHaveCount(0)
	expect(host.sent()).toBeLessThan(1_000_000)
	for (const at of [0, 1, 2, 3, 4, 5]) await explore(page, at)
	await expect(page.getByRole('application')).toHaveCount(4)
})

test('a bad src keeps the poster or says why, and tells the page', async ({ page, host }) => {
	await page.goto(`${host.url}/bad.html`)
	await page.locator('#missing').hover()
	await expect(page.locator('#missing').getByRole('alert')).toContainText(
		'nowhere.json: expected a project, found HTTP 404',
	)
	await expect(page.getByAltText('poster')).toBeVisible()
	await expect(page.locator('#broken').getByRole('alert')).toContainText('broken.json')
	const message = await page.evaluate(
		() =>
			new Promise((done) => {
				const graph = document.querySelector('#missing')!
				graph.addEventListener('corroborate-error', (event) => done((event as CustomEvent).detail.message))
				graph.setAttribute('src', 'other.json')
			}),
	)
	expect(message).toContain('other.json')
})

test('twice registered, 320 px wide, dark as its page', async ({ page, host }) => {
	await page.goto(`${host.url}/dark.html`)
	await expect(drawn(page)).toBeVisible()
	const fill = await drawn(page).locator('rect').first().getAttribute('fill')
	expect(fill).toBe('#14181e')
	expect(await drawn(page).evaluate((svg) => svg.getBoundingClientRect().width)).toBe(320)
})

test('a pinned embed says what has changed', async ({ page, host }) => {
	await page.goto(`${host.url}/pinned.html`)
	const note = page.locator('corroborate-graph .pin')
	await expect(note).toContainText('Ketamine treats depression: now 5 sources, was 7')
	await expect(note).not.toContainText('TMS treats')
	// It takes a line of its own: the picture is smaller, not covered.
	await expect(async () => {
		const [picture, line] = await Promise.all([drawn(page).boundingBox(), note.boundingBox()])
		expect(line!.y).toBeGreaterThanOrEqual(picture!.y + picture!.height - 1)
	}).toPass({ timeout: 30_000 })
	await note.getByText('Changed since it was pinned: 1 claim').click()
	await expect(note.getByText('Pinned to version 00000000, now version 1.0.0')).toBeVisible()
})

test('in a reveal.js deck: slide in and out, back and forward, and the picture prints', async ({ page, host }) => {
	await page.goto(`${host.url}/examples/deck.html`)
	await page.keyboard.press('ArrowRight')
	await expect(page.locator('#one svg').first()).toBeVisible()
	await page.locator('#one').getByRole('button', { name: 'Explore this graph' }).click()
	await expect(page.locator('#one').getByRole('application')).toBeVisible()
	await page.evaluate(() => (window as unknown as { Reveal: { next(): void } }).Reveal.next())
	await expect(page.locator('#two svg').first()).toBeVisible()
	await page.goBack()
	await expect(page.locator('#one').getByRole('application')).toBeVisible()
	await page.goForward()
	await expect(page.locator('#two svg').first()).toBeVisible()
	const pdf = await page.pdf({ width: '1280px', height: '720px' })
	expect(pdf.length).toBeGreaterThan(10_000)
	// On paper a live graph is its picture again, and afterwards it is live as before.
	await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
	await expect(page.locator('#one .picture [data-node="ketamine"]')).toHaveCount(1)
	await page.evaluate(() => dispatchEvent(new Event('afterprint')))
	await expect(page.locator('#one .picture [data-node]')).toHaveCount(0)
})

test('in a Markdown page: element, badge and frame', async ({ page, host }) => {
	await page.goto(`${host.url}/examples/site.html`)
	await expect(drawn(page)).toBeVisible()
	await expect(
		page.getByRole('link', { name: /Four independent sources say that TMS treats depression/ }),
	).toBeVisible()
	const frame = page.frameLocator('iframe')
	await expect(frame.getByRole('application', { name: 'Graph' })).toBeVisible()
	await expect(frame.getByRole('button', { name: 'Share' })).toBeHidden()
	await expect(frame.locator('[data-renderer="svg"] svg')).toBeVisible()
	await frame.locator('[data-node="tms"]').click()
	await expect(frame.locator('[data-renderer="webgl"]')).toBeVisible()
})

test('a deck laid out for paper has every slide drawn, also those that no one came to', async ({ page, host }) => {
	await page.goto(`${host.url}/examples/deck.html?print-pdf`)
	await expect(page.locator('#one svg').first()).toBeAttached()
	await expect(page.locator('#two svg').first()).toBeAttached()
	await expect(page.locator('#two [data-node="tms"]')).toHaveCount(1)
})

test('what is chosen comes out from under the words about it', async ({ page, host }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' })
	await page.goto(`${host.url}/chosen.html`)
	const shape = (await page.locator('corroborate-graph [data-node="behavioral-treatment"]').boundingBox())!
	await explore(page)
	const graph = page.locator('corroborate-graph')
	await expect(graph.getByRole('status')).toContainText('Behavioral')
	const said = (await graph.getByRole('status').boundingBox())!
	expect(shape.y + shape.height).toBeGreaterThan(said.y)
	await graph.evaluate((element) =>
		element.addEventListener('corroborate-select', (event) => {
			element.id = (event as CustomEvent).detail.id
		}),
	)
	// As near to the words as the stage lets it come; the stage may not have painted yet.
	await expect(async () => {
		await page.mouse.click(shape.x + shape.width / 2, said.y - 50)
		await expect(graph).toHaveAttribute('id', 'behavioral-treatment', { timeout: 1000 })
	}).toPass({ timeout: 30_000 })
})

test('properties that a page sets before the script comes are kept', async ({ page, host }) => {
	await page.goto(`${host.url}/early.html`)
	await expect(drawn(page).locator('[data-node="tms"]')).toHaveCount(1)
	await expect(drawn(page).locator('[data-node="headache"]')).toHaveCount(0)
	await expect(page.locator('corroborate-graph')).toHaveAttribute('kinds', 'treatment,condition')
})

test('arrow keys in a live graph walk the graph and leave the deck on its slide', async ({ page, host }) => {
	await page.goto(`${host.url}/examples/deck.html#/1`)
	await explore(page)
	await page.locator('#one').getByRole('application').focus()
	await page.keyboard.press('ArrowRight')
	await expect(page.locator('#one')).toHaveAttribute('claim', /ketamine/)
	expect(page.url()).toMatch(/#\/1$/)
	await page.keyboard.press('PageDown')
	await expect(page).toHaveURL(/#\/2$/)
})

test('on a page that runs from right to left title and legend stand where they belong', async ({ page, host }) => {
	await page.goto(`${host.url}/rtl.html`)
	const frame = (await page.locator('corroborate-graph').boundingBox())!
	for (const words of ['Ketamine and TMS', '1 independent source']) {
		const box = (await drawn(page).getByText(words, { exact: true }).last().boundingBox())!
		expect(box.x).toBeGreaterThan(frame.x)
		expect(box.x + box.width).toBeLessThan(frame.x + frame.width)
	}
	const legend = await drawn(page).locator('.legend > g').first().locator('text').boundingBox()
	const mark = await drawn(page).locator('.legend > g').first().locator('path').first().boundingBox()
	expect(legend!.x).toBeGreaterThan(mark!.x)
})

test('a published folder uses the positions that lie in it, and hands them on to its embeds', async ({
	page,
	host,
}) => {
	await page.route('**/published.html', async (route) => {
		const index = await (await route.fetch({ url: `${host.url}/index.html` })).text()
		const meta = '<meta name="corroborate-beside" content="layouts" />'
		await route.fulfill({ contentType: 'text/html', body: index.replace('<title>', `${meta}<title>`) })
	})
	const asked = page.waitForRequest('**/layouts.json')
	await page.goto(`${host.url}/published.html`)
	await asked
	await page.getByRole('button', { name: 'Share' }).click()
	const dialog = page.getByRole('dialog', { name: 'Share' })
	await dialog.getByRole('combobox', { name: 'As' }).selectOption('element')
	await expect(dialog.getByLabel('Embed code')).toHaveValue(/ layouts="[^"]*layouts\.json"/)
})
