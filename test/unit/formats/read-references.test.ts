import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyDecisions } from '../../../src/evidence/decisions.ts'
import { writeBibtex } from '../../../src/formats/bibtex.ts'
import { writeCslJson } from '../../../src/formats/csl-json.ts'
import { fillSources } from '../../../src/formats/fill-sources.ts'
import { plainTex, readBibtex } from '../../../src/formats/read-bibtex.ts'
import { readReferences } from '../../../src/formats/read-references.ts'
import { writeRis } from '../../../src/formats/ris.ts'
import { decision, project, source } from '../evidence/make.ts'
import { article } from './article.ts'

describe('what we write reads back in', () => {
	const { id, title, authors, journal, publisher, datePublished, doi, pmid, nct, url } = article
	const all = { id, title, authors, journal, publisher, datePublished, doi, pmid, nct, url }
	const { pmid: _pmid, ...registered } = all
	test('CSL-JSON', () =>
		expect(readReferences(writeCslJson([article]), 'a.json')).toEqual({ value: [all], issues: [] }))
	test('RIS: one accession number, and the whole date', () => {
		const { nct: _nct, ...published } = all
		expect(readReferences(writeRis([article]), 'a.ris').value).toEqual([published])
		expect(readReferences(writeRis([source('x', registered)]), 'a.ris').value).toEqual([registered])
	})
	test('BibTeX: year and month', () =>
		expect(readReferences(writeBibtex([article]), 'a.bib').value).toEqual([{ ...all, datePublished: '2021-03' }]))
	test('any title', () => {
		const printable = fc.string({ minLength: 1 }).filter((title) => /^[ -~]+$/.test(title) && !title.includes('--'))
		fc.assert(
			fc.property(printable, (title) => {
				const one = source('x', { title, doi: '10.5555/x' })
				const plain = title.replace(/\s+/g, ' ').trim()
				expect(readReferences(writeBibtex([one]), 'a.bib').value[0]!.title ?? '').toBe(plain)
				expect(readReferences(writeRis([one]), 'a.ris').value[0]!.title ?? '').toBe(plain)
			}),
		)
	})
})

test('BibTeX as other programs write it', () => {
	const text = `% exported
@comment{jabref-meta: nothing}
@string{jos = "Journal of " # {Sleep}}
@Article( Osei2020 ,
  title = {{A} study of {NMDA} receptors -- part {\\"o}ne},
  author = "M{\\"u}ller, J{\\'e}r{\\^o}me and {World and Health Group} and \\O{}degaard, Kari and others",
  journal = jos, year = 2020, month = mar, doi = {https://doi.org/10.5555/ABC}
)
@misc{page, title = "No {brace}", howpublished = {A house}, date = {2019-05-02}}`
	expect(readReferences(text, 'a.bib')).toEqual({
		issues: [],
		value: [
			{
				id: 'Osei2020',
				title: 'A study of NMDA receptors – part öne',
				authors: ['Jérôme Müller', 'World and Health Group', 'Kari Ødegaard'],
				journal: 'Journal of Sleep',
				datePublished: '2020-03',
				doi: 'https://doi.org/10.5555/ABC',
			},
			{ id: 'page', title: 'No brace', publisher: 'A house', datePublished: '2019-05-02' },
		],
	})
	expect(plainTex('100\\% \\& {\\ss}')).toBe('100% & ß')
})

test('an entry that does not close is named with its line; those before it are read', () => {
	const { value, issues } = readBibtex('@misc{a, title={A}}\n\n@misc{b, title={B', 'a.bib')
	expect(value.map(({ key }) => key)).toEqual(['a'])
	expect(issues).toMatchObject([{ code: 'open-entry', file: 'a.bib', line: 3, expected: '}' }])
})

test('NBIB and RIS of other programs', () => {
	const nbib =
		'PMID- 123\nTI  - A long title\n      that goes on\nFAU - Lind, Ada\nAU  - Lind A\nDP  - 2021 Mar 7\nLID - 10.5555/x [doi]\nJT  - Sleep\n'
	expect(readReferences(nbib, 'a.nbib').value).toEqual([
		{
			title: 'A long title that goes on',
			authors: ['Ada Lind'],
			journal: 'Sleep',
			datePublished: '2021-03-07',
			doi: '10.5555/x',
			pmid: '123',
		},
	])
	expect(readReferences('TY  - JOUR\r\nT1  - One\r\nPY  - 2020///\r\nER  - \r\n', 'a.ris').value).toEqual([
		{ title: 'One', datePublished: '2020' },
	])
})

