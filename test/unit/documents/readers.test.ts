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
	test('marks of notes are no part of a word; powers and formulas are', async () => {
		const page = `<p>Calmol eases worry<sup><a href="#n">1</a>,<a>2</a></sup>.<sup>[3]</sup> It has Ca<sup>2+</sup> in 10<sup>6</sup> m<sup>2</sup>.</p>
<p>Never <sup>closed<p>Next</p><p>Restix<sup>®</sup></p>`
		expect((await only(page, 'a.html')).text).toBe(
			'Calmol eases worry. It has Ca2+ in 106 m2.\n\nNever closed\n\nNext\n\nRestix®',
		)
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
	test('of a JATS article tables are rows, lists in lists and notes follow what holds them', async () => {
		const body = `<sec><title>Rest</title><p>Before<xref ref-type="fn" rid="n1">1</xref>.<table-wrap><caption><p>Doses</p></caption>
<table><tr><th>Drug</th><th>Used for</th></tr><tr><td>Calmol</td><td/></tr></table><table-wrap-foot><fn><p>By mouth.</p></fn></table-wrap-foot></table-wrap></p>
<list><list-item><p>one</p><list><list-item><p>within</p></list-item></list></list-item></list></sec>`
		const jats = `<article><front><article-meta><title-group><article-title>T</article-title></title-group></article-meta></front>
<body>${body}</body><back><fn-group><fn id="n1"><p>A note.</p></fn><fn id="n2"><p>Of nothing.</p></fn></fn-group></back></article>`
		expect((await only(jats, 'a.xml')).text?.split('\n\n')).toEqual([
			'T',
			'## Rest',
			'Before.',
			'A note.',
			'Doses',
			'Drug | Used for\nCalmol | ',
			'By mouth.',
			'- one',
			'- within',
		])
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
	test('headings and lists by what the styles are named, in any language', async () => {
		const styles = `<w:styles><w:style w:styleId="Kop1"><w:name w:val="heading 1"/></w:style>
<w:style w:styleId="Mine"><w:basedOn w:val="Kop1"/></w:style><w:style w:styleId="LB"><w:name w:val="List Bullet"/></w:style>
<w:style w:styleId="Loop"><w:basedOn w:val="Loop"/></w:style></w:styles>`
		const item = '<w:p><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr><w:r><w:t>two</w:t></w:r></w:p>'
		const none = item.replace('"4"', '"0"').replace('two', 'three')
		const body = `${paragraph('A', 'Kop1')}${paragraph('B', 'Mine')}${paragraph('one', 'LB')}${item}${none}${paragraph('C', 'Loop')}`
		expect((await only(wordFile(body, { styles }), 'a.docx')).text).toBe('# A\n\n# B\n- one\n- two\n\nthree\n\nC')
	})
	test('tables are rows, and notes and boxes of text stand below what holds them, once', async () => {
		const cell = (...blocks: string[]) => `<w:tc>${blocks.join('')}</w:tc>`
		const inner = `<w:tbl><w:tr>${cell(paragraph('x'))}${cell(paragraph('y'))}</w:tr></w:tbl>`
		const rows = `<w:tr>${cell(paragraph('Drug'))}${cell(paragraph('Used for'))}</w:tr><w:tr>${cell(paragraph('Calmol'))}${cell(paragraph('worry'), paragraph('gloom'), inner)}</w:tr>`
		const box = (text: string) => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`
		const body = `<w:p><w:r><w:t>Main</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><mc:AlternateContent><mc:Choice>${box('Box')}</mc:Choice><mc:Fallback>${box('Box')}</mc:Fallback></mc:AlternateContent></w:r></w:p>
<w:tbl>${rows}</w:tbl><w:tbl><w:tr>${cell(paragraph('Alone'))}</w:tr></w:tbl>`
		const footnotes = `<w:footnotes><w:footnote w:id="2">${paragraph('A note.')}</w:footnote><w:footnote w:id="3">${paragraph('Of nothing.')}</w:footnote></w:footnotes>`
		expect((await only(wordFile(body, { footnotes }), 'a.docx')).text?.split('\n\n')).toEqual([
			'Main',
			'Box',
			'A note.',
			'Drug | Used for\nCalmol | worry; gloom; x y',
			'Alone',
		])
	})
	test('raised marks, hidden words, hyphens that do not break and lines that do', async () => {
		const run = (text: string, form = '') => `<w:r><w:rPr>${form}</w:rPr>${text}</w:r>`
		const body = `<w:p>${run('<w:t>eased</w:t>')}${run('<w:t>1,2</w:t>', '<w:vertAlign w:val="superscript"/>')}${run('<w:t xml:space="preserve"> non</w:t><w:noBreakHyphen/><w:t>stop</w:t><w:br/><w:t>m</w:t>')}${run('<w:t>2</w:t>', '<w:vertAlign w:val="superscript"/>')}${run('<w:t>secret</w:t>', '<w:vanish/>')}</w:p>`
		expect((await only(wordFile(body), 'a.docx')).text).toBe('eased non-stop\nm2')
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
