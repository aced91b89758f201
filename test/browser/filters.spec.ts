import { type App, expect, test } from './app.ts'

test.describe('a researcher narrows down', () => {
	test('the threshold moves by keyboard, and counts, histogram and address follow', async ({ app }) => {
		await app.open()
		const all = await app.tally()
		await app.threshold.focus()
		await app.page.keyboard.press('ArrowRight')
		await expect(app.threshold).toHaveAttribute('aria-valuetext', /^2 independent sources, \d+ links$/)
		const two = await app.tally()
		expect(two.links).toBeLessThan(all.links)
		expect(two.links).toBeGreaterThan(0)
		expect(app.address().get('min')).toBe('2')
		await app.page.keyboard.press('End')
		expect((await app.tally()).links).toBeLessThan(two.links)
		await app.page.keyboard.press('Home')
		expect(await app.tally()).toEqual(all)
		expect(app.address().get('min')).toBeNull()
	})

	test('a source switched off shows what is lost, and comes back', async ({ app }) => {
		await app.open()
		const all = await app.tally()
		const source = app.filters.getByRole('checkbox', { name: /Vancouver Ketamine/ })
		await source.uncheck()
		await expect(app.filters.getByText(/Without it: \d+ links? lost/)).toBeVisible()
		const less = await app.tally()
		expect(less.links).toBeLessThan(all.links)
		const [vanished] = /(\d+) links? lost/
			.exec((await app.filters.textContent())!)!
			.slice(1)
			.map(Number)
		expect(less.links).toBe(all.links - vanished!)
		await source.check()
		expect(await app.tally()).toEqual(all)
		await expect(app.filters.getByText(/Without it/)).toBeHidden()
	})

	test('another basis counts otherwise and says so', async ({ app }) => {
		await app.open()
		await app.filters.getByLabel('Links weighted by').selectOption('mentions')
		await expect(app.filters.getByText(/also those that repeat one another/)).toBeVisible()
		await expect(app.legend).toContainText('mentions')
	})

	test('kinds, predicates and wording hide what they name; "Show all" brings it back', async ({ app }) => {
		await app.open()
		const all = await app.tally()
		await app.filters.getByText('Predicates', { exact: true }).first().click()
		await app.filters.getByRole('checkbox', { name: /^treats/ }).uncheck()
		const without = await app.tally()
		expect(without.links).toBeLessThan(all.links)
		await app.filters.getByText('Wording', { exact: true }).first().click()
		await app.filters.getByRole('checkbox', { name: 'Hedged' }).uncheck()
		expect((await app.tally()).links).toBeLessThan(without.links)
		await app.button('Show all').click()
		expect(await app.tally()).toEqual(all)
	})
})

/** Rows of the table of claims, without its head. */
const rowsOf = (app: App) =>
	app.page.getByRole('grid', { name: 'Table of claims' }).locator('.claims-body').getByRole('row')

test.describe('the table of claims is in step with the stage', () => {
	test('a row selects the link, on the stage as well', async ({ app }) => {
		await app.open('?view=claims')
		await rowsOf(app).filter({ hasText: 'Ketamine treats depression' }).first().click()
		await expect(app.inspector.getByRole('heading', { level: 2 })).toHaveText('Ketamine treats depression')
		await app.tab('Graph').click()
		await expect(app.graph).toBeVisible()
		expect(app.address().get('claim')).toBe('ketamine.treats.depression')
		await expect(app.inspector.getByRole('heading', { level: 2 })).toHaveText('Ketamine treats depression')
	})

	test('a link selected elsewhere is the selected row, in sight', async ({ app }) => {
		await app.open('?view=claims&claim=tms.causes_side_effect.weight-gain')
		const row = app.page.getByRole('row', { selected: true })
		await expect(row).toContainText('TMS causes weight gain')
		await expect(row).toBeInViewport()
	})

	test('headers sort, both ways, and say so', async ({ app }) => {
		await app.open('?view=claims')
		const claims = app.page.getByRole('columnheader', { name: /^Claim/ })
		const first = async () => (await rowsOf(app).first().getByRole('gridcell').first().textContent()) ?? ''
		await claims.getByRole('button').click()
		await expect(claims).toHaveAttribute('aria-sort', 'ascending')
		await expect.poll(first).toMatch(/^A/)
		await claims.getByRole('button').click()
		await expect(claims).toHaveAttribute('aria-sort', 'descending')
		await expect.poll(first).toMatch(/^T/)
	})

	test('the table follows the filters and its own field', async ({ app }) => {
		await app.open('?view=claims&min=3')
		await expect(rowsOf(app).first()).toBeVisible()
		const filtered = await rowsOf(app).count()
		expect(filtered).toBeGreaterThan(3)
		await app.page.getByRole('searchbox', { name: 'Filter claims' }).fill('ketamine depression')
		await expect.poll(() => rowsOf(app).count()).toBeLessThan(filtered)
		await expect(rowsOf(app).first()).toContainText(/ketamine.*depression/i)
	})

	test('arrow keys go along the rows', async ({ app }) => {
		await app.open('?view=claims')
		await app.page.getByRole('grid', { name: 'Table of claims' }).focus()
		await app.page.keyboard.press('ArrowDown')
		await app.page.keyboard.press('ArrowDown')
		await expect(app.page.getByRole('row', { selected: true })).toHaveAttribute('aria-rowindex', '3')
	})
})

test('of thousands of claims only what is in sight is in the page', async ({ app }) => {
	await app.open('?view=claims', 'LARGE')
	await expect(rowsOf(app).first()).toBeVisible()
	expect(await rowsOf(app).count()).toBeLessThan(80)
	const count = await app.page.getByRole('grid', { name: 'Table of claims' }).getAttribute('aria-rowcount')
	expect(Number(count)).toBeGreaterThan(1000)
})
