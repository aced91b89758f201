import type { ClaimGraph } from '../graph/build-graph.ts'
import { layoutGraph } from '../layout/layout-graph.ts'
import type { Positions } from '../layout/types.ts'
import { linkOf } from '../schema/claim.ts'
import type { Project } from '../schema/project.ts'
import type { View } from '../schema/view.ts'
import type { Visible } from '../view/select.ts'
import { keyOfLink, type Terms, writeSentence } from '../view/sentences.ts'
import { allLinksInOrder } from '../view/walk.ts'
import { boundsOf, buildLayoutInput } from './boxes.ts'
import type { Scales } from './encoding.ts'
import { buildLegend } from './legend.ts'
import { PALETTES, type ThemeName } from './palette.ts'
import { buildScene } from './scene.ts'
import { frameHeights, writeSvg } from './svg.ts'

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
}

/** The stages that layouts are made for, px: two for all windows, so that pictures agree from machine to machine. */
const LANDSCAPE = { width: 1030, height: 590 }
const PORTRAIT = { width: 620, height: 980 }

/** Which stage suits a window or page of this size. */
export const stageFor = ({ width, height }: { width: number; height: number }) =>
	height > width * 1.2 ? PORTRAIT : LANDSCAPE

/** The current view as a complete SVG picture with title, legend and footer. */
export function drawPicture(input: PictureInput): string {
	const { project, graph, terms, visible, scales, view, theme, width = 1280, height = 720 } = input
	const layout = buildLayoutInput(input.fullGraph, scales, stageFor({ width, height }))
	const positions = { ...(input.positions ?? layoutGraph(layout)), ...input.pins }
	const kinds = new Set([...visible.nodes].map((id) => terms.get(id)!.kind))
	const legend = buildLegend(kinds, input.maxWeight, view.basis, scales, PALETTES[theme])
	const { top, bottom } = frameHeights(legend, width)
	const scene = buildScene({
		graph,
		terms,
		positions,
		visible,
		scales,
		basis: view.basis,
		theme,
		width,
		height,
		bounds: boundsOf(layout, positions),
		margin: { top, right: 12, bottom, left: 12 },
		selected: {
			nodes: new Set(view.focus ? [view.focus] : []),
			links: new Set(view.claim ? [linkOf(view.claim)] : []),
		},
	})
	return writeSvg(scene, legend, {
		title: project.manifest.title,
		description: describe(input),
		footer: writeFooter(project),
	})
}

/** The picture in words: its size and every link as a sentence, best supported first. */
function describe({ graph, visible, terms }: PictureInput): string {
	const sentences = allLinksInOrder(graph, visible).map((id) => {
		const { link } = graph.getEdgeAttributes(id)
		return writeSentence(keyOfLink(link), link.evidence, terms)
	})
	return `${visible.nodes.size} terms and ${visible.links.size} links. ${sentences.join(' ')}`
}

/** Number of sources, version, date, and what this is not. */
export function writeFooter({ manifest, sources }: Project): string {
	const parts = [
		`${sources.length} ${sources.length === 1 ? 'source' : 'sources'}`,
		`version ${manifest.version}`,
		manifest.date,
	]
	return `${parts.filter(Boolean).join(' · ')} · Shows what sources say; it is no medical advice. · Corroborate`
}
