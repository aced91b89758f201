import { normaliseText } from '../text/normalise.ts'
import { type CollectionResult, type DocumentMeta, fromCollection, type NamedDocument, type Reader } from './reader.ts'
import { readPlainText } from './txt.ts'

/** Reference files with abstracts: PubMed's NBIB and RIS, both "TAG - value" lines with continuation lines. */
export const references: Reader = {
	name: 'NBIB or RIS',
	extensions: ['nbib', 'ris'],
	...fromCollection(readReferences),
}

const LINE = /^([A-Z][A-Z0-9]{1,3}) *- ?(.*)$/

function readReferences(bytes: Uint8Array, file: string): CollectionResult {
	const { value, issues } = readPlainText(bytes, file)
	if (!value) return { value: [], issues }
	const records = splitRecords(value.text)
	const documents = records.map(toDocument).filter((document) => document !== undefined)
	const without = records.length - documents.length
	if (!records.length)
		return {
			value: [],
			issues: [
				...issues,
				{
					code: 'no-records',
					message: 'no reference in this file',
					file,
					expected: 'lines such as "TI  - …"',
					received: value.text.slice(0, 30),
				},
			],
		}
	if (without)
		issues.push({
			code: 'no-abstract',
			message: `${without} of ${records.length} references have no abstract and were left out`,
			file,
		})
	return { value: documents, issues }
}

type Fields = Map<string, string[]>

/** Records of tagged lines, each tag with its values in order. */
export function splitRecords(text: string): Fields[] {
	const records: Fields[] = []
	let [fields, last] = [new Map() as Fields, '']
	const finish = () => {
		if (fields.size) records.push(fields)
		fields = new Map()
	}
	for (const line of text.split('\n')) {
		const [, tag, value = ''] = LINE.exec(line) ?? []
		if (tag === 'ER' || (tag === 'PMID' && fields.size) || (tag === 'TY' && fields.size)) finish()
		if (tag && tag !== 'ER') {
			last = tag
			fields.set(tag, [...(fields.get(tag) ?? []), value.trim()])
		} else if (!tag && line.trim() && last && fields.size)
			fields.get(last)?.push(`${fields.get(last)!.pop()} ${line.trim()}`.trim())
	}
	finish()
	return records
}

function toDocument(fields: Fields): NamedDocument | undefined {
	const first = (...tags: string[]) => tags.map((tag) => fields.get(tag)?.[0]).find(Boolean)
	const abstract = first('AB', 'N2')
	if (!abstract) return undefined
	const title = first('TI', 'T1', 'CT') ?? ''
	const pmid = first('PMID')
	const doi = [...(fields.get('LID') ?? []), ...(fields.get('AID') ?? []), ...(fields.get('DO') ?? [])]
		.map((id) => /10\.\d{4,9}\/\S+/.exec(id)?.[0])
		.find(Boolean)
	const meta: DocumentMeta = {
		...(pmid && { pmid }),
		...(doi && { doi }),
		...(first('JT', 'JO', 'T2', 'JF') && { journal: first('JT', 'JO', 'T2', 'JF') }),
		...((fields.get('AU') ?? fields.get('A1')) && { authors: fields.get('AU') ?? fields.get('A1') }),
		...(/\d{4}/.exec(first('DP', 'PY', 'Y1') ?? '') && { date: /\d{4}/.exec(first('DP', 'PY', 'Y1')!)![0] }),
		...(/^https?:/.test(first('UR') ?? '') && { url: first('UR') }),
	}
	return {
		name: pmid ? `PMID ${pmid}` : (doi ?? title),
		text: normaliseText([title, abstract].filter(Boolean).join('\n\n')),
		title,
		meta,
	}
}
