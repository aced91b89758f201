import { useMemo, useRef } from 'react'
import type { Positions } from '../../layout/types.ts'
import { boundsOf } from '../../render/boxes.ts'
import { buildPlaces, type Places } from '../../render/places.ts'
import { type Scene, showScene } from '../../render/scene.ts'
import { findMarks } from '../../view/marks.ts'
import { useDerived } from '../state/derived.tsx'
import { useStore, useView } from '../state/store.ts'
import { useThemeName } from '../state/use-theme.ts'
import type { Placed } from './use-positions.ts'

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
	const { graph, fullGraph, visible, scales, terms, paths } = derived
	const bounds = useMemo(
		() => placed.positions && boundsOf(placed.input, placed.positions),
		[placed.input, placed.positions],
	)
	const hovered = hover && `${hover.type} ${hover.id}`
	const marks = useMemo(() => findMarks(graph, view, paths, hover), [graph, view, hovered, paths])
	const frame = useMemo(() => {
		if (!positions || !bounds || size.width === 0) return undefined
		return { terms, positions, scales, basis: view.basis, theme, ...size, bounds }
	}, [terms, positions, scales, view.basis, theme, size, bounds])
	// Places with every source on stay: from them, those with some off are found sooner, and they are back at once.
	const before = useRef<Places>(undefined)
	const full = useMemo(() => {
		before.current = frame && buildPlaces({ ...frame, graph: fullGraph }, before.current)
		return before.current
	}, [frame, fullGraph])
	const places = useMemo(
		() => (frame && graph !== fullGraph ? buildPlaces({ ...frame, graph }, full) : full),
		[frame, graph, fullGraph, full],
	)
	return useMemo(() => places && showScene(places, { visible, ...marks }), [places, visible, marks])
}
