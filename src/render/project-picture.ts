import type { Link } from '../evidence/types.ts'
import { buildGraph } from '../graph/build-graph.ts'
import type { Project } from '../schema/project.ts'
import type { View } from '../schema/view.ts'
import { selectVisible } from '../view/select.ts'
import { strengthOf } from '../view/strength.ts'
import { buildScales } from './encoding.ts'
import type { ThemeName } from './palette.ts'
import { buildPicture, type Picture } from './picture.ts'
import { writeSvg } from './svg.ts'

/** A project's picture as SVG straight from its weighed links: what `build` writes and an embed shows first. */
export const drawProject = (...input: Parameters<typeof pictureOf>): string => writeSvg(pictureOf(...input))

/** The same as values, for every other export. */
export function pictureOf(
	project: Project,
	links: Link[],
	view: View,
	theme: ThemeName,
	size?: { width: number; height: number },
): Picture {
	const fullGraph = buildGraph(project.terms, links)
	const maxWeight = links.reduce((max, link) => Math.max(max, strengthOf(link.evidence, view.basis)), 1)
	const maxSources = fullGraph.reduceNodes((max, _id, { sources }) => Math.max(max, sources), 1)
	return buildPicture({
		project,
		fullGraph,
		graph: fullGraph,
		terms: new Map(project.terms.map((term) => [term.id, term])),
		visible: selectVisible(fullGraph, view),
		scales: buildScales(maxWeight, maxSources, view.basis),
		maxWeight,
		view,
		theme,
		...size,
	})
}
