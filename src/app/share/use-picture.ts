import { useMemo } from 'react'
import type { ThemeName } from '../../render/palette.ts'
import { buildPicture, type Picture } from '../../render/picture.ts'
import { findMarks } from '../../view/marks.ts'
import { useDerived } from '../state/derived.tsx'
import { useStore, useView } from '../state/store.ts'
import { useThemeName } from '../state/use-theme.ts'

export interface PictureSize {
	width: number
	height: number
}

/** The current view as a picture of this size; built when it is asked for. */
export function usePicture(): (size: PictureSize, theme?: ThemeName) => Picture {
	const derived = useDerived()
	const view = useView()
	const current = useThemeName()
	const pins = useStore((state) => state.history.now.pins)
	return useMemo(() => {
		const { project, fullGraph, graph, terms, visible, scales, maxWeight, paths } = derived
		const marks = findMarks(graph, view, paths)
		return (size, theme = current) =>
			buildPicture({
				project,
				fullGraph,
				graph,
				terms,
				visible,
				scales,
				maxWeight,
				view,
				theme,
				pins,
				...marks,
				...size,
			})
	}, [derived, view, current, pins])
}
