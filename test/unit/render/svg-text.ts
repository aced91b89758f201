import { FONT_WEIGHTS, measureText } from '../../../src/render/font.ts'

export interface Box {
	id: string
	left: number
	right: number
	top: number
	bottom: number
}

const readEntities = (text: string) =>
	text.replace(
		/&(amp|lt|gt|quot|#39);/g,
		(_, name) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name as string]!,
	)

/** Height above and below the base line that letters with both strokes take, in em. */
const ASCENT = 0.73
const DESCENT = 0.2

/** The box of each term label of an SVG picture, one a line, read from the SVG's own positions. */
export function labelBoxes(svg: string): Box[] {
	const weights = Object.entries(FONT_WEIGHTS) as [Parameters<typeof measureText>[2], number][]
	return [...svg.matchAll(/<text data-label="([^"]*)"([^>]*)>(.*?)<\/text>/gs)].flatMap(([, id, attributes, inner]) => {
		const size = Number(/font-size="([\d.]+)"/.exec(attributes!)![1])
		const weight = weights.find(([, n]) => attributes!.includes(`font-weight="${n}"`))![0]
		return [...inner!.matchAll(/<tspan x="([-\d.]+)" y="([-\d.]+)"([^>]*)>(.*?)<\/tspan>/gs)].map(
			([, x, y, more, text]) => {
				const half =
					(Number(/textLength="([\d.]+)"/.exec(more!)?.[1]) || measureText(readEntities(text!), size, weight)) / 2
				return { id: id!, left: +x! - half, right: +x! + half, top: +y! - size * ASCENT, bottom: +y! + size * DESCENT }
			},
		)
	})
}

/** Pairs of boxes of different labels that overlap, with the shared area in px². */
export function overlaps(boxes: Box[]): { a: string; b: string; area: number }[] {
	return boxes.flatMap((a, i) =>
		boxes.slice(i + 1).flatMap((b) => {
			const width = Math.min(a.right, b.right) - Math.max(a.left, b.left)
			const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
			return a.id !== b.id && width > 0 && height > 0 ? [{ a: a.id, b: b.id, area: width * height }] : []
		}),
	)
}

/** Throws at the first place where a text is not well-formed XML, as far as our writer could go wrong. */
export function assertWellFormed(xml: string): void {
	const open: string[] = []
	const body = xml.replace(/^<\?xml[^?]*\?>/, '')
	const token = /<(\/?)([A-Za-z][\w:-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy
	let at = 0
	for (const match of body.matchAll(token)) {
		if (match.index !== at) break
		at += match[0].length
		const [, closing, name, attributes, selfClosing, text] = match
		if (text !== undefined || attributes) assertText(text ?? attributes!)
		if (!name) continue
		if (closing) {
			const expected = open.pop()
			if (expected !== name) throw new Error(`at ${at}: expected </${expected}>; found </${name}>`)
		} else if (!selfClosing) open.push(name)
	}
	if (at !== body.length) throw new Error(`at ${at}: expected markup; found ${body.slice(at, at + 60)}`)
	if (open.length > 0) throw new Error(`at the end: expected </${open.at(-1)}>`)
}

function assertText(text: string): void {
	const stray = /&(?!(amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.exec(text)
	if (stray) throw new Error(`expected an entity; found ${text.slice(stray.index, stray.index + 20)}`)
	const forbidden = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u.exec(text)
	if (forbidden)
		throw new Error(`expected a character of XML 1.0; found U+${forbidden[0].codePointAt(0)!.toString(16)}`)
}
