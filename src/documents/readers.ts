import { docx } from './docx.ts'
import { html } from './html.ts'
import { markdown } from './markdown.ts'
import { pdf } from './pdf.ts'
import { xml } from './pubmed-xml.ts'
import type { CollectionResult, DocumentResult, Reader } from './reader.ts'
import { references } from './references.ts'
import { txt } from './txt.ts'
import { zipReader } from './zip.ts'

/** Every format that holds documents itself. A new one is one file and one line here. */
const FORMATS: readonly Reader[] = [txt, markdown, html, pdf, docx, xml, references]

/** Every format that can be read. */
export const READERS: readonly Reader[] = [
	...FORMATS,
	zipReader(readDocuments, (file) => readerIn(FORMATS, file) !== undefined),
]

/** The reader for a file name, by its extension. */
export const findReader = (file: string): Reader | undefined => readerIn(READERS, file)

function readerIn(readers: readonly Reader[], file: string): Reader | undefined {
	const extension = /\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase() ?? ''
	return readers.find(({ extensions }) => extensions.includes(extension))
}

/** Reads a file of any known format; an unknown one gives no value and an issue that names the known ones. */
export async function readDocument(bytes: Uint8Array, file: string): Promise<DocumentResult> {
	const reader = findReader(file)
	return reader ? reader.read(bytes, file) : { value: undefined, issues: [unknownFormat(file)] }
}

/** Every document of a file: one, or all of a collection. Names are the file's own, or unique within it. Never throws. */
export async function readDocuments(bytes: Uint8Array, file: string): Promise<CollectionResult> {
	const reader = findReader(file)
	if (!reader) return { value: [], issues: [unknownFormat(file)] }
	if (!bytes.length)
		return {
			value: [],
			issues: [{ code: 'empty', message: 'file is empty', file, expected: reader.name, received: '0 bytes' }],
		}
	if (reader.readAll) return reader.readAll(bytes, file)
	const { value, issues } = await reader.read(bytes, file)
	if (value && !value.text.trim())
		return {
			value: [],
			issues: [
				...issues,
				{ code: 'empty', message: 'no text in the file', file, expected: 'text', received: 'white space' },
			],
		}
	return { value: value ? [{ ...value, name: file }] : [], issues }
}

function unknownFormat(file: string) {
	const expected = READERS.flatMap(({ extensions }) => extensions.map((extension) => `.${extension}`)).join(', ')
	return { code: 'unknown-format', message: 'no reader for this file', file, expected, received: file }
}
