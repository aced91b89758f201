import type { Link } from '../evidence/types.ts'
import { buildGraph } from '../graph/build-graph.ts'
import type { Project } from '../schema/project.ts'
import type { View } from '../schema/view.ts'
import { selectVisible } from '../view/select.ts'
import { strengthOf } from '../view/strength.ts'
import { buildScales } from './encoding.ts'
import type { ThemeName } from './palette.ts'
import { drawPicture } from './picture.ts'

/** A project's picture straight from its weighed links: what `build` writes and an embed shows first. */
export function drawProject(
	project: Project,
	links: Link[],
	view: View,
	theme: ThemeName,
	size?: { width: number; height: number },
): string {
	const fullGraph = buildGraph(project.terms, links)
	const maxWeight = links.reduce((max, link) => Math.max(max, strengthOf(link.evidence, view.basis)), 1)
	const maxSources = fullGraph.reduceNodes((max, _id, { sources }) => Math.max(max, sources), 1)
	return drawPicture({
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
