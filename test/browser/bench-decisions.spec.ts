import { readFileSync } from 'node:fs'
import { expect, test } from './app.ts'

test('a decision changes the counts, is undone, and outlives the tab', async ({ app, page, context }) => {
	await app.open('?view=claims&claim=ketamine.treats.depression')
	const mentions = app.inspector.locator('.four dd').first()
	const reject = app.inspector.getByRole('button', { name: /^Reject/ }).first()
	await expect(mentions).toHaveText('22')
	await reject.click()
	await expect(mentions).toHaveText('21')
	await page.keyboard.press('Control+z')
	await expect(mentions).toHaveText('22')
	await reject.click()
	await expect(mentions).toHaveText('21')
	await expect.poll(() => countKept(page)).toBe(2)
	await page.close()
	const again = await context.newPage()
	await again.goto(`${process.env.CORROBORATE_BUNDLED}/?view=claims&claim=ketamine.treats.depression`)
	await expect(again.getByRole('region', { name: 'Inspector' }).locator('.four dd').first()).toHaveText('21')
	await again.getByText('Rejected, not counted: 1').click()
	await again.getByRole('button', { name: /^Count again/ }).click()
	await expect(again.getByRole('region', { name: 'Inspector' }).locator('.four dd').first()).toHaveText('22')
})

/** Decisions on disk, withdrawn ones included. */
const countKept = (page: import('@playwright/test').Page) =>
	page.evaluate(
		() =>
			new Promise<number>((resolve, reject) => {
				const open = indexedDB.open('corroborate')
				open.onerror = () => reject(open.error)
				open.onsuccess = () => {
					const count = open.result.transaction('decisions').objectStore('decisions').count()
					count.onsuccess = () => resolve(count.result)
				}
			}),
	)

test('by key alone: what vanishes under the fingers leaves focus near, and undo is spoken', async ({ app, page }) => {
	await app.open('?view=claims')
	const grid = page.getByRole('grid')
	await grid.focus()
	await page.keyboard.press('ArrowDown')
	await page.keyboard.press('Enter')
	await expect(app.inspector).toBeFocused()
	const reject = page.getByRole('button', { name: /^Reject/ })
	await reject.first().focus()
	const before = await reject.count()
	await page.keyboard.press('Enter')
	await expect(reject).toHaveCount(before - 1)
	const isInside = () => page.evaluate(() => document.querySelector('#inspector')!.contains(document.activeElement))
	await expect.poll(isInside).toBe(true)
	await page.keyboard.press('Control+z')
	await expect(reject).toHaveCount(before)
	await expect(page.getByText(/^Undone; \d+ steps? can be undone/)).toBeAttached()
	await page.getByRole('button', { name: 'Close inspector' }).focus()
	await page.keyboard.press('Enter')
	await expect(grid).toBeFocused()
	await page.keyboard.press('Control+k')
	await expect(page.getByRole('combobox', { name: 'Command' })).toBeFocused()
	await page.keyboard.type('work list')
	await page.keyboard.press('Enter')
	await expect(page.getByRole('heading', { name: 'Work list' })).toBeVisible()
	const show = page.getByRole('button', { name: /^Show it/ }).first()
	await show.focus()
	await page.keyboard.press('Enter')
	await expect(app.inspector).toBeFocused()
	await page.keyboard.press('Escape')
	await expect(show).toBeFocused()
})

test('a rule is given another threshold, with a reason, and as shipped again', async ({ app, page }) => {
	await app.open('?view=claims&panel=rules')
	const repeated = page.locator('.rule').filter({ hasText: 'repeated-in-one-document' })
	await expect(repeated).toContainText('3 open findings')
	await repeated.getByRole('spinbutton').fill('4')
	await page.getByLabel('Reason').fill('these pages insist')
	await page.getByRole('button', { name: 'Save in the project' }).click()
	await expect(repeated).toContainText('1 open finding')
	await expect(page.locator('.panel-head')).toContainText('4 asserting mentions of one document, or more (shipped 3)')
	await page.locator('.rule').first().getByRole('checkbox').first().uncheck()
	await page.getByRole('button', { name: 'Save in the project' }).click()
	await expect(page.locator('.rule').first()).toContainText('not run')
	await repeated.getByRole('spinbutton').fill('1')
	await expect(page.getByRole('alert')).toHaveText('S2: expected a number from 2 to 50; found 1.')
	await page.getByRole('button', { name: 'Decisions' }).click()
	await expect(page.locator('.log li').first()).toContainText('Set the settings of the audit')
	await page.getByRole('button', { name: 'Rules' }).click()
	await page.getByRole('button', { name: 'Back to the shipped settings' }).click()
	await expect(page.locator('.panel-head')).toContainText('shipped settings')
	await expect(repeated).toContainText('3 open findings')
})

