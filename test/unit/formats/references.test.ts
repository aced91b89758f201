import { expect, test } from 'vitest'
import { escapeTex, writeBibtex } from '../../../src/formats/bibtex.ts'
import { toCslItem, toName, writeCslJson } from '../../../src/formats/csl-json.ts'
import { writeRis } from '../../../src/formats/ris.ts'
import type { Source } from '../../../src/schema/source.ts'
import { source } from '../evidence/make.ts'
import { article as known } from './article.ts'

const article: Source = {
	...known,
	title: 'Lumarin & sleep: 50% {more}',
	authors: ['Lind, Ada', ...known.authors.slice(1)],
	datePublished: '2021-03',
	retrievedAt: '2024-05-06',
	doi: `https://doi.org/${known.doi}`,
	nct: undefined,
}
const page = source('page', { title: 'About\nlumarin', url: 'https://example.org/page' })

test('CSL-JSON holds what is known and nothing else', () => {
	expect(toCslItem(article)).toEqual({
		id: 'harbor',
		type: 'article-journal',
		title: article.title,
		author: [
			{ family: 'Lind', given: 'Ada' },
			{ family: 'Osei', given: 'Bo' },
			{ literal: 'Harbor Trial Group of the North' },
		],
		publisher: 'Northlight Press',
		'container-title': 'Journal of Sleep',
		issued: { 'date-parts': [[2021, 3]] },
		accessed: { 'date-parts': [[2024, 5, 6]] },
		URL: article.url,
		DOI: '10.5555/harbor.7',
		PMID: '77',
		language: 'en',
	})
	expect(JSON.parse(writeCslJson([article, page])).map((item: { type: string }) => item.type)).toEqual([
		'article-journal',
		'webpage',
	])
})

test.each([
	['Ada Lind', { family: 'Lind', given: 'Ada' }],
	['A. B. Lind', { family: 'Lind', given: 'A. B.' }],
	['Mayo', { literal: 'Mayo' }],
	['the clinic team', { literal: 'the clinic team' }],
])('the author %s', (text, name) => expect(toName(text)).toEqual(name))

test('BibTeX escapes what TeX would act on and closes every brace', () => {
	const text = writeBibtex([article, page])
	expect(text).toContain('@article{harbor,')
	expect(text).toContain('title = {{Lumarin \\& sleep: 50\\% \\{more\\}}}')
	expect(text).toContain('author = {Lind, Ada and Osei, Bo and {Harbor Trial Group of the North}}')
	expect(text).toContain('@misc{page,')
	const bare = text.replaceAll(/\\[{}]/g, '')
	expect(bare.split('{').length).toBe(bare.split('}').length)
})

test('no character with a meaning in TeX is left bare', () => {
	expect(
		escapeTex('\\ ~ ^ & % $ # _ { }')
			.replaceAll(/\\text\w+\{\}|\\[&%$#_{}]/g, '')
			.trim(),
	).toBe('')
})

test('RIS has one tag a line, ends each record, and keeps titles on one line', () => {
	const lines = writeRis([article, page]).split('\r\n')
	expect(lines.filter((line) => line !== '').every((line) => /^[A-Z][A-Z0-9] {2}- /.test(line))).toBe(true)
	expect(lines.filter((line) => line === 'ER  - ')).toHaveLength(2)
	expect(lines).toContain('TI  - About lumarin')
	expect(lines).toContain('DA  - 2021/03//')
	expect(lines).toContain('TY  - ELEC')
})
