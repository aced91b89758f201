import type { NamedDocument } from '../documents/reader.ts'
import type { Extractor } from '../extract/extractor.ts'
import type { Checked } from '../extract/model-check.ts'
import type { Issue, Result } from '../schema/issue.ts'
import type { Mention } from '../schema/mention.ts'
import type { Project } from '../schema/project.ts'
import type { Source } from '../schema/source.ts'
import type { Term } from '../schema/term.ts'
import { hashText } from '../text/hash.ts'
import { NORMALISER } from '../text/normalise.ts'

/** A document with what was read out of it. */
export interface AddedDocument {
	source: Source
	mentions: Mention[]
	/** Terms that the vocabulary did not hold. */
	terms: Term[]
	/** Of a reader's own document; a document of the project has none here: only mentions are added to it. */
	text?: string
}

/** Characters kept on each side of a span (model.md §2). */
const CONTEXT = 32

/** Reads the claims of one document and makes its record; `taken` holds the ids that are in use. */
export function extractDocument(
	document: NamedDocument,
	extract: Extractor,
	taken: ReadonlySet<string>,
): Result<AddedDocument> {
	const source = toSource(document, taken)
	const { value, issues } = extract({ id: source.id, text: document.text })
	const mentions = value.mentions.map((mention) => withWords(mention, document.text))
	return {
		value: { source, mentions, terms: value.proposedTerms, text: document.text },
		issues: issues.map((issue): Issue => ({ ...issue, file: document.name })),
	}
}

/** Own documents may be quoted: their mentions carry the words and what stands round them. */
const withWords = (mention: Mention, text: string): Mention => ({
	...mention,
	exact: text.slice(mention.start, mention.end),
	prefix: text.slice(Math.max(0, mention.start - CONTEXT), mention.start),
	suffix: text.slice(mention.end, mention.end + CONTEXT),
})

/**
 * Adds what a model proposed for a document, and was found in its text, to the documents that were added. `known` are
 * ids of mentions that there are already. The words go along only where the document is the reader's own.
 */
export function withProposals(
	added: readonly AddedDocument[],
	{ source, text }: { source: Source; text: string },
	checked: readonly Checked[],
	known: ReadonlySet<string>,
): AddedDocument[] {
	const fresh = checked.filter(({ mention }) => mention && !known.has(mention.id))
	const own = added.find((one) => one.source.id === source.id)?.text !== undefined
	const mentions = fresh.flatMap(({ mention }) => (mention ? [own ? withWords(mention, text) : mention] : []))
	return addTo(
		added,
		source,
		mentions,
		fresh.flatMap(({ terms }) => terms),
	)
}

/** Adds to what was added for a document, or to nothing. */
export function addTo(
	added: readonly AddedDocument[],
	source: Source,
	mentions: readonly Mention[],
	terms: readonly Term[],
): AddedDocument[] {
	const before = added.find((one) => one.source.id === source.id) ?? { source, mentions: [], terms: [] }
	const after = {
		...before,
		mentions: joinById(before.mentions, mentions),
		terms: joinById(before.terms, terms),
	}
	return added.includes(before) ? added.map((one) => (one === before ? after : one)) : [...added, after]
}

/** What a document says of itself; what it does not say is left unknown for a person to fill in. */
function toSource({ name, title, text, meta = {} }: NamedDocument, taken: ReadonlySet<string>): Source {
	const date = meta.date && /^\d{4}(-\d{2}(-\d{2})?)?$/.test(meta.date) ? meta.date : null
	return {
		id: freeId(title || name, taken),
		file: name,
		title: title || firstLine(text) || name,
		url: meta.url && /^https?:\/\/\S+$/i.test(meta.url) ? meta.url : null,
		publisher: meta.publisher ?? '',
		...(meta.journal && { journal: meta.journal }),
		authors: meta.authors ?? [],
		...(meta.doi && { doi: meta.doi }),
		...(meta.pmid && { pmid: meta.pmid }),
		datePublished: date,
		datePrecision: date ? (['year', 'month', 'day'] as const)[date.split('-').length - 1] : null,
		language: meta.language ?? 'en',
		textSha256: hashText(text),
		charCount: text.length,
		normaliser: NORMALISER,
		sourceKind: 'unknown',
		interest: 'unknown',
		derivedFrom: meta.republishedFrom ? { publisher: meta.republishedFrom } : null,
		cites: [],
		description: '',
	}
}

const firstLine = (text: string) =>
	text
		.trimStart()
		.split('\n', 1)[0]!
		.replace(/^#+\s*/, '')
		.slice(0, 120)
		.trim()

function freeId(name: string, taken: ReadonlySet<string>): string {
	const words =
		name
			.normalize('NFKD')
			.toLowerCase()
			.replace(/\.[a-z0-9]{1,5}$/, '')
			.match(/[a-z0-9]+/g) ?? []
	const slug = words.join('-').slice(0, 60).replace(/-$/, '') || 'document'
	let id = slug
	for (let n = 2; taken.has(id); n++) id = `${slug}-${n}`
	return id
}

/** The project with the reader's own documents, their mentions and new terms; what it holds already wins. */
export function withDocuments(project: Project, added: readonly AddedDocument[]): Project {
	if (added.length === 0) return project
	return {
		...project,
		sources: joinById(
			project.sources,
			added.map(({ source }) => source),
		),
		mentions: joinById(
			project.mentions,
			added.flatMap(({ mentions }) => mentions),
		),
		terms: joinById(
			project.terms,
			added.flatMap(({ terms }) => terms),
		),
	}
}

function joinById<T extends { id: string }>(first: readonly T[], more: readonly T[]): T[] {
	const known = new Set(first.map(({ id }) => id))
	const joined = [...first]
	for (const one of more) {
		if (known.has(one.id)) continue
		known.add(one.id)
		joined.push(one)
	}
	return joined
}
