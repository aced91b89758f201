import { findOrigin } from './origin.ts'
import type { DocumentMeta, DocumentResult, Reader } from './reader.ts'
import { readPlainText } from './txt.ts'

/** Markdown is read as it is written: its marks are known to the text room. Front matter gives title and the rest. */
export const markdown: Reader = { name: 'Markdown', extensions: ['md', 'markdown'], read: readMarkdown }

const FRONT = /^---\n([\s\S]*?)\n---(?:\n|$)/

function readMarkdown(bytes: Uint8Array, file: string): DocumentResult {
	const { value, issues } = readPlainText(bytes, file)
	if (!value) return { value, issues }
	const front = FRONT.exec(value.text)
	const text = front ? value.text.slice(front[0].length) : value.text
	const field = (name: string) => new RegExp(`^${name}:\\s*["']?(.*?)["']?\\s*$`, 'mi').exec(front?.[1] ?? '')?.[1]
	const title = field('title') ?? /^#\s+(.+)$/m.exec(text)?.[1]
	const origin = findOrigin(text)
	const meta: DocumentMeta = {
		...(field('date') && { date: field('date') }),
		...(field('author') && { authors: [field('author')!] }),
		...(origin && { republishedFrom: origin }),
	}
	return { value: { text, ...(title && { title }), meta }, issues }
}
