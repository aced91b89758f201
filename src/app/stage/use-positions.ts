import { useEffect, useMemo, useRef, useState } from 'react'
import { addToLayout } from '../../layout/add-to-layout.ts'
import { fingerprintInput } from '../../layout/fingerprint.ts'
import { runLayout } from '../../layout/layout-client.ts'
import { layoutGraph } from '../../layout/layout-graph.ts'
import type { LayoutInput, Positions, Size } from '../../layout/types.ts'
import { buildLayoutInput } from '../../render/boxes.ts'
import { buildSizes } from '../../render/encoding.ts'
import { stageFor } from '../../render/picture.ts'
import { useDerived } from '../state/derived.tsx'
import { useProject } from '../state/project-store.ts'

/** Above this many terms the layout runs in a worker; below, it is done before the first picture (≤ 50 ms). */
const AT_ONCE = 150

export interface Placed {
	input: LayoutInput
	/** Undefined while a large graph is being laid out. */
	positions?: Positions
	/** 0 to 1. */
	progress: number
}

/** Positions of the whole project; filters and sources switched off never move them. */
export function usePositions(size: { width: number; height: number }): Placed {
	const { placedGraph, maxSources } = useDerived()
	const layouts = useProject((state) => state.layouts)
	const project = useProject((state) => state.project.manifest.id)
	const stage = stageFor(size)
	// Terms are as large whatever links are weighted by: another basis moves nothing and costs no layout.
	const input = useMemo(
		() => buildLayoutInput(placedGraph, buildSizes(maxSources), stage),
		[placedGraph, maxSources, stage],
	)
	const last = useRef<{ project: string; stage: Size; positions: Positions }>(undefined)
	const atOnce = useMemo(() => {
		const before =
			last.current?.project === project && last.current.stage === stage ? last.current.positions : undefined
		return placeAtOnce(input, layouts, before)
	}, [input, layouts, project, stage])
	const [later, setLater] = useState<{ input: LayoutInput; positions?: Positions; progress: number }>()
	useEffect(() => {
		if (atOnce) return
		const abort = new AbortController()
		setLater({ input, progress: 0 })
		const onProgress = (progress: number) => setLater({ input, progress })
		const previous =
			last.current?.project === project && last.current.stage === stage ? last.current.positions : undefined
		runLayout(input, { signal: abort.signal, onProgress, previous })
			.then((positions) => setLater({ input, positions, progress: 1 }))
			.catch((error: Error) => {
				if (error.name !== 'AbortError') throw error
			})
		return () => abort.abort()
	}, [input, atOnce, project, stage])
	const positions = atOnce ?? (later?.input === input ? later.positions : undefined)
	useEffect(() => {
		if (positions) last.current = { project, stage, positions }
	}, [positions, project, stage])
	if (atOnce) return { input, positions: atOnce, progress: 1 }
	const current = later?.input === input ? later : undefined
	return { input, positions: current?.positions, progress: current?.progress ?? 0 }
}

/** Positions that were made ahead, or made now where that is quick; what was there before moves little. */
function placeAtOnce(input: LayoutInput, layouts: Map<string, Positions>, before?: Positions): Positions | undefined {
	const known = before ? undefined : layouts.get(fingerprintInput(input))
	if (known) return known
	if (input.nodes.length > AT_ONCE) return undefined
	return before ? addToLayout(input, before) : layoutGraph(input)
}
