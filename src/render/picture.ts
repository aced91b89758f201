import type { ClaimGraph } from '../graph/build-graph.ts'
import { layoutGraph } from '../layout/layout-graph.ts'
import type { Positions } from '../layout/types.ts'
import { linkOf } from '../schema/claim.ts'
import type { Project } from '../schema/project.ts'
import type { View } from '../schema/view.ts'
import { countOf } from '../text/count.ts'
import type { Visible } from '../view/select.ts'
import { keyOfLink, type Terms, writeSentence } from '../view/sentences.ts'
import { allLinksInOrder } from '../view/walk.ts'
import { boundsOf, buildLayoutInput } from './boxes.ts'
import { cropScene } from './crop.ts'
import type { Scales } from './encoding.ts'
import { fingerprintOf } from './fingerprint.ts'
import { type Frame, layFrame, type PictureText } from './frame.ts'
import { buildLegend } from './legend.ts'
import { PALETTES, type ThemeName } from './palette.ts'
import { buildScene, type Scene, type Shown } from './scene.ts'

export interface PictureInput {
	project: Project
	/** The whole project, from which positions are made. */
	fullGraph: ClaimGraph
	/** What is drawn, as weighed. */
	graph: ClaimGraph
	terms: Terms
	visible: Visible
	scales: Scales
	maxWeight: number
	view: View
	theme: ThemeName
	/** Places of terms that the reader dragged, layout px. */
	pins?: Positions
	/** Positions made before; made anew where missing. */
	positions?: Positions
	/** px; 16 : 9 by default. */
	width?: number
	height?: number
	/** In place of the project's title, e.g. a step of a story. */
	title?: string
	/** Said below the title. */
	caption?: string
	/** Terms in sight: the picture is as near as shows them all. Everything is where none of them is shown. */
	camera?: readonly string[]
	/** Ringed in place of the view's own selection. */
	selected?: Shown['selected']
	/** Stays bright while the rest fades. */
	bright?: Shown['bright']
}

/** The stages that layouts are made for, px: two for all windows, so that pictures agree from machine to machine. */
export const STAGES = { landscape: { width: 1030, height: 590 }, portrait: { width: 620, height: 980 } }

/** Which stage suits a window or page of this size. */
export const stageFor = ({ width, height }: { width: number; height: number }) =>
	height > width * 1.2 ? STAGES.portrait : STAGES.landscape

/** A picture as plain values: the scene, what stands around it, and its text equivalent. Every export draws this. */
export interface Picture {
	scene: Scene
	frame: Frame
	text: PictureText
}

/** The current view as a complete picture with title, legend and footer. */
export function buildPicture(input: PictureInput): Picture {
	const { project, graph, terms, visible, scales, view, theme, width = 1280, height = 720 } = input
	const layout = buildLayoutInput(input.fullGraph, scales, stageFor({ width, height }))
	const positions = { ...(input.positions ?? layoutGraph(layout)), ...input.pins }
	const kinds = new Set([...visible.nodes].map((id) => terms.get(id)!.kind))
	const legend = buildLegend(kinds, input.maxWeight, view.basis, scales, PALETTES[theme])
	const text = {
		title: input.title ?? project.manifest.title,
		caption: input.caption,
		description: describe(input),
		footer: footerOf(project),
	}
	const frame = layFrame(legend, text, width, height)
	const looked = new Set(input.camera?.filter((id) => visible.nodes.has(id) && positions[id]))
	const isSeen = ({ id }: { id: string }) => (looked.size > 0 ? looked.has(id) : visible.nodes.has(id))
	const whole = buildScene({
		graph,
		terms,
		positions,
		visible,
		scales,
		basis: view.basis,
		theme,
		width,
		height,
		bounds: boundsOf({ ...layout, nodes: layout.nodes.filter(isSeen) }, positions),
		margin: { top: frame.top, right: 12, bottom: frame.bottom, left: 12 },
		selected: input.selected ?? {
			nodes: new Set(view.focus ? [view.focus] : []),
			links: new Set(view.claim ? [linkOf(view.claim)] : []),
		},
		bright: input.bright,
	})
	const area = { left: 0, right: width, top: frame.top, bottom: height - frame.bottom }
	return { scene: looked.size > 0 ? cropScene(whole, area) : whole, frame, text }
}

/** The picture in words: its size and every link as a sentence, best supported first. */
function describe({ graph, visible, terms }: PictureInput): string {
	const sentences = allLinksInOrder(graph, visible).map((id) => {
		const { link } = graph.getEdgeAttributes(id)
		return writeSentence(keyOfLink(link), link.evidence, terms)
	})
	return `${visible.nodes.size} terms and ${visible.links.size} links. ${sentences.join(' ')}`
}

/** Number of sources, version, date, fingerprint, and what this is not: parts of one line. */
export function footerOf(project: Project): string[] {
	const { manifest, sources } = project
	const parts = [
		`${countOf(sources.length, 'source')}`,
		`version ${manifest.version}`,
		manifest.date,
		fingerprintOf(project),
		'Shows what sources say; it is no medical advice.',
		'Corroborate',
	]
	return parts.filter(Boolean)
}
