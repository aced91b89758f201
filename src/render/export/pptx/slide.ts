import type { TextLine } from '../../frame.ts'
import type { Palette } from '../../palette.ts'
import type { Picture } from '../../picture.ts'
import { drawFreeforms } from './freeform.ts'
import { textBox, writeLabel, writeLink, writeNode } from './shapes.ts'
import { fill, HEAD, naming, SPACES, textRun } from './xml.ts'

/** A picture as a slide of native shapes: title, links, terms, labels, legend, footer, in reading order. */
export function writeSlide({ scene, frame }: Picture): string {
	let last = 1
	const nextId = () => ++last
	const { palette } = scene
	const titles = frame.lines.filter((line) => line.weight === 'bold')
	const rest = frame.lines.filter((line) => line.weight !== 'bold')
	const title = writeTitle(titles, nextId(), scene.width, palette)
	const ids = new Map(scene.nodes.map((node) => [node.id, { id: nextId(), node }]))
	const links = scene.links.map((link) => {
		const [from = '', , to = ''] = link.id.split('.')
		return writeLink(link, nextId, { from: ids.get(from), to: ids.get(to) }, scene)
	})
	const nodes = scene.nodes.map((node) => writeNode(node, ids.get(node.id)!.id, scene))
	const labels = scene.labels.map((label) => writeLabel(label, nextId(), scene))
	const legend = frame.legend.map(({ entry, x, y }) => {
		const drawing = entry.drawing.map((tree) => drawFreeforms(tree, { x, y }, nextId, `Legend ${entry.text}`)).join('')
		const words = {
			text: entry.text,
			x: x + entry.width + 6,
			y: y + 12,
			size: 12,
			weight: 'regular',
			tone: 'ink',
		} as const
		return drawing + writeLine(words, nextId(), scene.width, palette)
	})
	const footer = rest.map((line) => writeLine(line, nextId(), scene.width, palette))
	const shapes = [title, ...links, ...nodes, ...labels, ...legend, ...footer]
	return (
		`${HEAD}<p:sld ${SPACES}><p:cSld><p:bg><p:bgPr>${fill(palette.background)}<a:effectLst/></p:bgPr></p:bg>` +
		`<p:spTree><p:nvGrpSpPr>${naming(1, '')}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>` +
		`${shapes.join('')}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`
	)
}

function writeTitle(lines: TextLine[], id: number, width: number, palette: Palette): string {
	const [first] = lines
	const text = lines.map((line) => line.text).join(' ')
	const size = first?.size ?? 18
	return textBox(id, 'Title', {
		x: 16,
		y: 10,
		width: width - 32,
		height: size * 1.3 * lines.length,
		wrap: true,
		placeholder: 'title',
		paragraphs: `<a:p>${textRun(text, size, true, palette.ink)}</a:p>`,
	})
}

function writeLine({ text, x, y, size, tone }: TextLine, id: number, width: number, palette: Palette): string {
	return textBox(id, text.slice(0, 40), {
		x,
		y: y - size * 0.95,
		width: Math.min(width - x, text.length * size * 0.62 + 4),
		height: size * 1.25,
		paragraphs: `<a:p><a:pPr algn="l"/>${textRun(text, size * 0.97, false, palette[tone])}</a:p>`,
	})
}
