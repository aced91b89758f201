import { type App, addressOf, expect, takeWebGl, test } from './app.ts'
import { placesOn } from './places.ts'
import { faultyProject } from './projects.ts'

test.describe('bad input', () => {
	const nonsense =
		'?view=%F0%9F%92%A9&focus=../../etc&claim=<script>&depth=-1&kinds=x,,y&min=1e9&basis=&path=a&theme=pink&embed=yes&%00=1&=&&&zzz'

	test('an address full of nonsense opens the start view and says what it left out', async ({ app }) => {
		await app.open(nonsense)
		const { links, allLinks } = await app.tally()
		expect(links).toBe(allLinks)
		await app.button(/\d+ issues/).click()
		const list = app.page.getByRole('dialog').getByRole('listitem')
		await expect(list.filter({ hasText: 'address, min:' })).toContainText(/expected a whole number.*found 1e9/)
		await expect(list.filter({ hasText: 'address, zzz:' })).toContainText('was left out')
		await app.page.keyboard.press('Escape')
		await expect(app.page.getByRole('dialog')).toBeHidden()
	})

	test('an address that names what is not there says so in the inspector', async ({ app }) => {
		await app.open('?claim=no.treats.where')
		await expect(app.inspector).toContainText('this project does not hold')
	})

	test('a project full of faults opens with what is right in it, and counts the rest', async ({ app }) => {
		await app.open('', 'EMPTY')
		const transfer = await app.page.evaluateHandle((text) => {
			const data = new DataTransfer()
			data.items.add(new File([text], 'faulty.json', { type: 'application/json' }))
			return data
		}, faultyProject())
		await app.page.locator('.dropzone').dispatchEvent('drop', { dataTransfer: transfer })
		await expect(app.page.getByRole('heading', { level: 1 })).toHaveText('Full of faults')
		expect(await app.tally()).toMatchObject({ links: 1, terms: 2 })
		await app.button(/\d+ issues/).click()
		const dialog = app.page.getByRole('dialog')
		for (const said of ['nowhere', 'heals', 'Not A Slug', 'broader', '99000000'])
			await expect(dialog.getByRole('listitem').filter({ hasText: said }).first()).toContainText(
				/faulty\.json, line \d+/,
			)
		await expect(dialog.locator('script')).toHaveCount(0)
	})

	test('a project that is no JSON leaves a message, not a blank page', async ({ app }) => {
		await app.page.route('**/project.json', (route) =>
			route.fulfill({ body: '{"manifest": {', contentType: 'application/json' }),
		)
		await app.page.goto(addressOf('BUNDLED'))
		await expect(app.button(/\d+ issues?/).or(app.page.getByRole('heading', { name: /could be opened/ }))).toBeVisible()
	})

	test('no project at all says what to do', async ({ app, faults }) => {
		await app.page.route('**/project.json', (route) => route.fulfill({ status: 404, body: 'nothing here' }))
		await app.page.goto(addressOf('BUNDLED'))
		await expect(app.page.getByRole('heading', { name: 'No project could be opened' })).toBeVisible()
		await expect(app.page.getByText(/Drop a project file/)).toBeVisible()
		faults.length = 0
	})

	test('an empty project shows an empty graph and still answers', async ({ app }) => {
		await app.open('', 'EMPTY')
		expect(await app.tally()).toEqual({ links: 0, allLinks: 0, terms: 0, allTerms: 0 })
		await app.tab('Claims').click()
		await expect(app.page.getByText('0 claims')).toBeVisible()
		await app.tab('Sources').click()
		await expect(app.page.getByText('This project has no documents.')).toBeVisible()
	})
})

const stage = (app: App) => app.page.locator('.stage-canvas')

