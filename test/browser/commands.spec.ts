import type { Locator } from '@playwright/test'
import { type App, expect, test } from './app.ts'

type Place = (app: App) => Locator

const panel =
	(title: string): Place =>
	({ page }) =>
		page.locator('.panel').filter({ has: page.getByRole('heading', { name: title, exact: true }) })
const dialog =
	(title: string): Place =>
	({ page }) =>
		page.getByRole('dialog', { name: title }).getByRole('button', { name: 'Close' })
const table: Place = ({ page }) => page.getByRole('grid', { name: 'Table of claims' })
const matrix: Place = ({ page }) => page.getByRole('grid', { name: 'Matrix of claims and documents' })
/** Where the reader was: in the inspector. */
const before: Place = ({ inspector }) => inspector.getByRole('button').nth(1)

/** Where the reader sets out, with something selected, and the part that the view is about. */
const STARTS: [address: string, part: Place][] = [
	['?focus=lumarin', ({ graph }) => graph],
	['?view=claims&panel=rules&focus=lumarin', panel('Rules of the audit')],
	['?view=matrix&focus=lumarin', matrix],
]

/** Every command, and where it leads from a start. */
const leadsTo = (part: Place): Record<string, Place> => ({
	// Of nothing, at the start.
	Undo: before,
	Redo: before,
	'Go to Graph': ({ graph }) => graph,
	'Go to Claims': part === STARTS[1]![1] ? part : table,
	'Go to Matrix': matrix,
	'Go to Sources': ({ page }) => page.getByRole('article'),
	'Go to Stories': ({ page }) => page.locator('[aria-roledescription=story]'),
	'Claims: Table': table,
	'Claims: Work list': panel('Work list'),
	'Claims: Rules': panel('Rules of the audit'),
	'Claims: Contradictions': panel('Contradictions'),
	'Claims: Leave one out': panel('Leave one out'),
	'Claims: Independence': panel('Independence of the sources'),
	'Claims: Terms': panel('Terms and what was joined in them'),
	'Claims: Weights': panel('Weights and what hangs on them'),
	'Claims: Two versions': panel('Two versions'),
	'Claims: Decisions': panel('Decisions'),
	'Claims: Take away': panel('Take it away'),
	'Read: Notes from the Bayview journal': ({ page }) =>
		page.getByRole('article', { name: 'Notes from the Bayview journal' }),
	'Share this view': dialog('Share'),
	'How to read this': dialog('How to read this'),
	'Clear selection': part,
	'Only links with 2 or more sources': before,
	'Only links with 3 or more sources': before,
	'Show all: clear filters': before,
	'Theme: light': before,
	'Theme: dark': before,
	'Theme: auto': before,
})

const openPalette = async ({ page }: App): Promise<Locator> => {
	await page.keyboard.press('Control+k')
	await expect(page.getByRole('combobox', { name: 'Command' })).toBeFocused()
	return page.getByRole('dialog', { name: 'Commands' }).getByRole('option')
}
/** Chooses what the palette names first for these words, which is to read so. */
const choose = async (app: App, name: string): Promise<void> => {
	const options = await openPalette(app)
	await app.page.keyboard.type(name)
	await expect(options.first()).toContainText(name)
	await app.page.keyboard.press('Enter')
}
/** Closes the dialog that is open; without one, takes back what was done to the view. */
const takeBack = async ({ page }: App): Promise<void> => {
	const dialogs = page.getByRole('dialog')
	await page.keyboard.press((await dialogs.count()) > 0 ? 'Escape' : 'Control+z')
	// Out of the page, not only out of sight: a key that comes between would be meant for the one that closes.
	await expect(page.locator('dialog')).toHaveCount(0)
}

for (const [address, part] of STARTS)
	test(`each command leads into what it opens, from an open inspector at ${address}`, async ({ app }) => {
		test.slow()
		const places = leadsTo(part)
		await app.open(address, 'SMALL')
		const names = await (await openPalette(app)).allTextContents()
		expect(names.filter((name) => !(name in places) && !name.startsWith('Read: '))).toEqual([])
		await takeBack(app)
		for (const [name, place] of Object.entries(places)) {
			await before(app).focus()
			await choose(app, name)
			await expect(place(app), name).toBeFocused()
			await takeBack(app)
		}
	})

test('a dialog that a command opened leads back to where the reader was', async ({ app, page }) => {
	await app.open('?view=claims&focus=lumarin', 'SMALL')
	for (const [name, title] of [
		['Share this view', 'Share'],
		['How to read this', 'How to read this'],
	] as const) {
		await before(app).focus()
		await choose(app, name)
		await expect(dialog(title)(app)).toBeFocused()
		await page.keyboard.press('Escape')
		await expect(before(app)).toBeFocused()
	}
})

for (const key of ['Escape', 'Tab'])
	test(`${key} in the list of commands runs none of them`, async ({ app, page }) => {
		await app.open('?view=claims&focus=lumarin', 'SMALL')
		await before(app).focus()
		const options = await openPalette(app)
		await expect(options.and(page.locator('[aria-selected=true]'))).toHaveText('Go to Graph')
		await page.keyboard.press(key)
		if (key === 'Escape') await expect(before(app)).toBeFocused()
		else await expect(page.getByRole('listbox', { name: 'Commands' })).toBeFocused()
		await expect(app.tab('Claims')).toHaveAttribute('aria-selected', 'true')
	})

for (const view of ['sources', 'stories'])
	test(`what is found from ${view}, which have no inspector, is shown in the graph`, async ({ app }) => {
		await app.open(`?view=${view}`, 'SMALL')
		await choose(app, 'Calmulin')
		await expect(app.graph).toBeVisible()
		await expect(app.inspector).toBeFocused()
	})
