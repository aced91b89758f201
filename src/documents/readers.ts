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

/** Longer texts are not read: ten times the longest article, twice a long novel. Characters. */
const MOST_CHARACTERS = 2_000_000

/** Every document of a file: one, or all of a collection. Names are the file's own, or unique within it. Never throws. */
export async function readDocuments(bytes: Uint8Array, file: string): Promise<CollectionResult> {
	const { value, issues } = await readAll(bytes, file)
	const short = value.filter(({ text }) => text.length <= MOST_CHARACTERS)
	if (short.length === value.length) return { value, issues }
	const long = value.filter(({ text }) => text.length > MOST_CHARACTERS)
	return { value: short, issues: [...issues, ...long.map(({ name, text }) => tooLong(name, text, file))] }
}

function tooLong(name: string, text: string, file: string) {
	const count = (characters: number) => `${characters.toLocaleString('en')} characters`
	return {
		code: 'too-long',
		message: 'text is too long to be read for claims',
		file: name === file ? file : `${file}/${name}`,
		expected: `at most ${count(MOST_CHARACTERS)}`,
		received: count(text.length),
	}
}

async function readAll(bytes: Uint8Array, file: string): Promise<CollectionResult> {
	const reader = findReader(file)
	if (!reader) return { value: [], issues: [unknownFormat(file)] }
	if (!bytes.length) return { value: [], issues: [isEmpty(file, 'file is empty', reader.name, '0 bytes')] }
	if (reader.readAll) return reader.readAll(bytes, file)
	const { value, issues } = await reader.read(bytes, file)
	if (value && !value.text.trim())
		return { value: [], issues: [...issues, isEmpty(file, 'no text in the file', 'text', 'white space')] }
	return { value: value ? [{ ...value, name: file }] : [], issues }
}

const isEmpty = (file: string, message: string, expected: string, received: string) => ({
	code: 'empty',
	message,
	file,
	expected,
	received,
})

function unknownFormat(file: string) {
	const expected = READERS.flatMap(({ extensions }) => extensions.map((extension) => `.${extension}`)).join(', ')
	return { code: 'unknown-format', message: 'no reader for this file', file, expected, received: file }
}
