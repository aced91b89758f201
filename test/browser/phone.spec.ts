import { expect, test } from './app.ts'
import { placesOn } from './places.ts'

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

const width = 390

test('nothing is wider than the phone, in any view', async ({ app }) => {
	for (const address of ['', '?focus=ketamine', '?claim=ketamine.treats.depression', '?view=claims', '?view=sources']) {
		await app.open(address)
		const wide = await app.page.evaluate(() => document.documentElement.scrollWidth)
		expect(wide, address || 'start').toBeLessThanOrEqual(width)
	}
})

test('tabs, search, filters and inspector are reached by touch', async ({ app }) => {
	await app.open()
	await app.tab('Claims').tap()
	await expect(app.page.getByRole('grid', { name: 'Table of claims' })).toBeVisible()
	await app.tab('Graph').tap()
	await app.button('Filters').tap()
	await expect(app.threshold).toBeInViewport()
	await app.filters.getByRole('checkbox', { name: /Side effect/ }).tap()
	expect((await app.tally()).terms).toBeLessThan((await app.tally()).allTerms)
	await app.button('Filters').tap()
	await app.search.fill('bdnf')
	await app.page.getByRole('option').first().tap()
	await expect(app.inspector.getByRole('heading', { level: 2 })).toBeInViewport()
	await app.button('Close inspector').tap()
	await expect(app.inspector).toBeHidden()
})

test('a tap on a term opens it', async ({ app }) => {
	await app.open()
	const { x, y } = (await placesOn(app.page)).term('ketamine')
	await app.page.touchscreen.tap(x, y)
	await expect(app.inspector.getByRole('heading', { level: 2 })).toHaveText('Ketamine')
})

test('what is tapped is large enough for a finger', async ({ app }) => {
	await app.open('?focus=ketamine')
	const small = await app.page.evaluate(() =>
		[...document.querySelectorAll<HTMLElement>('header button, [role=tab], .stage-controls button, .inspector-close')]
			.filter((one) => one.offsetParent !== null)
			.map((one) => ({ name: one.getAttribute('aria-label') ?? one.textContent, box: one.getBoundingClientRect() }))
			.filter(({ box }) => box.width < 24 || box.height < 24)
			.map(({ name }) => name),
	)
	expect(small).toEqual([])
})
