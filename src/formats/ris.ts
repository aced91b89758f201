import type { Source } from '../schema/source.ts'
import { type CslDate, type CslName, toCslItem } from './csl-json.ts'

/** Documents as RIS (as reference managers read it): two-letter tags, CRLF, one record each. */
export const writeRis = (sources: readonly Source[]): string => sources.map(writeRecord).join('')

function writeRecord(source: Source): string {
	const item = toCslItem(source)
	const lines: [string, string | undefined][] = [
		['TY', item.type === 'article-journal' ? 'JOUR' : item.type === 'article' ? 'GEN' : 'ELEC'],
		['ID', item.id],
		['TI', item.title],
		...(item.author ?? []).map((name): [string, string] => ['AU', writeName(name)]),
		['JO', item['container-title']],
		['PB', item.publisher],
		['PY', item.issued && String(item.issued['date-parts'][0][0])],
		['DA', writeDate(item.issued)],
		['Y2', writeDate(item.accessed)],
		['DO', item.DOI],
		['AN', item.PMID ?? item.number],
		['UR', item.URL],
		['LA', item.language],
		['N1', item.note],
		['ER', ''],
	]
	const written = lines.filter(([tag, value]) => value || tag === 'ER')
	return `${written.map(([tag, value]) => `${tag}  - ${oneLine(value ?? '')}\r\n`).join('')}\r\n`
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()
const writeName = (name: CslName) =>
	'literal' in name ? name.literal : [name.family, name.given].filter(Boolean).join(', ')

/** YYYY/MM/DD/ with what is known. */
const writeDate = (date: CslDate | undefined) =>
	date && `${[0, 1, 2].map((i) => date['date-parts'][0][i]?.toString().padStart(2, '0') ?? '').join('/')}/`
