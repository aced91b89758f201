import type { Tree } from '../scene-tree.ts'
import type { FontBook, Run } from './fonts/font-book.ts'
import { weightOf } from './texts.ts'

/** A line of text as glyphs in their place, px. */
export interface SetLine {
	runs: Run[]
	/** Where its first glyph begins, on the line on which letters stand. */
	x: number
	y: number
	size: number
	/** How much wider than natural it is drawn; at most 1. */
	stretch: number
}

/** The lines of a text element, set; `own` are its attributes with those it takes over. */
export function setLines(own: Tree['attributes'], children: Tree['children'], book: FontBook): SetLine[] {
	return children.map((child) =>
		typeof child === 'string'
			? setLine(child, own, book)
			: setLine(child.children.join(''), { ...own, ...child.attributes }, book),
	)
}

function setLine(text: string, place: Tree['attributes'], book: FontBook): SetLine {
	const size = Number(place['font-size'])
	const { runs, width } = book.set(text, weightOf(place['font-weight']))
	// Set into the room that was kept for it, as in the SVG; never wider than the letters are.
	const room = Math.min(Number(place.textLength ?? Number.POSITIVE_INFINITY), width * size)
	const stretch = width > 0 ? room / (width * size) : 1
	const x = Number(place.x) - (place['text-anchor'] === 'middle' ? room / 2 : 0)
	return { runs, x, y: Number(place.y), size, stretch }
}
