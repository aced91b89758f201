import type { ProjectResult } from '../../formats/read-project.ts'

/** Up to this many characters a project is read here, which takes less than starting a worker. */
const AT_ONCE = 500_000

/** Reads a project from its one-file form, a large one in a worker: its records are checked and hashed one by one. */
export async function readProject(text: string, fileName: string): Promise<ProjectResult> {
	const read = text.length > AT_ONCE ? await readInWorker(text, fileName) : undefined
	if (read) return read
	// Not needed where the server has checked the project, which is the quickest start.
	const { readProjectJson } = await import('../../formats/read-project.ts')
	return readProjectJson(text, fileName)
}

/** Undefined where no worker can be had: from file://, or held off by a content policy. */
async function readInWorker(text: string, fileName: string): Promise<ProjectResult | undefined> {
	let worker: Worker | undefined
	try {
		worker = new Worker(new URL('./read.worker.ts', import.meta.url), { type: 'module' })
		return await ask(worker, { text, fileName })
	} catch {
		return undefined
	} finally {
		worker?.terminate()
	}
}

const ask = (worker: Worker, task: { text: string; fileName: string }) =>
	new Promise<ProjectResult | undefined>((resolve) => {
		worker.addEventListener('error', () => resolve(undefined))
		worker.addEventListener('message', ({ data }: MessageEvent<ProjectResult>) => resolve(data))
		worker.postMessage(task)
	})
