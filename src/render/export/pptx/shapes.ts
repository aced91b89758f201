import { pointAt, trimEnd } from '../../link-geometry.ts'
import type { Shape } from '../../palette.ts'
import type { PlacedLabel } from '../../place-labels.ts'
import type { SceneLink, SceneNode } from '../../places.ts'
import { runsRightToLeft } from '../../right-to-left.ts'
import type { Scene } from '../../scene.ts'
import { arrowSize, CROSS, FADED } from '../../scene-tree.ts'
import { type Piece, writeFreeform } from './freeform.ts'
import { emu, fill, line, naming, type Stroke, textRun } from './xml.ts'

/** A preset form, its half extents as shares of the radius, and how far its middle lies below the node's. */
const FORMS: Record<Shape, { preset: string; width: number; height: number; lower: number }> = {
	circle: { preset: 'ellipse', width: 1, height: 1, lower: 0 },
	square: { preset: 'rect', width: 0.89, height: 0.89, lower: 0 },
	diamond: { preset: 'diamond', width: 1.22, height: 1.22, lower: 0 },
	triangle: { preset: 'triangle', width: 1.2, height: 1.06, lower: -0.18 },
}

/** Where connectors may be tied to a form: its connection sites in order, as shares of its half extents. */
const SITES: Record<Shape, [x: number, y: number][]> = {
	circle: [
		[0, -1],
		[-0.71, -0.71],
		[-1, 0],
		[-0.71, 0.71],
		[0, 1],
		[0.71, 0.71],
		[1, 0],
		[0.71, -0.71],
	],
	square: [
		[0, -1],
		[-1, 0],
		[0, 1],
		[1, 0],
	],
	diamond: [
		[0, -1],
		[-1, 0],
		[0, 1],
		[1, 0],
	],
	triangle: [
		[0, -1],
		[-0.5, 0],
		[-1, 1],
		[0, 1],
		[1, 1],
		[0.5, 0],
	],
}

export function writeNode(node: SceneNode, id: number, scene: Scene): string {
	const form = FORMS[node.shape]
	const width = form.width * node.radius
	const height = form.height * node.radius
	const top = node.y + form.lower * node.radius - height
	const opacity = node.faded ? FADED : 1
	const edge: Stroke = node.selected
		? { colour: scene.palette.accent, width: 3 }
		: { colour: node.outline, width: 1.5, opacity }
	return (
		`<p:sp><p:nvSpPr>${naming(id, node.title.split(',')[0]!, node.title)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>` +
		`<a:xfrm><a:off x="${emu(node.x - width)}" y="${emu(top)}"/><a:ext cx="${emu(2 * width)}" cy="${emu(2 * height)}"/></a:xfrm>` +
		`<a:prstGeom prst="${form.preset}"><a:avLst/></a:prstGeom>${fill(node.fill, opacity)}${line(edge)}</p:spPr></p:sp>`
	)
}

/** The connection site of a node that lies nearest to a point. */
function nearestSite(node: SceneNode, at: { x: number; y: number }): number {
	const { width, height, lower } = FORMS[node.shape]
	const far = SITES[node.shape].map(
		([x, y]) =>
			(node.x + x * width * node.radius - at.x) ** 2 + (node.y + (lower + y * height) * node.radius - at.y) ** 2,
	)
	return far.indexOf(Math.min(...far))
}

/** The shapes that a link joins; one is missing where the link leads out of the picture. */
export interface Ends {
	from?: { id: number; node: SceneNode }
	to?: { id: number; node: SceneNode }
}

/** A link: a connector tied to its two shapes, or a curve where parallel links stand apart; its marks on top. */
export function writeLink(link: SceneLink, nextId: () => number, ends: Ends, scene: Scene): string {
	const opacity = link.faded ? FADED : 1
	const stroke: Stroke = {
		colour: link.colour,
		width: link.width,
		opacity,
		dash: link.dash,
		arrow: link.ending === 'arrow',
	}
	const draw = link.bend === 0 ? writeConnector : writeCurve
	const parts: string[] = []
	if (link.selected)
		parts.push(draw(link, nextId(), ends, { colour: scene.palette.accent, width: link.width + 5, opacity: 0.35 }, true))
	parts.push(draw(link, nextId(), ends, stroke, false))
	if (link.second)
		parts.push(draw(link, nextId(), ends, { colour: link.second, width: link.width / 2, opacity, dash: [9, 9] }, true))
	if (link.ending === 'bar') parts.push(writeBar(link, nextId(), opacity))
	if (link.crossed) parts.push(writeCross(link, nextId(), opacity))
	return parts.join('')
}

/** Where the drawn line begins and ends, at the edges of its shapes. */
function visibleEnds({ curve, ends }: SceneLink) {
	const back = { from: curve.to, control: curve.control, to: curve.from }
	const start = 1 - trimEnd(back, ends[0])
	const stop = trimEnd(curve, ends[1] + 2)
	return { start: pointAt(curve, start), stop: pointAt(curve, stop), t: [start, stop] as const }
}

