import { cpSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect } from '@playwright/test'
import { runCli } from '../../src/cli/run.ts'
import { App } from './app.ts'

const file = join(tmpdir(), `corroborate-offline-${process.pid}.html`)

base.beforeAll(async () => {
	const said: string[] = []
	const io = { out: (line: string) => said.push(line), err: (line: string) => said.push(line) }
	expect(await runCli(['build', 'data/ketamine-tms', '--out', file], io), said.join('\n')).toBe(0)
})

base('one file from the disk is the whole app, without network', async ({ page }) => {
	const faults: string[] = []
	page.on('pageerror', (error) => faults.push(error.message))
	page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
	page.on('request', (request) => {
		if (!/^(file|data|blob):/.test(request.url())) faults.push(request.url())
	})
	await page.goto(`file://${file}`)
	const app = new App(page)
	await app.ready()
	await expect(app.graph).toBeVisible()
	await expect(page.locator('[data-renderer="webgl"]')).toBeVisible()
	await app.search.fill('nmda')
	await page.getByRole('option').first().click()
	await expect(app.inspector).toContainText('NMDA receptor')
	await app.tab('Claims').click()
	await expect(page.locator('.claims-table').first()).toBeVisible()
	await page.goBack()
	await expect(app.graph).toBeVisible()
	await app.tab('Claims').click()
	await page.getByRole('button', { name: 'Take away' }).click()
	const [workbook] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Workbook (XLSX)' }).click(),
	])
	expect(readFileSync(await workbook.path(), 'latin1')).toContain('xl/worksheets')
	await app.tab('Graph').click()
	await expect(app.graph).toBeVisible()
	await app.button('Share').click()
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Save PDF', exact: true }).click(),
	])
	expect(readFileSync(await download.path(), 'latin1')).toContain('inter-latin')
	const [picture] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Save PNG', exact: true }).click(),
	])
	expect(readFileSync(await picture.path()).readUInt32BE(16)).toBe(2560)
	await page.keyboard.press('Escape')
	await app.tab('Stories').click()
	const [slides] = await Promise.all([page.waitForEvent('download'), app.button('Save deck').click()])
	const deck = await page.context().newPage()
	deck.on('pageerror', (error) => faults.push(error.message))
	await deck.setContent(readFileSync(await slides.path(), 'utf8'))
	await expect(deck.locator('section:visible')).toHaveAttribute('aria-label', 'What everybody agrees on')
	await deck.keyboard.press('ArrowRight')
	await expect(deck.locator('section:visible')).toHaveAttribute('aria-label', 'The first stop: a receptor')
	await deck.keyboard.press('End')
	await expect(deck.locator('section:visible')).toHaveAttribute('aria-label', 'What to take away')
	await deck.keyboard.press('ArrowLeft')
	await expect(deck.locator('section:visible')).toHaveCount(1)
	expect(faults).toEqual([])
})

base('the file is at most 600 kB', () => {
	expect(statSync(file).size).toBeLessThanOrEqual(600_000)
})

base('a broken file says so in its place', async ({ page }) => {
	const broken = file.replace('.html', '-broken.html')
	writeFileSync(broken, readFileSync(file, 'utf8').replace(/(id="packed-project">).{40}/, '$1AAAA'))
	await page.goto(`file://${broken}`)
	await expect(page.getByText('The graph could not be started')).toBeVisible()
})

base('letters that it has no room for are named, and the PDF is made all the same', async ({ page }) => {
	const folder = join(tmpdir(), `corroborate-thai-${process.pid}`)
	cpSync('data/ketamine-tms', folder, { recursive: true })
	const words = readFileSync(`${folder}/vocabulary.json`, 'utf8').replace('"label": "Depression"', '"label": "ซึมเศร้า"')
	writeFileSync(`${folder}/vocabulary.json`, words)
	const thai = join(folder, 'thai.html')
	expect(await runCli(['build', folder, '--out', thai], { out: () => {}, err: () => {} })).toBe(0)
	await page.goto(`file://${thai}`)
	const app = new App(page)
	await app.ready()
	await app.button('Share').click()
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Save PDF', exact: true }).click(),
	])
	expect(readFileSync(await download.path(), 'latin1')).toContain('inter-latin')
	await expect(page.getByRole('dialog', { name: 'Share' }).getByText(/Thai: no font that comes/)).toBeVisible()
	await page.keyboard.press('Escape')
	await app.button(/issues/).click()
	await expect(page.getByText(/Thai: no font that comes with the program/)).toBeVisible()
})

base('the app hands the same file out, with what was decided in it', async ({ page }, info) => {
	const app = new App(page)
	await app.open('?claim=ketamine.treats.depression')
	await app.inspector
		.getByRole('button', { name: /^Reject/ })
		.first()
		.click()
	await app.button('Share').click()
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Save offline page' }).click(),
	])
	const saved = info.outputPath('from-app.html')
	await download.saveAs(saved)
	await page.goto(`file://${saved}?claim=ketamine.treats.depression`)
	await app.ready()
	await expect(app.inspector.locator('.four dd').first()).toHaveText('21')
	await app.button('Share').click()
	await expect(page.getByRole('button', { name: 'Save Project' })).toBeVisible()
	await expect(page.getByRole('button', { name: 'Save offline page' })).toBeHidden()
})
