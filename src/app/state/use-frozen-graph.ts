import { useEffect, useMemo, useRef } from 'react'
import { indexMentions, weighLinks } from '../../evidence/claims.ts'
import type { Link } from '../../evidence/types.ts'
import { buildGraph, type ClaimGraph } from '../../graph/build-graph.ts'
import type { Dependence, Project } from '../../schema/project.ts'
import type { Term } from '../../schema/term.ts'
import type { Fixed } from './derive.ts'
import { useProject } from './project-store.ts'
import { useStore } from './store.ts'

/**
 * What is laid out: the project as its file has it, with what decisions and a second version bring besides. Deciding
 * therefore moves nothing, and two versions stand on one layout.
 */
export function useFrozenGraph({ fullGraph, logged, project: { dependence } }: Fixed): ClaimGraph {
	const project = useProject((state) => state.project)
	const isDecided = useStore((state) => state.history.now.decisions.length > 0)
	const other = useStore((state) => state.compared?.opened)
	const before = useRef<{ project: Project; dependence: Dependence[]; graph: ClaimGraph }>(undefined)
	const plain = useMemo(() => {
		if (!isDecided) return undefined
		// The first decision need not weigh twice: how it was before is still at hand.
		const known = before.current
		if (known?.project === project && known.dependence === dependence) return known.graph
		return buildGraph(project.terms, weighLinks(indexMentions({ ...project, dependence })))
	}, [project, dependence, isDecided])
	useEffect(() => {
		if (logged === project) before.current = { project, dependence, graph: fullGraph }
	}, [logged, project, dependence, fullGraph])
	const second = useMemo(() => other && buildGraph(other.project.terms, other.links), [other])
	const base = plain ?? fullGraph
	const more = [fullGraph, second].filter((graph) => graph !== undefined && hasMore(graph, base)) as ClaimGraph[]
	const key = more.flatMap((graph) => graph.edges()).join()
	return useMemo(() => (more.length === 0 ? base : unite([base, ...more])), [base, key])
}

const hasMore = (graph: ClaimGraph, base: ClaimGraph) =>
	graph !== base && (graph.someEdge((id) => !base.hasEdge(id)) || graph.someNode((id) => !base.hasNode(id)))

/** Terms and links of several graphs; of those with one id, the first. */
function unite(graphs: ClaimGraph[]): ClaimGraph {
	const terms = new Map<string, Term>()
	const links = new Map<string, Link>()
	for (const graph of graphs.toReversed()) {
		graph.forEachNode((id, { term }) => terms.set(id, term))
		graph.forEachEdge((id, { link }) => links.set(id, link))
	}
	return buildGraph([...terms.values()], [...links.values()])
}
