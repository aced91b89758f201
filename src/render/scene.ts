import type { Visible } from '../view/select.ts'
import type { Palette } from './palette.ts'
import { compareWishes, type LabelWish, type PlacedLabel, placeLabels } from './place-labels.ts'
import { buildPlaces, type Places, type PlacesInput, plainLink, type SceneLink, type SceneNode } from './places.ts'

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

/** What is shown and what stands out. */
export interface Shown {
	visible: Visible
	selected?: { nodes: Set<string>; links: Set<string> }
	/** What stays bright while the rest fades; undefined fades nothing. */
	bright?: { nodes: Set<string>; links: Set<string> }
}

/** Graph + positions + view → scene. Pure: the same input gives the same picture. */
export const buildScene = (input: PlacesInput & Shown): Scene => showScene(buildPlaces(input), input)

/** The scene of what is shown. Parts that are not marked are the very objects of `places`. */
export function showScene({ input, palette, ...all }: Places, { visible, selected, bright }: Shown): Scene {
	const isSelected = (kind: 'nodes' | 'links', id: string) => selected?.[kind].has(id) ?? false
	const isFaded = (kind: 'nodes' | 'links', id: string) => (bright ? !bright[kind].has(id) : false)
	const nodes: SceneNode[] = []
	const wishes: LabelWish[] = []
	for (const [id, { plain, wish }] of all.nodes) {
		if (!visible.nodes.has(id)) continue
		const marks = { selected: isSelected('nodes', id), faded: isFaded('nodes', id) }
		nodes.push(marks.selected || marks.faded ? { ...plain, ...marks } : plain)
		wishes.push(markWish(wish, marks))
	}
	const links: SceneLink[] = []
	for (const [id, link] of all.links)
		if (visible.links.has(id)) links.push(link.mark(isSelected('links', id), isFaded('links', id)))
	wishes.sort(compareWishes)
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

/** The scene as plain values, for a worker. */
export const plainScene = (scene: Scene): Scene => ({ ...scene, links: scene.links.map(plainLink) })

/** Outer radius of the ring round a selected shape, px. */
export const ringRadius = (radius: number): number => radius * 1.25 + 5.5

function markWish(wish: LabelWish, { selected, faded }: Pick<SceneNode, 'selected' | 'faded'>): LabelWish {
	if (!selected && !faded) return wish
	const priority = wish.priority - (faded ? 100_000 : 0)
	return { ...wish, priority, radius: selected ? ringRadius(wish.radius) : wish.radius, always: selected }
}
