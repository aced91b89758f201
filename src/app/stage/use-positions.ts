import { useEffect, useMemo, useState } from 'react'
import { runLayout } from '../../layout/layout-client.ts'
import { layoutGraph } from '../../layout/layout-graph.ts'
import type { LayoutInput, Positions } from '../../layout/types.ts'
import { buildLayoutInput } from '../../render/boxes.ts'
import { stageFor } from '../../render/picture.ts'
import { useDerived } from '../state/derived.tsx'

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
	const { placedGraph, scales } = useDerived()
	const stage = stageFor(size)
	const input = useMemo(() => buildLayoutInput(placedGraph, scales, stage), [placedGraph, scales, stage])
	const atOnce = useMemo(() => (input.nodes.length <= AT_ONCE ? layoutGraph(input) : undefined), [input])
	const [later, setLater] = useState<{ input: LayoutInput; positions?: Positions; progress: number }>()
	useEffect(() => {
		if (atOnce) return
		const abort = new AbortController()
		setLater({ input, progress: 0 })
		const onProgress = (progress: number) => setLater({ input, progress })
		runLayout(input, { signal: abort.signal, onProgress })
			.then((positions) => setLater({ input, positions, progress: 1 }))
			.catch((error: Error) => {
				if (error.name !== 'AbortError') throw error
			})
		return () => abort.abort()
	}, [input, atOnce])
	if (atOnce) return { input, positions: atOnce, progress: 1 }
	const current = later?.input === input ? later : undefined
	return { input, positions: current?.positions, progress: current?.progress ?? 0 }
}
