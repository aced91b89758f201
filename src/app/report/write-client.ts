import { type WriteTask, type Written, writeTask } from './write-task.ts'

export type WriteAnswer = { share: number } | { written: Written } | { failed: string }

interface Watch {
	signal: AbortSignal
	/** A share from 0 to 1. */
	onProgress: (share: number) => void
}

/**
 * Writes in a worker, as a large workbook takes seconds. Where no worker can be had (from file://, or held off by a
 * content policy), here. Rejects with an AbortError when stopped.
 */
export async function writeInWorker(task: WriteTask, watch: Watch): Promise<Written> {
	let worker: Worker | undefined
	try {
		worker = new Worker(new URL('./write.worker.ts', import.meta.url), { type: 'module' })
		return (await ask(worker, task, watch)) ?? (await writeTask(task, watch.onProgress))
	} finally {
		worker?.terminate()
	}
}

/** Undefined where the worker did not start. */
const ask = (worker: Worker, task: WriteTask, { signal, onProgress }: Watch) =>
	new Promise<Written | undefined>((resolve, reject) => {
		signal.addEventListener('abort', () => reject(signal.reason))
		worker.addEventListener('error', () => resolve(undefined))
		worker.addEventListener('message', ({ data }: MessageEvent<WriteAnswer>) => {
			if ('share' in data) onProgress(data.share)
			else if ('failed' in data) reject(new Error(data.failed))
			else resolve(data.written)
		})
		worker.postMessage(task)
	})
