import lexiconUrl from '../../../data/lexicon/lexicon.tsv?url'
import documentUrl from '../../../data/models/document.tsv?url'
import namesUrl from '../../../data/models/names.tsv?url'
import pairsUrl from '../../../data/models/pairs.tsv?url'
import type { CollectionResult, NamedDocument } from '../../documents/reader.ts'
import { readDocuments } from '../../documents/readers.ts'
import { type Extractor, isAbstract, type OpenExtractor, openExtractor } from '../../extract/extractor.ts'
import type { Models } from '../../extract/learned.ts'
import { type Lexicon, parseLexicon } from '../../extract/lexicon.ts'
import { parseNameModel } from '../../extract/name-tagger.ts'
import { parsePairModel } from '../../extract/pair-model.ts'
import { type AddedDocument, extractDocument } from '../../pipeline/add-documents.ts'
import type { Issue } from '../../schema/issue.ts'
import type { Term } from '../../schema/term.ts'

/** Files to read, the vocabulary that names their terms, and the document ids that are in use. */
export interface ExtractRequest {
	files: File[]
	/** The reader's own for them; empty where none was given. */
	title: string
	vocabulary: Term[]
	taken: string[]
	/** Hashes of texts that the project holds. */
	known: string[]
}

export type ExtractReply =
	| { type: 'document'; document: AddedDocument }
	| { type: 'issues'; issues: Issue[] }
	| { type: 'progress'; done: number; name: string }
	| { type: 'end' }

const post = (reply: ExtractReply) => self.postMessage(reply)
const load = async (url: string) => {
	const answer = await fetch(url)
	if (!answer.ok) throw new Error(`${url}: expected the lexicon, found HTTP ${answer.status}`)
	return answer.text()
}

let models: Promise<Models> | undefined
/** Loaded when the first abstract comes: pages are read by the rules alone. */
function loadModels(lexicon: Lexicon): Promise<Models> {
	models ??= Promise.all([load(namesUrl), load(pairsUrl), load(documentUrl)]).then(([names, pairs, document]) => ({
		names: parseNameModel(names, lexicon),
		pairs: parsePairModel(pairs),
		document: parsePairModel(document).causes,
	}))
	return models
}

self.onmessage = async ({ data }: MessageEvent<ExtractRequest>) => {
	try {
		await extractAll(data)
	} catch (error) {
		post({ type: 'issues', issues: [{ code: 'not-extracted', message: (error as Error).message }] })
	}
	post({ type: 'end' })
}

async function extractAll({ files, title, vocabulary, taken, known }: ExtractRequest): Promise<void> {
	const lexicon = parseLexicon(await load(lexiconUrl))
	const state: State = { terms: vocabulary, taken: new Set(taken), known: new Set(known) }
	const extractors = holdExtractors(lexicon)
	for (const [done, file] of files.entries()) {
		post({ type: 'progress', done, name: file.name })
		const { value, issues } = await readFile(file)
		if (issues.length > 0) post({ type: 'issues', issues })
		for (const read of value) {
			const document = title ? { ...read, title } : read
			const extract = extractors(state.terms, isAbstract(document.text) ? await loadModels(lexicon) : undefined)
			take(extractDocument(document, extract, state.taken), document, state)
		}
	}
}

/** A file may be gone, or its folder closed to us, since it was chosen. */
async function readFile(file: File): Promise<CollectionResult> {
	try {
		return await readDocuments(new Uint8Array(await file.arrayBuffer()), file.name)
	} catch (error) {
		const { name, message } = error as Error
		const received = `${name}: ${message}`
		const what = { code: 'unreadable-file', message: 'this file could not be opened', expected: 'a readable file' }
		return { value: [], issues: [{ ...what, file: file.name, received }] }
	}
}

/** One extractor, built anew only when the first abstract brings the models: almost every abstract brings terms. */
function holdExtractors(lexicon: Lexicon) {
	let held: { terms: Term[]; models?: Models; open: OpenExtractor } | undefined
	return (terms: Term[], models = held?.models): Extractor => {
		if (!held || held.models !== models)
			held = { terms, models, open: openExtractor({ vocabulary: terms, lexicon, models }) }
		held.open.addTerms(terms.slice(held.terms.length))
		held.terms = terms
		return held.open.extract
	}
}

interface State {
	terms: Term[]
	taken: Set<string>
	known: Set<string>
}

function take({ value, issues }: ReturnType<typeof extractDocument>, { name }: NamedDocument, state: State): void {
	if (issues.length > 0) post({ type: 'issues', issues })
	if (issues.some(({ code }) => code === 'other-language')) return
	const { source, terms } = value
	if (state.known.has(source.textSha256)) {
		const message = 'this text is in the project already, and was not added again'
		post({ type: 'issues', issues: [{ code: 'known-text', message, file: name }] })
		return
	}
	state.known.add(source.textSha256)
	state.taken.add(source.id)
	if (terms.length > 0) state.terms = [...state.terms, ...terms]
	post({ type: 'document', document: value })
}
