import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findReader, readDocument } from '../documents/readers.ts'
import type { Issue } from '../schema/issue.ts'
import type { Source } from '../schema/source.ts'
import { hashText } from '../text/hash.ts'
import { UsageError } from './command.ts'

/** A text that was found for a document. */
export interface HeldText {
	/** Id of the document; null where no document of the project is known by this text or its file name. */
	source: string | null
	file: string
	/** Stored form. */
	text: string
	/** False where the text is not the one that was read for the document. */
	unchanged: boolean
}

/**
 * Reads every document in a folder (subfolders are not looked at) and finds its place in the project: by the hash of
 * its text, else by its file name, which means that the text has changed. In file name order; one text a document.
 * `unread` counts files that gave no text.
 */
export async function loadTexts(
	folder: string,
	sources: readonly Source[],
): Promise<{ texts: HeldText[]; issues: Issue[]; unread: number }> {
	const issues: Issue[] = []
	const texts: HeldText[] = []
	const taken = new Set<string>()
	const files = listTexts(folder)
	for (const file of files) {
		const { value, issues: found } = await readDocument(readFileSync(join(folder, file)), file)
		issues.push(...found.map((issue) => ({ ...issue, file: join(folder, file) })))
		if (value) texts.push({ source: null, file, text: value.text, unchanged: false })
	}
	const give = (fits: (text: HeldText, source: Source) => boolean, unchanged: boolean) => {
		for (const text of texts) {
			const source = text.source === null && sources.find((one) => !taken.has(one.id) && fits(text, one))
			if (!source) continue
			taken.add(source.id)
			Object.assign(text, { source: source.id, unchanged })
		}
	}
	const hashes = new Map(texts.map((text) => [text, hashText(text.text)]))
	give((text, source) => hashes.get(text) === source.textSha256, true)
	give((text, source) => text.file === source.file, false)
	return { texts, issues, unread: files.length - texts.length }
}

/** Names of the documents in a folder, in order. */
export function listTexts(folder: string): string[] {
	try {
		const files = readdirSync(folder, { withFileTypes: true }).filter(
			(entry) => entry.isFile() && findReader(entry.name),
		)
		return files.map(({ name }) => name).sort()
	} catch (error) {
		const found = (error as NodeJS.ErrnoException).code === 'ENOTDIR' ? 'a file' : 'nothing'
		throw new UsageError(`${folder}: no texts (expected a folder with .txt files; found ${found})`)
	}
}

/** Stored texts by document id; those that belong to no document are left out. */
export const toTextMap = (texts: readonly HeldText[]): ReadonlyMap<string, string> =>
	new Map(texts.flatMap(({ source, text }) => (source === null ? [] : [[source, text]])))
