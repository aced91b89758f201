import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { weighLinks } from '../../evidence/claims.ts'
import type { Link } from '../../evidence/types.ts'
import { buildGraph, type ClaimGraph } from '../../graph/build-graph.ts'
import { findBestPaths, type Path } from '../../graph/paths.ts'
import { buildScales, buildSizes, type Scales } from '../../render/encoding.ts'
import type { View } from '../../schema/view.ts'
import { passesFilters, selectVisible, type Visible } from '../../view/select.ts'
import { strengthOf } from '../../view/strength.ts'
import { type Fixed, weighing } from './derive.ts'
import { useView } from './store.ts'
import { useFixed } from './use-fixed.ts'
import { useFrozenGraph } from './use-frozen-graph.ts'

/** Everything that follows from project and view. Never stored, always derived. */
export interface Derived extends Fixed {
	/** What is laid out: never smaller than `fullGraph`, and the same whatever is decided. */
	placedGraph: ClaimGraph
	scales: Scales
	/** Links as weighed with the sources and certainties that are on. */
	links: Link[]
	linkById: Map<string, Link>
	graph: ClaimGraph
	/** Links that pass every filter but depth. */
	passing: Link[]
	visible: Visible
	maxWeight: number
	/** Most independent sources that name one term. */
	maxSources: number
	paths: Path[]
}

const Context = createContext<Derived | undefined>(undefined)

export function useDerived(): Derived {
	const derived = useContext(Context)
	if (!derived) throw new Error('useDerived outside DerivedProvider')
	return derived
}

export function DerivedProvider({ children }: { children: ReactNode }) {
	const view = useView()
	const base = useBase(view)
	const weighed = useWeighed(base, view)
	const shown = useShown(weighed, base, view)
	const value = useMemo(() => ({ ...base, ...weighed, ...shown }), [base, weighed, shown])
	return <Context value={value}>{children}</Context>
}

function useBase({ basis }: View) {
	const fixed = useFixed()
	const placedGraph = useFrozenGraph(fixed)
	const [maxWeight, maxSources] = useMemo(
		() => [
			fixed.allLinks.reduce((max, link) => Math.max(max, strengthOf(link.evidence, basis)), 1),
			fixed.fullGraph.reduceNodes((max, _id, { sources }) => Math.max(max, sources), 1),
		],
		[fixed.allLinks, fixed.fullGraph, basis],
	)
	const sizes = useMemo(() => buildSizes(maxSources), [maxSources])
	const scales = useMemo(() => buildScales(maxWeight, sizes, basis), [maxWeight, sizes, basis])
	return useMemo(
		() => ({ ...fixed, placedGraph, maxWeight, maxSources, scales }),
		[fixed, placedGraph, maxWeight, maxSources, scales],
	)
}

type Base = ReturnType<typeof useBase>

function useWeighed(base: Base, view: View) {
	const { without, certainties, polarities } = view
	const open = without.length === 0 && !certainties && !polarities
	const key = JSON.stringify([without, certainties, polarities])
	return useMemo(() => {
		const links = open ? base.allLinks : weighLinks(base.index, { without, certainties, polarities, ...weighing(base) })
		const graph = open ? base.fullGraph : buildGraph(base.project.terms, links, base.fullGraph)
		return { links, graph, linkById: new Map(links.map((link) => [link.id, link])) }
	}, [base, key])
}

function useShown({ graph, links }: ReturnType<typeof useWeighed>, { terms }: Base, view: View) {
	const key = JSON.stringify([
		view.kinds,
		view.predicates,
		view.min,
		view.under,
		view.basis,
		view.depth,
		view.depth ? [view.focus, view.claim] : view.focus,
	])
	const [from, to] = view.path ?? []
	const visible = useMemo(() => selectVisible(graph, view), [graph, key])
	const passing = useMemo(
		() => links.filter((link) => passesFilters(link, view, (id) => terms.get(id)?.kind)),
		[links, key],
	)
	const paths = useMemo(() => (from && to ? findBestPaths(graph, from, to) : []), [graph, from, to])
	return useMemo(() => ({ visible, passing, paths }), [visible, passing, paths])
}
