import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildScales, buildSizes, DASH, styleLink, styleNode } from '../../../src/render/encoding.ts'
import { measureText, wrapText } from '../../../src/render/font.ts'
import { buildLegend } from '../../../src/render/legend.ts'
import { PALETTES } from '../../../src/render/palette.ts'
import type { Tree } from '../../../src/render/scene-tree.ts'
import { KINDS } from '../../../src/schema/term.ts'
import { BASES } from '../../../src/schema/view.ts'
import { startScene } from '../../browser/places.ts'
import { linksOf } from '../graph/said.ts'

const palette = PALETTES.light
const scales = buildScales(5, buildSizes(5))
const style = (line: string, ...more: string[]) =>
	styleLink(linksOf([line, ...more])[0]!, 'independent', scales, palette)

describe('scales', () => {
	test('grow with what they show, and never leave their range', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 500 }),
				fc.integer({ min: 1, max: 60 }),
				fc.constantFrom(...BASES),
				fc.nat(600),
				fc.nat(600),
				(maxWeight, maxSources, basis, a, b) => {
					const { linkWidth, nodeRadius, labelSize } = buildScales(maxWeight, buildSizes(maxSources), basis)
					const [low, high] = [Math.min(a, b), Math.max(a, b)]
					for (const scale of [linkWidth, nodeRadius, labelSize]) {
						expect(scale(low)).toBeLessThanOrEqual(scale(high))
						expect(scale(low)).toBeGreaterThan(0)
						expect(scale(high)).toBe(scale(Math.max(high, 1000)) < scale(high) ? Number.NaN : scale(high))
					}
				},
			),
		)
	})

	test('one more source is a wider line, up to the strongest', () => {
		for (let n = 1; n < 5; n++) expect(scales.linkWidth(n + 1) - scales.linkWidth(n)).toBeGreaterThan(0.5)
		expect(scales.linkWidth(9)).toBe(scales.linkWidth(5))
	})

	test('labels are never smaller than 12 px', () => {
		for (const n of [0, 1, 2, 5]) expect(scales.labelSize(n)).toBeGreaterThanOrEqual(12)
	})
})

describe('how a link is drawn', () => {
	test('one source dashes it, two do not', () => {
		expect(style('k treats d +').dash).toEqual(DASH)
		expect(style('k treats d ++').dash).toBeUndefined()
		expect(style('k treats d -').dash).toEqual(DASH)
	})

	test('hedged is lighter, denied is crossed, contested has two tones', () => {
		expect(style('k treats d ~~')).toMatchObject({ standing: 'hedged', colour: palette.hedged, crossed: false })
		expect(style('k treats d --')).toMatchObject({ standing: 'denied', colour: palette.denied, crossed: true })
		expect(style('k treats d +-')).toMatchObject({ standing: 'contested', second: palette.denied, crossed: false })
		expect(style('k treats d ++')).toMatchObject({ standing: 'asserted', second: undefined, crossed: false })
	})

	test('its end says what the subject does', () => {
		expect(style('k acts_on.decreases r ++').ending).toBe('bar')
		expect(style('k acts_on.increases r ++').ending).toBe('arrow')
		expect(style('k acts_on.decreases r ++', 'k acts_on.increases r +').ending).toBe('arrow')
		expect(style('k acts_on.decreases r ++', 'k acts_on.modulates r +').ending).toBe('bar')
		expect(style('k combined_with t ++').ending).toBe('none')
	})

	test('kinds differ in shape as well as fill', () => {
		const styles = KINDS.map((kind) => styleNode(kind, 2, scales, palette))
		expect(new Set(styles.map(({ shape }) => shape)).size).toBe(KINDS.length)
		expect(new Set(styles.map(({ fill }) => fill)).size).toBe(KINDS.length)
	})
})

const flatten = (tree: Tree): Tree[] => [
	tree,
	...tree.children.flatMap((one) => (typeof one === 'string' ? [] : flatten(one))),
]
const widthsOf = (drawing: Tree[]) => drawing.flatMap(flatten).map(({ attributes }) => attributes['stroke-width'])

