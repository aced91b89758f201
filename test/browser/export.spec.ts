import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import { expect, test } from './app.ts'

/** Labels of the bundled project, by id, in scripts that a browser's page does not teach a PDF. */
const LABELS = { ketamine: 'क्षत्रिय हिन्दी', tms: '두통과 뷁', ptsd: 'اضطراب', anxiety: 'ความเหนื่อยล้า', bdnf: '👩‍⚕️' }

test('what Share saves is what it says', async ({ app, page }) => {
	await app.open()
	await app.button('Share').click()
	const dialog = page.getByRole('dialog', { name: 'Share' })
	const save = async (kind: string) => {
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			dialog.getByRole('button', { name: `Save ${kind}`, exact: true }).click(),
		])
		return readFileSync(await download.path())
	}
	expect((await save('SVG')).toString()).toContain('<svg')
	await dialog.getByLabel('PNG at').selectOption('3')
	const png = await save('PNG')
	expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([3840, 2160])
	const pdf = await save('PDF')
	expect(pdf.subarray(0, 8).toString()).toBe('%PDF-1.7')
	expect(pdf.toString('latin1')).toContain('inter-latin-500')
	expect(Object.keys(unzipSync(new Uint8Array(await save('PPTX'))))).toContain('ppt/slides/slide1.xml')
	expect(JSON.parse((await save('Project')).toString()).manifest.id).toBe('ketamine-tms')
})

test('a PDF of other scripts carries their fonts, and HarfBuzz comes only then', async ({ app, page }) => {
	const fetched: string[] = []
	page.on('request', (request) => fetched.push(request.url()))
	await page.route('**/project.json', async (route) => {
		const project = await (await route.fetch()).json()
		for (const term of project.terms) term.label = LABELS[term.id as keyof typeof LABELS] ?? term.label
		await route.fulfill({ json: project })
	})
	await app.open()
	await app.button('Share').click()
	expect(fetched.filter((url) => /harfbuzz|noto/.test(url))).toEqual([])
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Save PDF', exact: true }).click(),
	])
	const pdf = readFileSync(await download.path()).toString('latin1')
	for (const name of ['sans-devanagari', 'sans-kr', 'sans-arabic', 'sans-thai', 'emoji'])
		expect(pdf).toContain(`+noto-${name}`)
	expect(fetched.filter((url) => /harfbuzz.*wasm/.test(url))).toHaveLength(1)
	await expect(page.getByRole('alert')).toHaveCount(0)
	await expect(page.getByText(/drawn as boxes|could not be/)).toHaveCount(0)
})

test('the link and the embed code lead back to this view', async ({ app, page }) => {
	await app.open('?focus=bdnf&depth=1')
	await app.button('Share').click()
	const dialog = page.getByRole('dialog', { name: 'Share' })
	expect(await dialog.getByLabel('Link to exactly this view').inputValue()).toContain('?focus=bdnf&depth=1')
	await expect(dialog.getByRole('img', { name: /QR code/ })).toBeVisible()
	expect(await dialog.getByLabel('Embed code').inputValue()).toMatch(
		/<iframe src=".*focus=bdnf&amp;depth=1&amp;embed=1"/,
	)
	await dialog.getByRole('combobox', { name: 'As' }).selectOption('element')
	expect(await dialog.getByLabel('Embed code').inputValue()).toMatch(
		/<corroborate-graph src=".*project.json" layouts=".*layouts.json" focus="bdnf" depth="1" .*<svg .*aria-label="Ketamine and TMS: 7 terms/s,
	)
	await dialog.getByText('Preview').click()
	await expect(
		page.frameLocator('iframe[title="Preview of the embed"]').getByRole('application', { name: 'Graph' }),
	).toBeVisible()
})
