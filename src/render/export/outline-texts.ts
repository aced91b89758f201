import { el, type Tree } from '../scene-tree.ts'
import type { FontBook, Run } from './fonts/font-book.ts'
import { RAISED } from './fonts/plain-letters.ts'
import type { TrueType } from './fonts/true-type.ts'
import { type SetLine, setLines } from './set-lines.ts'

/** Outline of a glyph as SVG path data, font units, y upwards. */
type OutlineOf = (font: TrueType, glyph: number) => string

/** What only texts have. */
const OF_TEXTS = new Set([
	'x',
	'y',
	'font-family',
	'font-size',
	'font-weight',
	'text-anchor',
	'textLength',
	'lengthAdjust',
	'unicode-bidi',
])

/** The drawing with its letters as outlines, for programs that are to draw them as they are and have no say in them. */
export function outlineTexts(tree: Tree, book: FontBook, outlineOf: OutlineOf): Tree {
	if (tree.tag !== 'text') {
		const children = tree.children.map((child) =>
			typeof child === 'string' ? child : outlineTexts(child, book, outlineOf),
		)
		return { ...tree, children }
	}
	const lines = setLines(tree.attributes, tree.children, book)
	const look = Object.fromEntries(Object.entries(tree.attributes).filter(([name]) => !OF_TEXTS.has(name)))
	return el('path', { ...look, d: lines.map((line) => outlineLine(line, outlineOf)).join('') })
}

function outlineLine({ runs, x, y, size, stretch }: SetLine, outlineOf: OutlineOf): string {
	let at = x
	return runs
		.map((run) => {
			const { d, width } = outlineRun(run, { x: at, y, size, stretch }, outlineOf)
			at += width
			return d
		})
		.join('')
}

function outlineRun({ font: { font }, glyphs, raise }: Run, line: Omit<SetLine, 'runs'>, outlineOf: OutlineOf) {
	const unit = ((raise === 0 ? 1 : RAISED.size) * line.size) / font.unitsPerEm
	const base = line.y - line.size * (raise > 0 ? RAISED.up : raise < 0 ? -RAISED.down : 0)
	let width = 0
	const outlines = glyphs.map((glyph) => {
		const left = line.x + width + glyph.x * unit * line.stretch
		width += glyph.advance * unit * line.stretch
		return movePath(outlineOf(font, glyph.id), left, base - glyph.y * unit, unit * line.stretch, -unit)
	})
	return { d: outlines.join(''), width }
}

const round = (n: number) => Math.round(n * 100) / 100

/** Path data of absolute points, scaled and then moved. */
const movePath = (d: string, left: number, top: number, wide: number, high: number): string =>
	d.replace(
		/(-?[\d.]+)[ ,](-?[\d.]+)/g,
		(_, x, y) => `${round(left + Number(x) * wide)} ${round(top + Number(y) * high)}`,
	)
