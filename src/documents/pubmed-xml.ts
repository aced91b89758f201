import { normaliseText } from '../text/normalise.ts'
import { decodeText } from './decode.ts'
import { readJats } from './jats.ts'
import { type CollectionResult, type DocumentMeta, fromCollection, type NamedDocument, type Reader } from './reader.ts'
import { find, findAll, parseXml, textOf, type XmlNode } from './xml-tree.ts'

/** PubMed and MEDLINE XML (many abstracts a file) and JATS articles: told apart by their elements. */
export const xml: Reader = {
	name: 'PubMed XML, MEDLINE XML or JATS',
	extensions: ['xml', 'nxml'],
	...fromCollection(readXml),
}

function readXml(bytes: Uint8Array, file: string): CollectionResult {
	const { text, issues } = decodeText(bytes, file)
	if (text === undefined) return { value: [], issues }
	const root = parseXml(text)
	const citations = findAll(root, 'pubmedarticle').concat(
		find(root, 'pubmedarticle') ? [] : findAll(root, 'medlinecitation'),
	)
	const value = [
		...citations.map(readCitation),
		...findAll(root, 'article')
			.filter((node) => find(node, 'article-meta'))
			.map(readJats),
	].filter(({ text: words }) => words.length > 0)
	if (value.length) return { value, issues }
	const received = `<${/<([A-Za-z][\w:.-]*)/.exec(text.replace(/<[?!][^>]*>/g, ''))?.[1] ?? 'nothing'}>`
	return {
		value,
		issues: [
			...issues,
			{ code: 'unknown-xml', message: 'no article in this XML', file, expected: 'PubMed, MEDLINE or JATS', received },
		],
	}
}

function readCitation(node: XmlNode): NamedDocument {
	const pmid = textOf(find(node, 'pmid'))
	const title = textOf(find(node, 'articletitle'))
	const parts = findAll(node, 'abstracttext').map((part) =>
		[part.attributes.label, textOf(part)].filter(Boolean).join(': '),
	)
	const text = normaliseText([title, ...parts].filter(Boolean).join('\n\n'))
	return { name: pmid ? `PMID ${pmid}` : title, text, title, meta: citationMeta(node, pmid) }
}

function citationMeta(node: XmlNode, pmid: string): DocumentMeta {
	const doi = [...findAll(node, 'elocationid'), ...findAll(node, 'articleid')].find(
		(id) => (id.attributes.eidtype ?? id.attributes.idtype) === 'doi',
	)
	const authors = findAll(node, 'author')
		.map((author) => [textOf(find(author, 'lastname')), textOf(find(author, 'initials'))].filter(Boolean).join(' '))
		.filter(Boolean)
	const date = find(node, 'pubdate')
	const year = textOf(find(date, 'year')) || /\d{4}/.exec(textOf(find(date, 'medlinedate')))?.[0]
	const journal = textOf(find(find(node, 'journal'), 'title'))
	return {
		...(pmid && { pmid }),
		...(doi && { doi: textOf(doi) }),
		...(authors.length && { authors }),
		...(year && { date: year }),
		...(journal && { journal }),
		...(textOf(find(node, 'language')) && { language: textOf(find(node, 'language')) }),
	}
}