test.each([
	['', 'CSL-JSON, BibTeX, RIS or NBIB', 'nothing'],
	['some prose', 'CSL-JSON, BibTeX, RIS or NBIB', '"some prose"'],
	['{"manifest": {}}', 'a list of items', 'another record'],
	['[1, 2', 'a list of items', ''],
])('%j is refused in one message', (text, expected, received) => {
	const { value, issues } = readReferences(text, 'a.txt')
	expect(value).toEqual([])
	expect(issues).toHaveLength(1)
	expect(issues[0]).toMatchObject({ file: 'a.txt', expected })
	expect(issues[0]!.received).toContain(received)
})

test('no text makes the reader throw', () => {
	fc.assert(fc.property(fc.string(), (text) => void readReferences(text, 'a')))
	fc.assert(fc.property(fc.json(), (text) => void readReferences(text, 'a')))
	fc.assert(
		fc.property(fc.stringMatching(/^[@a-z{}",=#\\ ]{0,60}$/), (text) => void readReferences(`@misc{${text}`, 'a')),
	)
})

describe('references fill in what documents lack', () => {
	const bare = source('page', { title: 'How lumarin helps sleep', url: 'https://example.org/page' })
	const facts = { authors: ['Ada Lind'], datePublished: '2021-03', doi: '10.5555/x' }

	test('found by identifier, by address, by id, or by the whole title', () => {
		const fills = (reference: object, sources = [bare]) => fillSources([{ ...facts, ...reference }], sources, 'a.bib')
		const after = { ...facts, datePrecision: 'month' }
		expect(fills({ url: 'http://www.example.org/page/?utm_source=x' }).value).toEqual([{ id: 'page', after }])
		expect(fills({ id: 'page' }).value).toEqual([{ id: 'page', after }])
		expect(fills({ title: 'How Lumarin helps sleep.' }).value).toEqual([{ id: 'page', after }])
		const { doi: _doi, ...others } = after
		expect(fills({ doi: '10.5555/X' }, [source('a', { doi: '10.5555/x' })]).value).toEqual([{ id: 'a', after: others }])
		expect(fills({ title: 'Something else altogether' })).toMatchObject({
			value: [],
			issues: [{ code: 'unmatched-references', message: expect.stringContaining('1 of 1') }],
		})
	})

	test('a title of two documents decides nothing, and a short one neither', () => {
		const twins = [bare, source('other', { title: 'How lumarin helps sleep' })]
		expect(fillSources([{ ...facts, title: bare.title }], twins, 'a')).toMatchObject({
			value: [],
			issues: [{ code: 'ambiguous-reference' }, { code: 'unmatched-references' }],
		})
		const short = source('short', { title: 'About lumarin' })
		expect(fillSources([{ ...facts, title: 'About lumarin' }], [short], 'a').value).toEqual([])
	})

	test('what a document says is kept; where the reference differs, both are told', () => {
		const known = source('page', { authors: ['Bo Osei'], datePublished: '2020', doi: '10.5555/own' })
		expect(fillSources([{ ...facts, id: 'page' }], [known], 'a.bib')).toEqual({
			value: [],
			issues: [
				expect.objectContaining({ path: 'doi', expected: '10.5555/own', received: '10.5555/x' }),
				expect.objectContaining({ path: 'datePublished', expected: '2020', received: '2021' }),
			],
		})
		const year = source('page', { datePublished: '2021', authors: ['Bo Osei'], doi: '10.5555/x' })
		expect(fillSources([{ ...facts, id: 'page' }], [year], 'a.bib').value).toEqual([
			{ id: 'page', after: { datePublished: '2021-03', datePrecision: 'month' } },
		])
	})

	test('as decisions they change the documents, and can be taken back', () => {
		const after = { ...facts, datePrecision: 'month' }
		const edit = decision('edit', 'document:page', { after })
		const given = project({ sources: [bare], decisions: [edit] })
		expect(applyDecisions(given)).toMatchObject({ value: { sources: [{ ...bare, ...after }] }, issues: [] })
		const undone = { ...given, decisions: [edit, decision('reset', 'document:page')] }
		expect(applyDecisions(undone).value.sources).toEqual([bare])
		const wrong = { ...given, decisions: [decision('edit', 'document:page', { after: { id: 'other' } })] }
		expect(applyDecisions(wrong)).toMatchObject({ value: { sources: [bare] }, issues: [{ code: 'bad-decision' }] })
	})
})
