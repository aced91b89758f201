import type { Link } from '../evidence/types.ts'
import { buildGraph } from '../graph/build-graph.ts'
import { fingerprintInput, type StoredLayout } from '../layout/fingerprint.ts'
import { layoutGraph } from '../layout/layout-graph.ts'
import type { Project } from '../schema/project.ts'
import { buildLayoutInput } from './boxes.ts'
import { buildSizes } from './encoding.ts'
import { STAGES } from './picture.ts'

/** Larger graphs are laid out where they are shown, with progress and cancel. */
const MOST_NODES = 6000
/** Above this many, which take a second, only for the widest stage: who has a small screen waits for its own. */
const MOST_FOR_ALL = 2000

/** A project's positions for each stage, made ahead so that the first picture need not wait for them. */
export function storeLayouts(project: Project, links: Link[]): StoredLayout[] {
	const graph = buildGraph(project.terms, links)
	if (graph.order > MOST_NODES) return []
	const maxSources = graph.reduceNodes((max, _id, { sources }) => Math.max(max, sources), 1)
	const scales = buildSizes(maxSources)
	const stages = Object.values(STAGES).slice(0, graph.order > MOST_FOR_ALL ? 1 : undefined)
	return stages.map((stage) => {
		const input = buildLayoutInput(graph, scales, stage)
		return { of: fingerprintInput(input), positions: layoutGraph(input) }
	})
}
