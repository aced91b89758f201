import type { Page } from '@playwright/test'
import { type RunningServer, startServer } from '../../src/cli/start-server.ts'
import { type App, expect, test } from './app.ts'
import { startModelServer } from './model-server.ts'

/** Our own words. The rules read nothing in the second sentence; a model may. */
const NOTE = `Notes from a night shift

Ketamine may relieve depression. Four of us saw ketamine bring on hiccups. Does TMS help?
`
const claim = (more: object = {}) => ({
	quote: 'Four of us saw ketamine bring on hiccups.',
	subject: 'ketamine',
	subjectKind: 'treatment',
	predicate: 'causes_side_effect',
	object: 'hiccups',
	objectKind: 'side_effect',
	polarity: 'asserts',
	certainty: 'stated',
	...more,
})
const saying = (...claims: object[]) => ({ content: JSON.stringify({ claims }) })

let model: Awaited<ReturnType<typeof startModelServer>>
let server: RunningServer
const serve = (more: object = {}) =>
	startServer({
		project: new URL('../../data/ketamine-tms', import.meta.url).pathname,
		port: 0,
		app: process.env.CORROBORATE_APP!,
		err: () => {},
		...more,
	})

test.beforeEach(async () => {
	model = await startModelServer()
	server = await serve({ modelEndpoint: model.endpoint })
})
test.afterEach(async () => {
	await server.close()
	await model.close()
})

const fixture = (name: string) => new URL(`../fixtures/${name}`, import.meta.url).pathname
const form = (page: Page) => page.getByRole('form', { name: 'Language model' })
const answer = (page: Page) => page.getByRole('region', { name: 'Answer of the model' })
const review = (page: Page) => page.getByRole('region', { name: 'Review' })

async function openNote({ page, ready }: Pick<App, 'page' | 'ready'>, url = server.url) {
	await page.goto(`${url}/?view=sources`)
	await ready()
	await page
		.getByLabel('Documents to add')
		.setInputFiles({ name: 'night.txt', mimeType: 'text/plain', buffer: Buffer.from(NOTE) })
	await expect(review(page)).toContainText('1 of 1', { timeout: 45_000 })
	await page.getByRole('button', { name: 'Ask a language model' }).click()
	await form(page).getByLabel('Model', { exact: true }).fill('tiny')
}
async function send(page: Page) {
	await form(page).getByRole('button', { name: 'Send …' }).click()
	await form(page).getByRole('button', { name: 'Yes, send it to' }).click()
}

