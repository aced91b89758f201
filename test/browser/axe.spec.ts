import AxeBuilder from '@axe-core/playwright'
import { PANELS } from '../../src/schema/view.ts'
import { type App, expect, test } from './app.ts'
import type { Served } from './served.ts'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

interface State {
	name: string
	address?: string
	served?: Served
	act?: (app: App) => Promise<unknown>
}

/** Every view and dialog; each is held to axe light and dark, wide and on a phone. */
const STATES: State[] = [
	{ name: 'start' },
	{ name: 'term', address: '?focus=ketamine' },
	{ name: 'link', address: '?claim=ketamine.treats.depression' },
	{ name: 'denied link', address: '?claim=tms.causes_side_effect.weight-gain' },
	{ name: 'contested link', address: '?claim=lumarin.treats.insomnia', served: 'TEXTS' },
	{ name: 'path', address: '?path=ketamine,neuroplasticity' },
	{ name: 'filtered', address: '?min=2&without=drhandoo&kinds=treatment,condition&certainty=stated' },
	{ name: 'claims', address: '?view=claims&claim=ketamine.treats.depression' },
	{ name: 'sources without texts', address: '?view=sources' },
	{ name: 'sources with texts', address: '?view=sources&claim=lumarin.treats.insomnia', served: 'TEXTS' },
	{ name: 'empty project', served: 'EMPTY' },
	{ name: 'issues', address: '?min=x&zzz=1', act: (app) => app.button(/\d+ issues/).click() },
	{ name: 'share', act: (app) => app.button('Share').click() },
	{ name: 'help', act: (app) => app.button('How to read this').click() },
	{ name: 'commands', act: (app) => app.page.keyboard.press('Control+k') },
	{ name: 'search', act: (app) => app.search.fill('ketamin') },
	...PANELS.map((panel): State => ({ name: panel, address: `?view=claims&panel=${panel}`, served: 'TEXTS' })),
	{ name: 'words of a cell', address: '?view=matrix', served: 'TEXTS', act: openCell },
	{
		name: 'overlap',
		address: '?view=matrix',
		served: 'TEXTS',
		act: (app) => app.page.getByText('Overlap of sources').click(),
	},
	{ name: 'story', address: '?view=stories' },
	{ name: 'under the pointer', act: (app) => app.button('Share').hover() },
]

async function openCell({ page }: App) {
	await page.getByRole('grid').focus()
	await page.keyboard.press('Control+ArrowRight')
	await expect(page.getByRole('region', { name: 'Words of the cell' })).toBeVisible()
}

const SIZES = { wide: { width: 1280, height: 720 }, phone: { width: 390, height: 844 } }

for (const [size, viewport] of Object.entries(SIZES))
	for (const colorScheme of ['light', 'dark'] as const)
		test.describe(`axe finds nothing, ${size}, ${colorScheme}`, () => {
			test.use({ viewport, colorScheme })
			for (const { name, address, served, act } of STATES)
				test(name, async ({ app, faults }) => {
					await app.open(address, served)
					await act?.(app)
					await app.settle()
					const { violations } = await new AxeBuilder({ page: app.page }).withTags(RULES).analyze()
					const found = violations.flatMap(({ id, nodes }) =>
						nodes.map(
							({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary?.split('\n')[1] ?? ''}`,
						),
					)
					expect(found).toEqual([])
					faults.splice(0)
				})
		})
