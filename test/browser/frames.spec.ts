import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { startHost } from './embed-host.ts'

const HEAD = '<!doctype html><html lang="en"><meta charset="utf-8">'
/** What a host writes: listens to its own frame only, greets it, and asks it for views. */
const LISTEN = `<script>
	window.heard = []
	const frame = () => document.querySelector('#graph').contentWindow
	addEventListener('message', ({ source, origin, data }) => {
		if (source !== frame() || origin !== location.origin) return
		window.heard.push(data)
		if (data.corroborate === 'here' && !window.shy) frame().postMessage({ corroborate: 'hello' }, origin)
	})
</script>`
const FRAME = '<iframe id="graph" src="/?focus=tms&depth=1&embed=1" title="Graph" width="800" height="480"></iframe>'
const PAGES = {
	'/host.html': `${HEAD}<title>host</title>${LISTEN}${FRAME}</html>`,
	'/hostile.html': `${HEAD}<title>hostile</title><script>window.shy = true</script>${LISTEN}${FRAME}<iframe id="sibling" src="/sibling.html" title="sibling"></iframe></html>`,
	'/sibling.html': `${HEAD}<title>sibling</title><script>
		window.heard = []
		addEventListener('message', ({ data }) => window.heard.push(data))
		window.attack = () => {
			for (const message of [{ corroborate: 'hello' }, { corroborate: 'view', address: 'focus=ketamine' }])
				parent.document.querySelector('#graph').contentWindow.postMessage(message, '*')
		}
	</script></html>`,
	'/pinned.html': `${HEAD}<title>pinned</title><iframe src="/?focus=tms&depth=1&embed=1&pin=0.9.0%4000000000%20tms.treats.depression:2" title="Graph" width="800" height="480"></iframe></html>`,
}

let host: Awaited<ReturnType<typeof startHost>>
test.beforeAll(async () => {
	host = await startHost(PAGES)
})
test.afterAll(() => void host.server.close())

type Said = { corroborate: string; address?: string; text?: string }
const heard = (page: Page) => page.evaluate(() => (window as unknown as { heard: Said[] }).heard)
const say = (page: Page, message: unknown) =>
	page.evaluate((data) => {
		const { contentWindow } = document.querySelector<HTMLIFrameElement>('#graph')!
		contentWindow!.postMessage(data, '*')
	}, message)
const graph = (page: Page) => page.frameLocator('#graph')
const addressOf = (page: Page) => page.frame({ url: /embed=1/ })!.url()

test('a page greets its frame, asks for a view, and hears what is selected', async ({ page }) => {
	await page.goto(`${host.url}/host.html`)
	await expect
		.poll(() => heard(page))
		.toContainEqual({ corroborate: 'ready', title: 'Ketamine and TMS', address: 'focus=tms&depth=1' })
	await say(page, { corroborate: 'view', address: '?focus=bdnf&depth=1&embed=0&theme=dark' })
	await expect.poll(() => heard(page)).toContainEqual({ corroborate: 'view', address: 'focus=bdnf&depth=1&theme=dark' })
	expect(addressOf(page)).toContain('embed=1')
	await graph(page).locator('[data-node="ketamine"]').first().click()
	await expect
		.poll(async () => (await heard(page)).filter(({ corroborate }) => corroborate === 'select').map(({ text }) => text))
		.toContain('Ketamine')
})

test('the example does so', async ({ page }) => {
	await page.goto(`${host.url}/examples/frame.html`)
	await expect(page.locator('#selected')).toHaveText('TMS')
	await page.getByRole('button', { name: /BDNF/ }).click()
	await expect(page.locator('#selected')).toHaveText('BDNF')
	expect(addressOf(page)).toContain('focus=bdnf&depth=1&embed=1')
})

test('strange messages change nothing and get no answer, nor does another window', async ({ page }) => {
	await page.goto(`${host.url}/hostile.html`)
	await expect(graph(page).getByRole('application', { name: 'Graph' })).toBeVisible()
	await expect.poll(() => heard(page)).toEqual([{ corroborate: 'here' }])
	const before = addressOf(page)
	const strange: unknown[] = [
		null,
		7,
		'hello',
		['corroborate', 'hello'],
		{},
		{ corroborate: 'HELLO' },
		{ corroborate: { toString: 'hello' } },
		{ corroborate: 'view' },
		{ corroborate: 'view', address: 7 },
		{ corroborate: 'view', address: { length: 3 } },
		{ corroborate: 'view', address: 'focus=ketamine&'.repeat(1000) },
		{ __proto__: { corroborate: 'hello' } },
	]
	for (const message of strange) await say(page, message)
	await page.frame({ url: /sibling/ })!.evaluate(() => (window as unknown as { attack(): void }).attack())
	// A message that is ours comes after all of these, so that they have been read by then.
	await say(page, { corroborate: 'view', address: 'focus=tms&depth=1&min=2' })
	await expect.poll(() => addressOf(page)).toBe(before.replace('&embed', '&min=2&embed'))
	expect(await heard(page)).toEqual([{ corroborate: 'here' }])
	expect(
		await page.frame({ url: /sibling/ })!.evaluate(() => (window as unknown as { heard: unknown[] }).heard),
	).toEqual([])
	await say(page, { corroborate: 'view', address: '<img src=x onerror=alert(1)>&focus=<script>&view=nowhere' })
	await expect.poll(() => addressOf(page)).not.toContain('min=2')
	await expect(graph(page).locator('img[src="x"]')).toHaveCount(0)
})

test('a pinned frame says what it was pinned to and what has changed', async ({ page }) => {
	await page.goto(`${host.url}/pinned.html`)
	const note = page.frameLocator('iframe').getByRole('note')
	await expect(note).toContainText('Pinned to version 0.9.0 (00000000), now version 1.0.0')
	await expect(note).toContainText('TMS treats depression: now 4 sources, was 2')
	await note.getByRole('button', { name: 'Close this note' }).click()
	await expect(note).toBeHidden()
})

test('the code that Share gives for a frame is pinned, and says so while nothing has changed', async ({
	app,
	page,
}) => {
	await app.open('?focus=tms&depth=1')
	await app.button('Share').click()
	const dialog = page.getByRole('dialog', { name: 'Share' })
	await dialog.getByRole('checkbox', { name: /Pin to version/ }).check()
	expect(await dialog.getByLabel('Embed code').inputValue()).toContain('&amp;pin=1.0.0%40')
	await dialog.getByText('Preview').click()
	await expect(page.frameLocator('iframe[title="Preview of the embed"]').getByRole('note')).toContainText(
		/^Pinned to version 1\.0\.0 \([0-9a-f]{8}\); nothing has changed since\./,
	)
})