test('references fill in what documents lack, as decisions that are undone together', async ({ app, page }) => {
	await app.open('?view=sources')
	const bib =
		'@misc{drhandoo, title={T}, author={Ada Lind}, year=2022}\n@misc{x, title={A stranger to all}, doi={10.5555/x}}'
	await page
		.getByLabel('References to fill in from')
		.setInputFiles({ name: 'refs.bib', mimeType: 'text/plain', buffer: Buffer.from(bib) })
	const said = page.locator('.fill-references [role=status]')
	await expect(said).toContainText('2 references, 1 document filled in; 1 of 2 references are about no document here')
	await app.tab('Claims').click()
	await page.getByRole('button', { name: 'Decisions' }).click()
	await expect(page.locator('.log li').first()).toContainText('authors, date filled in')
	await page.keyboard.press('Control+z')
	await page.keyboard.press('Control+z')
	await page.keyboard.press('Control+z')
	await expect(page.locator('.log li')).toHaveCount(0)
})

test('two tabs on one project keep both decisions', async ({ app, page, context }) => {
	await app.open('?view=claims&panel=decisions', 'SMALL')
	const other = await context.newPage()
	await other.goto(`${process.env.CORROBORATE_SMALL}/?view=sources`)
	await other.getByRole('combobox', { name: 'Kind' }).selectOption('trial')
	await expect(page.locator('.log li').first()).toContainText('kind is trial')
	await other.getByRole('combobox', { name: 'Interest' }).selectOption('advocacy')
	await page
		.getByRole('button', { name: /^Take back/ })
		.last()
		.click()
	await other.goto(`${process.env.CORROBORATE_SMALL}/?view=claims&panel=decisions`)
	const lines = await page.locator('.log li').count()
	await expect(other.locator('.log li')).toHaveCount(lines)
	await other.close()
})

test('a full disk is told, and the decision still holds', async ({ app, page }) => {
	await page.addInitScript(() => {
		IDBObjectStore.prototype.put = () => {
			throw new DOMException('no room', 'QuotaExceededError')
		}
	})
	await app.open('?view=claims&claim=ketamine.treats.depression')
	await app.inspector
		.getByRole('button', { name: /^Reject/ })
		.first()
		.click()
	await expect(app.inspector.locator('.four dd').first()).toHaveText('21')
	await page.getByRole('button', { name: /issue/ }).click()
	await expect(page.getByRole('dialog')).toContainText('this device has no room left')
	await page.keyboard.press('Escape')
	await page.getByRole('button', { name: 'Decisions' }).click()
	await expect(page.getByRole('alert')).toContainText('could not be kept')
})

test('a project saved with its decisions opens again unchanged', async ({ app, page }, info) => {
	await app.open('?view=claims&panel=findings')
	await page
		.getByRole('button', { name: /^Accept …/ })
		.first()
		.click()
	await page.getByLabel('Reason').fill('known, and said so')
	await page.getByRole('button', { name: 'Accept the finding' }).click()
	await page.getByText(/Accepted ones/).click()
	await expect(page.locator('.finding')).toHaveCount(1)
	await page.getByRole('button', { name: 'Decisions' }).click()
	const save = async (name: string) => {
		const download = page.waitForEvent('download')
		await page.getByRole('button', { name: 'Save the project' }).click()
		const path = info.outputPath(name)
		await (await download).saveAs(path)
		return path
	}
	const first = await save('first.json')
	await app.tab('Sources').click()
	await page.locator('input[type=file]').first().setInputFiles(first)
	await app.tab('Claims').click()
	await page.getByRole('button', { name: 'Decisions' }).click()
	await expect(page.locator('.log')).toContainText('known, and said so')
	const second = await save('second.json')
	expect(readFileSync(second, 'utf8')).toBe(readFileSync(first, 'utf8'))
})
