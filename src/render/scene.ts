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
	/** From the weakest link of the graph to the strongest, whatever is shown of it. */
	order: number
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

/** Where everything of a graph is drawn and how, whatever is shown of it. */
export interface PlacesInput {
	graph: ClaimGraph
	terms: Terms
	positions: Positions
	scales: Scales
	basis: Basis
	theme: ThemeName
	width: number
	height: number
	/** What has to fit, in layout px. */
	bounds: Bounds
	/** Free space kept on each side, px. */
	margin?: { top: number; right: number; bottom: number; left: number }
}

/** What is shown and what stands out. */
export interface Shown {
	visible: Visible
	selected?: { nodes: Set<string>; links: Set<string> }
	/** What stays bright while the rest fades; undefined fades nothing. */
	bright?: { nodes: Set<string>; links: Set<string> }
}

export interface Places {
	input: PlacesInput
	palette: Palette
	nodes: SceneNode[]
	/** Each as it is without marks, and how to mark it. */
	links: { plain: SceneLink; mark: (selected: boolean, faded: boolean) => SceneLink }[]
	/** Labels of unmarked nodes, by node. */
	wishes: Map<string, LabelWish>
}

/** Graph + positions + view → scene. Pure: the same input gives the same picture. */
export const buildScene = (input: PlacesInput & Shown): Scene => showScene(buildPlaces(input), input)

/** The part of a scene that no filter changes; a filter then costs a look at each link. */
export function buildPlaces(input: PlacesInput): Places {
	const palette = PALETTES[input.theme]
	const { place, size } = fitTo(input)
	const scaled = { ...input, scales: scaleSizes(input.scales, size) }
	const nodes = buildNodes(scaled, palette, place)
	const at = new Map(nodes.map((node) => [node.id, node]))
	const wishes = new Map(nodes.map((node) => [node.id, buildWish(scaled, node)]))
	return { input, palette, nodes, links: buildLinks(scaled, palette, at), wishes }
}

/** The scene of what is shown. Parts that are not marked are the very objects of `places`. */
export function showScene({ input, palette, ...all }: Places, { visible, selected, bright }: Shown): Scene {
	const isSelected = (kind: 'nodes' | 'links', id: string) => selected?.[kind].has(id) ?? false
	const isFaded = (kind: 'nodes' | 'links', id: string) => (bright ? !bright[kind].has(id) : false)
	const nodes = all.nodes
		.filter(({ id }) => visible.nodes.has(id))
		.map((node) => {
			const marks = { selected: isSelected('nodes', node.id), faded: isFaded('nodes', node.id) }
			return marks.selected || marks.faded ? { ...node, ...marks } : node
		})
	const links = all.links
		.filter(({ plain }) => visible.links.has(plain.id))
		.map(({ plain, mark }) => {
			const marks = [isSelected('links', plain.id), isFaded('links', plain.id)] as const
			return marks[0] || marks[1] ? mark(...marks) : plain
		})
	const wishes = nodes.map((node) => markWish(all.wishes.get(node.id)!, node)).sort(compareWishes)
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

function buildWish({ graph, terms, scales }: PlacesInput, { id, x, y, radius }: SceneNode): LabelWish {
	const { sources } = graph.getNodeAttributes(id)
	const label = setLabel(terms.get(id)?.label ?? id, sources, scales)
	return { id, x, y, radius, label, priority: 100_000 + sources * 1000 + graph.degree(id), always: false }
}

function markWish(wish: LabelWish, { selected, faded, radius }: SceneNode): LabelWish {
	if (!selected && !faded) return wish
	const priority = wish.priority - (faded ? 100_000 : 0)
	return { ...wish, priority, radius: selected ? ringRadius(radius) : radius, always: selected }
}

type Fit = Pick<PlacesInput, 'bounds' | 'width' | 'height' | 'margin'>
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

function buildNodes(input: PlacesInput, palette: Palette, place: Place): SceneNode[] {
	return input.graph
		.filterNodes((id) => input.positions[id] !== undefined)
		.sort()
		.map((id) => {
			const { term, sources } = input.graph.getNodeAttributes(id)
			return {
				id,
				...styleNode(term.kind, sources, input.scales, palette),
				...place(input.positions[id]!),
				selected: false,
				faded: false,
				title: `${term.label}, ${term.kind.replace('_', ' ')}`,
			}
		})
}

function buildLinks(input: PlacesInput, palette: Palette, at: Map<string, SceneNode>): Places['links'] {
	const bends = findBends(input.graph)
	const links = input.graph.mapEdges((id, { link }) => {
		const from = at.get(link.subject)
		const to = at.get(link.object)
		return from && to && { id, link, from, to, style: styleLink(link, input.basis, input.scales, palette) }
	})
	return links
		.filter((one) => one !== undefined)
		.sort((a, b) => a.style.width - b.style.width || (a.id < b.id ? -1 : 1))
		.map(({ id, link, from, to, style }, order) => {
			const bend = bends.get(id) ?? 0
			const curve = buildCurve(from, to, bend)
			const ends: SceneLink['ends'] = [from.radius, to.radius]
			const mark = (selected: boolean, faded: boolean): SceneLink => ({
				id,
				...style,
				curve,
				bend,
				ends,
				order,
				selected,
				faded,
				// Written when asked for: one sentence a link is a lot at ten thousand links.
				get title() {
					return writeSentence(keyOfLink(link), link.evidence, input.terms)
				},
			})
			return { plain: mark(false, false), mark }
		})
}
