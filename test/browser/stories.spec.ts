import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import { expect, test } from './app.ts'

test('a story is read with keys, kept in the address, and explored from', async ({ app, page }) => {
	await app.open('?view=stories&story=ketamine-and-tms-side-by-side&step=1')
	const player = page.getByRole('region', { name: 'Ketamine and TMS side by side' })
	await expect(player).toContainText('step 2 of 6')
	await player.focus()
	await page.keyboard.press('ArrowRight')
	await expect(player).toContainText('Different ways in')
	await expect.poll(() => app.address().get('step')).toBe('2')
	await page.keyboard.press('Home')
	await expect(player).toContainText('step 1 of 6')
	await expect(player.locator('svg')).toContainText('independent sources')
	await player.getByRole('button', { name: 'Explore this step' }).click()
	await expect(app.graph).toBeVisible()
	await expect.poll(() => app.address().get('focus')).toBe('depression')
})

test('a story is made from views, edited, undone, and there again after a reload', async ({ app, page }) => {
	await app.open('?focus=bdnf&depth=1')
	await app.tab('Stories').click()
	await page.getByRole('button', { name: 'New story' }).click()
	const editor = page.getByRole('region', { name: /^Edit/ })
	await editor.getByLabel('Title of the story').fill('My story')
	await editor.getByRole('button', { name: 'Add step from current view' }).click()
	await expect(editor).toContainText('Shows: focus=bdnf&depth=1')
	await editor.getByRole('button', { name: 'Add step from current view' }).click()
	await editor.getByLabel('Title of step 2').fill('Second')
	await editor.getByRole('button', { name: 'Move up' }).nth(1).click()
	await expect(editor.getByLabel('Title of step 1')).toHaveValue('Second')
	await app.button('Undo').click()
	await expect(editor.getByLabel('Title of step 2')).toHaveValue('Second')
	await editor.getByLabel('Text').first().fill('What one source says.')
	await editor.getByRole('button', { name: 'Done' }).click()
	await page.reload()
	await app.ready()
	await expect(page.getByRole('region', { name: 'My story' })).toContainText('What one source says.')
	await app.button('Share').click()
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Save Project' }).click(),
	])
	const saved = JSON.parse(readFileSync(await download.path(), 'utf8'))
	expect(saved.stories.map(({ title }: { title: string }) => title)).toContain('My story')
})

test('presenting: notes, clock, keys, and Escape ends it', async ({ app, page }) => {
	await app.open('?view=stories&story=what-rests-on-one-source')
	await app.button('Present').click()
	const presenter = page.getByRole('dialog', { name: /^Presenting/ })
	await page.keyboard.press('n')
	await expect(presenter.getByRole('timer')).toContainText('0:0')
	await expect(presenter.getByRole('complementary', { name: 'Speaker notes' })).toContainText(
		'Next: What is left at two',
	)
	await page.keyboard.press('ArrowRight')
	await expect(presenter).toContainText('2 / 5')
	await page.keyboard.press('Escape')
	await expect(presenter).toBeHidden()
})

test('a story leaves as slides, deck and printable page, and the deck runs', async ({ app, page, context }) => {
	await app.open('?view=stories&story=how-ketamine-is-said-to-work')
	const save = async (name: string) => {
		const [download] = await Promise.all([page.waitForEvent('download'), app.button(name).click()])
		return readFileSync(await download.path())
	}
	const slides = Object.keys(unzipSync(new Uint8Array(await save('Save PPTX'))))
	expect(slides.filter((name) => /slides\/slide\d+\.xml$/.test(name))).toHaveLength(6)
	expect((await save('Save printable page')).toString()).toContain('References')
	const deck = await context.newPage()
	await deck.setContent((await save('Save deck')).toString())
	await expect(deck.locator('section.present')).toHaveAttribute('aria-label', 'What everybody agrees on')
	await deck.keyboard.press('ArrowRight')
	await expect(deck.locator('section.present')).toHaveAttribute('aria-label', 'The first stop: a receptor')
})
