import { truncateSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { zipSync } from 'fflate'
import { type App, expect, test } from './app.ts'

/** Our own words, so that they may stand here. */
const OWN = `Notes from a ward round

Ketamine relieves treatment-resistant depression. It may cause nausea and dizziness.

TMS does not cause weight gain. Ketamine works faster than SSRIs.
`

const choose = (page: Page, ...files: { name: string; text: string | Uint8Array }[]) =>
	page
		.getByLabel('Documents to add')
		.setInputFiles(files.map(({ name, text }) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })))
const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/documents/${name}`, import.meta.url))
const review = (app: App) => app.page.getByRole('region', { name: 'Review' })

test.describe('documents of one’s own', () => {
	test('are read for claims, shown with their words, and change the graph', async ({ app }) => {
		await app.open('?view=sources')
		const before = await app.tally()
		await choose(app.page, { name: 'ward.txt', text: OWN })
		await expect(review(app)).toContainText('1 of', { timeout: 45_000 })
		await expect(app.page.getByRole('article', { name: 'Notes from a ward round' })).toContainText('ward round')
		expect((await app.tally()).allLinks).toBeGreaterThan(before.allLinks - 1)
		await app.tab('Graph').click()
		await app.page.goto(`${new URL(app.page.url()).origin}/?claim=ketamine.treats.treatment-resistant-depression`)
		await app.ready()
		// Kept on this device: it is there again after loading anew.
		await expect(app.inspector).toContainText('Notes from a ward round')
	})

	test('are reviewed from the keyboard, and undo takes a decision back', async ({ app }) => {
		await app.open('?view=sources')
		await choose(app.page, { name: 'ward.txt', text: OWN })
		await expect(review(app)).toContainText('0 done', { timeout: 45_000 })
		await review(app).focus()
		await app.page.keyboard.press('a')
		await expect(review(app)).toContainText('1 done')
		await app.page.keyboard.press('r')
		await expect(review(app)).toContainText('2 done')
		await app.page.keyboard.press('Control+z')
		await expect(review(app)).toContainText('1 done')
	})

	test('a claim is put right from the keyboard: polarity, certainty, object, its words, and by hand', async ({
		app,
	}) => {
		const { page } = app
		await app.open('?view=sources')
		await choose(page, { name: 'ward.txt', text: OWN })
		await expect(review(app)).toContainText('0 done', { timeout: 45_000 })
		const press = async (...keys: string[]) => {
			for (const key of keys) await page.keyboard.press(key)
		}
		await review(app).focus()
		const first = await review(app).getByRole('heading').textContent()
		expect(first).toContain('treats')
		// Three keys: asserts or denies, "denies", save.
		await press('d')
		await expect(review(app).locator('select[name=polarity]')).toBeFocused()
		await press('d', 'Enter')
		await expect(review(app)).toContainText('1 done')
		// The keyboard is back where it was: three more for the certainty of the next one.
		await expect(review(app)).toBeFocused()
		await expect(review(app)).toContainText('nausea')
		await press('c')
		await expect(review(app).locator('select[name=certainty]')).toBeFocused()
		await press('s', 'Enter')
		await expect(review(app)).toContainText('2 done')
		await expect(review(app)).toContainText('dizziness', { ignoreCase: true })
		// The object by its first letters.
		await press('o')
		await expect(review(app).locator('select[name=object]')).toBeFocused()
		await page.keyboard.type('head')
		await press('Enter')
		await expect(review(app)).toContainText('3 done')
		// Its words, by words: the end one back, then one on again and the start one on.
		await expect(review(app)).toContainText('weight gain', { ignoreCase: true })
		await press('w')
		const words = review(app).getByRole('group', { name: 'Words of the claim' })
		await expect(words).toBeFocused()
		await press('ArrowLeft')
		await expect(words.locator('mark')).toHaveText('TMS does not cause weight')
		await press('ArrowRight', 'Shift+ArrowRight')
		await expect(words.locator('mark')).toHaveText('does not cause weight gain.')
		await press('Enter')
		await expect(review(app)).toContainText('4 done')
		await press('Control+z')
		await expect(review(app)).toContainText('3 done')
	})

	test('its words are also marked in the text with the pointer', async ({ app }) => {
		const { page } = app
		await app.open('?view=sources')
		await choose(page, { name: 'ward.txt', text: OWN })
		await expect(review(app)).toContainText('0 done', { timeout: 45_000 })
		await review(app).focus()
		await page.keyboard.press('w')
		const words = review(app).getByRole('group', { name: 'Words of the claim' })
		await expect(words).toBeFocused()
		const passage = page.locator('.passage-text', { hasText: 'relieves treatment-resistant' })
		const target = await passage.evaluate((element) => {
			// With wider letters of the system it starts below the window.
			element.scrollIntoView({ block: 'end' })
			const at = element.textContent!.indexOf('may')
			const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
			let seen = 0
			for (let node = walker.nextNode(); node; node = walker.nextNode()) {
				if (seen + node.textContent!.length > at) {
					const range = document.createRange()
					range.setStart(node, at - seen)
					range.setEnd(node, at - seen + 3)
					const { left, top, height } = range.getBoundingClientRect()
					return { x: left + 2, y: top + height / 2 }
				}
				seen += node.textContent!.length
			}
			throw new Error('no such words')
		})
		await page.mouse.dblclick(target.x, target.y)
		await expect(words.locator('mark')).toHaveText('may')
		await words.getByRole('button', { name: 'Save the words' }).click()
		await expect(review(app)).toContainText('1 done')
		// Located where it was put: counted, and not among the lost.
		await expect(page.getByRole('region', { name: 'Not located' })).toHaveCount(0)
	})

	test('a new term is kept, or joined with one that is there, or made while a claim is edited', async ({ app }) => {
		const { page } = app
		await app.open('?view=sources')
		const text = 'Ketamine causes hiccups. Ketamine causes jaw stiffness. Ketamine causes vomiting.'
		await choose(page, { name: 'odd.txt', text })
		await expect(review(app)).toContainText('0 done', { timeout: 45_000 })
		await review(app).focus()
		await expect(review(app)).toContainText('new term')
		await expect(review(app)).toContainText('Hiccup')
		await page.keyboard.press('m')
		await page.keyboard.type('head')
		await page.keyboard.press('Enter')
		await expect(review(app).getByRole('heading')).toContainText('headache', { ignoreCase: true })
		await expect(review(app)).not.toContainText('new term')
		await page.keyboard.press('Control+z')
		await expect(review(app)).toContainText('new term')
		await page.keyboard.press('n')
		await expect(review(app)).not.toContainText('new term')
		await page.keyboard.press('o')
		await review(app).locator('select[name=object]').selectOption('+ a new term')
		await review(app).getByLabel('Name of the new object').fill('Rare hiccups')
		await page.keyboard.press('Enter')
		await expect(review(app)).toContainText('1 done')
		await expect(page.getByRole('article')).toContainText('Rare hiccups')
	})

	test('a pasted text is a document like any other', async ({ app }) => {
		await app.open('?view=sources')
		await app.button('Paste text').click()
		await expect(app.page.getByRole('textbox', { name: 'Text', exact: true })).toBeFocused()
		await app.page.getByRole('textbox', { name: 'Title' }).fill('From the clipboard')
		await app.page.getByRole('textbox', { name: 'Text', exact: true }).fill(OWN)
		await app.button('Read its claims').click()
		await expect(review(app)).toContainText('1 of', { timeout: 45_000 })
		// The last of its list, and in sight there.
		const listed = app.page.getByRole('navigation', { name: 'Documents' }).locator('[aria-current]')
		await expect(listed).toContainText('From the clipboard')
		await expect(listed).toBeInViewport({ ratio: 0.9 })
	})

	test('what cannot be read is named, and the others are read', async ({ app }) => {
		await app.open('?view=sources')
		await choose(
			app.page,
			{ name: 'broken.pdf', text: '%PDF-1.7 and then nothing' },
			{ name: 'program.txt', text: new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1, 2, 3, 0, 255, 254, 0, 0]) },
			{ name: 'empty.txt', text: '' },
			{ name: 'ward.txt', text: OWN },
		)
		await expect(review(app)).toContainText('1 of', { timeout: 45_000 })
		await app.button(/issue/).click()
		const dialog = app.page.getByRole('dialog')
		for (const name of ['broken.pdf', 'program.txt', 'empty.txt']) await expect(dialog).toContainText(name)
	})

	test('encrypted, huge, foreign and bursting files are one line each; the others are read, and the app goes on', async ({
		app,
	}, info) => {
		const { page } = app
		const write = (name: string, content: string | Uint8Array) => {
			writeFileSync(info.outputPath(name), content)
			return info.outputPath(name)
		}
		const huge = write('huge.txt', '')
		truncateSync(huge, 200_000_000)
		const bomb = zipSync({ 'a.txt': new Uint8Array(1000) })
		new DataView(bomb.buffer).setUint32(bomb.length - 22 - 51 + 24, 2 ** 31, true)
		const german =
			'Die Lampe ist für den Winter und nicht für den Sommer, und sie wird von den Leuten auch am Abend mit der Hand aus dem Schrank genommen. '
		await app.open('?view=sources')
		await page
			.getByLabel('Documents to add')
			.setInputFiles([
				fixture('encrypted.pdf'),
				huge,
				write('german.txt', german.repeat(4)),
				write('bomb.zip', bomb),
				write('book.txt', 'Nobody can read a book as long as this one in a day. '.repeat(40_000)),
				write('long.txt', 'Nothing was said of it on that day, and nothing was asked. '.repeat(20_000)),
				fixture('two-columns.pdf'),
			])
		// While a long text is read, the rest of the app answers.
		await app.tab('Graph').click()
		await expect(app.graph).toBeVisible()
		await expect(page.getByRole('article', { name: /Nothing was said|lamp/i })).toBeVisible({ timeout: 45_000 })
		await app.button(/issue/).click()
		const dialog = page.getByRole('dialog')
		for (const line of [
			/encrypted\.pdf: PDF is encrypted/,
			/huge\.txt: this file could not be opened \(expected at most 50 MB; found 200 MB\)/,
			/german\.txt: not mined: the text is not English \(expected en; found de\)/,
			/bomb\.zip: zip file unpacks to too much/,
			/book\.txt: text is too long to be read for claims/,
		])
			await expect(dialog.getByRole('listitem').filter({ hasText: line })).toHaveCount(1)
		await expect(dialog).not.toContainText('two-columns')
		await page.keyboard.press('Escape')
		await page.getByRole('button', { name: /lamp for dark mornings.*mentions/ }).click()
		await expect(page.getByRole('article')).toContainText('nearly all of those who went on with the lamp')
	})

	test('text of a document is only ever text', async ({ app }) => {
		await app.open('?view=sources')
		const hostile = `<img src=x onerror="document.title='owned'">Ketamine relieves depression <script>document.title='owned'</script>.`
		await choose(app.page, { name: 'hostile.txt', text: hostile })
		await expect(app.page.getByRole('article')).toContainText('onerror', { timeout: 45_000 })
		expect(await app.page.title()).not.toBe('owned')
	})
})
