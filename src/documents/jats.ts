import { normaliseText } from '../text/normalise.ts'
import { tableRow } from './marks.ts'
import type { DocumentMeta, NamedDocument } from './reader.ts'
import { find, findAll, findOuter, textOf, type XmlNode } from './xml-tree.ts'

/** Not running text: references, figures' graphics, footnotes and their marks, formulas. */
const LEAVE = new Set(['xref', 'tex-math', 'graphic', 'fn', 'object-id', 'ref-list', 'sup'])

/** Text of a JATS article: title, abstract, sections with Markdown marks on their titles, table rows. */
export function readJats(article: XmlNode): NamedDocument {
	const front = find(article, 'article-meta')!
	const title = textOf(find(front, 'article-title'), LEAVE)
	const out = [title]
	const abstract = find(front, 'abstract')
	const back = find(article, 'back')
	const notes: Notes = new Map((back ? findAll(back, 'fn') : []).map((note) => [note.attributes.id ?? '', note]))
	if (abstract) out.push('# Abstract', ...blocks(abstract, 2, notes))
	const body = find(article, 'body')
	if (body) out.push(...blocks(body, 1, notes))
	const id = (type: string) =>
		textOf(findAll(front, 'article-id').find((node) => node.attributes['pub-id-type'] === type))
	const [doi, pmid] = [id('doi'), id('pmid')]
	const text = normaliseText(out.filter(Boolean).join('\n\n'))
	return { name: doi || (pmid && `PMID ${pmid}`) || title, text, title, meta: metaOf(article, front, doi, pmid) }
}

/** Notes at the end of an article, by id. */
type Notes = ReadonlyMap<string, XmlNode>

function blocks(node: XmlNode, level: number, notes: Notes): string[] {
	return node.children.flatMap((child): string[] => {
		if (typeof child === 'string') return []
		if (child.name === 'title') return [`${'#'.repeat(Math.min(level, 6))} ${textOf(child, LEAVE)}`]
		if (child.name === 'p' || child.name === 'caption') return paragraph(child, '', level, notes)
		if (child.name === 'list-item') return paragraph(child, '- ', level, notes)
		if (child.name === 'def-item')
			return [`- ${textOf(find(child, 'term'), LEAVE)}: ${textOf(find(child, 'def'), LEAVE)}`]
		if (child.name === 'table') return [table(child)].filter(Boolean)
		if (child.name === 'fn') return blocks(child, level, notes)
		return LEAVE.has(child.name) ? [] : blocks(child, child.name === 'sec' ? level + 1 : level, notes)
	})
}

/** What may stand within a paragraph or an item and is read below it; an `xref` may point to such a note. */
const APART = new Set(['fn', 'list', 'table-wrap', 'def-list', 'boxed-text', 'disp-quote', 'fig', 'xref'])
const WITHOUT = new Set([...LEAVE, ...APART])

function paragraph(node: XmlNode, mark: string, level: number, notes: Notes): string[] {
	const words = textOf(node, WITHOUT)
	const children = findOuter(node, APART, LEAVE).flatMap((child) =>
		child.name === 'xref' ? (notes.get(child.attributes.rid ?? '') ?? []) : child,
	)
	const apart = blocks({ ...node, children }, level, notes)
	return words ? [mark + words, ...apart] : apart
}

const ROW = new Set(['tr'])
const table = (node: XmlNode): string =>
	findOuter(node, ROW, LEAVE)
		.map((row) => tableRow(row.children.flatMap((cell) => (typeof cell === 'string' ? [] : [[textOf(cell, LEAVE)]]))))
		.filter(Boolean)
		.join('\n')

function metaOf(article: XmlNode, front: XmlNode, doi: string, pmid: string): DocumentMeta {
	const authors = findAll(front, 'contrib')
		.map((one) => [textOf(find(one, 'surname')), textOf(find(one, 'given-names'))].filter(Boolean).join(' '))
		.filter(Boolean)
	const date = find(front, 'pub-date')
	const parts = ['year', 'month', 'day'].map((part) => textOf(find(date, part)).padStart(part === 'year' ? 4 : 2, '0'))
	const known = parts.findIndex((part) => /^0+$/.test(part))
	const [journal, publisher] = [textOf(find(article, 'journal-title')), textOf(find(article, 'publisher-name'))]
	return {
		...(doi && { doi }),
		...(pmid && { pmid }),
		...(authors.length && { authors }),
		...(known !== 0 && { date: parts.slice(0, known < 0 ? 3 : known).join('-') }),
		...(journal && { journal }),
		...(publisher && { publisher }),
	}
}
