import { askWorker } from '../state/ask-worker.ts'
import { type WriteTask, type Written, writeTask } from './write-task.ts'

export type WriteAnswer = { share: number } | { written: Written } | { failed: string }

interface Watch {
	signal: AbortSignal
	/** A share from 0 to 1. */
	onProgress: (share: number) => void
}

const create = () => new Worker(new URL('./write.worker.ts', import.meta.url), { type: 'module' })

/**
 * Writes in a worker, as a large workbook takes seconds. Where no worker can be had, here. Rejects with an AbortError
 * when stopped.
 */
export async function writeInWorker(task: WriteTask, { signal, onProgress }: Watch): Promise<Written> {
	const isLast = (answer: WriteAnswer) => {
		if ('share' in answer) onProgress(answer.share)
		return !('share' in answer)
	}
	const answer = await askWorker<Exclude<WriteAnswer, { share: number }>>(create, task, { signal, isLast })
	if (!answer) return writeTask(task, onProgress)
	if ('failed' in answer) throw new Error(answer.failed)
	return answer.written
}
