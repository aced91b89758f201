import { useMemo } from 'react'
import { drawPicture } from '../../render/picture.ts'
import { useDerived } from '../state/derived.tsx'
import { useStore, useView } from '../state/store.ts'
import { useThemeName } from '../state/use-theme.ts'

/** The current view as one SVG picture. */
export function usePicture(): string | undefined {
	const derived = useDerived()
	const view = useView()
	const theme = useThemeName()
	const pins = useStore((state) => state.history.now.pins)
	return useMemo(() => {
		const { project, fullGraph, graph, terms, visible, scales, maxWeight } = derived
		return drawPicture({ project, fullGraph, graph, terms, visible, scales, maxWeight, view, theme, pins })
	}, [derived, view, theme, pins])
}
