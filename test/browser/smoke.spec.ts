import { expect, test } from './app.ts'

test('opens', async ({ app }) => {
	await app.open()
	await expect(app.graph).toBeVisible()
	console.log(await app.tally())
})
