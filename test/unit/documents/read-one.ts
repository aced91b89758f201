import { strToU8, zipSync } from 'fflate'
import { readDocument } from '../../../src/documents/readers.ts'

/** As a file holds it. */
export const bytes = (text: string) => strToU8(text)
/** What is read of one file. */
export const only = async (text: string | Uint8Array, file: string) => {
	const { value, issues } = await readDocument(typeof text === 'string' ? bytes(text) : text, file)
	return { text: value?.text, title: value?.title, meta: value?.meta, codes: issues.map(({ code }) => code) }
}
/** A paragraph of a Word document. */
export const paragraph = (text: string, style = '') =>
	`<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`
/** A Word document with this body, and other parts by their names. */
export const wordFile = (body: string, parts: Record<string, string> = {}) =>
	zipSync({
		'word/document.xml': bytes(`<w:document><w:body>${body}</w:body></w:document>`),
		...Object.fromEntries(Object.entries(parts).map(([name, xml]) => [`word/${name}.xml`, bytes(xml)])),
	})
