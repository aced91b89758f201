import { expect, test } from './app.ts'
import { placesOn } from './places.ts'

test.describe('an educator finds out', () => {
	test('a misspelt search finds the term and opens it', async ({ app }) => {
		await app.open()
		await app.search.fill('neuroplastcity')
		await expect(app.page.getByRole('option').first()).toContainText('Neuroplasticity')
		await app.search.press('Enter')
		await expect(app.inspector.getByRole('heading', { level: 2 })).toHaveText('Neuroplasticity')
		expect(app.address().get('focus')).toBe('neuroplasticity')
		await expect(app.inspector).toBeFocused()
		await app.page.keyboard.press('Escape')
		await expect(app.search).toBeFocused()
	})

	test('a search that finds nothing says so', async ({ app }) => {
		await app.open()
		await app.search.fill('xylophone')
		await expect(app.page.getByText('Nothing found for “xylophone”.')).toBeVisible()
	})

	test('a click on a term opens its definition and its links', async ({ app }) => {
		await app.open()
		const { x, y } = (await placesOn(app.page)).term('bdnf')
		await app.page.mouse.click(x, y)
		await expect(app.inspector.getByRole('heading', { level: 2 })).toHaveText('BDNF')
		expect(app.address().get('focus')).toBe('bdnf')
		await app.page.keyboard.press('Escape')
		await expect(app.inspector).toBeHidden()
		expect(app.address().get('focus')).toBeNull()
	})

	test('a click on a line opens the link: its sentence, four numbers, arithmetic, sources', async ({ app }) => {
		await app.open()
		const { x, y } = (await placesOn(app.page)).link('ketamine.acts_on.nmda-receptor')
		await app.page.mouse.click(x, y)
		await expect(app.inspector.getByText(/independent sources say that ketamine/i).first()).toBeVisible()
		expect(app.address().get('claim')).toBe('ketamine.acts_on.nmda-receptor')
		for (const name of ['mentions', 'documents', 'publishers', 'independent'])
			await expect(app.inspector.getByText(name, { exact: true }).first()).toBeVisible()
		await expect(app.inspector.getByText(/support/).first()).toBeVisible()
		await expect(app.inspector.getByRole('region', { name: 'Sources' }).locator('li').first()).toBeVisible()
	})

	test('the pointer on a line says its sentence', async ({ app }) => {
		await app.open()
		const { x, y } = (await placesOn(app.page)).link('ketamine.acts_on.nmda-receptor')
		await app.page.mouse.move(x - 40, y - 40)
		await app.page.mouse.move(x, y, { steps: 4 })
		await expect(app.page.locator('.tooltip')).toContainText(/independent sources say that ketamine/i)
	})

	test('how one term reaches another is read out in sentences', async ({ app }) => {
		await app.open('?focus=ketamine')
		await app.inspector.getByLabel('Path to').selectOption('neuroplasticity')
		await expect(app.inspector.getByRole('heading', { level: 2 })).toHaveText(
			/How does ketamine reach neuroplasticity\?/,
		)
		const steps = app.inspector.getByRole('region', { name: 'The path in words' }).getByRole('listitem')
		await expect(steps.first()).toContainText(/independent sources? (says?|suggests?) that/)
		expect(app.address().get('path')).toBe('ketamine,neuroplasticity')
		await steps.first().getByRole('button', { name: 'Who says so?' }).click()
		await expect(app.inspector.getByRole('region', { name: 'Sources' })).toBeVisible()
	})
})

test.describe('the graph is walked by keyboard', () => {
	test('arrows go along links in order of support and each step is spoken', async ({ app }) => {
		await app.open('?focus=tms')
		await app.graph.focus()
		const spoken = app.page.locator('[aria-live="polite"]').last()
		await app.page.keyboard.press('ArrowRight')
		await expect(spoken).toHaveText(/four independent sources say that tms.* Link 1 of \d+\./i)
		const first = app.address().get('claim')
		await app.page.keyboard.press('ArrowRight')
		await expect(spoken).toHaveText(/Link 2 of \d+\./)
		await app.page.keyboard.press('ArrowLeft')
		await expect(spoken).toHaveText(/Link 1 of \d+\./)
		expect(app.address().get('claim')).toBe(first)
		await app.page.keyboard.press('ArrowDown')
		const [subject, , object] = first!.split('.')
		expect(app.address().get('focus')).toBe(subject === 'tms' ? object : subject)
		await expect(spoken).toHaveText(/, \d+ links?\.$/)
	})

	test('Enter takes the reader into the inspector', async ({ app }) => {
		await app.open()
		await app.graph.focus()
		await app.page.keyboard.press('ArrowRight')
		await app.page.keyboard.press('Enter')
		await expect(app.inspector).toBeFocused()
	})

	test('the first Tab offers the way past the filters', async ({ app }) => {
		await app.open()
		await app.page.keyboard.press('Tab')
		await app.page.keyboard.press('Enter')
		await expect(app.page.getByRole('application', { name: 'Graph' })).toBeFocused()
	})

	test('a command leads into its view, and what is closed leads back to one', async ({ app }) => {
		const { keyboard } = app.page
		await app.open('?path=ketamine,depression')
		await app.page.getByRole('button', { name: 'Who says so?' }).first().focus()
		await keyboard.press('Enter')
		await expect(app.inspector.getByText('Independent sources', { exact: true })).toBeVisible()
		await keyboard.press('Escape')
		await expect(app.page.getByRole('application', { name: 'Graph' })).toBeFocused()
		await keyboard.press('Control+k')
		await expect(app.page.getByRole('combobox', { name: 'Command' })).toBeFocused()
		await keyboard.type('work list')
		await keyboard.press('Enter')
		await expect(app.page.locator('.panel')).toBeFocused()
	})

	test('saving from Share keeps the focus where it is', async ({ app }) => {
		await app.open()
		await app.button('Share').click()
		const save = app.page.getByRole('button', { name: 'Save PPTX' })
		await save.focus()
		await Promise.all([app.page.waitForEvent('download'), app.page.keyboard.press('Enter')])
		await expect(save).toBeFocused()
	})

	test('Tab reaches the tabs, search, every filter, the stage and back, and never gets stuck', async ({ app }) => {
		await app.open()
		const names = new Set<string>()
		for (let step = 0; step < 60; step++) {
			await app.page.keyboard.press('Tab')
			const name = await app.page.evaluate(() => {
				const on = document.activeElement as HTMLElement | null
				if (!on || on === document.body) return ''
				const label =
					on.getAttribute('aria-label') ?? (on as HTMLInputElement).labels?.[0]?.textContent ?? on.textContent
				return `${on.getAttribute('role') ?? on.tagName.toLowerCase()} ${label?.trim() ?? ''}`
			})
			names.add(name)
		}
		const reached = [...names].join('\n')
		for (const name of [
			'Graph',
			'Search terms and claims',
			'Share',
			'Minimum independent sources',
			'Treatment',
			'Zoom in',
		])
			expect(reached).toContain(name)
	})
})

