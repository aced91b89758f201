import type { Result } from '../schema/issue.ts'

/** What a document says about itself, where its format has a place for it. */
export interface DocumentMeta {
	publisher?: string
	journal?: string
	authors?: string[]
	/** YYYY, YYYY-MM or YYYY-MM-DD. */
	date?: string
	doi?: string
	pmid?: string
	/** Canonical address. */
	url?: string
	/** BCP 47, as declared. */
	language?: string
	/** Whom the text says it was first published by. */
	republishedFrom?: string
}

/** A document as stored text (normalised; offsets of mentions point into it). */
export interface DocumentText {
	text: string
	/** What the document calls itself, where its format says so. */
	title?: string
	meta?: DocumentMeta
	/** Where each page starts in the text; formats with pages only. */
	pages?: { page: number; start: number }[]
}

/** A document of a file that may hold several: `name` is unique within it ("PMID 123", "folder/a.txt"). */
export interface NamedDocument extends DocumentText {
	name: string
}

/** One format. `read` never throws; `value` is undefined where nothing could be read, with an issue that says why. */
export interface Reader {
	name: string
	/** Lower case, without the dot. */
	extensions: readonly string[]
	read: (bytes: Uint8Array, file: string) => DocumentResult | Promise<DocumentResult>
	/** Formats that hold several documents. */
	readAll?: (bytes: Uint8Array, file: string) => CollectionResult | Promise<CollectionResult>
}
export type DocumentResult = Result<DocumentText | undefined>
export type CollectionResult = Result<NamedDocument[]>

/** Nothing could be read, and why. */
export function refuse(
	code: string,
	message: string,
	file: string,
	expected: string,
	received: string,
): DocumentResult {
	return { value: undefined, issues: [{ code, message, file, expected, received }] }
}

/** A reader of several documents made from one that lists them: alone they are read as one text after another. */
export function fromCollection(
	readAll: (bytes: Uint8Array, file: string) => CollectionResult | Promise<CollectionResult>,
) {
	const read = async (bytes: Uint8Array, file: string): Promise<DocumentResult> => {
		const { value, issues } = await readAll(bytes, file)
		if (!value.length) return { value: undefined, issues }
		if (value.length === 1) return { value: value[0]!, issues }
		return { value: { text: value.map(({ text }) => text).join('\n\n') }, issues }
	}
	return { read, readAll }
}
