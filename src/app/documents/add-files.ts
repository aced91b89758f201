import { loadDomains } from '../../evidence/domains-browser.ts'
import type { AddedDocument } from '../../pipeline/add-documents.ts'
import { countOf } from '../../text/count.ts'
import { addStep } from '../../view/history.ts'
import { useProject } from '../state/project-store.ts'
import { report, say, setView, useStore } from '../state/store.ts'
import { readLoggedProject } from '../state/use-logged-project.ts'
import type { ExtractReply, ExtractRequest } from './extract.worker.ts'

/**
 * Reads documents and their claims in a worker; each appears as soon as it is read. Nothing is sent anywhere. `title` is
 * the reader's, empty where none was given.
 */
export async function addFiles(files: readonly File[], title: string): Promise<void> {
	if (files.length === 0) return
	const { terms, sources } = readLoggedProject()
	const request: ExtractRequest = {
		files: [...files],
		title,
		vocabulary: terms,
		taken: sources.map(({ id }) => id),
		known: sources.map(({ textSha256 }) => textSha256),
	}
	const worker = new Worker(new URL('./extract.worker.ts', import.meta.url), { type: 'module' })
	const added: AddedDocument[] = []
	const isDone = await run(worker, request, added)
	worker.terminate()
	useStore.setState({ adding: undefined })
	if (added.length > 0) await holdDocuments(added)
	else if (isDone) say('No document was added.')
}

/** Resolves to false where the reader cancelled: what was read until then is kept. */
function run(worker: Worker, request: ExtractRequest, added: AddedDocument[]): Promise<boolean> {
	const total = request.files.length
	return new Promise((resolve) => {
		const stop = () => resolve(false)
		useStore.setState({ adding: { done: 0, total, name: request.files[0]!.name, stop } })
		worker.onerror = ({ message }) => {
			report([{ code: 'not-extracted', message: `the documents could not be read: ${message || 'the worker failed'}` }])
			resolve(true)
		}
		worker.onmessage = ({ data }: MessageEvent<ExtractReply>) => {
			if (data.type === 'document') added.push(data.document)
			if (data.type === 'issues') report(data.issues)
			if (data.type === 'progress') useStore.setState({ adding: { done: data.done, total, name: data.name, stop } })
			if (data.type === 'end') resolve(true)
		}
		worker.postMessage(request)
	})
}

/** Adds documents as one step of undo, holds their texts, and opens the first. */
async function holdDocuments(added: AddedDocument[]): Promise<void> {
	const { project } = useProject.getState()
	await loadDomains([
		...project.sources,
		...useStore.getState().history.now.added.map(({ source }) => source),
		...added.map(({ source }) => source),
	])
	useStore.setState(({ history }) => ({
		history: addStep(history, { ...history.now, added: [...history.now.added, ...added] }),
	}))
	holdTexts(added)
	const mentions = added.reduce((sum, one) => sum + one.mentions.length, 0)
	setView((view) => ({ ...view, view: 'sources', source: added[0]!.source.id, focus: undefined, claim: undefined }))
	say(`${countOf(added.length, 'document')} added with ${countOf(mentions, 'mention')} to review.`)
}

/** Puts the texts of own documents where all texts are held. */
export function holdTexts(added: readonly AddedDocument[]): void {
	const own = added.flatMap(({ source, text }) =>
		text === undefined ? [] : [[source.id, { text, unchanged: true, fileName: source.file ?? source.id }] as const],
	)
	useProject.setState(({ texts }) => ({ texts: new Map([...texts, ...own]) }))
}
