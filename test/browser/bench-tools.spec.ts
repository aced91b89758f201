import { readFileSync, writeFileSync } from 'node:fs'
import { parseCsv } from '../../src/formats/csv.ts'
import { expect, test } from './app.ts'

test('the table sorts, filters by column, groups, and is walked by key in step with the inspector', async ({
	app,
	page,
}) => {
	await app.open('?view=claims')
	const grid = page.getByRole('grid', { name: 'Table of claims' })
	await grid.focus()
	await page.keyboard.press('ArrowDown')
	await page.keyboard.press('ArrowDown')
	await expect(page.locator('.claims-row[aria-selected=true]')).toHaveCount(1)
	const heading = await page.locator('.claims-row[aria-selected=true] .claim-words').innerText()
	await expect(app.inspector.getByRole('heading', { level: 2 })).toContainText(heading)
	await page.getByRole('button', { name: 'Claim', exact: true }).click()
	await expect(page.getByRole('columnheader', { name: 'Claim' })).toHaveAttribute('aria-sort', 'ascending')
	await page.getByRole('button', { name: 'Filter columns' }).click()
	await page.getByLabel('Filter Indep.').fill('>= 3')
	await expect(page.locator('.claims-bar [role=status]')).toContainText(/^\d+ of 149/)
	await page.getByLabel('Filter Standing').selectOption('asserted')
	await page.getByLabel('Group by').selectOption('predicate')
	await page.getByRole('button', { name: /^treats/ }).click()
	await expect(page.getByRole('button', { name: /^treats/ })).toHaveAttribute('aria-expanded', 'false')
})

test('the under-sourced lens acts on the table, the matrix and the graph at once', async ({ app, page }) => {
	await app.open('?view=claims')
	await app.filters.getByRole('checkbox', { name: /Under-sourced/ }).check()
	expect((await app.tally()).links).toBeLessThan((await app.tally()).allLinks)
	const { links } = await app.tally()
	const shown = Number(await page.locator('.claims-bar [role=status] strong').first().textContent())
	expect(shown).toBeGreaterThanOrEqual(links)
	expect(app.address().get('under')).toBe('1')
	await app.tab('Matrix').click()
	await expect(page.locator('.claims-bar [role=status] strong').first()).toHaveText(String(shown))
	await app.filters.getByRole('checkbox', { name: /Under-sourced/ }).uncheck()
	const { links: back, allLinks } = await app.tally()
	expect(back).toBe(allLinks)
})

test('the matrix is walked by key, spoken cell by cell, and shows the words', async ({ app, page }) => {
	await app.open('?view=matrix')
	await page.getByRole('grid').focus()
	await page.keyboard.press('Control+ArrowRight')
	await expect(page.locator('#matrix-cell')).toHaveText(/(stated|hedged|denied|left open), \d+ mention/)
	await expect(page.getByRole('region', { name: 'Words of the cell' }).locator('.mention').first()).toBeVisible()
	await page.keyboard.press('Escape')
	await expect(page.getByRole('region', { name: 'Words of the cell' })).toHaveCount(0)
})

test('leaving a source out tells what vanishes, and the filters agree', async ({ app, page }) => {
	await app.open('?view=claims&panel=leave-one-out')
	const row = page.getByRole('row').nth(1)
	const vanish = Number(await row.getByRole('cell').nth(1).textContent())
	await row.getByRole('checkbox').uncheck()
	await expect(page.getByText(new RegExp(`${vanish} links? lost`)).first()).toBeVisible()
	expect(app.address().get('without')).not.toBeNull()
})

test('two documents that count once: rule, value, shared sentences, split and back', async ({ app, page }) => {
	await app.open('?view=claims&panel=independence', 'TEXTS')
	const status = page.locator('.panel [role=status]')
	await expect(status).toContainText('count as 3 independent')
	await page
		.getByRole('row', { name: /I3 copied text/ })
		.getByRole('button')
		.click()
	const dialog = page.getByRole('dialog')
	await expect(dialog).toContainText('sentences in common')
	await expect(dialog.locator('.side-by-side blockquote').first()).not.toBeEmpty()
	await expect(dialog).toContainText('If they counted apart')
	await dialog.getByLabel('Reason').fill('read both')
	await dialog.getByRole('button', { name: /^Split/ }).click()
	await expect(page.getByRole('row', { name: /I3 copied text/ })).toHaveCount(0)
	await page.keyboard.press('Control+z')
	await expect(page.getByRole('row', { name: /I3 copied text/ })).toHaveCount(1)
})

test('a term is split and joined again, with what would change told before', async ({ app, page }) => {
	await app.open('?view=claims&panel=terms&focus=tms')
	await page.getByRole('checkbox', { name: 'Split off the coil' }).check()
	await expect(page.getByRole('region', { name: 'Split' })).toContainText('claims would change')
	await page.getByRole('button', { name: 'Split', exact: true }).click()
	await expect(page.getByRole('checkbox', { name: 'Split off the coil' })).toHaveCount(0)
	await page.keyboard.press('Control+z')
	await expect(page.getByRole('checkbox', { name: 'Split off the coil' })).toHaveCount(1)
})

test('weights are edited, saved in the project and named', async ({ app, page }) => {
	await app.open('?view=claims&panel=sensitivity')
	await page.getByLabel(/^Commercial page/).fill('0.9')
	await page.getByRole('button', { name: 'Save in the project' }).click()
	await expect(page.locator('.panel-head')).toContainText('edited weights of')
	await page.getByRole('button', { name: 'Back to the shipped weights' }).click()
	await expect(page.locator('.panel-head')).toContainText('shipped weights')
})

