import type { Page } from '@playwright/test'
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

	test('a pasted text is a document like any other', async ({ app }) => {
		await app.open('?view=sources')
		await app.button('Paste text').click()
		await app.page.getByRole('textbox', { name: 'Title' }).fill('From the clipboard')
		await app.page.getByRole('textbox', { name: 'Text', exact: true }).fill(OWN)
		await app.button('Read its claims').click()
		await expect(review(app)).toContainText('1 of', { timeout: 45_000 })
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

	test('text of a document is only ever text', async ({ app }) => {
		await app.open('?view=sources')
		const hostile = `<img src=x onerror="document.title='owned'">Ketamine relieves depression <script>document.title='owned'</script>.`
		await choose(app.page, { name: 'hostile.txt', text: hostile })
		await expect(app.page.getByRole('article')).toContainText('onerror', { timeout: 45_000 })
		expect(await app.page.title()).not.toBe('owned')
	})
})
