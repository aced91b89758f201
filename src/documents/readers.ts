import type { DocumentResult, Reader } from './reader.ts'
import { txt } from './txt.ts'

/** Every format that can be read. A new one is one file and one line here. */
export const READERS: readonly Reader[] = [txt]

/** The reader for a file name, by its extension. */
export function findReader(file: string): Reader | undefined {
	const extension = /\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase() ?? ''
	return READERS.find(({ extensions }) => extensions.includes(extension))
}

/** Reads a file of any known format; an unknown one gives no value and an issue that names the known ones. */
export async function readDocument(bytes: Uint8Array, file: string): Promise<DocumentResult> {
	const reader = findReader(file)
	if (reader) return reader.read(bytes, file)
	const expected = READERS.flatMap(({ extensions }) => extensions.map((extension) => `.${extension}`)).join(', ')
	return {
		value: undefined,
		issues: [{ code: 'unknown-format', message: 'no reader for this file', file, expected, received: file }],
	}
}
