import type { Kind } from '../schema/term.ts'
import { KINDS } from '../schema/term.ts'
import type { Basis } from '../schema/view.ts'
import { DASH, type Scales } from './encoding.ts'
import { KIND_LABELS, type Palette, SHAPE_OF } from './palette.ts'
import { CROSS, el, shapePath, type Tree } from './scene-tree.ts'

/** One entry of the legend: a small drawing, made by the same scales as the picture, and its words. */
export interface LegendEntry {
	id: string
	text: string
	/** Size of the drawing, px; drawn around its middle left. */
	width: number
	height: number
	drawing: Tree[]
}

const BASIS_WORDS: Record<Basis, [string, string]> = {
	independent: ['independent source', 'independent sources'],
	publishers: ['publisher', 'publishers'],
	documents: ['document', 'documents'],
	mentions: ['mention', 'mentions'],
}

export const basisWord = (basis: Basis, n: number): string => BASIS_WORDS[basis][n === 1 ? 0 : 1]

/** Kinds that occur, then how links are drawn; widths at 1, middle and strongest. */
export function buildLegend(
	kinds: Set<Kind>,
	maxWeight: number,
	basis: Basis,
	scales: Scales,
	palette: Palette,
): LegendEntry[] {
	const top = Math.max(2, maxWeight)
	const middle = Math.round((top + 1) / 2)
	const widths = [...new Set([middle, top])].filter((n) => n > 1)
	const line = (width: number, colour: string, more: Tree['attributes'] = {}) =>
		el('path', { d: 'M0 8H28', stroke: colour, 'stroke-width': width, fill: 'none', ...more })
	const arrow = (d: string) => el('path', { d, fill: palette.asserted })
	const entry = (id: string, text: string, ...drawing: Tree[]): LegendEntry => ({
		id,
		text,
		width: 28,
		height: 16,
		drawing,
	})
	return [
		...KINDS.filter((kind) => kinds.has(kind)).map((kind) => kindEntry(kind, palette)),
		entry(
			'single',
			`1 ${basisWord('independent', 1)}`,
			line(scales.linkWidth(1), palette.asserted, { 'stroke-dasharray': DASH.join(' ') }),
		),
		...widths.map((n) =>
			entry(`width-${n}`, `${n} ${basisWord(basis, n)}`, line(scales.linkWidth(n), palette.asserted)),
		),
		entry('hedged', 'only hedged', line(scales.linkWidth(1) + 0.75, palette.hedged)),
		entry(
			'contested',
			'also denied',
			line(3, palette.asserted),
			line(1.5, palette.denied, { 'stroke-dasharray': '9 9' }),
		),
		entry('denied', 'only denied', line(1.25, palette.denied), cross(palette.denied)),
		entry('increases', 'increases, acts on', line(1.25, palette.asserted), arrow('M28 8L20 4V12Z')),
		entry('decreases', 'decreases', line(1.25, palette.asserted), arrow('M28 3V13H25.5V3Z')),
	]
}

function kindEntry(kind: Kind, palette: Palette): LegendEntry {
	const path = el('path', {
		d: shapePath(SHAPE_OF[kind], 6),
		fill: palette.fill[kind],
		stroke: palette.outline[kind],
		'stroke-width': 1.5,
	})
	return {
		id: kind,
		text: KIND_LABELS[kind],
		width: 18,
		height: 16,
		drawing: [el('g', { transform: 'translate(8 8)' }, path)],
	}
}

function cross(colour: string): Tree {
	const arm = CROSS - 1
	return el('path', {
		d: `M${14 - arm} ${8 - arm}L${14 + arm} ${8 + arm}M${14 + arm} ${8 - arm}L${14 - arm} ${8 + arm}`,
		stroke: colour,
		'stroke-width': 2,
	})
}
