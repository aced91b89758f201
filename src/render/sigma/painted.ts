import type { SceneLink, SceneNode } from '../places.ts'
import type { Scene } from '../scene.ts'
import { FADED } from '../scene-tree.ts'
import type { StageLink } from './link-program.ts'
import type { StageNode } from './node-program.ts'

/** Ids of what is to be drawn otherwise than before. */
export interface Change {
	nodes: string[]
	edges: string[]
	/** True where something moves, or goes before or behind another: sigma must then index everything anew. */
	reorders: boolean
}

/**
 * What is drawn now. Sigma asks for it by id: changing its graph item by item costs it a search for each. What was
 * drawn once stays here, hidden, as sigma has a place for it.
 */
export class Painted {
	readonly nodes = new Map<string, StageNode>()
	readonly links = new Map<string, StageLink>()
	/** Parts of a scene that no mark and no move touched are the same objects in the next. */
	private ofNode = new WeakMap<SceneNode, StageNode>()
	private ofLink = new WeakMap<SceneLink, StageLink>()
	private theme?: Scene['palette']

	/** Takes over a scene and says what it changed. */
	paint(scene: Scene): Change {
		if (this.theme !== scene.palette) {
			this.ofNode = new WeakMap()
			this.ofLink = new WeakMap()
			this.theme = scene.palette
		}
		const nodes = replace(this.nodes, scene.nodes, this.ofNode, (node) => toStageNode(node, scene))
		const links = replace(this.links, scene.links, this.ofLink, (link) => toStageLink(link, scene))
		return { nodes: nodes.changed, edges: links.changed, reorders: nodes.reorders || links.reorders }
	}
}

interface Drawn {
	x?: number
	y?: number
	type: string
	hidden: boolean
	zIndex: number
}

function replace<S extends { id: string } & WeakKey, T extends Drawn>(
	drawn: Map<string, T>,
	next: readonly S[],
	known: WeakMap<S, T>,
	make: (one: S) => T,
) {
	const changed: string[] = []
	let reorders = false
	const gone = new Set(drawn.keys())
	for (const one of next) {
		gone.delete(one.id)
		const now = known.get(one) ?? make(one)
		known.set(one, now)
		const before = drawn.get(one.id)
		if (before === now) continue
		drawn.set(one.id, now)
		changed.push(one.id)
		reorders ||= !before || !sitsAlike(before, now)
	}
	for (const id of gone) {
		const before = drawn.get(id)!
		if (before.hidden) continue
		drawn.set(id, { ...before, hidden: true })
		changed.push(id)
	}
	return { changed, reorders }
}

const sitsAlike = (a: Drawn, b: Drawn) => a.zIndex === b.zIndex && a.type === b.type && a.x === b.x && a.y === b.y

const shades = new Map<number, Map<string, string>>()

/** A colour with an alpha, made once: sigma too finds the number for a text that it has met at once. */
function alpha(colour: string, share: number): string {
	const known = shades.get(share) ?? new Map<string, string>()
	shades.set(share, known)
	let shade = known.get(colour)
	if (shade === undefined) {
		const hex = Math.round(share * 255).toString(16)
		shade = colour + hex.padStart(2, '0')
		known.set(colour, shade)
	}
	return shade
}

function toStageNode(node: SceneNode, scene: Scene): StageNode {
	const share = node.faded ? FADED : 1
	return {
		x: node.x,
		y: -node.y,
		size: node.radius,
		type: 'shape',
		shape: node.shape,
		color: alpha(node.fill, share),
		outline: alpha(node.outline, share),
		ring: node.selected ? alpha(scene.palette.accent, 1) : '#00000000',
		zIndex: node.selected ? 2 : node.faded ? 0 : 1,
		label: null,
		hidden: false,
		forceLabel: false,
		highlighted: false,
	}
}

function toStageLink(link: SceneLink, scene: Scene): StageLink {
	const share = link.faded ? FADED : 1
	return {
		type: link.bend === 0 ? 'straight' : 'bent',
		bend: link.bend,
		size: link.width,
		color: alpha(link.colour, share),
		second: link.second ? alpha(link.second, share) : '#00000000',
		halo: link.selected ? alpha(scene.palette.accent, 0.35) : '#00000000',
		dashed: link.dash !== undefined,
		crossed: link.crossed,
		ending: link.ending,
		zIndex: link.selected ? 1e6 : link.faded ? 0 : link.width,
		label: null,
		hidden: false,
		forceLabel: false,
	}
}
