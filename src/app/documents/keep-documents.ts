import { createStore, delMany, getMany, keys, setMany, type UseStore } from 'idb-keyval'
import { loadDomains } from '../../evidence/domains-browser.ts'
import type { AddedDocument } from '../../pipeline/add-documents.ts'
import { mapHistory } from '../../view/decision-log.ts'
import { storageName } from '../state/keep-decisions.ts'
import { useProject } from '../state/project-store.ts'
import { report, useStore } from '../state/store.ts'
import { holdTexts } from './add-files.ts'

let opened: UseStore | undefined
const store = () => (opened ??= createStore('corroborate-documents', 'documents'))
let known: readonly AddedDocument[] = []
let current = ''

/** Keeps own documents on this device as they are added, and brings back those of earlier visits. */
export function keepDocuments(): void {
	useStore.subscribe(({ history }) => void keep(history.now.added))
	useProject.subscribe(({ phase }) => phase === 'ready' && void restore())
	void restore()
}

async function restore(): Promise<void> {
	const { project, phase } = useProject.getState()
	const name = storageName(project)
	if (phase !== 'ready' || name === current) return
	current = name
	known = []
	useStore.setState(({ history }) => ({ history: mapHistory(history, (step) => ({ ...step, added: [] })) }))
	try {
		const own = (await keys<[string, string]>(store())).filter(([owner]) => owner === name)
		const kept = (await getMany<AddedDocument>(own, store())).filter((one) => one !== undefined)
		const inFile = new Set(project.sources.map(({ id }) => id))
		// Without a text it is what was proposed for a document of the project; with one it is a document of its own.
		const fresh = kept.filter(({ source, text }) => inFile.has(source.id) === (text === undefined))
		if (fresh.length === 0 || current !== name) return
		await loadDomains([...project.sources, ...fresh.map(({ source }) => source)])
		known = fresh
		useStore.setState(({ history }) => ({ history: mapHistory(history, (step) => ({ ...step, added: fresh })) }))
		holdTexts(fresh)
	} catch {
		// A browser that keeps nothing has nothing to bring back; keeping tells of it.
	}
}

/** Each document has a key of its own, so that two tabs never overwrite one another. */
async function keep(added: readonly AddedDocument[]): Promise<void> {
	if (added === known || current === '') return
	const before = known
	known = added
	const more = added.filter((one) => !before.includes(one))
	const ids = new Set(added.map(({ source }) => source.id))
	const gone = before.filter(({ source }) => !ids.has(source.id))
	try {
		await setMany(
			more.map((one): [IDBValidKey, AddedDocument] => [[current, one.source.id], one]),
			store(),
		)
		await delMany(
			gone.map((one) => [current, one.source.id]),
			store(),
		)
	} catch (error) {
		const message =
			'an added document is not kept on this device; save the project to a file before you close this page'
		report([{ code: 'document-not-kept', message, expected: 'room in IndexedDB', received: (error as Error).name }])
	}
}
