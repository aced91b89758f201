import { expect, test } from './app.ts'

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
		await expect(app.filters.getByText(/Without it: \d+ links vanish/)).toBeVisible()
		const less = await app.tally()
		expect(less.links).toBeLessThan(all.links)
		const [vanished] = /(\d+) links vanish/
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

test.describe('the table of claims is in step with the stage', () => {
	test('a row selects the link, on the stage as well', async ({ app }) => {
		await app.open('?view=claims')
		await app.page.getByRole('button', { name: 'Ketamine treats depression', exact: true }).click()
		await expect(app.inspector.getByRole('heading', { level: 2 })).toHaveText('Ketamine treats depression')
		await app.tab('Graph').click()
		await expect(app.graph).toBeVisible()
		expect(app.address().get('claim')).toBe('ketamine.treats.depression')
		await expect(app.inspector.getByRole('heading', { level: 2 })).toHaveText('Ketamine treats depression')
	})

	test('a link selected elsewhere is the selected row, in sight', async ({ app }) => {
		await app.open('?view=claims&claim=tms.causes_side_effect.weight-gain')
		const row = app.page.locator('tr[aria-selected=true]')
		await expect(row).toContainText('TMS causes weight gain')
		await expect(row).toBeInViewport()
	})

	test('headers sort, both ways, and say so', async ({ app }) => {
		await app.open('?view=claims')
		const mentions = app.page.getByRole('columnheader', { name: /^Mentions/ })
		const first = async () =>
			Number(await app.page.locator('tbody tr').first().locator('td[data-column=mentions]').textContent())
		await mentions.getByRole('button').click()
		await expect(mentions).toHaveAttribute('aria-sort', 'descending')
		const most = await first()
		await mentions.getByRole('button').click()
		await expect(mentions).toHaveAttribute('aria-sort', 'ascending')
		expect(await first()).toBeLessThan(most)
	})

	test('the table follows the filters and its own field', async ({ app }) => {
		await app.open('?view=claims&min=3')
		const rows = app.page.locator('tbody tr')
		const filtered = await rows.count()
		expect(filtered).toBeGreaterThan(3)
		await app.page.getByRole('searchbox', { name: 'Filter claims' }).fill('ketamine depression')
		await expect(rows.first()).toContainText(/ketamine.*depression/i)
		expect(await rows.count()).toBeLessThan(filtered)
	})

	test('arrow keys go along the rows', async ({ app }) => {
		await app.open('?view=claims')
		await app.page.getByRole('region', { name: 'Table of claims' }).focus()
		await app.page.keyboard.press('ArrowDown')
		await app.page.keyboard.press('ArrowDown')
		await expect(app.page.locator('tr[aria-selected=true]')).toHaveAttribute('aria-rowindex', '3')
	})
})

test('ten thousand claims would scroll: only what is in sight is in the page', async ({ app }) => {
	await app.open('?view=claims', 'LARGE')
	await expect(app.page.locator('tbody tr').first()).toBeVisible()
	expect(await app.page.locator('tbody tr').count()).toBeLessThan(80)
	expect(Number(await app.page.locator('table').getAttribute('aria-rowcount'))).toBeGreaterThan(1000)
})
