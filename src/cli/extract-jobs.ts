import { pathToFileURL } from 'node:url'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { compileLater } from './compile-later.ts'
import { createTaskExtractor, type Extracted } from './extract-document.ts'
import type { Task } from './extract-inputs.ts'

/** Tasks that may wait for each worker: keeps memory flat over any number of them. */
const AHEAD = 32

/** True in a thread that was started to extract; it serves until it is ended. */
export function serveAsWorker(): boolean {
	const { extractProject, extracts } = (workerData ?? {}) as { extractProject?: string; extracts?: true }
	if (isMainThread || !extracts || !parentPort) return false
	const port = parentPort
	const extract = createTaskExtractor(extractProject)
	port.on('message', async (task: Task) => port.postMessage(await extract(task)))
	return true
}

type Take = (done: Extracted) => Promise<void> | void

/** Extracts tasks in `jobs` threads (1: in this one) and gives each result in the order of the tasks. */
export async function extractAll(
	tasks: AsyncIterable<Task>,
	project: string | undefined,
	jobs: number,
	take: Take,
): Promise<void> {
	compileLater()
	if (jobs > 1) return extractInWorkers(tasks, project, jobs, take)
	const extract = createTaskExtractor(project)
	for await (const task of tasks) await take(await extract(task))
}

async function extractInWorkers(
	tasks: AsyncIterable<Task>,
	project: string | undefined,
	jobs: number,
	take: Take,
): Promise<void> {
	const pool = new Pool(Array.from({ length: jobs }, () => startWorker(project)))
	const waiting: Promise<Extracted>[] = []
	try {
		for await (const task of tasks) {
			if (waiting.length >= AHEAD * jobs) await take(await waiting.shift()!)
			waiting.push(pool.run(task))
		}
		for (const done of waiting) await take(await done)
	} finally {
		await pool.end()
	}
}

interface Job {
	task: Task
	resolve: (done: Extracted) => void
	reject: (error: Error) => void
}

/** Workers that take a task at a time, the longest waiting first. */
class Pool {
	private readonly workers: Worker[]
	private readonly idle: Worker[]
	private readonly jobs: Job[] = []
	private failed: Error | undefined

	constructor(workers: Worker[]) {
		this.workers = workers
		this.idle = [...workers]
	}

	run(task: Task): Promise<Extracted> {
		const done = new Promise<Extracted>((resolve, reject) => void this.jobs.push({ task, resolve, reject }))
		// It is awaited later, in its turn.
		done.catch(() => undefined)
		this.feed()
		return done
	}

	async end(): Promise<void> {
		await Promise.all(this.workers.map((worker) => worker.terminate()))
	}

	private feed(): void {
		if (this.failed) for (const { reject } of this.jobs.splice(0)) reject(this.failed)
		while (this.idle.length > 0 && this.jobs.length > 0) this.give(this.idle.shift()!, this.jobs.shift()!)
	}

	private give(worker: Worker, { task, resolve, reject }: Job): void {
		const onMessage = (done: Extracted) => {
			worker.off('error', onError)
			this.idle.push(worker)
			resolve(done)
			this.feed()
		}
		const onError = (error: Error) => {
			worker.off('message', onMessage)
			this.failed = error
			reject(error)
			this.feed()
		}
		worker.once('message', onMessage)
		worker.once('error', onError)
		worker.postMessage(task)
	}
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
