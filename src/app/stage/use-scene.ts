import { useMemo } from 'react'
import type { ClaimGraph } from '../../graph/build-graph.ts'
import type { Path } from '../../graph/paths.ts'
import type { Positions } from '../../layout/types.ts'
import { boundsOf } from '../../render/boxes.ts'
import { buildScene, type Scene } from '../../render/scene.ts'
import { linkOf } from '../../schema/claim.ts'
import type { View } from '../../schema/view.ts'
import { useDerived } from '../state/derived.tsx'
import { type Hover, useStore, useView } from '../state/store.ts'
import { useThemeName } from '../state/use-theme.ts'
import type { Placed } from './use-positions.ts'

interface Ids {
	nodes: Set<string>
	links: Set<string>
}

/** The scene of the current view at this size, and the layout px it was fitted from. */
export function useScene(
	placed: Placed,
	positions: Positions | undefined,
	size: { width: number; height: number },
): Scene | undefined {
	const derived = useDerived()
	const view = useView()
	const theme = useThemeName()
	const hover = useStore((state) => state.hover)
	const { graph, visible, scales, terms, paths } = derived
	const bounds = useMemo(
		() => placed.positions && boundsOf(placed.input, placed.positions),
		[placed.input, placed.positions],
	)
	const hovered = hover && `${hover.type} ${hover.id}`
	const marks = useMemo(() => findMarks(graph, view, hover, paths), [graph, view, hovered, paths])
	return useMemo(() => {
		if (!positions || !bounds || size.width === 0) return undefined
		return buildScene({ graph, terms, positions, visible, scales, basis: view.basis, theme, ...size, bounds, ...marks })
	}, [graph, terms, positions, visible, scales, view.basis, theme, size, bounds, marks])
}

/** What is selected, and what stays bright around the selection or the pointer. */
function findMarks(
	graph: ClaimGraph,
	view: View,
	hover: Hover | undefined,
	paths: Path[],
): { selected: Ids; bright?: Ids } {
	const selected: Ids = { nodes: new Set(), links: new Set() }
	const path = paths[view.step ?? 0] ?? paths[0]
	if (view.focus && graph.hasNode(view.focus)) selected.nodes.add(view.focus)
	const link = view.claim && linkOf(view.claim)
	if (link && graph.hasEdge(link)) selected.links.add(link)
	if (view.path && path) {
		for (const id of view.path) selected.nodes.add(id)
		for (const id of path.links) selected.links.add(id)
	}
	if (hover) return { selected, bright: around(graph, hover.type, hover.id) }
	if (path && view.path) return { selected, bright: { nodes: new Set(path.nodes), links: new Set(path.links) } }
	if (link && graph.hasEdge(link)) return { selected, bright: around(graph, 'link', link) }
	if (view.focus && graph.hasNode(view.focus)) return { selected, bright: around(graph, 'node', view.focus) }
	return { selected }
}

function around(graph: ClaimGraph, type: 'node' | 'link', id: string): Ids | undefined {
	if (type === 'link')
		return graph.hasEdge(id) ? { nodes: new Set(graph.extremities(id)), links: new Set([id]) } : undefined
	return graph.hasNode(id)
		? { nodes: new Set([id, ...graph.neighbors(id)]), links: new Set(graph.edges(id)) }
		: undefined
}
