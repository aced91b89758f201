import { readFileSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { READERS, readDocument, readDocuments } from '../../../src/documents/readers.ts'

const bytes = (text: string) => strToU8(text)
const only = async (text: string | Uint8Array, file: string) => {
	const { value, issues } = await readDocument(typeof text === 'string' ? bytes(text) : text, file)
	return { text: value?.text, title: value?.title, meta: value?.meta, codes: issues.map(({ code }) => code) }
}

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

const paragraph = (text: string, style = '') =>
	`<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`
const wordFile = (body: string) =>
	zipSync({ 'word/document.xml': bytes(`<w:document><w:body>${body}</w:body></w:document>`) })

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

describe('PDF', () => {
	const pdfOf = (pages: string[]) =>
		pdfDrawing(
			pages.map((page) => {
				const lines = page.split('\n').map((line) => `(${line}) Tj T*`)
				return `72 720 Td 14 TL ${lines.join(' ')}`
			}),
		)
	const rawPage = (drawing: string) => pdfDrawing([drawing])
	const pdfDrawing = (pages: string[]) => {
		const objects = [
			'<</Type/Catalog/Pages 2 0 R>>',
			`<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, i) => `${4 + 2 * i} 0 R`).join(' ')}]>>`,
			'<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
		]
		for (const [i, page] of pages.entries()) {
			const stream = `BT /F1 12 Tf ${page} ET`
			objects.push(
				`<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents ${5 + 2 * i} 0 R/Resources<</Font<</F1 3 0 R>>>>>>`,
				`<</Length ${stream.length}>>stream\n${stream}\nendstream`,
			)
		}
		let out = '%PDF-1.4\n'
		const offsets = objects.map((object, i) => {
			const at = out.length
			out += `${i + 1} 0 obj\n${object}\nendobj\n`
			return at
		})
		const xref = out.length
		out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${xref}\n%%EOF`
		return bytes(out)
	}
	test('joins hyphenated words and keeps where pages start', async () => {
		const { value, issues } = await readDocument(pdfOf(['Calmol eases anx-\niety in people.', 'Second page.']), 'a.pdf')
		expect(issues).toEqual([])
		expect(value?.text).toBe('Calmol eases anxiety in people.\n\nSecond page.')
		expect(value?.pages?.map(({ page, start }) => [page, value.text.slice(start, start + 6)])).toEqual([
			[1, 'Calmol'],
			[2, 'Second'],
		])
	})
	const fixture = (name: string) =>
		new Uint8Array(readFileSync(new URL(`../../fixtures/documents/${name}`, import.meta.url)))
	test('two columns are read one after the other, and a sentence goes on in the next', async () => {
		const { text, codes } = await only(fixture('two-columns.pdf'), 'two-columns.pdf')
		expect(codes).toEqual([])
		const places = [
			'A lamp for dark mornings',
			'Brightness and mood',
			'Lumarin relieved winter depression in fourteen of them within three weeks.',
			'What we did',
			'What we saw',
			'Mood rose in the second week and stayed up until the end of spring for nearly all of those who went on with the lamp',
			'What it means',
			'to hear from others who keep them.',
			'Notes on light, page 1',
		].map((words) => text!.indexOf(words))
		expect(places).toEqual(places.toSorted((a, b) => a - b))
		expect(places).not.toContain(-1)
	})
	test('two columns that are drawn line by line are told from a table', async () => {
		const row = (left: string, right: string, y: number) =>
			`1 0 0 1 50 ${y} Tm (${left}) Tj 1 0 0 1 320 ${y} Tm (${right}) Tj`
		const page = (title: string, rows: [string, string][]) =>
			rawPage(`1 0 0 1 50 700 Tm (${title}) Tj ${rows.map(([a, b], i) => row(a, b, 660 - 14 * i)).join(' ')}`)
		const left = [
			'Calmol was given to people',
			'who could not rest, and it',
			'eased the worry of most',
			'of them. Nobody who took',
			'it was dizzy at any time,',
			'which was not expected by',
			'the people who made it.',
		]
		const right = [
			'The second column tells of',
			'the weeks that came after',
			'the first ones. The people',
			'were seen each Monday and',
			'said how they had slept in',
			'the nights before, and how',
			'they had felt that morning.',
		]
		const columns = await only(
			page(
				'A title that stands over both of the columns of this page here',
				left.map((one, i) => [one, right[i]!]),
			),
			'a.pdf',
		)
		expect(columns.text).toBe(
			`A title that stands over both of the columns of this page here\n\n${left.join(' ')}\n\n${right.join(' ')}`,
		)
		const cells: [string, string][] = left.map((_, i) => [
			`Day ${i}`,
			i === 3 ? 'slept through until the morning' : 'slept',
		])
		expect((await only(page('Nights', cells), 'b.pdf')).text).toContain('Day 0 slept Day 1 slept Day 2 slept')
	})
	test('an encrypted one is said to be', async () => {
		const { text, codes } = await only(fixture('encrypted.pdf'), 'encrypted.pdf')
		expect([text, codes]).toEqual([undefined, ['encrypted']])
	})
	test('one that lost its end, or whose middle is other bytes, is one issue or a text, never a throw', async () => {
		const whole = fixture('two-columns.pdf')
		for (const part of [0.1, 0.5, 0.9]) {
			const { value, issues } = await readDocuments(whole.slice(0, whole.length * part), 'cut.pdf')
			expect(value.length + issues.length).toBe(1)
		}
		const spoilt = whole.map((byte, i) => (i > 2000 && i % 7 === 0 ? 0x20 : byte))
		const { value, issues } = await readDocuments(spoilt, 'spoilt.pdf')
		expect(value.length + issues.length).toBe(1)
	})
	test('damaged and mistaken files are said so', async () => {
		expect((await only('%PDF-1.4 broken', 'a.pdf')).codes).toEqual(['damaged'])
		expect((await only('plain words', 'a.pdf')).codes).toEqual(['damaged'])
	})
})

describe('bad input is one clear issue, never a throw', () => {
	test.each([
		['empty.txt', '', 'empty'],
		['blank.txt', ' \n ', 'empty'],
		['binary.txt', 'PK\u0003\u0004\0\0', 'not-text'],
		['unknown.xyz', 'words', 'unknown-format'],
		['other.xml', '<html><p>x</p></html>', 'unknown-xml'],
		['none.ris', 'words only', 'no-records'],
		['script.html', '<script>x</script>', 'empty'],
		['broken.docx', 'PK', 'damaged'],
		['broken.zip', 'PK', 'damaged'],
	])('%s', async (file, content, code) => {
		const { value, issues } = await readDocuments(bytes(content), file)
		expect([value, issues.map((issue) => issue.code)]).toEqual([[], [code]])
		expect(issues[0]!.file).toBe(file)
	})
	test('an encrypted Office file is known by its container', async () => {
		expect((await only(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), 'a.docx')).codes).toEqual(['encrypted'])
	})
	test('random bytes never throw in any format', async () => {
		let seed = 1
		const noise = Uint8Array.from({ length: 3000 }, () => {
			seed = (seed * 48271) % 2147483647
			return seed & 255
		})
		for (const { extensions } of READERS) {
			const { value } = await readDocuments(noise, `x.${extensions[0]}`)
			expect(Array.isArray(value)).toBe(true)
		}
	})
})

describe('what would take the others with it', () => {
	/** A zip of one stored file whose directory says another size. */
	function lyingZip(name: string, content: Uint8Array, declared: number): Uint8Array {
		const zip = zipSync({ [name]: content })
		const at = zip.length - 22 - (46 + name.length)
		new DataView(zip.buffer, zip.byteOffset).setUint32(at + 24, declared, true)
		return zip
	}
	test('a zip that unpacks to more than it says gives no more than it says', async () => {
		const zip = lyingZip('a.txt', new Uint8Array(40_000_000).fill(0x20), 1000)
		const before = process.memoryUsage().arrayBuffers
		const { value, issues } = await readDocuments(zip, 'lies.zip')
		expect([value, issues.map(({ code, file }) => [code, file])]).toEqual([[], [['empty', 'lies.zip/a.txt']]])
		expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(5_000_000)
	})
	test('a Word document that unpacks to too much is refused', async () => {
		const bomb = lyingZip('word/document.xml', bytes('<w:document/>'), 2 ** 30)
		expect((await only(bomb, 'bomb.docx')).codes).toEqual(['too-large'])
	})
	test('a damaged Word document is one issue or a text', async () => {
		const whole = wordFile(paragraph('Calmol eases worry. '.repeat(50)))
		for (const share of [0.2, 0.6, 0.95]) {
			const { value, issues } = await readDocuments(whole.slice(0, whole.length * share), 'cut.docx')
			expect([value, issues.map(({ code }) => code)]).toEqual([[], ['damaged']])
		}
	})
	test('a text of more than two million characters is named, the others of its zip are read', async () => {
		const zip = zipSync({ 'book.txt': bytes('Calmol eases worry. '.repeat(110_000)), 'note.txt': bytes('Short.') })
		const { value, issues } = await readDocuments(zip, 'all.zip')
		expect(value.map(({ name }) => name)).toEqual(['note.txt'])
		expect(issues).toEqual([
			{
				code: 'too-long',
				message: 'text is too long to be read for claims',
				file: 'all.zip/book.txt',
				expected: 'at most 2,000,000 characters',
				received: '2,200,000 characters',
			},
		])
	})
	test('bytes without a NUL that are no text either are told by their control characters', async () => {
		const noise = Uint8Array.from({ length: 5000 }, (_, i) => ((i * 97) % 255) + 1)
		const { value, issues } = await readDocuments(noise, 'picture.txt')
		expect([value, issues.map(({ code }) => code)]).toEqual([[], ['not-text']])
	})
	test('other encodings are read, with a word where they were guessed', async () => {
		const japanese = new Uint8Array([...bytes('<meta charset="shift_jis"><p>'), 0x83, 0x8f, 0x83, 0x5e])
		expect(await only(japanese, 'a.html')).toMatchObject({ text: 'ワタ', codes: [] })
		const unknown = bytes('<meta charset="klingon"><p>Words')
		expect(await only(unknown, 'a.html')).toMatchObject({ text: 'Words', codes: ['unknown-encoding'] })
		const claimed = new Uint8Array([...bytes('<meta charset="utf-8"><p>caf'), 0xe9])
		expect(await only(claimed, 'a.html')).toMatchObject({ text: 'café' })
		expect((await only(new Uint8Array([0xff, 0xfe, 0x41, 0, 0x42, 0]), 'a.txt')).text).toBe('AB')
	})
})
