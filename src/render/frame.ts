import { measureText } from './font.ts'
import type { LegendEntry } from './legend.ts'

export interface PictureText {
	title: string
	/** Said below the title, e.g. the text of a story's step. */
	caption?: string
	/** Text equivalent of the whole picture. */
	description: string
	/** Sources, version, date, fingerprint: parts that are kept whole when the line is cut. */
	footer: string[]
}

/** One line of text at its baseline, px. */
export interface TextLine {
	text: string
	x: number
	y: number
	size: number
	weight: 'regular' | 'bold'
	/** Which colour of the palette. */
	tone: 'ink' | 'quiet'
}

export interface PlacedEntry {
	entry: LegendEntry
	/** Left top corner, px. */
	x: number
	y: number
}

/** What stands around a scene: title above, legend and footer below. Everything in px of the picture. */
export interface Frame {
	lines: TextLine[]
	legend: PlacedEntry[]
	/** Room that the frame takes above and below the scene. */
	top: number
	bottom: number
}

const SIDE = 16
const ROW = 20
const TITLE = { size: 18, lineHeight: 23 }
const CAPTION = { size: 14, lineHeight: 19 }
const FOOTER = { size: 11, lineHeight: 15 }
/** Fallback fonts run wider than the one that was measured. */
const SLACK = 1.04

/** Places title, legend and footer of a picture of this size; long ones go on in further lines, nothing is cut off. */
export function layFrame(legend: LegendEntry[], text: PictureText, width: number, height: number): Frame {
	const title = breakLines(text.title.split(/(?<=\s)/u), TITLE.size, width - 2 * SIDE, 'bold')
	const caption = text.caption
		? breakLines(text.caption.split(/(?<=\s)/u), CAPTION.size, Math.min(width - 2 * SIDE, 860), 'regular')
		: []
	const captionTop = 28 + title.length * TITLE.lineHeight
	const footer = breakLines(joinParts(text.footer), FOOTER.size, width - 2 * SIDE, 'regular')
	const placed = placeLegend(legend, width)
	const footerTop = height - 12 - (footer.length - 1) * FOOTER.lineHeight
	const legendTop = footerTop - 18 - placed.height
	const lines = [
		...title.map((line, i) => toLine(line, 28 + i * TITLE.lineHeight, TITLE.size, 'bold', 'ink')),
		...caption.map((line, i) => toLine(line, captionTop + i * CAPTION.lineHeight, CAPTION.size, 'regular', 'ink')),
		...footer.map((line, i) => toLine(line, footerTop + i * FOOTER.lineHeight, FOOTER.size, 'regular', 'quiet')),
	]
	return {
		lines,
		legend: placed.items.map(({ entry, x, y }) => ({ entry, x: x + SIDE, y: y + legendTop })),
		top: 44 + (title.length - 1) * TITLE.lineHeight + caption.length * CAPTION.lineHeight,
		bottom: height - legendTop + 4,
	}
}

const toLine = (
	text: string,
	y: number,
	size: number,
	weight: TextLine['weight'],
	tone: TextLine['tone'],
): TextLine => ({ text, x: SIDE, y, size, weight, tone })

const joinParts = (parts: string[]) => parts.map((part, i) => (i < parts.length - 1 ? `${part} · ` : part))

/** Fills lines with parts as far as they go; a part is only broken up where it is wider than a line by itself. */
function breakLines(parts: string[], size: number, limit: number, weight: TextLine['weight']): string[] {
	const fits = (line: string) => measureText(line.trim(), size, weight) * SLACK <= limit
	const lines: string[] = []
	let line = ''
	const words = parts.flatMap((part) => (fits(part) ? [part] : part.split(/(?<=\s)/u)))
	for (const word of words) {
		if (line && !fits(line + word)) {
			lines.push(line)
			line = ''
		}
		line += word
	}
	return [...lines, line].map((one) => one.trim().replace(/ ·$/, ''))
}

/** Entries left to right, wrapped into rows. */
function placeLegend(legend: LegendEntry[], width: number): { items: PlacedEntry[]; height: number } {
	const items: PlacedEntry[] = []
	let x = 0
	let y = 0
	for (const entry of legend) {
		const wide = entry.width + 6 + measureText(entry.text, 12, 'regular') * SLACK + 18
		if (x > 0 && x + wide - 18 > width - 2 * SIDE) {
			x = 0
			y += ROW
		}
		items.push({ entry, x: Math.round(x), y })
		x += wide
	}
	return { items, height: y + ROW }
}
