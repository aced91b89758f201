import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { App, addressOf, expect, test } from './app.ts'

const STORY = '?view=stories&story=how-ketamine-is-said-to-work'
const player = (page: Page) => page.getByRole('region', { name: 'How ketamine is said to work' })
const nodes = (page: Page) => page.locator('.step-picture [data-node]').count()

test('a step keeps what was in sight, shows it, and is explored from there', async ({ app, page }) => {
	await app.open()
	for (let i = 0; i < 3; i++) await app.button('Zoom in').click()
	await app.tab('Stories').click()
	await page.getByRole('button', { name: 'New story' }).click()
	const editor = page.getByRole('region', { name: /^Edit/ })
	await editor.getByRole('button', { name: 'Add step from current view' }).click()
	await expect(editor.getByText(/^Shows: the whole graph, close to \d+ terms/)).toBeVisible()
	await editor.getByRole('button', { name: 'Add step from current view' }).click()
	await editor.getByRole('button', { name: 'Show all of it' }).last().click()
	await editor.getByRole('button', { name: 'Done' }).click()
	await expect(page.locator('.step-picture svg')).toBeVisible()
	const near = await nodes(page)
	await app.button('Share').click()
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Save Project' }).click(),
	])
	const { stories } = JSON.parse(readFileSync(await download.path(), 'utf8'))
	const [first, second] = stories.find(({ title }: { title: string }) => title === 'New story').steps
	expect(first.camera.length).toBeGreaterThan(2)
	expect(first.camera.length).toBeLessThan(60)
	expect(second.camera).toBeUndefined()
	await page.keyboard.press('Escape')
	await page.getByRole('button', { name: 'Next' }).click()
	await expect.poll(() => nodes(page)).toBeGreaterThan(near)
	await page.getByRole('button', { name: 'Previous' }).click()
	await expect.poll(() => nodes(page)).toBe(near)
	// From the whole picture back to the step's part of it.
	await app.tab('Graph').click()
	await app.button('Show the whole graph').click()
	await app.settle()
	const canvas = page.locator('.stage-canvas')
	const whole = await canvas.screenshot()
	await page.goBack()
	await page.getByRole('button', { name: 'Explore this step' }).click()
	await expect(app.graph).toBeVisible()
	await app.settle()
	await expect.poll(async () => (await canvas.screenshot()).equals(whole)).toBe(false)
})

test('it plays by itself and stops at the end', async ({ page }) => {
	await page.clock.install()
	const app = new App(page)
	await app.open(`${STORY}&step=3`)
	await expect(player(page)).toContainText('step 4 of 6')
	await player(page).getByRole('button', { name: 'Play' }).click()
	await page.clock.fastForward(30_000)
	await expect(player(page)).toContainText('step 5 of 6')
	await page.clock.fastForward(30_000)
	await expect(player(page)).toContainText('step 6 of 6')
	await expect(player(page).getByRole('button', { name: 'Play' })).toBeVisible()
})

test('two windows stay on the same step', async ({ app, page, context }) => {
	await app.open(STORY)
	await app.button('Present').click()
	const [second] = await Promise.all([
		context.waitForEvent('page'),
		page.getByRole('button', { name: 'Second window' }).click(),
	])
	const room = page.getByRole('dialog', { name: /^Presenting/ })
	const speaker = second.getByRole('dialog', { name: /^Presenting/ })
	await expect(speaker.getByRole('timer')).toBeVisible()
	await speaker.getByRole('button', { name: 'Next' }).click()
	await expect(room).toContainText('2 / 6')
	await room.getByRole('button', { name: 'Next' }).click()
	await expect(speaker).toContainText('3 / 6')
	await second.evaluate(() => {
		const channel = new BroadcastChannel('corroborate story')
		for (const message of [
			null,
			5,
			'x',
			{ story: 'other', step: 1 },
			{ story: 'how-ketamine-is-said-to-work', step: -1 },
		])
			channel.postMessage(message)
		channel.postMessage({ story: 'how-ketamine-is-said-to-work', step: 1e9 })
		channel.postMessage({ story: 'how-ketamine-is-said-to-work', step: 4 })
	})
	await expect(room).toContainText('5 / 6')
})

test('a swipe goes on and back, a scroll does not', async ({ browser }) => {
	const page = await browser.newPage({ hasTouch: true, viewport: { width: 390, height: 780 } })
	await page.goto(`${addressOf('BUNDLED')}/${STORY}`)
	await expect(player(page)).toContainText('step 1 of 6')
	const session = await page.context().newCDPSession(page)
	const box = (await page.locator('.step-picture').boundingBox())!
	const swipe = async (dx: number, dy: number) => {
		const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
		const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: { x: number; y: number }[]) =>
			session.send('Input.dispatchTouchEvent', { type, touchPoints })
		await send('touchStart', [{ x, y }])
		for (let i = 1; i <= 10; i++) await send('touchMove', [{ x: x + (dx * i) / 10, y: y + (dy * i) / 10 }])
		await send('touchEnd', [])
	}
	await swipe(-120, 6)
	await expect(player(page)).toContainText('step 2 of 6')
	await swipe(0, -100)
	await swipe(-30, 0)
	await swipe(120, -6)
	await expect(player(page)).toContainText('step 1 of 6')
	await page.close()
})

test('reduced motion: steps change without moving', async ({ app, page }) => {
	await app.open(STORY)
	const animation = () => page.locator('.step-picture').evaluate((element) => getComputedStyle(element).animationName)
	expect(await animation()).toBe('none')
	await page.emulateMedia({ reducedMotion: 'no-preference' })
	expect(await animation()).toBe('step-in')
})
