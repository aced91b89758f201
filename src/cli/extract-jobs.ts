import { pathToFileURL } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { createFileExtractor, type Extracted } from './extract-document.ts'

interface Task {
	index: number
	path: string
}
interface Done extends Extracted {
	index: number
}

/** Files that a worker may be ahead of what is written: keeps memory flat over any number of files. */
const AHEAD = 64

/**
 * V8 11 (Node 20) compiles the rules before it has seen enough of a language to compile them well, and then again: a
 * larger budget before that makes the first thousand abstracts a fifth faster. Later versions count in another way.
 */
function compileLater(): void {
	if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=200000')
}

/** True in a thread that was started to extract; it serves until it is ended. */
export function serveAsWorker(): boolean {
	const { extractProject, extracts } = (workerData ?? {}) as { extractProject?: string; extracts?: true }
	if (isMainThread || !extracts || !parentPort) return false
	const port = parentPort
	const extract = createFileExtractor(extractProject)
	port.on('message', async ({ index, path }: Task) => port.postMessage({ index, ...(await extract(path)) }))
	return true
}

/** Extracts files in `jobs` threads (1: in this one) and gives each result in the order of the files. */
export async function extractAll(
	paths: readonly string[],
	project: string | undefined,
	jobs: number,
	take: (path: string, done: Extracted) => void,
): Promise<void> {
	compileLater()
	if (jobs <= 1 || paths.length <= 1) {
		const extract = createFileExtractor(project)
		for (const path of paths) take(path, await extract(path))
		return
	}
	await extractInWorkers(paths, project, Math.min(jobs, paths.length), take)
}

function extractInWorkers(
	paths: readonly string[],
	project: string | undefined,
	jobs: number,
	take: (path: string, done: Extracted) => void,
): Promise<void> {
	const waiting = new Map<number, Extracted>()
	let [next, written] = [0, 0]
	const idle: Worker[] = []
	return new Promise((resolve, reject) => {
		const workers = Array.from({ length: jobs }, () => startWorker(project))
		const finish = async (error?: Error) => {
			await Promise.all(workers.map((worker) => worker.terminate()))
			if (error) reject(error)
			else resolve()
		}
		const feed = (worker: Worker) => {
			if (next < paths.length && next - written < AHEAD * jobs)
				worker.postMessage({ index: next, path: paths[next++]! })
			else idle.push(worker)
		}
		const onDone = (worker: Worker, { index, ...done }: Done) => {
			waiting.set(index, done)
			for (; waiting.has(written); written += 1) {
				take(paths[written]!, waiting.get(written)!)
				waiting.delete(written)
			}
			if (written === paths.length) return void finish()
			for (const ready of [worker, ...idle.splice(0)]) feed(ready)
		}
		for (const worker of workers) {
			worker.on('message', (done: Done) => onDone(worker, done))
			worker.on('error', finish)
			feed(worker)
		}
	})
}

/** The program starts itself: from the package as it stands, from the checkout with tsx, which threads do not inherit. */
function startWorker(project: string | undefined): Worker {
	const entry = pathToFileURL(process.argv[1]!).href
	const options = { argv: ['extract', '-'], workerData: { extracts: true, extractProject: project } }
	if (!entry.endsWith('.ts')) return new Worker(new URL(entry), options)
	const tsx = import.meta.resolve('tsx/esm/api')
	const code = `import(${JSON.stringify(tsx)}).then(({ register }) => (register(), import(${JSON.stringify(entry)})))`
	return new Worker(code, { ...options, eval: true })
}