function writeConnector(link: SceneLink, id: number, { from, to }: Ends, stroke: Stroke, isMark: boolean): string {
	const { start, stop } = visibleEnds(link)
	const flips = `${stop.x < start.x ? ' flipH="1"' : ''}${stop.y < start.y ? ' flipV="1"' : ''}`
	const ties =
		(from ? `<a:stCxn id="${from.id}" idx="${nearestSite(from.node, start)}"/>` : '') +
		(to ? `<a:endCxn id="${to.id}" idx="${nearestSite(to.node, stop)}"/>` : '')
	const words = isMark ? '' : link.title
	return (
		`<p:cxnSp><p:nvCxnSpPr>${naming(id, link.id, words)}<p:cNvCxnSpPr>${ties}</p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr><p:spPr>` +
		`<a:xfrm${flips}><a:off x="${emu(Math.min(start.x, stop.x))}" y="${emu(Math.min(start.y, stop.y))}"/>` +
		`<a:ext cx="${emu(Math.abs(stop.x - start.x))}" cy="${emu(Math.abs(stop.y - start.y))}"/></a:xfrm>` +
		`<a:prstGeom prst="line"><a:avLst/></a:prstGeom>${line(stroke)}</p:spPr></p:cxnSp>`
	)
}

function writeCurve(link: SceneLink, id: number, _ends: Ends, stroke: Stroke, isMark: boolean): string {
	const { start, stop, t } = visibleEnds(link)
	const { from, control, to } = link.curve
	// The part of a quadratic curve between two parameters has its control point at their blossom.
	const [a, b] = t
	const at = (one: 'x' | 'y') =>
		(1 - a) * (1 - b) * from[one] + (a * (1 - b) + b * (1 - a)) * control[one] + a * b * to[one]
	const pieces: Piece[] = [
		{ type: 'move', points: [start] },
		{ type: 'curve', points: [{ x: at('x'), y: at('y') }, stop] },
	]
	return writeFreeform(id, pieces, { stroke, name: link.id, words: isMark ? '' : link.title })
}

function writeBar(link: SceneLink, id: number, opacity: number): string {
	const { stop } = visibleEnds(link)
	const dx = link.curve.to.x - link.curve.control.x
	const dy = link.curve.to.y - link.curve.control.y
	const length = Math.sqrt(dx * dx + dy * dy) || 1
	const half = arrowSize(link.width)[1] + 1.5
	const side = { x: (-dy / length) * half, y: (dx / length) * half }
	const pieces: Piece[] = [
		{ type: 'move', points: [{ x: stop.x + side.x, y: stop.y + side.y }] },
		{ type: 'line', points: [{ x: stop.x - side.x, y: stop.y - side.y }] },
	]
	return writeFreeform(id, pieces, { stroke: { colour: link.colour, width: 2.5, opacity }, name: 'decreases' })
}

function writeCross(link: SceneLink, id: number, opacity: number): string {
	const { x, y } = pointAt(link.curve, 0.5)
	const corner = (dx: number, dy: number) => [{ x: x + dx * CROSS, y: y + dy * CROSS }]
	const pieces: Piece[] = [
		{ type: 'move', points: corner(-1, -1) },
		{ type: 'line', points: corner(1, 1) },
		{ type: 'move', points: corner(-1, 1) },
		{ type: 'line', points: corner(1, -1) },
	]
	return writeFreeform(id, pieces, { stroke: { colour: link.colour, width: 2.25, opacity }, name: 'denied' })
}

export function writeLabel({ x, y, label, id: of }: PlacedLabel, id: number, scene: Scene): string {
	// What stands behind a label's letters keeps links off them; it must not hide the shape of another term.
	const hides = scene.nodes.some(
		(node) =>
			node.id !== of &&
			Math.abs(node.x - x) < label.width / 2 + node.radius &&
			Math.abs(node.y - y) < label.height / 2 + node.radius,
	)
	const faded = scene.nodes.find((node) => node.id === of)?.faded
	const runs = label.lines.map((words) =>
		textRun(words, label.size * 0.97, label.weight === 'bold', scene.palette.ink, faded ? 0.3 : 1),
	)
	const size = Math.round(label.size * 75)
	return textBox(id, `Label ${label.lines.join(' ')}`, {
		x: x - label.width / 2,
		y: y - label.height / 2,
		width: label.width,
		height: label.height,
		paragraphs: `<a:p><a:pPr algn="ctr"${runsRightToLeft(label.lines.join(' ')) ? ' rtl="1"' : ''}/>${runs.join(`<a:br><a:rPr lang="en-US" sz="${size}"/></a:br>`)}</a:p>`,
		back: faded || hides ? '' : fill(scene.palette.background, 0.72),
	})
}

export interface Box {
	x: number
	y: number
	width: number
	height: number
	paragraphs: string
	/** Fill; none by default. */
	back?: string
	wrap?: boolean
	/** As a placeholder of the slide, e.g. "title". */
	placeholder?: string
}

export function textBox(id: number, name: string, box: Box): string {
	const place = box.placeholder ? `<p:nvPr><p:ph type="${box.placeholder}"/></p:nvPr>` : '<p:nvPr/>'
	const kind = box.placeholder ? '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>' : '<p:cNvSpPr txBox="1"/>'
	return (
		`<p:sp><p:nvSpPr>${naming(id, name)}${kind}${place}</p:nvSpPr><p:spPr>` +
		`<a:xfrm><a:off x="${emu(box.x)}" y="${emu(box.y)}"/><a:ext cx="${emu(box.width)}" cy="${emu(box.height)}"/></a:xfrm>` +
		`<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${box.back || '<a:noFill/>'}</p:spPr>` +
		`<p:txBody><a:bodyPr wrap="${box.wrap ? 'square' : 'none'}" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"><a:noAutofit/></a:bodyPr>` +
		`<a:lstStyle/>${box.paragraphs}</p:txBody></p:sp>`
	)
}
