/**
 * What a worker of ours answers, which then ends: its first message, or the first that `isLast` takes for the last.
 * Undefined where no worker can be had (from file://, or held off by a content policy). Rejects with the signal's reason.
 */
export async function askWorker<Answer>(
	create: () => Worker,
	task: unknown,
	{ signal, isLast = () => true }: { signal?: AbortSignal; isLast?: (answer: Answer) => boolean } = {},
): Promise<Answer | undefined> {
	const worker = start(create)
	if (!worker) return undefined
	try {
		return await new Promise((resolve, reject) => {
			signal?.addEventListener('abort', () => reject(signal.reason))
			worker.addEventListener('error', () => resolve(undefined))
			worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => isLast(data) && resolve(data))
			worker.postMessage(task)
		})
	} finally {
		worker.terminate()
	}
}

function start(create: () => Worker): Worker | undefined {
	try {
		return create()
	} catch {
		return undefined
	}
}
