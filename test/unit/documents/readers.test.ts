import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readDocuments } from '../../../src/documents/readers.ts'
import { bytes, only, paragraph, wordFile } from './read-one.ts'

const PAGE = `<!doctype html><html lang="en"><head><title>Calm &amp; rest</title>
<meta property="og:site_name" content="Rest Clinic"><meta name="author" content="A. Writer">
<meta property="article:published_time" content="2024-03-05T10:00:00Z">
<link rel="canonical" href="https://clinic.example/calm"><style>p { color: red }</style></head>
<body><nav><a href="/">Home</a> Menu</nav><main><h1>Calm</h1>
<p>Calmol <b>eases</b>\n worry.<br>It is new.</p><script>alert("Calmol cures all")</script>
<h2>Effects</h2><ul><li>dizziness</li><li>dry mouth</li></ul>
<table><tr><th>Dose</th><th>Effect</th></tr><tr><td>5 mg</td><td>sleep &lt; 4 h</td></tr></table>
<p>This post was originally published by: Quiet Press</p></main><footer>Call us</footer></body></html>`

describe('HTML', () => {
	test('keeps the main part in order, with headings, lists and tables, and no script', async () => {
		const { text } = await only(PAGE, 'calm.html')
		expect(text).toBe(
			'# Calm\n\nCalmol eases worry.\nIt is new.\n\n## Effects\n\n- dizziness\n- dry mouth\n\nDose | Effect\n5 mg | sleep < 4 h\n\nThis post was originally published by: Quiet Press',
		)
	})
	test('says what the page says about itself', async () => {
		const { title, meta } = await only(PAGE, 'calm.html')
		expect(title).toBe('Calm & rest')
		expect(meta).toEqual({
			publisher: 'Rest Clinic',
			authors: ['A. Writer'],
			date: '2024-03-05',
			url: 'https://clinic.example/calm',
			language: 'en',
			republishedFrom: 'Quiet Press',
		})
	})
	test('reads a declared encoding and broken markup', async () => {
		const latin = new Uint8Array([...bytes('<meta charset="iso-8859-2"><p>a'), 0xb1, ...bytes('<b>b<p>c <d')])
		expect((await only(latin, 'x.htm')).text).toBe('aąb\n\nc <d')
	})
	test('deep nesting and unclosed scripts end', async () => {
		const deep = '<div>'.repeat(20_000)
		expect((await only(`${deep}word<script>never closed`, 'x.html')).text).toBe('word')
	})
})

describe('PubMed, JATS, NBIB, RIS', () => {
	const PUBMED = `<?xml version="1.0"?><PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>11</PMID><Article>
<Journal><Title>J Rest</Title></Journal><ArticleTitle>Calmol in worry.</ArticleTitle><ELocationID EIdType="doi">10.1/x</ELocationID>
<Abstract><AbstractText Label="RESULTS">Calmol eased worry.</AbstractText></Abstract>
<AuthorList><Author><LastName>Doe</LastName><Initials>J</Initials></Author></AuthorList></Article></MedlineCitation></PubmedArticle>
<PubmedArticle><MedlineCitation><PMID>12</PMID><Article><ArticleTitle>Second.</ArticleTitle></Article></MedlineCitation></PubmedArticle></PubmedArticleSet>`
	test('a PubMed file is many documents', async () => {
		const { value } = await readDocuments(bytes(PUBMED), 'set.xml')
		expect(value.map(({ name, text }) => [name, text])).toEqual([
			['PMID 11', 'Calmol in worry.\n\nRESULTS: Calmol eased worry.'],
			['PMID 12', 'Second.'],
		])
		expect(value[0]!.meta).toMatchObject({ pmid: '11', doi: '10.1/x', authors: ['Doe J'], journal: 'J Rest' })
	})
	test('a JATS article keeps its sections', async () => {
		const jats = `<article><front><article-meta><article-id pub-id-type="doi">10.1/y</article-id><title-group><article-title>On rest</article-title></title-group>
<abstract><p>Short.</p></abstract></article-meta></front><body><sec><title>Methods</title><p>We rested<xref>1</xref>.</p></sec></body></article>`
		expect((await only(jats, 'a.nxml')).text).toBe('On rest\n\n# Abstract\n\nShort.\n\n## Methods\n\nWe rested.')
	})
	test('entities are not expanded', async () => {
		const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;">]><article><front><article-meta><title-group><article-title>T &b;</article-title></title-group></article-meta></front></article>`
		expect((await only(bomb, 'a.xml')).text).toBe('T &b;')
	})
	test('NBIB and RIS records with abstracts; without are counted', async () => {
		const nbib = 'PMID- 7\nTI  - Calmol and\n      worry.\nAB  - It eased.\nDP  - 2020 May\n\nPMID- 8\nTI  - None.\n'
		const { value, issues } = await readDocuments(bytes(nbib), 'x.nbib')
		expect(value.map(({ name, text, meta }) => [name, text, meta?.date])).toEqual([
			['PMID 7', 'Calmol and worry.\n\nIt eased.', '2020'],
		])
		expect(issues[0]!.message).toContain('1 of 2')
		const ris = 'TY  - JOUR\nTI  - One\nAB  - Words.\nDO  - 10.1000/z\nER  - \n'
		expect((await readDocuments(bytes(ris), 'x.ris')).value[0]).toMatchObject({
			name: '10.1000/z',
			text: 'One\n\nWords.',
		})
	})
})

describe('DOCX and zip', () => {
	test('headings, runs, deleted text', async () => {
		const body = `${paragraph('Calm', 'Heading1')}<w:p><w:r><w:t>Cal</w:t></w:r><w:r><w:t>mol</w:t></w:r><w:del><w:r><w:delText>not</w:delText></w:r></w:del></w:p>`
		expect((await only(wordFile(body), 'a.docx')).text).toBe('# Calm\n\nCalmol')
	})
	test('a zip gives its documents in order and names a bad one within', async () => {
		const zip = zipSync({
			'b/two.txt': bytes('Two.'),
			'a.txt': bytes('One.'),
			'bad.docx': bytes('nonsense'),
			'__MACOSX/a.txt': bytes('x'),
			'c.exe': bytes('x'),
		})
		const { value, issues } = await readDocuments(zip, 'all.zip')
		expect(value.map(({ name, text }) => [name, text])).toEqual([
			['a.txt', 'One.'],
			['b/two.txt', 'Two.'],
		])
		expect(issues.map(({ code, file }) => [code, file])).toEqual([['damaged', 'all.zip/bad.docx']])
	})
	test('a zip bomb is refused before it is unpacked', async () => {
		const zip = zipSync({ 'a.txt': new Uint8Array(1000) })
		// Declares 2 GB in the central directory; what is declared is what is judged.
		const at = zip.length - 22 - (46 + 5)
		new DataView(zip.buffer, zip.byteOffset).setUint32(at + 24, 2 ** 31, true)
		const { value, issues } = await readDocuments(zip, 'bomb.zip')
		expect([value, issues.map(({ code }) => code)]).toEqual([[], ['too-large']])
	})
})