test.describe('nothing that the reader did is lost', () => {
	test('back and forward go through the views', async ({ app }) => {
		await app.open('?focus=bdnf')
		await app.tab('Claims').click()
		await app.page.getByRole('grid', { name: 'Table of claims' }).waitFor()
		await app.tab('Sources').click()
		await app.page.goBack()
		await expect(app.tab('Claims')).toHaveAttribute('aria-selected', 'true')
		await app.page.goBack()
		await expect(app.tab('Graph')).toHaveAttribute('aria-selected', 'true')
		expect(app.address().get('focus')).toBe('bdnf')
		await app.page.goForward()
		await expect(app.tab('Claims')).toHaveAttribute('aria-selected', 'true')
	})

	test('undo and redo, by button and by key', async ({ app }) => {
		await app.open()
		await app.filters.getByRole('checkbox', { name: /Side effect/ }).uncheck()
		const filtered = await app.tally()
		expect(filtered.terms).toBeLessThan(filtered.allTerms)
		await app.button('Undo').click()
		expect((await app.tally()).terms).toBe(filtered.allTerms)
		await app.page.keyboard.press('Control+Shift+z')
		expect(await app.tally()).toEqual(filtered)
		await app.page.keyboard.press('Control+z')
		expect((await app.tally()).terms).toBe(filtered.allTerms)
	})

	test('a dragged term keeps its place, and Unpin puts it back', async ({ app }) => {
		await app.open()
		const from = (await placesOn(app.page)).term('learning')
		const to = { x: from.x + 90, y: from.y - 60 }
		await app.page.mouse.move(from.x, from.y)
		await app.page.mouse.down()
		await app.page.mouse.move(to.x, to.y, { steps: 6 })
		await app.page.mouse.up()
		await expect(app.button(/^Unpin 1/)).toBeVisible()
		// A click right after letting go counts as the second half of a double click.
		await expect(async () => {
			await app.page.mouse.click(to.x, to.y)
			await expect(app.inspector.getByRole('heading', { level: 2 })).toHaveText('Learning', { timeout: 1000 })
		}).toPass()
		await app.page.keyboard.press('Escape')
		await app.button('Show the whole graph').click()
		await app.button(/^Unpin 1/).click()
		await app.settle()
		await app.page.mouse.click(from.x, from.y)
		await expect(app.inspector.getByRole('heading', { level: 2 })).toHaveText('Learning')
	})
})

/** Every part of the address, and a sign on the page that it was followed. */
const LINKS: [part: string, sign: string][] = [
	['view=claims', '[role=grid]'],
	['view=sources', 'article.document'],
	['focus=bdnf', '#inspector h2:has-text("BDNF")'],
	['claim=ketamine.treats.depression', '#inspector h2:has-text("Ketamine treats depression")'],
	['focus=bdnf&depth=1', '.tally:not(:has-text("136 of 136"))'],
	['kinds=treatment,mechanism', '.tally:not(:has-text("136 of 136"))'],
	['predicates=treats', 'summary:has-text("1 on")'],
	['certainty=stated', 'summary:has-text("filtered")'],
	['polarity=denies', 'summary:has-text("filtered")'],
	['min=3', '.tally:has-text("15 of 136")'],
	['basis=mentions', '#basis:has(option[value=mentions]:checked)'],
	['path=ketamine,depression', '#inspector .path-words li'],
	['theme=dark', 'html[data-theme=dark]'],
	['embed=1', '.app[data-embed]'],
]
for (const [part, sign] of LINKS)
	test(`a link with ${part} opens that view and keeps its address`, async ({ app }) => {
		await app.open(`?${part}`)
		await expect(app.page.locator(sign).first()).toBeAttached()
		for (const [name, value] of new URLSearchParams(part)) expect(app.address().get(name)).toBe(value)
	})
