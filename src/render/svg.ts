import { FONT_FAMILY, measureText } from './font.ts'
import type { LegendEntry } from './legend.ts'
import type { Palette } from './palette.ts'
import type { Scene } from './scene.ts'
import { drawScene, el, type Tree, writeTree } from './scene-tree.ts'

export interface PictureText {
	title: string
	/** Text equivalent of the whole picture. */
	description: string
	/** Sources, version, date: one line. */
	footer: string
}

/** Height that title, legend and footer take of a picture of this width, px. */
export function frameHeights(legend: LegendEntry[], width: number): { top: number; bottom: number } {
	return { top: 44, bottom: placeLegend(legend, width).height + 34 }
}

/** A complete picture as SVG text: title, scene, legend drawn from the same scales, footer. */
export function writeSvg(scene: Scene, legend: LegendEntry[], text: PictureText): string {
	const { width, height, palette } = scene
	const placed = placeLegend(legend, width)
	const legendTop = height - placed.height - 30
	const tree = el(
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
		line(text.title, 16, 28, 18, 650, palette.ink),
		...drawScene(scene),
		el(
			'g',
			{ class: 'legend', transform: `translate(16 ${legendTop})` },
			...placed.items.map((item) => drawEntry(item, palette)),
		),
		line(text.footer, 16, height - 12, 11, 400, palette.quiet),
	)
	return `<?xml version="1.0" encoding="UTF-8"?>\n${writeTree(tree)}\n`
}

const line = (text: string, x: number, y: number, size: number, weight: number, fill: string): Tree =>
	el('text', { x, y, 'font-family': FONT_FAMILY, 'font-size': size, 'font-weight': weight, fill }, text)

interface PlacedEntry {
	entry: LegendEntry
	x: number
	y: number
}

/** Entries left to right, wrapped into rows. */
export function placeLegend(legend: LegendEntry[], width: number): { items: PlacedEntry[]; height: number } {
	const items: PlacedEntry[] = []
	let x = 0
	let y = 0
	for (const entry of legend) {
		const wide = entry.width + 6 + measureText(entry.text, 12, 'regular') * 1.04 + 18
		if (x > 0 && x + wide > width - 32) {
			x = 0
			y += 20
		}
		items.push({ entry, x, y })
		x += wide
	}
	return { items, height: y + 20 }
}

function drawEntry({ entry, x, y }: PlacedEntry, palette: Palette): Tree {
	return el(
		'g',
		{ transform: `translate(${Math.round(x)} ${y})` },
		...entry.drawing,
		line(entry.text, entry.width + 6, 12, 12, 400, palette.ink),
	)
}
