import { expect, takeWebGl, test } from '../browser/app.ts'
import { SCENES } from './scenes.ts'

for (const { name, shows, address, served, size, press, type, lacks, leeway } of SCENES)
	test.describe(() => {
		if (size) test.use({ viewport: size })
		test(`${name}: ${shows}`, async ({ app, context }) => {
			if (lacks === 'webgl') await takeWebGl(context)
			await app.open(address && `?${address}`, served)
			if (press) await app.button(new RegExp(press)).click()
			if (type) await app.search.fill(type)
			// Texts come after the first picture; a scene that shows words waits for them.
			if (served === 'TEXTS') await expect(app.page.locator('.annotated, .words').first()).toBeVisible()
			await app.page.waitForLoadState('networkidle')
			await app.settle()
			// What Share shows names a port, another one on each run.
			const mask = [app.page.locator('input[readonly], textarea[readonly], .qr img')]
			await expect(app.page).toHaveScreenshot(`${name}.png`, { mask, ...(leeway && { maxDiffPixelRatio: leeway }) })
		})
	})

test('every scene has a name of its own', () => {
	expect(new Set(SCENES.map(({ name }) => name)).size).toBe(SCENES.length)
})
