import { escapeXml } from '../text/xml.ts'
import { FONT_FAMILY, FONT_WEIGHTS, measureText } from './font.ts'
import { directionAt, pointAt, trimEnd } from './link-geometry.ts'
import type { Shape } from './palette.ts'
import type { PlacedLabel } from './place-labels.ts'
import type { SceneLink, SceneNode } from './places.ts'
import { runsRightToLeft } from './right-to-left.ts'
import type { Scene } from './scene.ts'

/** An SVG element as a value; written as text for files, made into elements by the app. Text is only ever text. */
export interface Tree {
	tag: string
	attributes: Record<string, string | number>
	children: (Tree | string)[]
}

export const el = (tag: string, attributes: Tree['attributes'], ...children: Tree['children']): Tree => ({
	tag,
	attributes,
	children,
})
const round = (n: number) => Math.round(n * 100) / 100

/** Links, then shapes, then labels. */
export function drawScene(scene: Scene): Tree[] {
	return [
		el('g', { class: 'links', fill: 'none' }, ...scene.links.map((link) => drawLink(link, scene))),
		el('g', { class: 'nodes' }, ...scene.nodes.map((node) => drawNode(node, scene))),
		el('g', { class: 'labels' }, ...scene.labels.map((label) => drawLabel(label, scene))),
	]
}

/** How faint a faded part is. */
export const FADED = 0.14

function drawLink(link: SceneLink, scene: Scene): Tree {
	const parts: Tree[] = []
	if (link.selected) parts.push(stroke(link, scene.palette.accent, link.width + 5, { 'stroke-opacity': 0.35 }))
	parts.push(stroke(link, link.colour, link.width, link.dash ? { 'stroke-dasharray': link.dash.join(' ') } : {}))
	if (link.second) parts.push(stroke(link, link.second, link.width / 2, { 'stroke-dasharray': '9 9' }))
	parts.push(...drawEnding(link), ...(link.crossed ? [drawCross(link)] : []))
	return el('g', { 'data-link': link.id, opacity: link.faded ? FADED : 1 }, el('title', {}, link.title), ...parts)
}

function stroke({ curve, ends }: SceneLink, colour: string, width: number, more: Tree['attributes']): Tree {
	const { from, control } = curve
	const t = trimEnd(curve, ends[1] + 4)
	const to = pointAt(curve, t)
	const half = { x: from.x + (control.x - from.x) * t, y: from.y + (control.y - from.y) * t }
	const d = `M${round(from.x)} ${round(from.y)}Q${round(half.x)} ${round(half.y)} ${round(to.x)} ${round(to.y)}`
	return el('path', { d, stroke: colour, 'stroke-width': round(width), ...more })
}

/** Length and half width of an arrow head for a link of this width, px. */
export const arrowSize = (width: number): [length: number, half: number] => [6 + width, 3 + width * 0.75]

function drawEnding(link: SceneLink): Tree[] {
	if (link.ending === 'none') return []
	const tip = trimEnd(link.curve, link.ends[1] + 2)
	const at = pointAt(link.curve, tip)
	const way = directionAt(link.curve, tip)
	const [length, half] = arrowSize(link.width)
	const corner = (back: number, side: number) =>
		`${round(at.x - way.x * back - way.y * side)} ${round(at.y - way.y * back + way.x * side)}`
	const d =
		link.ending === 'bar'
			? `M${corner(0, half + 1.5)}L${corner(0, -half - 1.5)}L${corner(2.5, -half - 1.5)}L${corner(2.5, half + 1.5)}Z`
			: `M${corner(0, 0)}L${corner(length, half)}L${corner(length, -half)}Z`
	return [el('path', { d, fill: link.colour })]
}

/** Arms of the cross on a denied link, px from its middle. */
export const CROSS = 5.5

function drawCross(link: SceneLink): Tree {
	const { x, y } = pointAt(link.curve, 0.5)
	const line = (sign: number) =>
		`M${round(x - CROSS)} ${round(y - CROSS * sign)}L${round(x + CROSS)} ${round(y + CROSS * sign)}`
	return el('path', { d: line(1) + line(-1), stroke: link.colour, 'stroke-width': 2.25 })
}

/** Outline of a shape of radius r around 0,0; areas are alike so that no kind looks bigger. */
export function shapePath(shape: Shape, r: number): string {
	const p = (...points: [number, number][]) =>
		`M${points.map(([x, y]) => `${round(x * r)} ${round(y * r)}`).join('L')}Z`
	if (shape === 'square') return p([-0.89, -0.89], [0.89, -0.89], [0.89, 0.89], [-0.89, 0.89])
	if (shape === 'diamond') return p([0, -1.22], [1.22, 0], [0, 1.22], [-1.22, 0])
	if (shape === 'triangle') return p([0, -1.24], [1.2, 0.88], [-1.2, 0.88])
	return `M${-r} 0A${r} ${r} 0 1 1 ${r} 0A${r} ${r} 0 1 1 ${-r} 0Z`
}

function drawNode(node: SceneNode, scene: Scene): Tree {
	const ring = el('circle', {
		r: round(node.radius * 1.25 + 4),
		fill: 'none',
		stroke: scene.palette.accent,
		'stroke-width': 2.5,
	})
	const shape = el('path', {
		d: shapePath(node.shape, round(node.radius)),
		fill: node.fill,
		stroke: node.outline,
		'stroke-width': 1.5,
		'stroke-linejoin': 'round',
	})
	const attributes = {
		'data-node': node.id,
		transform: `translate(${round(node.x)} ${round(node.y)})`,
		opacity: node.faded ? FADED : 1,
	}
	return el('g', attributes, el('title', {}, node.title), ...(node.selected ? [ring] : []), shape)
}

/** A line in the direction of its own first letter; SVG would have all run from left to right. */
export const directionOf = (line: string): Tree['attributes'] =>
	runsRightToLeft(line) ? { 'unicode-bidi': 'plaintext' } : {}

function drawLabel({ id, x, y, label }: PlacedLabel, scene: Scene): Tree {
	const faded = scene.nodes.find((node) => node.id === id)?.faded
	const top = y - label.height / 2
	const lines = label.lines.map((line, i) =>
		el(
			'tspan',
			{
				x: round(x),
				y: round(top + (label.height / label.lines.length) * (i + 0.79)),
				// Squeezes a fallback font into the room that was kept free, so that labels never run into one another.
				textLength: round(measureText(line, label.size, label.weight)),
				lengthAdjust: 'spacingAndGlyphs',
				...directionOf(line),
			},
			line,
		),
	)
	return el(
		'text',
		{
			'data-label': id,
			'text-anchor': 'middle',
			'font-family': FONT_FAMILY,
			'font-size': label.size,
			'font-weight': FONT_WEIGHTS[label.weight],
			fill: scene.palette.ink,
			stroke: scene.palette.background,
			'stroke-width': 3,
			'stroke-linejoin': 'round',
			'paint-order': 'stroke',
			opacity: faded ? 0.3 : 1,
		},
		...lines,
	)
}

/** The tree as SVG text, everything escaped. */
export function writeTree(tree: Tree | string): string {
	if (typeof tree === 'string') return escapeXml(tree)
	const attributes = Object.entries(tree.attributes).map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
	const inner = tree.children.map(writeTree).join('')
	return inner ? `<${tree.tag}${attributes.join('')}>${inner}</${tree.tag}>` : `<${tree.tag}${attributes.join('')}/>`
}
