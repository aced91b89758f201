import { expect, test } from './app.ts'
import { startHost } from './embed-host.ts'

const pages: Record<string, string> = {}
let host: Awaited<ReturnType<typeof startHost>>
test.beforeAll(async () => {
	host = await startHost(pages)
})
test.afterAll(() => void host.server.close())

/** The element's code as Share hands it out, on a page of the host, which has the same files. */
test.beforeEach(async ({ app, page }) => {
	if (pages['/shared.html']) return
	await app.open('?focus=ketamine&depth=1')
	await app.button('Share').click()
	const dialog = page.getByRole('dialog', { name: 'Share' })
	await dialog.getByRole('combobox', { name: 'As' }).selectOption('element')
	const code = await dialog.getByLabel('Embed code').inputValue()
	const here = new URL('.', page.url()).href
	const page_ = (head: string) =>
		`<!doctype html><html lang="en"><meta charset="utf-8">${head}<title>shared</title><p>Before</p>${code.replaceAll(here, '/')}<p id="after">After</p></html>`
	pages['/shared.html'] = page_('')
	pages['/strict.html'] = page_(
		`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; connect-src 'self'; style-src-attr 'unsafe-inline'">`,
	)
})

test('the poster stands without any script: picture, legend, words and a way in', async ({ browser }) => {
	const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 1000, height: 700 } })
	const page = await context.newPage()
	await page.goto(`${host.url}/shared.html`)
	const picture = page.getByRole('img', { name: /^Ketamine and TMS: \d+ terms and \d+ links/ })
	await expect(picture).toBeVisible()
	for (const words of ['Ketamine', '1 independent source', 'only hedged', 'version 1.0.0'])
		await expect(picture.getByText(words, { exact: false }).first()).toBeVisible()
	await page.getByText('Ketamine and TMS as text').click()
	await expect(page.getByRole('table')).toContainText('Five independent sources say that ketamine treats depression.')
	await expect(page.getByRole('link', { name: /Ketamine and TMS/ })).toHaveAttribute('href', /focus=ketamine&depth=1/)
	const box = (await picture.boundingBox())!
	expect((await page.locator('#after').boundingBox())!.y).toBeGreaterThanOrEqual(box.y + box.height)
	await context.close()
})

test('nothing is fetched until someone points at it; a click opens it in place', async ({ page }) => {
	const asked: string[] = []
	page.on('request', (request) => asked.push(new URL(request.url()).pathname))
	await page.goto(`${host.url}/shared.html`, { waitUntil: 'networkidle' })
	await expect(page.locator('corroborate-graph').getByRole('button', { name: 'Explore this graph' })).toBeVisible()
	expect(asked.filter((path) => /project|picture|stage|layouts/.test(path))).toEqual([])
	await page.getByRole('img', { name: /^Ketamine and TMS/ }).click()
	await expect(page.getByRole('application', { name: 'Graph: Ketamine and TMS' })).toBeVisible()
	expect(new URL(page.url()).pathname).toBe('/shared.html')
	expect(asked.filter((path) => path === '/project.json')).toHaveLength(1)
	await page.locator('corroborate-graph .text summary').click()
	await expect(page.getByRole('table')).toContainText('Five independent sources say that ketamine treats depression.')
	await page.evaluate(() => document.querySelector('corroborate-graph')!.setAttribute('src', 'nowhere.json'))
	await expect(page.getByRole('img', { name: /^Ketamine and TMS: / })).toBeVisible()
})

test('it works under a policy that lets nothing in but itself', async ({ page, faults }) => {
	await page.goto(`${host.url}/strict.html`)
	await page.getByRole('img', { name: /^Ketamine and TMS/ }).click()
	await expect(page.getByRole('application', { name: 'Graph: Ketamine and TMS' })).toBeVisible()
	expect(faults).toEqual([])
})

test('a poster too small to read gives way to a picture of its own', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 700 })
	await page.goto(`${host.url}/shared.html`)
	await expect(page.locator('corroborate-graph .picture svg')).toBeVisible()
})
