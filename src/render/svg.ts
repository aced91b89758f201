import { FONT_FAMILY, FONT_WEIGHTS } from './font.ts'
import type { PlacedEntry, TextLine } from './frame.ts'
import type { Palette } from './palette.ts'
import type { Picture } from './picture.ts'
import { directionOf, drawScene, el, type Tree, writeTree } from './scene-tree.ts'

/** A complete picture as SVG elements: title, scene, legend drawn from the same scales, footer. */
export function drawTree({ scene, frame, text }: Picture): Tree {
	const { width, height, palette } = scene
	return el(
		'svg',
		{
			xmlns: 'http://www.w3.org/2000/svg',
			viewBox: `0 0 ${width} ${height}`,
			width,
			height,
			role: 'img',
			'aria-labelledby': 'title desc',
		},
		el('title', { id: 'title' }, text.title),
		el('desc', { id: 'desc' }, text.description),
		el('rect', { width, height, fill: palette.background }),
		...drawScene(scene),
		el('g', { class: 'legend' }, ...frame.legend.map((item) => drawEntry(item, palette))),
		...frame.lines.map((line) => drawLine(line, palette)),
	)
}

/** The picture as SVG text. */
export const writeSvg = (picture: Picture): string =>
	`<?xml version="1.0" encoding="UTF-8"?>\n${writeTree(drawTree(picture))}\n`

const drawLine = ({ text, x, y, size, weight, tone }: TextLine, palette: Palette): Tree =>
	el(
		'text',
		{
			x,
			y,
			'font-family': FONT_FAMILY,
			'font-size': size,
			'font-weight': FONT_WEIGHTS[weight],
			fill: palette[tone],
			...directionOf(text),
		},
		text,
	)

function drawEntry({ entry, x, y }: PlacedEntry, palette: Palette): Tree {
	const words: TextLine = {
		text: entry.text,
		x: entry.width + 6,
		y: 12,
		size: 12,
		weight: 'regular',
		tone: 'ink',
	}
	return el('g', { transform: `translate(${x} ${y})` }, ...entry.drawing, drawLine(words, palette))
}
