import type { ProjectResult } from '../../formats/read-project.ts'
import { askWorker } from './ask-worker.ts'

/** Up to this many characters a project is read here, which takes less than starting a worker. */
const AT_ONCE = 500_000

const create = () => new Worker(new URL('./read.worker.ts', import.meta.url), { type: 'module' })

/** Reads a project from its one-file form, a large one in a worker: its records are checked and hashed one by one. */
export async function readProject(text: string, fileName: string): Promise<ProjectResult> {
	const read = text.length > AT_ONCE ? await askWorker<ProjectResult>(create, { text, fileName }) : undefined
	if (read) return read
	// Not needed where the server has checked the project, which is the quickest start.
	const { readProjectJson } = await import('../../formats/read-project.ts')
	return readProjectJson(text, fileName)
}