describe('the legend', () => {
	const legend = buildLegend(new Set(KINDS), 5, 'independent', scales, palette)
	const entry = (id: string) => legend.find((one) => one.id === id)!

	test('is drawn from the scales of the picture', () => {
		expect(widthsOf(entry('single').drawing)).toContain(scales.linkWidth(1))
		for (const one of legend.filter(({ id }) => id.startsWith('width-')))
			expect(widthsOf(one.drawing)).toContain(scales.linkWidth(Number(one.id.slice(6))))
		for (const kind of KINDS)
			expect(
				entry(kind)
					.drawing.flatMap(flatten)
					.map(({ attributes }) => attributes.fill),
			).toContain(palette.fill[kind])
	})

	test('names every kind that occurs and no other', () => {
		const ids = buildLegend(new Set(['treatment', 'condition']), 5, 'independent', scales, palette).map(({ id }) => id)
		expect(ids).toEqual(expect.arrayContaining(['treatment', 'condition']))
		expect(ids).not.toContain('mechanism')
	})

	test('explains everything that a link can look like', () => {
		const ids = legend.map(({ id }) => id)
		expect(ids).toEqual(expect.arrayContaining(['single', 'hedged', 'contested', 'denied', 'increases', 'decreases']))
		expect(ids.filter((id) => id.startsWith('width-')).length).toBeGreaterThan(0)
	})

	test('counts in the basis that is chosen', () => {
		const texts = buildLegend(new Set(KINDS), 8, 'mentions', buildScales(8, buildSizes(5), 'mentions'), palette).map(
			({ text }) => text,
		)
		expect(texts).toContain('8 mentions')
	})
})

describe('the scene', () => {
	test('is a value: the same input gives the same scene, and drawing changes nothing', () => {
		const scene = startScene(1030, 600)
		const copy = structuredClone(scene)
		expect(startScene(1030, 600)).toEqual(copy)
		expect(scene).toEqual(copy)
	})

	test('fits its frame at any size', () => {
		for (const [width, height] of [
			[1030, 600],
			[390, 700],
			[1600, 400],
			[120, 120],
		] as const) {
			const scene = startScene(width, height)
			for (const { x, y } of scene.nodes) {
				expect(x).toBeGreaterThanOrEqual(0)
				expect(x).toBeLessThanOrEqual(width)
				expect(y).toBeGreaterThanOrEqual(0)
				expect(y).toBeLessThanOrEqual(height)
			}
		}
	})

	test('strong links lie on top of weak ones, and parallel ones apart', () => {
		const { links } = startScene(1030, 600)
		expect(links.map(({ width }) => width)).toEqual(links.map(({ width }) => width).sort((a, b) => a - b))
		const places = new Set(
			links.map(({ curve }) =>
				[[curve.from, curve.to].map(({ x, y }) => `${x} ${y}`).sort(), curve.control.x, curve.control.y].join(),
			),
		)
		expect(places.size).toBe(links.length)
	})
})

describe('setting text', () => {
	test('a longer text is never narrower, and bold never narrower than regular', () => {
		fc.assert(
			fc.property(fc.string(), fc.string(), fc.integer({ min: 8, max: 30 }), (a, b, size) => {
				expect(measureText(a + b, size)).toBeGreaterThanOrEqual(measureText(a, size))
				expect(measureText(a, size * 2)).toBeCloseTo(measureText(a, size) * 2, 6)
			}),
		)
		for (const word of ['Ketamine', 'Treatment-resistant depression', 'NMDA'])
			expect(measureText(word, 12, 'bold')).toBeGreaterThan(measureText(word, 12, 'regular'))
	})

	test('a label has at most two lines, and loses letters only with an ellipsis', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }), (text) => {
				const lines = wrapText(text, 12, 96)
				expect(lines.length).toBeLessThanOrEqual(2)
				if (!lines.some((line) => line.endsWith('…')))
					expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
			}),
		)
		expect(wrapText('Treatment-resistant depression', 12, 96)).toEqual(['Treatment-resistant', 'depression'])
	})
})
