import { type MentionIndex, weighLinks } from '../evidence/claims.ts'
import type { Link } from '../evidence/types.ts'
import { buildGraph, type ClaimGraph } from '../graph/build-graph.ts'
import { findBestPaths } from '../graph/paths.ts'
import type { Project } from '../schema/project.ts'
import type { View } from '../schema/view.ts'
import type { LocatedStatus } from '../text/locate.ts'
import { findMarks, type Ids } from '../view/marks.ts'
import { selectVisible, type Visible } from '../view/select.ts'
import type { Terms } from '../view/sentences.ts'
import { strengthOf } from '../view/strength.ts'
import { allLinksInOrder } from '../view/walk.ts'
import { buildScales, buildSizes, type Scales } from './encoding.ts'
import type { ThemeName } from './palette.ts'
import { buildPicture, type Picture, type PictureInput } from './picture.ts'

/** A project with its links as weighed; with its index it can be weighed anew for a view that leaves sources out. */
export interface Weighed {
	project: Project
	links: Link[]
	index?: MentionIndex
	verified?: { located: ReadonlyMap<string, LocatedStatus> }
}

/** What follows from project and view, outside the app. */
export interface Shown {
	project: Project
	view: View
	terms: Terms
	fullGraph: ClaimGraph
	graph: ClaimGraph
	visible: Visible
	scales: Scales
	maxWeight: number
	marks: { selected: Ids; bright?: Ids }
	/** Links that are shown and bright, best supported first. */
	told: Link[]
}

/** Applies a view to a project: sources off, filters, depth, selection. */
export function showView(weighed: Weighed, view: View): Shown {
	const { project, links } = weighed
	const fullGraph = buildGraph(project.terms, links)
	const graph = isReweighed(view) && weighed.index ? buildGraph(project.terms, reweigh(weighed, view)) : fullGraph
	const maxWeight = links.reduce((max, link) => Math.max(max, strengthOf(link.evidence, view.basis)), 1)
	const maxSources = fullGraph.reduceNodes((max, _id, { sources }) => Math.max(max, sources), 1)
	const visible = selectVisible(graph, view)
	const [from = '', to = ''] = view.path ?? []
	const marks = findMarks(graph, view, graph.hasNode(from) && graph.hasNode(to) ? findBestPaths(graph, from, to) : [])
	return {
		project,
		view,
		terms: new Map(project.terms.map((term) => [term.id, term])),
		fullGraph,
		graph,
		visible,
		scales: buildScales(maxWeight, buildSizes(maxSources), view.basis),
		maxWeight,
		marks,
		told: allLinksInOrder(graph, visible)
			.filter((id) => !marks.bright || marks.bright.links.has(id))
			.map((id) => graph.getEdgeAttribute(id, 'link')),
	}
}

const isReweighed = ({ without, certainties, polarities }: View) =>
	without.length > 0 || certainties !== undefined || polarities !== undefined

function reweigh({ index, verified }: Weighed, { without, certainties, polarities }: View): Link[] {
	return weighLinks(index!, { without, certainties, polarities, located: verified?.located })
}

/** The picture of what a view shows: what `build` writes, an embed shows first and a slide carries. */
export function pictureOf(
	shown: Shown,
	theme: ThemeName,
	more: Pick<PictureInput, 'width' | 'height' | 'title' | 'caption' | 'positions' | 'pins' | 'camera'> = {},
): Picture {
	return buildPicture({ ...shown, ...shown.marks, theme, ...more })
}
