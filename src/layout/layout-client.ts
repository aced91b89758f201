import { type LayoutReply, type LayoutRequest, runRequest } from './run.ts'
import type { LayoutInput, OnProgress, Positions } from './types.ts'

/** How a run in the background is watched, stopped and told what it grew from. */
export interface RunOptions {
	/** Aborting ends the worker at once; the promise rejects with the signal's reason (an `AbortError`). */
	signal?: AbortSignal
	onProgress?: OnProgress
	/** Positions before the graph grew: old nodes then keep their places (`addToLayout`). */
	previous?: Positions
	/** Makes the worker. Default: the module worker beside this file. */
	createWorker?: () => Worker
}

const moduleWorker = () => new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' })

let lastId = 0
function toRequest(input: LayoutInput, previous?: Positions): LayoutRequest {
	lastId++
	return previous ? { id: lastId, kind: 'add', input, previous } : { id: lastId, kind: 'layout', input }
}

/** Asks one worker once. */
function askWorker(
	worker: Worker,
	request: LayoutRequest,
	{ signal, onProgress }: RunOptions,
): Promise<LayoutReply | 'no worker'> {
	return new Promise((resolve, reject) => {
		worker.onmessage = ({ data }: MessageEvent<LayoutReply>) => {
			if (data.id !== request.id) return
			if (data.kind === 'progress') onProgress?.(data.share)
			else resolve(data)
		}
		// Without a reply of its own, the script did not load: from file://, or held off by a content policy.
		worker.onerror = () => resolve('no worker')
		signal?.addEventListener('abort', () => reject(signal.reason), { once: true })
		worker.postMessage(request)
	})
}

function startWorker(create: () => Worker): Worker | undefined {
	try {
		return create()
	} catch {
		return undefined
	}
}

/**
 * Lays out in a worker, one for each run, so that aborting frees the processor at once. Where workers cannot start, the
 * same code runs here. Rejects with one line on bad input, with the signal's reason on abort.
 */
export async function runLayout(input: LayoutInput, options: RunOptions = {}): Promise<Positions> {
	options.signal?.throwIfAborted()
	const request = toRequest(input, options.previous)
	const worker = startWorker(options.createWorker ?? moduleWorker)
	if (!worker) return runRequest(request, options.onProgress)
	try {
		const reply = await askWorker(worker, request, options)
		if (reply === 'no worker') return runRequest(request, options.onProgress)
		if (reply.kind === 'positions') return reply.positions
		throw new Error(reply.kind === 'error' ? reply.message : `layout worker: expected positions; found ${reply.kind}`)
	} finally {
		worker.terminate()
	}
}
