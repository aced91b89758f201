import { normaliseText } from '../text/normalise.ts'
import { type PdfItem, type PdfLine, readLines } from './pdf-lines.ts'
import { type DocumentResult, type Reader, refuse } from './reader.ts'

/** PDF: the text layer page by page; words that were hyphenated at a line's end are joined. */
export const pdf: Reader = { name: 'PDF', extensions: ['pdf'], read: readPdf }

async function readPdf(bytes: Uint8Array, file: string): Promise<DocumentResult> {
	if (!String.fromCharCode(...bytes.subarray(0, 1024)).includes('%PDF-'))
		return refuse('damaged', 'not a PDF', file, '%PDF- at the start', 'other bytes')
	// Loaded only when a PDF is: it is larger than everything else together.
	const { getDocumentProxy } = await import('unpdf')
	try {
		const opened = await getDocumentProxy(new Uint8Array(bytes), { isEvalSupported: false, verbosity: 0 } as never)
		const pages: string[] = []
		for (let page = 1; page <= opened.numPages; page += 1)
			pages.push(pageText((await (await opened.getPage(page)).getTextContent()).items as PdfItem[]))
		const { info } = (await opened.getMetadata()) as { info: { Title?: string; Author?: string } }
		return toDocument(pages, info, file)
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
		if (text) text += /[\p{Ll},]$/u.test(text) && /^\p{Ll}/u.test(part) ? ' ' : '\n\n'
		const start = text.length
		text += part
		return { page: i + 1, start }
	})
	if (!text.trim()) return refuse('no-text-layer', 'PDF has no text layer', file, 'text', 'pictures of pages')
	const meta = info.Author ? { authors: [info.Author] } : {}
	return { value: { text, ...(info.Title && { title: info.Title }), meta, pages }, issues: [] }
}

/** A gap larger than the usual one starts a new block. */
function pageText(items: PdfItem[]): string {
	const lines = readLines(items)
	return normaliseText(
		lines
			.map((one, i) => join(one, lines[i + 1]))
			.join('')
			.replace(/[ \t]+/g, ' ')
			.trim(),
	)
}

function join(line: PdfLine, next: PdfLine | undefined): string {
	if (!next) return line.text
	const gap = line.y - next.y
	const sameSize = Math.abs(line.height - next.height) <= 1.5
	const isNear = gap >= -2 && gap <= 1.7 * Math.max(line.height, 6)
	// At the top of the next column a sentence goes on.
	const goesOn = gap < -2 && /[\p{Ll},\u00ad-]$/u.test(line.text) && /^[\p{Ll}\d(]/u.test(next.text)
	if (!sameSize || !(isNear || goesOn)) return `${line.text}\n\n`
	if (/\p{Ll}[-\u00ad]$/u.test(line.text) && /^\p{Ll}/u.test(next.text)) return line.text.slice(0, -1)
	return `${line.text} `
}
