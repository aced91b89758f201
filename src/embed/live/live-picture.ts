import type { Picture } from '../../render/picture.ts'
import { changeLink } from '../../render/places.ts'
import type { Scene } from '../../render/scene.ts'
import { el, type Tree } from '../../render/scene-tree.ts'
import { drawTree } from '../../render/svg.ts'

export interface Size {
	width: number
	height: number
}

/** A picture for a live graph, and what it leaves of the frame. */
export interface LivePicture {
	picture: Picture
	/** Room below it for the buttons, px; 0 where they have their place beside the title. */
	strip: number
	/** Whether legend and footer lie below what is in sight, until someone asks for them. */
	folded: boolean
}

/** Below this width the buttons would lie on the title, px. */
const NARROW = 480
const STRIP = 46
/** Share of the height that title, legend and footer may take from a live graph. */
const MOST_FRAME = 0.45

/** The picture at most of the frame's size; where its legend would leave too little for the graph, the legend is folded. */
export function layLivePicture({ width, height }: Size, draw: (size: Size) => Picture): LivePicture {
	const above = width <= NARROW ? height - STRIP : height
	const picture = draw({ width, height: above })
	const { top, bottom } = picture.frame
	if (top + bottom <= MOST_FRAME * above) return { picture, strip: height - above, folded: false }
	return { picture: draw({ width, height: height - STRIP + bottom }), strip: STRIP, folded: true }
}

/** Where the graph begins: below the title's letters, above what shapes at the top need of the room under them, px. */
export const topOf = ({ frame }: Picture): number => frame.top - 8

/** What lies between title and legend, as a scene of its own: for a stage that ends where they begin. */
export function sceneBetween(picture: Picture): Scene {
	const top = topOf(picture)
	const { scene, frame } = picture
	const up = <T extends { x: number; y: number }>(one: T): T => ({ ...one, y: one.y - top })
	const { width, height, palette, nodes, links, wishes } = scene
	return {
		width,
		height: height - top - frame.bottom,
		palette,
		nodes: nodes.map(up),
		links: links.map((link) => {
			const { from, control, to } = link.curve
			return changeLink(link, { curve: { from: up(from), control: up(control), to: up(to) } })
		}),
		labels: [],
		wishes: wishes.map(up),
	}
}

/** Title, legend and footer alone, on a ground of their own. */
export function drawFrame(picture: Picture): Tree {
	// Named one by one: to take over the scene's labels would be to place them all.
	const { width, height, palette } = picture.scene
	const tree = drawTree({ ...picture, scene: { width, height, palette, nodes: [], links: [], labels: [], wishes: [] } })
	const ground = (y: number, high: number) => el('rect', { y, width, height: high, fill: palette.background })
	const { bottom } = picture.frame
	const words = tree.children.filter((one) => typeof one === 'string' || one.tag !== 'rect')
	return { ...tree, children: [ground(0, topOf(picture)), ground(height - bottom, bottom), ...words] }
}
