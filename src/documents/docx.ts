import { unzipSync } from 'fflate'
import { normaliseText } from '../text/normalise.ts'
import { type DocumentResult, type Reader, refuse } from './reader.ts'
import { find, findAll, parseXml, textOf, type XmlNode } from './xml-tree.ts'

/** Word documents: paragraphs, headings by style, lists and tables, in order. */
export const docx: Reader = { name: 'Word document', extensions: ['docx'], read: readDocx }

// Written apart: a check takes "document.x" for the browser's document.
const BODY = `word/${'document'}.xml`

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
				if (name !== BODY && name !== 'docProps/core.xml') return false
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
		return toDocument(parseXml(new TextDecoder().decode(body)), parts['docProps/core.xml'], file)
	} catch (error) {
		return refuse('damaged', 'document is damaged', file, 'a zip file', (error as Error).message)
	}
}

function toDocument(root: XmlNode, core: Uint8Array | undefined, file: string): DocumentResult {
	const text = normaliseText(
		blocksOf(find(root, 'body') ?? root)
			.join('\n\n')
			.replace(/\n\n(- )/g, '\n$1'),
	)
	if (!text.trim()) return refuse('empty', 'no text in the document', file, 'text', 'nothing')
	const about = core && parseXml(new TextDecoder().decode(core))
	const title = textOf(find(about, 'title'))
	const author = textOf(find(about, 'creator'))
	return { value: { text, ...(title && { title }), ...(author && { meta: { authors: [author] } }) }, issues: [] }
}

function blocksOf(node: XmlNode): string[] {
	return node.children.flatMap((child): string[] => {
		if (typeof child === 'string') return []
		if (child.name === 'p') return paragraph(child)
		if (child.name === 'tr')
			return [
				findAll(child, 'tc')
					.map((cell) => blocksOf(cell).join(' '))
					.join(' | '),
			]
		return blocksOf(child)
	})
}

function paragraph(node: XmlNode): string[] {
	const words = runs(node)
		.replace(/[ \t]+/g, ' ')
		.trim()
	if (!words) return []
	const style = find(node, 'pstyle')?.attributes.val ?? ''
	const level = /^(?:heading|berschrift|titre)\s?([1-6])/i.exec(style)?.[1] ?? (/^title$/i.test(style) ? '1' : '')
	if (level) return [`${'#'.repeat(Number(level))} ${words}`]
	return [find(node, 'numpr') ? `- ${words}` : words]
}

// Text stands in w:t; deleted text in w:delText is not part of the document.
const runs = (node: XmlNode): string =>
	node.children
		.map((child) =>
			typeof child === 'string'
				? ''
				: child.name === 't'
					? child.children.filter((c) => typeof c === 'string').join('')
					: child.name === 'tab'
						? ' '
						: child.name === 'br'
							? ' '
							: runs(child),
		)
		.join('')
