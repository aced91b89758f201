import { type Box, overlaps } from '../unit/render/svg-text.ts'
import { expect, takeWebGl, test } from './app.ts'
import { bundled, startPicture } from './places.ts'

/** Boxes of the letters themselves, as this browser sets them, a line each. */
const readBoxes = (selector: string): Box[] =>
	[...document.querySelectorAll<SVGTextContentElement>(selector)].flatMap((text) => {
		const lines = text.querySelectorAll('tspan')
		return [...(lines.length > 0 ? lines : [text])].map((line) => {
			const box = (line as SVGTSpanElement).getBoundingClientRect()
			const size = Number(text.getAttribute('font-size'))
			// The line box has room above and below that no letter takes.
			const middle = (box.top + box.bottom) / 2
			return {
				id: text.dataset.label!,
				left: box.left,
				right: box.right,
				top: middle - size * 0.47,
				bottom: middle + size * 0.47,
			}
		})
	})

for (const theme of ['light', 'dark'] as const)
	test(`in the exported picture no label overlaps another, ${theme}, as set by a browser`, async ({ app }) => {
		await app.open()
		// On a page that holds the app's font.
		await app.page.evaluate((svg) => {
			const holder = document.createElement('div')
			holder.id = 'picture'
			holder.style.cssText = 'position:fixed;inset:0;width:1280px;height:720px'
			holder.append(new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement)
			document.body.append(holder)
		}, startPicture(theme))
		const boxes = await app.page.evaluate(readBoxes, '#picture text[data-label]')
		expect(new Set(boxes.map(({ id }) => id)).size).toBe(bundled().graph.order)
		expect(overlaps(boxes)).toEqual([])
	})

test('and no label overlaps another where the font is missing', async ({ page }) => {
	await page.setContent(
		`<body style="margin:0">${startPicture()
			.replace(/^<\?xml.*\?>/, '')
			.replaceAll('Inter Variable, Inter, ', '')}</body>`,
	)
	const boxes = await page.evaluate(readBoxes, 'text[data-label]')
	expect(boxes.length).toBeGreaterThan(bundled().graph.order)
	expect(overlaps(boxes)).toEqual([])
})

test('on the start view every label is drawn, and none overlaps another', async ({ app, context }) => {
	await takeWebGl(context)
	await app.open()
	const boxes = await app.page.evaluate(readBoxes, '.svg-stage text[data-label]')
	expect(new Set(boxes.map(({ id }) => id)).size).toBe(bundled().graph.order)
	expect(overlaps(boxes)).toEqual([])
})
