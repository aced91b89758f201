import type { Tree } from '../../scene-tree.ts'
import { emu, fill, line, naming, type Stroke } from './xml.ts'

export interface Point {
	x: number
	y: number
}

/** Part of a drawn path: to a point, over a control point where it is a curve. */
export interface Piece {
	type: 'move' | 'line' | 'curve' | 'close'
	points: Point[]
}

export interface FreeformStyle {
	fill?: string
	stroke?: Stroke
	opacity?: number
	name: string
	words?: string
}

/** A free form through these pieces, px of the slide: native, with points that can be edited. */
export function writeFreeform(id: number, pieces: Piece[], style: FreeformStyle): string {
	const points = pieces.flatMap((piece) => piece.points)
	const left = Math.min(...points.map(({ x }) => x))
	const top = Math.min(...points.map(({ y }) => y))
	const width = Math.max(1, emu(Math.max(...points.map(({ x }) => x)) - left))
	const height = Math.max(1, emu(Math.max(...points.map(({ y }) => y)) - top))
	const pt = ({ x, y }: Point) => `<a:pt x="${emu(x - left)}" y="${emu(y - top)}"/>`
	const tags = { move: 'moveTo', line: 'lnTo', curve: 'quadBezTo' }
	const path = pieces.map(({ type, points }) =>
		type === 'close' ? '<a:close/>' : `<a:${tags[type]}>${points.map(pt).join('')}</a:${tags[type]}>`,
	)
	const shade = style.fill ? '' : ' fill="none"'
	return (
		`<p:sp><p:nvSpPr>${naming(id, style.name, style.words)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>` +
		`<a:xfrm><a:off x="${emu(left)}" y="${emu(top)}"/><a:ext cx="${width}" cy="${height}"/></a:xfrm>` +
		`<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst>` +
		`<a:path w="${width}" h="${height}"${shade}>${path.join('')}</a:path></a:pathLst></a:custGeom>` +
		`${style.fill ? fill(style.fill, style.opacity) : '<a:noFill/>'}${line(style.stroke)}</p:spPr></p:sp>`
	)
}

/** Small drawings of the legend (paths in groups that are moved) as free forms. */
export function drawFreeforms(tree: Tree, at: Point, nextId: () => number, name: string): string {
	const [dx = 0, dy = 0] = (String(tree.attributes.transform ?? '').match(/-?[\d.]+/g) ?? []).map(Number)
	const here = { x: at.x + dx, y: at.y + dy }
	const own = tree.tag === 'path' ? drawPath(tree, here, nextId, name) : ''
	const inner = tree.children.map((child) =>
		typeof child === 'string' ? '' : drawFreeforms(child, here, nextId, name),
	)
	return own + inner.join('')
}

function drawPath({ attributes }: Tree, at: Point, nextId: () => number, name: string): string {
	const { d, fill: inside, stroke, 'stroke-width': width, 'stroke-dasharray': dash } = attributes
	const dashes = dash ? (String(dash).split(' ').map(Number) as [number, number]) : undefined
	return writeFreeform(nextId(), readPieces(String(d), at), {
		name,
		fill: inside && inside !== 'none' ? String(inside) : undefined,
		stroke: stroke ? { colour: String(stroke), width: Number(width ?? 1), dash: dashes } : undefined,
	})
}

/** Path data of scene and legend → pieces; a half circle becomes quadratic curves of an eighth each. */
export function readPieces(d: string, at: Point): Piece[] {
	const pieces: Piece[] = []
	let now: Point = { x: 0, y: 0 }
	const place = (x: number, y: number) => ({ x: x + at.x, y: y + at.y })
	for (const [, command, rest] of d.matchAll(/([MLHVQAZ])([^MLHVQAZ]*)/g)) {
		const n = (rest!.match(/-?\d*\.?\d+/g) ?? []).map(Number)
		if (command === 'Z') pieces.push({ type: 'close', points: [] })
		else if (command === 'A') {
			pieces.push(...halfCircle(now, { x: n[5]!, y: n[6]! }, place))
			now = { x: n[5]!, y: n[6]! }
		} else if (command === 'Q') {
			pieces.push({ type: 'curve', points: [place(n[0]!, n[1]!), place(n[2]!, n[3]!)] })
			now = { x: n[2]!, y: n[3]! }
		} else {
			const x = command === 'V' ? now.x : n[0]!
			const y = command === 'H' ? now.y : command === 'V' ? n[0]! : n[1]!
			pieces.push({ type: command === 'M' ? 'move' : 'line', points: [place(x, y)] })
			now = { x, y }
		}
	}
	return pieces
}

function halfCircle(from: Point, to: Point, place: (x: number, y: number) => Point): Piece[] {
	const r = (to.x - from.x) / 2
	const centre = { x: from.x + r, y: from.y }
	const on = (angle: number, far: number) =>
		place(centre.x - Math.cos(angle) * r * far, centre.y - Math.sin(angle) * r * far)
	const step = Math.PI / 4
	return [1, 2, 3, 4].map((i) => ({
		type: 'curve' as const,
		points: [on((i - 0.5) * step, 1 / Math.cos(step / 2)), on(i * step, 1)],
	}))
}
