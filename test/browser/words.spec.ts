import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type App, expect, test } from './app.ts'

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const SMALL_TEXTS = folder('../fixtures/small-texts')
/** The five sources of the bundled project, where they are at hand; they may not be handed on. */
const SEEDS = folder('../../../shared/seeds')

/** Drops files on the page as a person does: from outside, with their names. */
async function drop(app: App, files: { name: string; text: string }[]): Promise<void> {
	const transfer = await app.page.evaluateHandle((list) => {
		const data = new DataTransfer()
		for (const { name, text } of list) data.items.add(new File([text], name, { type: 'text/plain' }))
		return data
	}, files)
	await app.page.locator('.dropzone').dispatchEvent('drop', { dataTransfer: transfer })
}

const smallText = (name: string) => ({ name, text: readFileSync(`${SMALL_TEXTS}/${name}`, 'utf8') })

test('a dropped text shows the exact words of its mentions, with subject, object and cues marked', async ({ app }) => {
	await app.open('?view=sources&source=harbor-trial', 'SMALL')
	await expect(app.page.getByText(/The words of this page are not part of the project/)).toBeVisible()
	const file = smallText('harbor-trial.txt')
	await drop(app, [file])
	await expect(app.page.getByRole('button', { name: /text open/ })).toBeVisible()
	const claims = app.page.getByRole('list', { name: 'Claims of this passage' }).getByRole('button')
	await claims.first().click()
	const marked = app.page.locator('.asserting[data-on]')
	await expect(marked.first()).toBeVisible()
	expect(file.text).toContain((await marked.first().textContent())!)
	await expect(marked.locator('mark').first()).toBeVisible()
})

test('the page stands still while its parts scroll', async ({ app }) => {
	await app.open('?view=sources&source=bayview-lumarin', 'TEXTS')
	await app.page.locator('.asserting').first().click()
	await expect.poll(() => app.address().get('claim')).toContain('lumarin')
	const [high, moved] = await app.page.evaluate(() => [document.documentElement.scrollHeight, window.scrollY])
	expect(high).toBe(app.page.viewportSize()!.height)
	expect(moved).toBe(0)
})

test('from the words back to the link, and from the link to the words', async ({ app }) => {
	await app.open('?view=sources&source=bayview-lumarin', 'TEXTS')
	await expect(app.page.getByRole('button', { name: /text open/ }).first()).toBeVisible()
	await app.page.locator('.asserting').first().click()
	await expect.poll(() => app.address().get('claim')).toContain('lumarin')
	await app.page.getByRole('button', { name: 'on the graph' }).first().click()
	await expect(app.inspector.locator('blockquote.words').first()).toBeVisible()
	await app.inspector.getByRole('button', { name: 'In its document' }).first().click()
	await expect(app.page.locator('.asserting[data-on]').first()).toBeInViewport()
})

test('a changed text says so, and what it lost is not counted', async ({ app }) => {
	await app.open('?view=sources&source=northern-guideline', 'SMALL')
	const { name, text } = smallText('northern-guideline.txt')
	const sentences = text.split(/(?<=\.)\s+/)
	await drop(app, [{ name, text: sentences.slice(0, Math.ceil(sentences.length / 2)).join(' ') }])
	await expect(app.page.getByRole('alert')).toContainText('is not the one that the project was read from')
	await expect(app.page.getByRole('button', { name: /text changed/ })).toBeVisible()
	await expect(app.page.getByText(/mentions? cannot be located in this text/).first()).toBeVisible()
	await app.button(/\d+ issues?/).click()
	await expect(app.page.getByRole('dialog')).toContainText(/northern-guideline\.txt.*expected SHA-256/)
})

test('a wrong file is refused with its name, what was expected and what was found; the others still open', async ({
	app,
}) => {
	await app.open('?view=sources', 'SMALL')
	await drop(app, [
		{ name: 'broken.json', text: '{"manifest": {' },
		{ name: 'picture.png', text: '\u0000\u0001PNG' },
		smallText('harbor-trial.txt'),
	])
	await expect(app.page.getByRole('button', { name: /text open/ })).toHaveCount(1)
	await app.button('2 issues').click()
	const list = app.page.getByRole('dialog').getByRole('listitem')
	await expect(list.nth(0)).toContainText(/broken\.json, line 1: .*\(expected .*; found .*\)/)
	await expect(list.nth(1)).toContainText(/picture\.png: .*\(expected .*; found .*\)/)
})

test('served texts are there without dropping', async ({ app }) => {
	await app.open('?view=sources', 'TEXTS')
	await expect(app.page.getByRole('button', { name: /text open/ })).toHaveCount(6)
})

test('every mention of the five real sources stands in its text', async ({ app }) => {
	test.skip(!existsSync(SEEDS), '../shared/seeds is not here')
	const texts = readdirSync(SEEDS).filter((name) => name.endsWith('.txt'))
	await app.open('?view=sources')
	await drop(
		app,
		texts.map((name) => ({ name, text: readFileSync(`${SEEDS}/${name}`, 'utf8') })),
	)
	await expect(app.page.getByRole('button', { name: /text open/ })).toHaveCount(texts.length)
	await expect(app.button(/\d+ issues?/)).toBeHidden()
	await app.page
		.getByRole('button', { name: /text open/ })
		.first()
		.click()
	await expect(app.page.locator('.asserting').first()).toBeVisible()
	await app.page.goto(`${app.page.url().split('?')[0]}?claim=ketamine.acts_on.nmda-receptor`)
	await app.ready()
	await drop(
		app,
		texts.map((name) => ({ name, text: readFileSync(`${SEEDS}/${name}`, 'utf8') })),
	)
	const words = app.inspector.locator('blockquote.words')
	await expect(words.first()).toBeVisible()
	await expect(words.first().locator('mark').first()).toBeVisible()
})
