import { normaliseText } from '../text/normalise.ts'
import type { DocumentMeta, NamedDocument } from './reader.ts'
import { find, findAll, textOf, type XmlNode } from './xml-tree.ts'

/** Not running text: references, figures' graphics, footnote marks, formulas. */
const LEAVE = new Set(['xref', 'tex-math', 'graphic', 'fn', 'object-id', 'ref-list', 'sup'])

/** Text of a JATS article: title, abstract, sections with Markdown marks on their titles, table rows. */
export function readJats(article: XmlNode): NamedDocument {
	const front = find(article, 'article-meta')!
	const title = textOf(find(front, 'article-title'), LEAVE)
	const out = [title]
	const abstract = find(front, 'abstract')
	if (abstract) out.push('# Abstract', ...blocks(abstract, 2))
	const body = find(article, 'body')
	if (body) out.push(...blocks(body, 1))
	const id = (type: string) =>
		textOf(findAll(front, 'article-id').find((node) => node.attributes['pub-id-type'] === type))
	const [doi, pmid] = [id('doi'), id('pmid')]
	const text = normaliseText(out.filter(Boolean).join('\n\n'))
	return { name: doi || (pmid && `PMID ${pmid}`) || title, text, title, meta: metaOf(article, front, doi, pmid) }
}

function blocks(node: XmlNode, level: number): string[] {
	return node.children.flatMap((child): string[] => {
		if (typeof child === 'string') return []
		if (child.name === 'title') return [`${'#'.repeat(Math.min(level, 6))} ${textOf(child, LEAVE)}`]
		if (child.name === 'p' || child.name === 'caption') return [textOf(child, LEAVE)]
		if (child.name === 'list-item') return [`- ${textOf(child, LEAVE)}`]
		if (child.name === 'tr')
			return [child.children.flatMap((cell) => (typeof cell === 'string' ? [] : [textOf(cell, LEAVE)])).join(' | ')]
		return LEAVE.has(child.name) ? [] : blocks(child, child.name === 'sec' ? level + 1 : level)
	})
}

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
