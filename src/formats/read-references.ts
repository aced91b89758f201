import { splitRecords } from '../documents/references.ts'
import type { Issue, Result } from '../schema/issue.ts'
import type { Source } from '../schema/source.ts'
import type { CslItem, CslName } from './csl-json.ts'
import { plainTex, readBibtex } from './read-bibtex.ts'

/** What a reference tells about a document; what it does not tell is missing. */
export type Reference = Partial<
	Pick<Source, 'id' | 'title' | 'authors' | 'journal' | 'publisher' | 'datePublished' | 'doi' | 'pmid' | 'nct' | 'url'>
>

/** References of a CSL-JSON, BibTeX, RIS or NBIB file, told by its content. Never throws. */
export function readReferences(text: string, file: string): Result<Reference[]> {
	const start = text.replace(/^\uFEFF/, '').trimStart()
	const read = /^[[{]/.test(start)
		? readCsl(start, file)
		: /^(?:%[^\n]*\n\s*)*@\w+\s*[{(]/.test(start) || /\n@\w+\s*\{/.test(start)
			? readBib(start, file)
			: { value: splitRecords(start.replace(/\r\n?/g, '\n')).map(fromTags), issues: [] }
	const value = read.value.filter(({ title, doi, pmid, nct, url }) => title || doi || pmid || nct || url)
	if (value.length > 0 || read.issues.length > 0) return { value, issues: read.issues }
	return {
		value,
		issues: [
			{
				code: 'no-references',
				message: 'no reference in this file',
				file,
				expected: 'CSL-JSON, BibTeX, RIS or NBIB',
				received: start ? `"${start.slice(0, 30)}"` : 'nothing',
			},
		],
	}
}

function readCsl(text: string, file: string): Result<Reference[]> {
	const issue = (message: string, expected: string, received: string): Result<Reference[]> => ({
		value: [],
		issues: [{ code: 'bad-csl-json', message, file, expected, received }],
	})
	try {
		const parsed: unknown = JSON.parse(text)
		const items = Array.isArray(parsed) ? parsed : (parsed as { items?: unknown }).items
		if (!Array.isArray(items)) return issue('this is no CSL-JSON', 'a list of items', 'another record')
		const records = items.filter((item): item is Record<string, unknown> => typeof item === 'object' && item !== null)
		const wrong = items.length - records.length
		const issues: Issue[] =
			wrong > 0
				? [
						{
							code: 'bad-csl-json',
							message: `${wrong} of ${items.length} items are no records and were left out`,
							file,
						},
					]
				: []
		return { value: records.map(fromCsl), issues }
	} catch (error) {
		return issue('this JSON cannot be read', 'a list of items', (error as Error).message)
	}
}

const told = <T extends Reference>(reference: T): T =>
	Object.fromEntries(
		Object.entries(reference).filter(([, value]) => value !== undefined && value !== '' && String(value) !== ''),
	) as T
const text = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '')
const isAddress = (url: string) => (/^https?:\/\/\S+$/i.test(url) ? url : '')

function fromCsl(item: Record<string, unknown>): Reference {
	const [parts = []] = (item.issued as CslItem['issued'] | null)?.['date-parts'] ?? []
	const names = Array.isArray(item.author) ? item.author : []
	return told({
		id: text(item.id),
		title: text(item.title),
		authors: names.map(nameOf).filter(Boolean),
		journal: text(item['container-title']),
		publisher: text(item.publisher),
		datePublished: writeDate(Array.isArray(parts) ? parts.map(text) : []),
		doi: text(item.DOI),
		pmid: text(item.PMID),
		nct: /NCT\d{8}/i.exec(text(item.number))?.[0],
		url: isAddress(text(item.URL)),
	})
}

const nameOf = (name: CslName | Record<string, unknown>): string =>
	'literal' in name ? text(name.literal) : [text(name.given), text(name.family)].filter(Boolean).join(' ')

function readBib(source: string, file: string): Result<Reference[]> {
	const { value, issues } = readBibtex(source, file)
	return {
		issues,
		value: value.map(({ key, fields }) => {
			const get = (...names: string[]) => plainTex(names.map((name) => fields.get(name)).find(Boolean) ?? '')
			const date = get('date').split('-')
			return told({
				id: key,
				title: get('title'),
				authors: splitAuthors(fields.get('author') ?? ''),
				journal: get('journal', 'journaltitle'),
				publisher: get('publisher', 'institution', 'organization', 'howpublished'),
				datePublished: writeDate(date[0] ? date : [get('year'), monthOf(get('month')), get('day')]),
				doi: get('doi'),
				pmid: get('pmid') || /PMID:?\s*(\d+)/i.exec(get('note'))?.[1],
				nct: /NCT\d{8}/i.exec(`${get('number')} ${get('note')}`)?.[0],
				url: isAddress(get('url')),
			})
		}),
	}
}

/** Names stand apart by "and" outside of braces; "Lind, Ada" and "Ada Lind" are one name. */
function splitAuthors(field: string): string[] {
	let [depth, from] = [0, 0]
	const names: string[] = []
	for (let at = 0; at < field.length; at++) {
		if (field[at] === '{') depth++
		else if (field[at] === '}') depth--
		else if (depth === 0 && /^\sand\s/i.test(field.slice(at, at + 5))) {
			names.push(field.slice(from, at))
			from = at + 4
			at += 4
		}
	}
	return [...names, field.slice(from)]
		.map((name) => turnName(plainTex(name)))
		.filter((name) => name && name !== 'others')
}

const turnName = (name: string): string => {
	const turned = /^([^,]+),\s*([^,]+)$/.exec(name.trim())
	return turned ? `${turned[2]!.trim()} ${turned[1]!.trim()}` : name.trim()
}

function fromTags(fields: ReadonlyMap<string, string[]>): Reference {
	const all = (...tags: string[]) => tags.flatMap((tag) => fields.get(tag) ?? []).filter(Boolean)
	const first = (...tags: string[]) => all(...tags)[0] ?? ''
	const full = all('FAU')
	return told({
		id: first('ID'),
		title: first('TI', 'T1', 'CT'),
		authors: (full.length > 0 ? full : all('AU', 'A1')).map(turnName),
		journal: first('JT', 'JO', 'JF', 'T2'),
		publisher: first('PB'),
		datePublished: readTagDate(first('DA') || first('DP', 'PY', 'Y1')),
		doi: all('DO', 'LID', 'AID').flatMap((id) => /10\.\d{4,9}\/[^\s[\]]+/.exec(id)?.[0] ?? [])[0],
		pmid: first('PMID') || (/^\d{1,9}$/.test(first('AN')) ? first('AN') : ''),
		nct: /NCT\d{8}/i.exec(all('AN', 'SI').join(' '))?.[0],
		url: isAddress(first('UR')),
	})
}

/** "2021/03/07/", "2021 Mar 7" or "2021". */
function readTagDate(date: string): string | undefined {
	const [year = '', month = '', day = ''] = date.split(/[/\s-]+/)
	return writeDate([year, monthOf(month), day])
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
function monthOf(month: string): string {
	const at = MONTHS.indexOf(month.slice(0, 3).toLowerCase())
	return at >= 0 ? String(at + 1) : month
}

/** YYYY, YYYY-MM or YYYY-MM-DD, as far as the parts are numbers that a date can have. */
function writeDate([year = '', month = '', day = '']: readonly string[]): string | undefined {
	if (!/^\d{4}$/.test(year)) return undefined
	const part = (value: string, most: number) =>
		/^\d{1,2}$/.test(value) && Number(value) >= 1 && Number(value) <= most ? value.padStart(2, '0') : ''
	const [mm, dd] = [part(month, 12), part(day, 31)]
	return [year, mm, mm && dd].filter(Boolean).join('-')
}
