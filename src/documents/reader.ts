import type { Result } from '../schema/issue.ts'

/** A document as stored text (normalised; offsets of mentions point into it). */
export interface DocumentText {
	text: string
	/** What the document calls itself, where its format says so. */
	title?: string
}

/** One format. `read` never throws; `value` is undefined where nothing could be read, with an issue that says why. */
export interface Reader {
	name: string
	/** Lower case, without the dot. */
	extensions: readonly string[]
	read: (bytes: Uint8Array, file: string) => DocumentResult | Promise<DocumentResult>
}
export type DocumentResult = Result<DocumentText | undefined>