test.describe('a language model of the reader’s choice', () => {
	test('is asked only after a yes; what holds waits in the same review, what does not is listed with its reason', async ({
		app,
	}) => {
		const { page } = app
		model.state.reply = () =>
			saying(
				claim(),
				claim({ quote: 'Ketamine cures hiccups.' }),
				claim({ polarity: 'denies' }),
				claim({ quote: 'Does TMS help?', subject: 'TMS', object: 'hiccups' }),
			)
		await openNote({ page, ready: () => app.ready() })
		await expect(form(page).getByLabel('Address')).toHaveValue(model.endpoint)
		await expect(form(page)).toContainText(`Sends the text of this document (${NOTE.length}`)
		await form(page).getByLabel('Key, if it needs one').fill('s3cret')
		await form(page).getByRole('button', { name: 'Send …' }).click()
		await form(page).getByRole('button', { name: 'Do not send' }).click()
		expect(model.asked).toEqual([])
		await send(page)
		await expect(answer(page)).toContainText('1 proposed for review, 0 known already, 3 refused')
		await expect(answer(page).getByRole('listitem')).toContainText([
			/quote not found in the text/,
			/opposite polarity/,
			/heading or a question/,
		])
		expect(model.asked.map(({ path, headers }) => [path, headers.authorization])).toEqual([
			['/v1/chat/completions', 'Bearer s3cret'],
		])
		expect(model.asked[0]!.body.messages.map(({ role }) => role)).toEqual(['system', 'user'])
		expect(model.asked[0]!.body.messages[1]!.content.trim()).toBe(NOTE.trim())
		// In the same review, with its words and where it comes from; the new term can be used at once.
		await expect(review(page)).toContainText('of 2 to review')
		await review(page).focus()
		await page.keyboard.press('ArrowRight')
		await expect(review(page)).toContainText('hiccups')
		await expect(review(page)).toContainText('tiny')
		await page.keyboard.press('a')
		await expect(review(page)).toContainText('1 done')
		// The key is nowhere but in memory.
		const kept = await page.evaluate(async () => {
			const databases = await indexedDB.databases()
			const all = await Promise.all(
				databases.map(
					({ name }) =>
						new Promise((resolve) => {
							const opening = indexedDB.open(name!)
							opening.onsuccess = () => {
								const stores = [...opening.result.objectStoreNames]
								if (stores.length === 0) return resolve('')
								const reading = opening.result.transaction(stores).objectStore(stores[0]!).getAll()
								reading.onsuccess = () => resolve(reading.result)
							}
						}),
				),
			)
			return JSON.stringify([all, { ...localStorage }, { ...sessionStorage }, location.href, document.cookie])
		})
		expect(kept).toContain('hiccups')
		expect(kept).not.toContain('s3cret')
		// What was proposed is there again after loading anew, and the key is not.
		await page.reload()
		await app.ready()
		await expect(page.getByRole('article', { name: 'Notes from a night shift' })).toContainText('hiccups')
		await page.getByRole('button', { name: 'Ask a language model' }).click()
		await expect(form(page).getByLabel('Key, if it needs one')).toHaveValue('')
	})

	test('a document of the project gains proposals too, which stay on this device without its words', async ({
		app,
	}) => {
		const { page } = app
		const { small, texts } = { small: fixture('small'), texts: fixture('small-texts') }
		const other = await serve({ project: small, texts, modelEndpoint: model.endpoint })
		model.state.reply = () =>
			saying(
				claim({
					quote: 'Pulsed light therapy is as effective as lumarin.',
					subject: 'Pulsed light therapy',
					predicate: 'treats',
					object: 'winter depression',
					objectKind: 'condition',
				}),
			)
		await page.goto(`${other.url}/?view=sources&source=bayview-lumarin`)
		await app.ready()
		await expect(page.getByRole('button', { name: /text open/ }).first()).toBeVisible()
		await page.getByRole('button', { name: 'Ask a language model' }).click()
		await form(page).getByLabel('Model', { exact: true }).fill('tiny')
		await send(page)
		await expect(answer(page)).toContainText('1 proposed for review')
		await expect(review(page)).toContainText('1 of 7 to review')
		await page.reload()
		await app.ready()
		await expect(review(page)).toContainText('1 of 7 to review')
		await other.close()
	})

	test('broken and hostile answers are one line each, and change nothing', async ({ app, faults }) => {
		const { page } = app
		await openNote({ page, ready: () => app.ready() })
		const hostile = '<img src=x onerror="document.title=1">'
		for (const [reply, said] of [
			[{ content: 'Sure! Here you are.' }, 'the answer is not JSON'],
			[{ raw: '{"choices": []}' }, 'the answer holds no message'],
			[{ content: '{"claims": {}}' }, 'the answer holds no claims'],
			[{ status: 500, raw: 'no' }, 'the model server refused'],
			[{ raw: `{"x": "${'y'.repeat(500_000)}"}` }, 'the answer is too long'],
			[saying(claim({ run: 'this' })), '1 of 1 claims are not in the form asked for'],
			[saying(claim({ quote: hostile, object: hostile })), 'quote not found'],
			[{ status: 307, headers: { location: `${server.url}/elsewhere` } }, 'cannot be reached'],
		] as const) {
			model.state.reply = () => reply
			await send(page)
			await expect(answer(page)).toContainText(said)
			await expect(answer(page)).toContainText('0 proposed')
		}
		expect(await page.title()).not.toBe('1')
		await expect(review(page)).toContainText('1 of 1')
		// A browser reports refused answers by itself.
		faults.length = 0
	})

	test('a long wait can be cancelled, and the app goes on meanwhile', async ({ app }) => {
		const { page } = app
		await openNote({ page, ready: () => app.ready() })
		model.state.reply = () => ({ hangs: true })
		await send(page)
		await expect(form(page).getByRole('progressbar', { name: 'Parts answered' })).toBeVisible()
		await review(page).focus()
		await page.keyboard.press('a')
		await expect(page.getByRole('article')).not.toContainText('1 of 1')
		await form(page).getByRole('button', { name: 'Cancel' }).click()
		await expect(form(page)).toContainText('Cancelled')
	})

	test('where the page may not reach it, that is said and nothing is sent', async ({ app, faults }) => {
		const { page } = app
		const closed = await serve()
		await openNote({ page, ready: () => app.ready() }, closed.url)
		await expect(form(page)).toContainText('Nothing is sent.')
		await form(page).getByLabel('Address').fill(model.endpoint)
		await send(page)
		await expect(answer(page)).toContainText(`corroborate serve --model-endpoint ${model.endpoint}`)
		expect(model.asked).toEqual([])
		expect(faults.join()).toContain('Content Security Policy')
		faults.length = 0
		await closed.close()
	})

	test('a server that does not let this page ask, or is not there, is told apart from one that refuses', async ({
		app,
		faults,
	}) => {
		const { page } = app
		await openNote({ page, ready: () => app.ready() })
		model.state.allows = 'https://elsewhere.example'
		await send(page)
		await expect(answer(page)).toContainText('cannot be reached (expected a running server that lets pages of')
		faults.length = 0
	})
})
