import { type Curve, type Point, pointAt } from './link-geometry.ts'
import { placeLabels } from './place-labels.ts'
import { changeLink, type SceneLink } from './places.ts'
import type { Scene } from './scene.ts'

export interface Area {
	left: number
	right: number
	top: number
	bottom: number
}

const isWithin = ({ left, right, top, bottom }: Area, { x, y }: Point) =>
	x >= left && x <= right && y >= top && y <= bottom

/**
 * What of a scene lies in an area, for a picture that looks at a part of it. A link that leads out ends at the edge,
 * without an arrow; links between terms that are both out of sight are left out.
 */
export function cropScene(scene: Scene, area: Area): Scene {
	const nodes = scene.nodes.filter(({ x, y, radius: r }) =>
		[-r, r].every((off) => isWithin(area, { x: x + off, y: y + off })),
	)
	const kept = new Set(nodes.map(({ id }) => id))
	const links = scene.links.flatMap((link) => {
		const [from = '', , to = ''] = link.id.split('.')
		if (kept.has(from) && kept.has(to)) return [link]
		return kept.has(from) ? [cutEnd(link, area)] : kept.has(to) ? [cutStart(link, area)] : []
	})
	const wishes = scene.wishes.filter(({ id }) => kept.has(id))
	const { width, height, palette } = scene
	const margin = { top: area.top, bottom: height - area.bottom }
	return { width, height, palette, nodes, links, wishes, labels: placeLabels(wishes, { width, height, margin }) }
}

/** The t at which a curve that begins in the area leaves it. */
function findExit(curve: Curve, area: Area): number {
	let inside = 0
	let outside = 1
	for (let i = 0; i < 20; i++) {
		const t = (inside + outside) / 2
		if (isWithin(area, pointAt(curve, t))) inside = t
		else outside = t
	}
	return inside
}

const between = (a: Point, b: Point, t: number): Point => ({ x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t })

/** The first part of a curve, up to t (de Casteljau). */
const headOf = (curve: Curve, t: number): Curve => ({
	from: curve.from,
	control: between(curve.from, curve.control, t),
	to: pointAt(curve, t),
})
const turn = ({ from, control, to }: Curve): Curve => ({ from: to, control, to: from })

function cutEnd(link: SceneLink, area: Area): SceneLink {
	const curve = headOf(link.curve, findExit(link.curve, area))
	return changeLink(link, { curve, ends: [link.ends[0], 0], ending: 'none' })
}

function cutStart(link: SceneLink, area: Area): SceneLink {
	const back = turn(link.curve)
	return changeLink(link, { curve: turn(headOf(back, findExit(back, area))), ends: [0, link.ends[1]] })
}
