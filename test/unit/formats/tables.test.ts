import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { indexMentions, weighLinks } from '../../../src/evidence/claims.ts'
import { isFormula, parseCsv, writeCsv } from '../../../src/formats/csv.ts'
import {
	toSheets,
	writeClaimTable,
	writeDocumentTable,
	writeMentionTable,
} from '../../../src/formats/evidence-table.ts'
import { columnName, writeXlsx } from '../../../src/formats/xlsx.ts'
import type { Project } from '../../../src/schema/project.ts'
import { anyProject, mention, project, source } from '../evidence/make.ts'

const anyText = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r\n', ' ', 'é', '=', '1') })
const input = (given: Project) => {
	const index = indexMentions(given)
	return {
		project: { ...given, mentions: index.decided.mentions },
		links: weighLinks(index),
		independence: index.independence,
	}
}

test('what is written as CSV reads back, but for the apostrophe before formulas', () => {
	fc.assert(
		fc.property(fc.array(fc.array(anyText, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
			const expected = rows.map((row) => row.map((text) => (isFormula(text) ? `'${text}` : text)))
			expect(parseCsv(writeCsv(rows))).toEqual(expected)
		}),
	)
})

test('no cell of text begins as a formula would', () => {
	fc.assert(
		fc.property(fc.tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r'), fc.string()), ([start, rest]) => {
			const [[cell = '']] = parseCsv(writeCsv([[start + rest, 'x']])) as [string[]]
			expect(cell.startsWith("'")).toBe(true)
		}),
	)
	expect(writeCsv([[-1, '-1']])).toBe("-1,'-1\r\n")
})

test('one row a claim and one a mention; the numbers are those of the evidence', () => {
	fc.assert(
		fc.property(anyProject, (given) => {
			const tables = input(given)
			const claims = tables.links.flatMap((link) => link.claims)
			const [head, ...rows] = writeClaimTable(tables)
			expect(rows).toHaveLength(claims.length)
			const at = (name: string) => head!.indexOf(name)
			for (const [i, { evidence }] of claims.entries()) {
				expect(rows[i]![at('independent sources')]).toBe(evidence.counts.independent)
				expect(rows[i]![at('only deny')]).toBe(evidence.denying)
			}
			expect(writeMentionTable(tables)).toHaveLength(given.mentions.length + 1)
			expect(writeDocumentTable(tables)).toHaveLength(given.sources.length + 1)
		}),
		{ numRuns: 30 },
	)
})

test('every row of a table is as long as its head', () => {
	const tables = input(project({ mentions: [mention('a'), mention('b', { polarity: 'denies' })] }))
	for (const { rows } of toSheets(tables, 'hash')) for (const row of rows) expect(row).toHaveLength(rows[0]!.length)
})

test('a table names the weights that its graded numbers depend on', () => {
	const [head, row] = writeClaimTable(input(project({ mentions: [mention('a')] })))
	expect(row![head!.indexOf('graded by')]).toBe('shipped weights')
})

test('a workbook is a zip of XML with a sheet each, the same bytes each time', () => {
	const sheets = [
		{
			name: 'Claims/1',
			rows: [
				['claim', 'n'],
				['=HYPERLINK("x")', 3],
				['a < b & "c"\u0000', undefined],
			],
		},
		{ name: 'About', rows: [['what'], [true]] },
	]
	const bytes = writeXlsx(sheets)
	expect(writeXlsx(sheets)).toEqual(bytes)
	const files = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]))
	expect(Object.keys(files)).toContain('xl/worksheets/sheet2.xml')
	expect(files['xl/workbook.xml']).toContain('name="Claims 1"')
	const sheet = files['xl/worksheets/sheet1.xml']!
	expect(sheet).toContain(
		'<c r="A2" s="2" t="inlineStr"><is><t xml:space="preserve">=HYPERLINK(&quot;x&quot;)</t></is></c>',
	)
	expect(sheet).toContain('<c r="B2"><v>3</v></c>')
	expect(sheet).toContain('a &lt; b &amp; &quot;c&quot;\ufffd</t>')
	expect(sheet).not.toContain('<f>')
})

test.each([
	[0, 'A'],
	[25, 'Z'],
	[26, 'AA'],
	[701, 'ZZ'],
	[702, 'AAA'],
])('column %i is %s', (n, name) => expect(columnName(n)).toBe(name))

test('a document without an address, date or journal still has its row', () => {
	const tables = input(project({ sources: [source('a')], mentions: [mention('a')] }))
	const [head, row] = writeDocumentTable(tables)
	expect(row![head!.indexOf('address')]).toBe('')
	expect(row![head!.indexOf('independent source')]).toBe('a')
})
