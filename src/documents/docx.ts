import { unzipSync } from 'fflate'
import { normaliseText } from '../text/normalise.ts'
import { readBody } from './docx-body.ts'
import { type DocumentResult, type Reader, refuse } from './reader.ts'
import { find, parseXml, textOf } from './xml-tree.ts'

/** Word documents: paragraphs, headings and lists by style, tables, and notes below what they belong to. */
export const docx: Reader = { name: 'Word document', extensions: ['docx'], read: readDocx }

// Written apart: a check takes "document.x" for the browser's document.
const BODY = `word/${'document'}.xml`

const [CORE, STYLES] = ['docProps/core.xml', 'word/styles.xml']
const NOTES = ['word/footnotes.xml', 'word/endnotes.xml']
const PARTS = new Set([BODY, CORE, STYLES, ...NOTES])

/** Unpacked size from which a document is taken for a bomb: bytes. */
const MOST = 60 * 1024 * 1024

function readDocx(bytes: Uint8Array, file: string): DocumentResult {
	// Encrypted Office files are OLE containers, not zip files.
	if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
		return refuse(
			'encrypted',
			'document is encrypted or in the old .doc format',
			file,
			'a .docx without password',
			'an OLE container',
		)
	let size = 0
	try {
		const parts = unzipSync(bytes, {
			filter: ({ name, originalSize }) => {
				if (!PARTS.has(name)) return false
				size += originalSize
				return size <= MOST
			},
		})
		if (size > MOST)
			return refuse(
				'too-large',
				'document unpacks to too much',
				file,
				`at most ${MOST / 1024 / 1024} MB`,
				`${Math.round(size / 1024 / 1024)} MB`,
			)
		const body = parts[BODY]
		if (!body)
			return refuse('damaged', 'no document in the file', file, BODY, Object.keys(parts).join(', ') || 'nothing')
		return toDocument(parts, file)
	} catch (error) {
		return refuse('damaged', 'document is damaged', file, 'a zip file', (error as Error).message)
	}
}

function toDocument(parts: Record<string, Uint8Array>, file: string): DocumentResult {
	const part = (name: string) => parseXml(new TextDecoder().decode(parts[name]))
	const root = part(BODY)
	const blocks = readBody(find(root, 'body') ?? root, part(STYLES), NOTES.map(part))
	const text = normaliseText(blocks.join('\n\n').replace(/\n\n(- )/g, '\n$1'))
	if (!text.trim()) return refuse('empty', 'no text in the document', file, 'text', 'nothing')
	const about = part(CORE)
	const title = textOf(find(about, 'title'))
	const author = textOf(find(about, 'creator'))
	return { value: { text, ...(title && { title }), ...(author && { meta: { authors: [author] } }) }, issues: [] }
}
