import { describe, expect, test } from 'vitest'
import { PALETTES, SHAPE_OF } from '../../../src/render/palette.ts'
import { KINDS } from '../../../src/schema/term.ts'
import { contrast, difference, parseHex, see, VISIONS } from './colour.ts'

const pairs = <T>(all: readonly T[]) => all.flatMap((a, i) => all.slice(i + 1).map((b) => [a, b] as const))

describe('the measure itself', () => {
	test('contrast and simulation give the published values', () => {
		expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
		expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
		expect(difference('#ff0000', '#ff0000', 'normal')).toBe(0)
		// White stays white for every eye.
		for (const vision of VISIONS) for (const part of see(parseHex('#ffffff'), vision)) expect(part).toBeCloseTo(1, 4)
		// The pair that deuteranopes cannot tell apart: a known confusion line.
		expect(difference('#c04000', '#708000', 'deuteranopia')).toBeLessThan(
			difference('#c04000', '#708000', 'normal') / 2,
		)
	})
})

/** Least difference of two kinds in OKLab. Shape tells them apart as well, in every vision. */
const LEAST = { colour: 0.1, grey: 0.06 }

describe.each(['light', 'dark'] as const)('%s palette', (theme) => {
	const { background, ink, quiet, asserted, hedged, denied, accent, fill, outline } = PALETTES[theme]

	test.each(VISIONS)('every pair of kinds differs: %s', (vision) => {
		for (const [a, b] of pairs(KINDS))
			expect(difference(fill[a], fill[b], vision), `${a} and ${b}`).toBeGreaterThan(
				vision === 'grey' ? LEAST.grey : LEAST.colour,
			)
	})

	test('every shape is seen against the background: outline ≥ 3 : 1', () => {
		for (const kind of KINDS) expect(contrast(outline[kind], background), kind).toBeGreaterThanOrEqual(3)
	})

	test('links that carry a claim are seen: asserted and denied ≥ 3 : 1, and a selection too', () => {
		for (const colour of [asserted, denied, accent]) expect(contrast(colour, background)).toBeGreaterThanOrEqual(3)
	})

	test('hedged is lighter than asserted, and still seen', () => {
		expect(contrast(hedged, background)).toBeLessThan(contrast(asserted, background))
		expect(contrast(hedged, background)).toBeGreaterThanOrEqual(2.5)
	})

	test('denied is told from asserted in every vision', () => {
		for (const vision of VISIONS.filter((one) => one !== 'grey'))
			expect(difference(denied, asserted, vision), vision).toBeGreaterThan(0.06)
	})

	test('text is read: ≥ 4.5 : 1', () => {
		for (const colour of [ink, quiet]) expect(contrast(colour, background)).toBeGreaterThanOrEqual(4.5)
	})
})

test('no two kinds share a shape', () => {
	expect(new Set(Object.values(SHAPE_OF)).size).toBe(KINDS.length)
})
