import type { ClaimGraph } from '../graph/build-graph.ts'
import type { Positions } from '../layout/types.ts'
import type { Basis } from '../schema/view.ts'
import type { Visible } from '../view/select.ts'
import { keyOfLink, type Terms, writeSentence } from '../view/sentences.ts'
import { type Bounds, setLabel } from './boxes.ts'
import { type LinkStyle, type NodeStyle, type Scales, scaleSizes, styleLink, styleNode } from './encoding.ts'
import { buildCurve, type Curve, findBends, type Point } from './link-geometry.ts'
import { PALETTES, type Palette, type ThemeName } from './palette.ts'
import { compareWishes, type LabelWish, type PlacedLabel, placeLabels } from './place-labels.ts'

export interface SceneNode extends NodeStyle {
	id: string
	x: number
	y: number
	selected: boolean
	faded: boolean
	title: string
}

export interface SceneLink extends LinkStyle {
	id: string
	curve: Curve
	/** Bend of the curve; 0 for a straight link. */
	bend: number
	/** Radius of the shapes it joins, px. */
	ends: [from: number, to: number]
	selected: boolean
	faded: boolean
	/** The spoken sentence. */
	title: string
}

/** The picture as plain values in px: what sigma, SVG and every export draw. */
export interface Scene {
	width: number
	height: number
	palette: Palette
	nodes: SceneNode[]
	/** Weakest first, so that strong links lie on top. */
	links: SceneLink[]
	labels: PlacedLabel[]
	/** Every label that wants a place, first come first: for stages that move their camera. */
	wishes: LabelWish[]
}

export interface SceneInput {
	graph: ClaimGraph
	terms: Terms
	positions: Positions
	visible: Visible
	scales: Scales
	basis: Basis
	theme: ThemeName
	width: number
	height: number
	/** What has to fit, in layout px. */
	bounds: Bounds
	/** Free space kept on each side, px. */
	margin?: { top: number; right: number; bottom: number; left: number }
	selected?: { nodes: Set<string>; links: Set<string> }
	/** What stays bright while the rest fades; undefined fades nothing. */
	bright?: { nodes: Set<string>; links: Set<string> }
}

/** Graph + positions + view → scene. Pure: the same input gives the same picture. */
export function buildScene(input: SceneInput): Scene {
	const palette = PALETTES[input.theme]
	const { place, size } = fitTo(input)
	const scales = scaleSizes(input.scales, size)
	const nodes = buildNodes({ ...input, scales }, palette, place)
	const at = new Map(nodes.map((node) => [node.id, node]))
	const links = buildLinks({ ...input, scales }, palette, at)
	const wishes = buildWishes({ ...input, scales }, nodes)
	return {
		width: input.width,
		height: input.height,
		palette,
		nodes,
		links,
		wishes,
		// Worked out when asked for: a stage that places labels for its own camera never asks.
		get labels() {
			return placeLabels(wishes, input)
		},
	}
}

/** Outer radius of the ring round a selected shape, px. */
export const ringRadius = (radius: number): number => radius * 1.25 + 5.5

function buildWishes({ graph, terms, scales }: SceneInput, nodes: SceneNode[]): LabelWish[] {
	const wishes = nodes.map((node) => {
		const { sources } = graph.getNodeAttributes(node.id)
		return {
			id: node.id,
			x: node.x,
			y: node.y,
			radius: node.selected ? ringRadius(node.radius) : node.radius,
			label: setLabel(terms.get(node.id)?.label ?? node.id, sources, scales),
			priority: (node.faded ? 0 : 100_000) + sources * 1000 + graph.degree(node.id),
			always: node.selected,
		}
	})
	return wishes.sort(compareWishes)
}
type Fit = Pick<SceneInput, 'bounds' | 'width' | 'height' | 'margin'>
const MARGIN = { top: 8, right: 8, bottom: 8, left: 8 }

/** Layout px ↔ scene px: evenly scaled to fit, centred in what the margins leave. */
export function fitTo({ bounds, width, height, margin = MARGIN }: Fit) {
	const freeWidth = Math.max(1, width - margin.left - margin.right)
	const freeHeight = Math.max(1, height - margin.top - margin.bottom)
	const scale = Math.min(freeWidth / (bounds.right - bounds.left), freeHeight / (bounds.bottom - bounds.top))
	const left = margin.left + freeWidth / 2 - ((bounds.left + bounds.right) / 2) * scale
	const top = margin.top + freeHeight / 2 - ((bounds.top + bounds.bottom) / 2) * scale
	return {
		/** How much larger than in the layout shapes and type are drawn; never more than their distances. */
		size: Math.max(0.6, Math.min(1.35, scale)),
		place: (at: Point): Point => ({ x: left + at.x * scale, y: top + at.y * scale }),
		back: (at: Point): Point => ({ x: (at.x - left) / scale, y: (at.y - top) / scale }),
	}
}

type Place = (at: Point) => Point

function buildNodes(input: SceneInput, palette: Palette, place: Place): SceneNode[] {
	return [...input.visible.nodes]
		.filter((id) => input.graph.hasNode(id) && input.positions[id])
		.sort()
		.map((id) => {
			const { term, sources } = input.graph.getNodeAttributes(id)
			return {
				id,
				...styleNode(term.kind, sources, input.scales, palette),
				...place(input.positions[id]!),
				selected: input.selected?.nodes.has(id) ?? false,
				faded: input.bright ? !input.bright.nodes.has(id) : false,
				title: `${term.label}, ${term.kind.replace('_', ' ')}`,
			}
		})
}

function buildLinks(input: SceneInput, palette: Palette, at: Map<string, SceneNode>): SceneLink[] {
	const bends = findBends(input.graph)
	const links = [...input.visible.links]
		.filter((id) => input.graph.hasEdge(id))
		.map((id) => {
			const { link } = input.graph.getEdgeAttributes(id)
			const from = at.get(link.subject)
			const to = at.get(link.object)
			if (!from || !to) return undefined
			return {
				id,
				...styleLink(link, input.basis, input.scales, palette),
				curve: buildCurve(from, to, bends.get(id) ?? 0),
				bend: bends.get(id) ?? 0,
				ends: [from.radius, to.radius] as [number, number],
				selected: input.selected?.links.has(id) ?? false,
				faded: input.bright ? !input.bright.links.has(id) : false,
				// Worked out when asked for: one sentence a link is a lot at ten thousand links.
				get title() {
					return writeSentence(keyOfLink(link), link.evidence, input.terms)
				},
			}
		})
	return links.filter((link) => link !== undefined).sort((a, b) => a.width - b.width || (a.id < b.id ? -1 : 1))
}
