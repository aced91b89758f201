import type { Decision } from '../../schema/decision.ts'
import type { Project } from '../../schema/project.ts'
import { addDecisions, findLogChanges, mapHistory, withoutDecisions } from '../../view/decision-log.ts'
import { type Kept, readKept, writeKept } from './kept-decisions.ts'
import { useProject } from './project-store.ts'
import { report, say, useStore } from './store.ts'

/** The name under which decisions on a project are kept; projects without a name of their own are told by a text. */
export function storageName({ manifest, sources }: Project): string {
	return manifest.id === 'untitled' ? `untitled:${sources[0]?.textSha256 ?? ''}` : manifest.id
}

/** Decisions that could not be kept, by id; they are tried again with the next one. */
const waiting = new Map<string, Kept>()
let isTold = false
/** The log as it was last kept or received: what differs from it was decided here. */
let known: Decision[] = []
let current = ''
let channel: BroadcastChannel | undefined

/** Keeps decisions as they are made, brings back those made before, and follows those of other tabs. */
export function keepDecisions(): void {
	useStore.subscribe(({ history }) => keep(history.now.decisions))
	useProject.subscribe(({ project }) => follow(project))
	document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && void load())
	follow(useProject.getState().project)
}

/** Turns to the log of another project. */
function follow(project: Project): void {
	const name = storageName(project)
	if (name === current || useProject.getState().phase !== 'ready') return
	current = name
	waiting.clear()
	known = []
	useStore.setState(({ history }) => ({ history: mapHistory(history, (step) => ({ ...step, decisions: known })) }))
	channel?.close()
	channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(`corroborate ${name}`)
	channel?.addEventListener('message', ({ data }: MessageEvent<Kept[]>) => receiveKept(data))
	void load()
}

async function load(): Promise<void> {
	const name = current
	try {
		const kept = await readKept(name)
		if (name === current) receiveKept(kept)
	} catch (error) {
		tellLost(error as Error)
	}
}

/** Takes in what another tab, or an earlier visit, decided. Those that the file holds already stay there. */
function receiveKept(kept: readonly Kept[]): void {
	const inFile = new Set(useProject.getState().project.decisions.map(({ id }) => id))
	const own = kept.filter(({ decision }) => !waiting.has(decision.id))
	receive(
		own.flatMap(({ decision, withdrawn }) => (withdrawn || inFile.has(decision.id) ? [] : [decision])),
		own.flatMap(({ decision, withdrawn }) => (withdrawn ? [decision] : [])),
	)
}

function receive(added: readonly Decision[], withdrawn: readonly Decision[]): void {
	const gone = new Set(withdrawn.map(({ id }) => id))
	const { history } = useStore.getState()
	const change = (log: Decision[]) => withoutDecisions(addDecisions(log, added), gone)
	const now = change(history.now.decisions)
	const { added: more, withdrawn: less } = findLogChanges(history.now.decisions, now)
	if (more.length + less.length === 0) return
	known = now
	useStore.setState({
		history: mapHistory(history, (step) => ({ ...step, decisions: change(step.decisions) })),
	})
}

/** Writes what changed since the last time, and tells the other tabs. */
function keep(log: Decision[]): void {
	if (log === known) return
	const { added, withdrawn } = findLogChanges(known, log)
	known = log
	const kept: Kept[] = [
		...added.map((decision) => ({ decision, withdrawn: false })),
		...withdrawn.map((decision) => ({ decision, withdrawn: true })),
	]
	if (kept.length === 0 || current === '') return
	for (const one of kept) waiting.set(one.decision.id, one)
	channel?.postMessage(kept)
	void write()
}

async function write(): Promise<void> {
	const name = current
	const batch = [...waiting.values()]
	try {
		await writeKept(name, batch)
		if (name !== current) return
		for (const one of batch) if (waiting.get(one.decision.id) === one) waiting.delete(one.decision.id)
		isTold = false
	} catch (error) {
		tellLost(error as Error)
	}
	useStore.setState({ unkept: waiting.size })
}

function tellLost(error: Error): void {
	if (isTold) return
	isTold = true
	const isFull = error.name === 'QuotaExceededError'
	const why = isFull ? 'this device has no room left' : `this browser keeps nothing here (${error.name})`
	const message = `decisions are not kept: ${why}; save the project to a file before you close this page`
	report([
		{ code: 'decisions-not-kept', message, expected: 'room in IndexedDB', received: error.message || error.name },
	])
	say(`${message[0]!.toUpperCase()}${message.slice(1)}.`)
}
