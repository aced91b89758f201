import type { SceneLink, SceneNode } from '../places.ts'
import type { Scene } from '../scene.ts'
import { FADED } from '../scene-tree.ts'
import type { StageLink } from './link-program.ts'
import type { StageNode } from './node-program.ts'

/** Ids of what is to be drawn otherwise than before. */
export interface Change {
	nodes: string[]
	edges: string[]
	/** True where something is drawn for the first time: sigma has no place for it yet. */
	adds: boolean
	/** True where something moves, or goes before or behind another: sigma must then index everything anew. */
	reorders: boolean
}

/**
 * What is drawn now. Sigma asks for it by id: changing its graph item by item costs it a search for each. What was
 * drawn once stays here, hidden, as sigma has a place for it.
 */
export class Painted {
	private readonly nodes = new Map<string, Entry<SceneNode, StageNode>>()
	private readonly links = new Map<string, Entry<SceneLink, StageLink>>()
	private turn = 0

	/** Takes over a scene and says what it changed. */
	paint(scene: Scene): Change {
		this.turn++
		const nodes = replace(this.nodes, scene.nodes, this.turn, (node) => toStageNode(node, scene))
		const links = replace(this.links, scene.links, this.turn, (link) => toStageLink(link, scene))
		return {
			nodes: nodes.changed,
			edges: links.changed,
			adds: nodes.adds || links.adds,
			reorders: nodes.reorders || links.reorders,
		}
	}

	/** A copy: sigma writes places into nodes. */
	nodeOf(id: string): StageNode {
		return { ...this.nodes.get(id)!.drawn }
	}

	/** The thing itself: sigma writes into links no more than is missing. */
	linkOf(id: string): StageLink {
		return this.links.get(id)!.drawn
	}
}

interface Drawn {
	x?: number
	y?: number
	type: string
	hidden: boolean
	zIndex: number
}

/** Parts of a scene that no mark and no move touched are the same objects in the next. */
interface Entry<S, T> {
	of: S
	drawn: T
	/** When it was last in a scene. */
	turn: number
}

function replace<S extends { id: string }, T extends Drawn>(
	entries: Map<string, Entry<S, T>>,
	next: readonly S[],
	turn: number,
	make: (one: S) => T,
) {
	const changed: string[] = []
	let adds = false
	let reorders = false
	for (const one of next) {
		const entry = entries.get(one.id)
		if (entry && entry.of === one && !entry.drawn.hidden) {
			entry.turn = turn
			continue
		}
		const drawn = make(one)
		changed.push(one.id)
		adds ||= !entry
		reorders ||= !entry || !sitsAlike(entry.drawn, drawn)
		entries.set(one.id, { of: one, drawn, turn })
	}
	for (const [id, entry] of entries) {
		if (entry.turn === turn || entry.drawn.hidden) continue
		entry.drawn = { ...entry.drawn, hidden: true }
		changed.push(id)
	}
	return { changed, adds, reorders }
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