test('a second version: lost and weaker claims in the list and in the picture', async ({ app, page }, info) => {
	await app.open('?view=claims&panel=take-away')
	const download = page.waitForEvent('download')
	await page.getByRole('button', { name: 'Save the project (JSON)' }).click()
	const path = info.outputPath('older.json')
	await (await download).saveAs(path)
	const older = JSON.parse(readFileSync(path, 'utf8'))
	older.mentions = older.mentions.filter(({ document }: { document: string }) => document !== 'vancouver-ketamine')
	writeFileSync(path, JSON.stringify(older))
	await page.getByRole('button', { name: 'Two versions' }).click()
	await page.locator('input[type=file]').setInputFiles(path)
	await expect(page.getByText(/^added [1-9]/)).toBeVisible()
	await expect(page.getByText(/^stronger [1-9]/)).toBeVisible()
	const places = () => page.locator('.compare-stage [data-node=ketamine]').first().getAttribute('transform')
	const before = await places()
	await page.getByText('Before', { exact: true }).click()
	expect(await places()).toBe(before)
})

test('copied text that is known here counts for the other version too', async ({ app, page }, info) => {
	let bare = ''
	await page.route('**/project.json', async (route) => {
		const project = await (await route.fetch()).json()
		const documents = project.sources.map(({ id }: { id: string }) => id).slice(0, 2)
		bare = JSON.stringify({ ...project, dependence: [] })
		await route.fulfill({ json: { ...project, dependence: [{ rule: 'I3', documents, value: 0.9, note: '' }] } })
	})
	await app.open('?view=claims&panel=versions')
	const path = info.outputPath('unmeasured.json')
	writeFileSync(path, bare)
	await page.locator('input[type=file]').setInputFiles(path)
	await expect(page.getByText('No claim differs.')).toBeVisible()
})

test('tables, references and the report are taken away', async ({ app, page }, info) => {
	await app.open('?view=claims&panel=take-away&claim=ketamine.treats.depression')
	const take = async (name: string | RegExp) => {
		const download = page.waitForEvent('download')
		await page.getByRole('button', { name }).click()
		const file = await download
		const path = info.outputPath(file.suggestedFilename())
		await file.saveAs(path)
		return readFileSync(path)
	}
	const rows = parseCsv((await take('Claims (CSV)')).toString())
	expect(rows).toHaveLength(150)
	expect(rows[1]![0]).toBe('ketamine.treats.depression')
	expect((await take('Workbook (XLSX)')).subarray(0, 2).toString()).toBe('PK')
	expect((await take('References (RIS)')).toString().split('ER  - ')).toHaveLength(6)
	expect((await take('References (BibTeX)')).toString()).toContain('@misc{')
	const report = (await take('Save the report (HTML)')).toString()
	expect(report).toContain('SHA-256')
	expect(report).toContain('<svg')
	await expect(page.getByLabel('Citation')).toHaveValue(
		/Claim ketamine\.treats\.depression.*claim=ketamine\.treats\.depression$/,
	)
})

test('a large project is audited in a worker, and in the page where there is none, with one result', async ({
	app,
	page,
}) => {
	const found = page.getByText(/^[1-9]\d* open findings$/)
	await app.open('?view=claims&panel=findings', 'LARGE')
	await expect(found).toBeVisible({ timeout: 30_000 })
	const told = await found.textContent()
	await page.route(/audit\.worker/, (route) => route.abort())
	await page.reload()
	await expect(found).toHaveText(told!, { timeout: 30_000 })
})

test('a file that takes long can be stopped, and is written without a worker too', async ({ app, page }) => {
	let isHeld = true
	await page.route(/write\.worker/, (route) => (isHeld ? undefined : route.abort()))
	await app.open('?view=claims&panel=take-away')
	const claims = page.getByRole('button', { name: 'Claims (CSV)' })
	await claims.click()
	await expect(claims).toBeDisabled()
	await expect(page.getByRole('progressbar', { name: 'Writing' })).toBeVisible()
	await page.getByRole('button', { name: 'Stop' }).click()
	await expect(claims).toBeEnabled()
	isHeld = false
	const download = page.waitForEvent('download')
	await claims.click()
	expect((await download).suggestedFilename()).toMatch(/-claims\.csv$/)
})

test('table and graph stand side by side, and what is selected in one is selected in the other', async ({
	app,
	page,
}) => {
	await app.open('?view=claims')
	await expect(app.graph).toBeHidden()
	await page.getByRole('button', { name: 'Graph beside' }).click()
	await expect(app.graph).toBeVisible()
	await expect.poll(() => app.address().get('beside')).toBe('1')
	await page.getByRole('row', { name: /Ketamine treats anxiety/ }).click()
	await expect(app.inspector).toContainText('Ketamine treats anxiety')
	const [graph, inspector, table] = await Promise.all(
		[app.graph, app.inspector, page.getByRole('grid')].map(async (part) => (await part.boundingBox())!),
	)
	expect(graph!.y + graph!.height).toBeLessThanOrEqual(inspector!.y + 1)
	expect(table!.x).toBeLessThan(graph!.x)
	// Along the links of a term, by key, as on the stage alone.
	await app.graph.focus()
	await page.keyboard.press('ArrowRight')
	await page.keyboard.press('Enter')
	const row = page.getByRole('row', { selected: true })
	await expect(row).toHaveCount(1)
	await expect(app.inspector.getByRole('heading', { level: 2 })).toHaveText(
		(await row.locator('.claim-words').textContent())!,
	)
	await page.setViewportSize({ width: 1100, height: 720 })
	await expect(app.graph).toBeHidden()
})
