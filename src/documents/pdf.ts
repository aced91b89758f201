import { writePages } from './pdf-blocks.ts'
import { withoutHeads } from './pdf-heads.ts'
import { isCut } from './pdf-hyphens.ts'
import type { PdfLine } from './pdf-line.ts'
import { type PdfItem, readLines } from './pdf-lines.ts'
import { type DocumentResult, type Reader, refuse } from './reader.ts'

/** PDF: the text layer page by page; lists and tables keep their lines, words cut at a line's end are joined. */
export const pdf: Reader = { name: 'PDF', extensions: ['pdf'], read: readPdf }

async function readPdf(bytes: Uint8Array, file: string): Promise<DocumentResult> {
	if (!String.fromCharCode(...bytes.subarray(0, 1024)).includes('%PDF-'))
		return refuse('damaged', 'not a PDF', file, '%PDF- at the start', 'other bytes')
	// Loaded only when a PDF is: it is larger than everything else together.
	const { getDocumentProxy } = await import('unpdf')
	try {
		const opened = await getDocumentProxy(new Uint8Array(bytes), { isEvalSupported: false, verbosity: 0 } as never)
		const pages: PdfLine[][] = []
		for (let page = 1; page <= opened.numPages; page += 1)
			pages.push(readLines((await (await opened.getPage(page)).getTextContent()).items as PdfItem[]))
		const { info } = (await opened.getMetadata()) as { info: { Title?: string; Author?: string } }
		return toDocument(writePages(withoutHeads(pages)), info, file)
	} catch (error) {
		const { name, message } = error as Error
		if (name === 'PasswordException')
			return refuse('encrypted', 'PDF is encrypted', file, 'a PDF without password', 'one that asks for it')
		return refuse('damaged', 'PDF is damaged', file, 'a readable PDF', message.split('\n')[0]!)
	}
}

function toDocument(parts: string[], info: { Title?: string; Author?: string }, file: string): DocumentResult {
	let text = ''
	const pages = parts.map((part, i) => {
		const goesOn = /^\p{Ll}/u.test(part)
		if (isCut(text, part)) text = text.slice(0, -1)
		else if (text) text += goesOn && /[\p{Ll},]$/u.test(text) ? ' ' : '\n\n'
		const start = text.length
		text += part
		return { page: i + 1, start }
	})
	if (!text.trim()) return refuse('no-text-layer', 'PDF has no text layer', file, 'text', 'pictures of pages')
	const meta = info.Author ? { authors: [info.Author] } : {}
	return { value: { text, ...(info.Title && { title: info.Title }), meta, pages }, issues: [] }
}
