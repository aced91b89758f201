import type { Source } from '../schema/source.ts'
import { type CslDate, type CslName, toCslItem } from './csl-json.ts'

/** Documents as BibTeX, one entry each, keyed by their ids. */
export const writeBibtex = (sources: readonly Source[]): string => sources.map(writeEntry).join('\n')

function writeEntry(source: Source): string {
	const item = toCslItem(source)
	const fields: [string, string | undefined][] = [
		['title', `{${escapeTex(item.title)}}`],
		['author', item.author?.map(writeName).join(' and ')],
		['journal', escapeTex(item['container-title'])],
		['publisher', escapeTex(item.publisher)],
		['year', item.issued && String(item.issued['date-parts'][0][0])],
		['month', item.issued?.['date-parts'][0][1]?.toString()],
		['doi', item.DOI],
		['url', item.URL],
		['urldate', writeDate(item.accessed)],
		['note', [item.PMID && `PMID ${item.PMID}`, item.number, item.note].filter(Boolean).join(', ')],
	]
	const lines = fields.filter(([, value]) => value).map(([name, value]) => `\t${name} = {${value}}`)
	return `@${item.type === 'article-journal' ? 'article' : 'misc'}{${item.id},\n${lines.join(',\n')}\n}\n`
}

const writeName = (name: CslName) =>
	'literal' in name
		? `{${escapeTex(name.literal)}}`
		: [escapeTex(name.family), escapeTex(name.given)].filter(Boolean).join(', ')

const writeDate = (date: CslDate | undefined) =>
	date?.['date-parts'][0].map((part, i) => String(part).padStart(i === 0 ? 4 : 2, '0')).join('-')

const TEX: Record<string, string> = {
	'\\': '\\textbackslash{}',
	'~': '\\textasciitilde{}',
	'^': '\\textasciicircum{}',
}

/** Characters with a meaning in TeX, so that they print as they are. */
export const escapeTex = (text = ''): string =>
	text.replace(/\s+/g, ' ').replace(/[\\~^&%$#_{}]/g, (character) => TEX[character] ?? `\\${character}`)
