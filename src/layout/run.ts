import { addToLayout } from './add-to-layout.ts'
import { layoutGraph } from './layout-graph.ts'
import type { LayoutInput, OnProgress, Positions } from './types.ts'

/** What the worker is asked. */
export type LayoutRequest =
	| { id: number; kind: 'layout'; input: LayoutInput }
	| { id: number; kind: 'add'; input: LayoutInput; previous: Positions }

/** What the worker answers: any number of shares done, then positions or one line of error. */
export type LayoutReply =
	| { id: number; kind: 'progress'; share: number }
	| { id: number; kind: 'positions'; positions: Positions }
	| { id: number; kind: 'error'; message: string }

/** Does what a request asks. */
export function runRequest(request: LayoutRequest, onProgress?: OnProgress): Positions {
	if (request.kind === 'add') return addToLayout(request.input, request.previous)
	return layoutGraph(request.input, onProgress)
}

/** Does what a request asks and replies as the worker does: progress at most once a hundredth. */
export function answerRequest(request: LayoutRequest, reply: (reply: LayoutReply) => void): void {
	const { id } = request
	let told = 0
	const onProgress = (share: number) => {
		if (share - told < 0.01) return
		told = share
		reply({ id, kind: 'progress', share })
	}
	try {
		reply({ id, kind: 'positions', positions: runRequest(request, onProgress) })
	} catch (error) {
		reply({ id, kind: 'error', message: error instanceof Error ? error.message : String(error) })
	}
}
