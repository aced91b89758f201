import { FONT_FAMILY, measureText } from './font.ts'
import { el, type Tree, writeTree } from './scene-tree.ts'

export interface BadgeWords {
	/** The claim as a heading. */
	heading: string
	sentence: string
	/** "5 for · 1 against" */
	counts: string
	standing: string
	/** How to cite the claim. */
	citation: string
}

/** Ground of the numbers, at least 4.5 : 1 against white. */
const GROUNDS: Record<string, string> = { denied: '#a62d18', contested: '#a62d18', hedged: '#6a5300' }
const SIZE = 12
const HEIGHT = 24
const PAD = 8

/** A badge for one claim: what it says and its independent sources for, hedged and against. SVG text. */
export function writeBadge({ heading, sentence, counts, standing, citation }: BadgeWords): string {
	const left = Math.ceil(measureText(heading, SIZE, 'medium') * 1.03) + 2 * PAD
	const right = Math.ceil(measureText(counts, SIZE, 'bold') * 1.03) + 2 * PAD
	const words = (text: string, x: number, fill: string, weight: number): Tree =>
		el('text', { x, y: 16.2, 'font-family': FONT_FAMILY, 'font-size': SIZE, 'font-weight': weight, fill }, text)
	const width = left + right
	const tree = el(
		'svg',
		{ xmlns: 'http://www.w3.org/2000/svg', width, height: HEIGHT, viewBox: `0 0 ${width} ${HEIGHT}`, role: 'img' },
		el('title', {}, sentence),
		el('desc', {}, citation),
		el('rect', { x: 0.5, y: 0.5, width: width - 1, height: HEIGHT - 1, rx: 5, fill: '#ffffff', stroke: '#878f9b' }),
		el('path', {
			d: `M${left} 0.5H${width - 5.5}Q${width - 0.5} 0.5 ${width - 0.5} 5.5V${HEIGHT - 5.5}Q${width - 0.5} ${HEIGHT - 0.5} ${width - 5.5} ${HEIGHT - 0.5}H${left}Z`,
			fill: GROUNDS[standing] ?? '#41506a',
		}),
		words(heading, PAD, '#1b222b', 500),
		words(counts, left + PAD, '#ffffff', 650),
	)
	return `${writeTree(tree)}\n`
}
