import { mergeSorted } from '../evidence/merge-sorted.ts'
import type { Link } from '../evidence/types.ts'
import type { ClaimGraph } from '../graph/build-graph.ts'
import type { Positions } from '../layout/types.ts'
import type { Basis } from '../schema/view.ts'
import { keyOfLink, type Terms, writeSentence } from '../view/sentences.ts'
import { type Bounds, setLabel } from './boxes.ts'
import { type LinkStyle, type NodeStyle, type Scales, scaleSizes, styleLink, styleNode } from './encoding.ts'
import { buildCurve, type Curve, findBends, type Point } from './link-geometry.ts'
import { PALETTES, type Palette, type ThemeName } from './palette.ts'
import type { LabelWish } from './place-labels.ts'

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

interface PlacedNode {
	plain: SceneNode
	/** Label of the unmarked node. */
	wish: LabelWish
	sources: number
	degree: number
}

/** A link between two placed nodes. What it can tell is worked out when asked for: there may be ten thousand. */
class PlacedLink implements SceneLink {
	readonly link: Link
	readonly from: SceneNode
	readonly to: SceneNode
	readonly bend: number
	readonly style: LinkStyle
	readonly terms: Terms
	readonly selected: boolean
	readonly faded: boolean

	constructor(
		{ link, from, to, bend, style, terms }: Pick<PlacedLink, 'link' | 'from' | 'to' | 'bend' | 'style' | 'terms'>,
		selected = false,
		faded = false,
	) {
		this.link = link
		this.from = from
		this.to = to
		this.bend = bend
		this.style = style
		this.terms = terms
		this.selected = selected
		this.faded = faded
	}

	get id() {
		return this.link.id
	}
	get standing() {
		return this.style.standing
	}
	get width() {
		return this.style.width
	}
	get colour() {
		return this.style.colour
	}
	get second() {
		return this.style.second
	}
	get dash() {
		return this.style.dash
	}
	get crossed() {
		return this.style.crossed
	}
	get ending() {
		return this.style.ending
	}
	get ends(): SceneLink['ends'] {
		return [this.from.radius, this.to.radius]
	}
	get curve() {
		return buildCurve(this.from, this.to, this.bend)
	}
	get title() {
		return writeSentence(keyOfLink(this.link), this.link.evidence, this.terms)
	}

	/** The same with these marks. */
	mark(selected: boolean, faded: boolean): SceneLink {
		return selected || faded ? new PlacedLink(this, selected, faded) : this
	}
}

const compareWidths = (a: PlacedLink, b: PlacedLink) =>
	a.style.width - b.style.width || (a.link.id < b.link.id ? -1 : 1)

/** The link with some parts otherwise; the rest is still worked out when asked for, and not copied by spreading. */
export const changeLink = (link: SceneLink, parts: Partial<SceneLink>): SceneLink =>
	Object.create(link, Object.getOwnPropertyDescriptors(parts))

/** The link as a plain value, all worked out: what is sent to a worker loses whatever is not its own. */
export const plainLink = (link: SceneLink): SceneLink => ({
	id: link.id,
	standing: link.standing,
	width: link.width,
	colour: link.colour,
	second: link.second,
	dash: link.dash,
	crossed: link.crossed,
	ending: link.ending,
	curve: link.curve,
	bend: link.bend,
	ends: link.ends,
	selected: link.selected,
	faded: link.faded,
	title: link.title,
})

export interface Places {
	input: PlacesInput
	palette: Palette
	/** By id. */
	nodes: ReadonlyMap<string, PlacedNode>
	/** Weakest first, then by id. */
	links: ReadonlyMap<string, PlacedLink>
}

/**
 * The part of a scene that no filter changes; a filter then costs a look at each link. What the graph `before` had
 * alike, in a frame and sizes that are the same, is taken over as the same objects.
 */
export function buildPlaces(input: PlacesInput, before?: Places): Places {
	const palette = PALETTES[input.theme]
	const { place, size } = fitTo(input)
	const scaled = { ...input, scales: scaleSizes(input.scales, size) }
	const known = before && isSameFrame(before.input, input) ? before : undefined
	const nodes = placeNodes(scaled, palette, place, known?.nodes)
	const { basis, scales } = input
	const isAlike = known?.input.basis === basis && known.input.scales.linkWidth === scales.linkWidth
	return { input, palette, nodes, links: placeLinks(scaled, palette, nodes, isAlike ? known.links : undefined) }
}

const FRAME = ['terms', 'positions', 'theme', 'width', 'height', 'bounds', 'margin'] as const
const SIZES = ['nodeRadius', 'labelSize'] as const
const isSameFrame = (a: PlacesInput, b: PlacesInput) =>
	FRAME.every((part) => a[part] === b[part]) && SIZES.every((part) => a.scales[part] === b.scales[part])

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

function placeNodes(
	input: PlacesInput,
	palette: Palette,
	place: (at: Point) => Point,
	known?: Places['nodes'],
): Places['nodes'] {
	const { graph, positions } = input
	const placed = new Map<string, PlacedNode>()
	for (const id of graph.nodes().sort()) {
		const at = positions[id]
		if (!at) continue
		const { sources } = graph.getNodeAttributes(id)
		const degree = graph.degree(id)
		const old = known?.get(id)
		if (old?.sources === sources && old.degree === degree) placed.set(id, old)
		else {
			const plain = old?.sources === sources ? old.plain : buildNode(input, palette, id, place(at))
			placed.set(id, { plain, wish: buildWish(input, plain, sources, degree), sources, degree })
		}
	}
	return placed
}

function buildNode({ graph, scales }: PlacesInput, palette: Palette, id: string, at: Point): SceneNode {
	const { term, sources } = graph.getNodeAttributes(id)
	const title = `${term.label}, ${term.kind.replace('_', ' ')}`
	return { id, ...styleNode(term.kind, sources, scales, palette), ...at, selected: false, faded: false, title }
}

function buildWish(
	{ terms, scales }: PlacesInput,
	{ id, x, y, radius }: SceneNode,
	sources: number,
	degree: number,
): LabelWish {
	const label = setLabel(terms.get(id)?.label ?? id, sources, scales)
	return { id, x, y, radius, label, priority: 100_000 + sources * 1000 + degree, always: false }
}

function placeLinks(
	input: PlacesInput,
	palette: Palette,
	nodes: Places['nodes'],
	known?: Places['links'],
): Places['links'] {
	const { graph, basis, scales, terms } = input
	const bends = findBends(graph)
	const [alike, other]: [PlacedLink[], PlacedLink[]] = [[], []]
	const add = (id: string) => {
		const { link } = graph.getEdgeAttributes(id)
		const from = nodes.get(link.subject)?.plain
		const to = nodes.get(link.object)?.plain
		if (!from || !to) return
		const bend = bends.get(id) ?? 0
		const old = known?.get(id)
		if (old?.link !== link || old.bend !== bend)
			other.push(new PlacedLink({ link, from, to, bend, style: styleLink(link, basis, scales, palette), terms }))
		else if (old.from === from && old.to === to) alike.push(old)
		else alike.push(new PlacedLink({ link, from, to, bend, style: old.style, terms }))
	}
	// Those that are as wide as they were stay in their order.
	if (known) for (const id of known.keys()) if (graph.hasEdge(id)) add(id)
	for (const id of graph.edges()) if (!known?.has(id)) add(id)
	const links = mergeSorted(alike, other.sort(compareWidths), compareWidths)
	return new Map(links.map((one) => [one.link.id, one]))
}
