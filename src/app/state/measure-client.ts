import type { MeasureProgress } from '../../evidence/dependence.ts'
import type { Dependence, Project } from '../../schema/project.ts'

export type MeasureAnswer = { progress: MeasureProgress } | { found: Dependence[] }

/** Compares texts in a worker. Rejects with an AbortError when stopped; `onProgress` gets a share from 0 to 1. */
export function measureInWorker(
	{ sources, mentions }: Pick<Project, 'sources' | 'mentions'>,
	texts: ReadonlyMap<string, string>,
	{ signal, onProgress }: { signal: AbortSignal; onProgress: (share: number) => void },
): Promise<Dependence[]> {
	const worker = new Worker(new URL('./measure.worker.ts', import.meta.url), { type: 'module' })
	return new Promise<Dependence[]>((resolve, reject) => {
		signal.addEventListener('abort', () => reject(new DOMException('stopped', 'AbortError')))
		worker.addEventListener('error', ({ message }) => reject(new Error(`comparing texts failed: ${message}`)))
		worker.addEventListener('message', ({ data }: MessageEvent<MeasureAnswer>) => {
			if ('found' in data) resolve(data.found)
			else onProgress(toShare(data.progress))
		})
		worker.postMessage({ sources: sources.map(({ id }) => ({ id })), mentions, texts })
	}).finally(() => worker.terminate())
}

/** Reading takes most of the time. */
const toShare = ({ phase, done, total }: MeasureProgress) =>
	total === 0 ? 0 : phase === 'reading' ? (done / total) * 0.8 : 0.8 + (done / total) * 0.2