test.describe('without WebGL', () => {
	test('the stage is an SVG that reads and selects the same', async ({ app, context }) => {
		await takeWebGl(context)
		await app.open()
		await expect(stage(app)).toHaveAttribute('data-renderer', 'svg')
		const places = await placesOn(app.page)
		const term = places.term('bdnf')
		await app.page.mouse.click(term.x, term.y)
		await expect(app.inspector.getByRole('heading', { level: 2 })).toHaveText('BDNF')
		await app.page.keyboard.press('Escape')
		const link = places.link('ketamine.acts_on.nmda-receptor')
		await app.page.mouse.click(link.x, link.y)
		await expect(app.inspector.getByText(/independent sources say that ketamine/i).first()).toBeVisible()
		await app.graph.focus()
		await app.page.keyboard.press('ArrowRight')
		await expect(app.page.locator('[aria-live="polite"]').last()).toContainText(/Link \d+ of \d+/)
	})

	test('a lost context comes back', async ({ app }) => {
		await app.open()
		await expect(stage(app)).toHaveAttribute('data-renderer', 'webgl')
		const lost = await app.page.evaluate(() => {
			let count = 0
			for (const canvas of document.querySelectorAll<HTMLCanvasElement>('.stage-canvas canvas')) {
				const context = canvas.getContext('webgl2') ?? canvas.getContext('webgl')
				const extension = context?.getExtension('WEBGL_lose_context')
				extension?.loseContext()
				if (extension) count++
			}
			return count
		})
		expect(lost).toBeGreaterThan(0)
		await expect(async () => {
			const alive = await app.page.evaluate(() =>
				[...document.querySelectorAll<HTMLCanvasElement>('.stage-canvas canvas')].every(
					(canvas) => !(canvas.getContext('webgl2') ?? canvas.getContext('webgl'))?.isContextLost(),
				),
			)
			const drawn = (await stage(app).getAttribute('data-renderer')) === 'svg' || alive
			expect(drawn).toBe(true)
			const { x, y } = (await placesOn(app.page)).term('bdnf')
			await app.page.mouse.click(x, y)
			await expect(app.inspector.getByRole('heading', { level: 2 })).toHaveText('BDNF', { timeout: 1000 })
		}).toPass()
	})
})

test.describe('private and offline', () => {
	test('the policy is strict, and nothing breaks it in any view', async ({ app, faults }) => {
		const answer = await app.page.goto(addressOf('TEXTS'))
		const policy = (await answer!.allHeaders())['content-security-policy'] ?? ''
		expect(policy).toContain("default-src 'none'")
		expect(policy).not.toContain('unsafe')
		await app.ready()
		for (const view of ['Claims', 'Sources', 'Graph']) await app.tab(view).click()
		for (const name of ['Share', 'How to read this']) {
			await app.button(name).click()
			await expect(app.page.getByRole('dialog', { name })).toBeVisible()
			await app.page.keyboard.press('Escape')
			await expect(app.page.getByRole('dialog')).toBeHidden()
		}
		await app.page.keyboard.press('Control+k')
		await expect(app.page.getByRole('dialog', { name: 'Commands' })).toBeVisible()
		expect(faults).toEqual([])
	})

	test('after loading, everything works offline', async ({ app, context, faults }) => {
		// The parts that open later are fetched ahead; the dialog is one of them, the table a part of such a part.
		const parts = [/ShareDialog.*\.js/, /ClaimsTable.*\.js/].map((part) => app.page.waitForResponse(part))
		await Promise.all([...parts, app.open('', 'SMALL')])
		await app.page.waitForLoadState('networkidle')
		await context.setOffline(true)
		await app.search.fill('lumarin')
		await app.search.press('Enter')
		await expect(app.inspector).toBeVisible()
		await app.tab('Claims').click()
		await expect(app.page.getByRole('grid', { name: 'Table of claims' })).toBeVisible()
		await app.button('Share').click()
		await expect(app.page.getByRole('dialog')).toBeVisible()
		faults.length = 0
	})

	test('no cookie is set, and none is needed where storage is refused', async ({ app, context }) => {
		await context.addInitScript(() => {
			const refuse = () => {
				throw new DOMException('refused', 'SecurityError')
			}
			for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
				Object.defineProperty(window, name, { get: refuse, configurable: true })
		})
		await app.open()
		await app.filters.getByRole('checkbox', { name: /Treatment/ }).uncheck()
		await app.tab('Sources').click()
		await expect(app.page.locator('article.document')).toBeVisible()
		expect(await context.cookies()).toEqual([])
	})
})

test('with less motion asked for, nothing on the page moves by itself', async ({ app }) => {
	await app.open()
	await app.search.fill('bdnf')
	await app.search.press('Enter')
	await app.settle()
	expect(
		await app.page.evaluate(() => document.getAnimations().filter((one) => one.playState === 'running').length),
	).toBe(0)
})
