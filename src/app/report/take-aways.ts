import { writeBibtex } from '../../formats/bibtex.ts'
import { writeCslJson } from '../../formats/csl-json.ts'
import { writeCsv } from '../../formats/csv.ts'
import { type TableInput, toSheets, writeClaimTable, writeMentionTable } from '../../formats/evidence-table.ts'
import { writeRis } from '../../formats/ris.ts'
import { writeXlsx } from '../../formats/xlsx.ts'

/** One file that a reader can take away. */
export interface TakeAway {
	label: string
	/** After the project's id. */
	name: string
	type: string
	note: string
	write: (input: TableInput, hash: string) => string | Uint8Array
}

/** Every table and list of references. A new one is one entry. */
export const TAKE_AWAYS: TakeAway[] = [
	{
		label: 'Workbook (XLSX)',
		name: '-evidence.xlsx',
		type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
		note: 'Claims, mentions, documents and where they come from, a sheet each.',
		write: (input, hash) => writeXlsx(toSheets(input, hash)),
	},
	{
		label: 'Claims (CSV)',
		name: '-claims.csv',
		type: 'text/csv',
		note: 'One row a claim with its four numbers, shares and findings.',
		write: (input) => writeCsv(writeClaimTable(input)),
	},
	{
		label: 'Mentions (CSV)',
		name: '-mentions.csv',
		type: 'text/csv',
		note: 'One row a sentence, with its place, its words where they may be carried, and its document.',
		write: (input) => writeCsv(writeMentionTable(input)),
	},
	{
		label: 'References (CSL-JSON)',
		name: '-references.json',
		type: 'application/json',
		note: 'For Zotero, pandoc and citation processors.',
		write: ({ project }) => writeCslJson(project.sources),
	},
	{
		label: 'References (BibTeX)',
		name: '-references.bib',
		type: 'application/x-bibtex',
		note: 'For LaTeX.',
		write: ({ project }) => writeBibtex(project.sources),
	},
	{
		label: 'References (RIS)',
		name: '-references.ris',
		type: 'application/x-research-info-systems',
		note: 'For EndNote, Mendeley, Rayyan and Covidence.',
		write: ({ project }) => writeRis(project.sources),
	},
]
