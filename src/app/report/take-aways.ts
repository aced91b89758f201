import { writeBibtex } from '../../formats/bibtex.ts'
import { writeCslJson } from '../../formats/csl-json.ts'
import { writeCsv } from '../../formats/csv.ts'
import { type TableInput, toSheets, writeClaimTable, writeMentionTable } from '../../formats/evidence-table.ts'
import { writeRis } from '../../formats/ris.ts'
import { writeXlsx } from '../../formats/xlsx.ts'
import type { Source } from '../../schema/source.ts'

/** One file that a reader can take away. */
export interface TakeAway {
	label: string
	/** After the project's id. */
	name: string
	type: string
	note: string
	write: (from: From) => string | Uint8Array
}

/** What files are made of; only what is asked for is found out. */
export interface From {
	/** Documents as decided. */
	sources: readonly Source[]
	tables: () => TableInput
	/** SHA-256 of the project as saved. */
	hash: () => string
}

/** Every table and list of references. A new one is one entry. */
export const TAKE_AWAYS: TakeAway[] = [
	{
		label: 'Workbook (XLSX)',
		name: '-evidence.xlsx',
		type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
		note: 'Claims, mentions, documents and where they come from, a sheet each.',
		write: ({ tables, hash }) => writeXlsx(toSheets(tables(), hash())),
	},
	{
		label: 'Claims (CSV)',
		name: '-claims.csv',
		type: 'text/csv',
		note: 'One row a claim with its four numbers, shares and findings.',
		write: ({ tables }) => writeCsv(writeClaimTable(tables())),
	},
	{
		label: 'Mentions (CSV)',
		name: '-mentions.csv',
		type: 'text/csv',
		note: 'One row a sentence, with its place, its words where they may be carried, and its document.',
		write: ({ tables }) => writeCsv(writeMentionTable(tables())),
	},
	{
		label: 'References (CSL-JSON)',
		name: '-references.json',
		type: 'application/json',
		note: 'For Zotero, pandoc and citation processors.',
		write: ({ sources }) => writeCslJson(sources),
	},
	{
		label: 'References (BibTeX)',
		name: '-references.bib',
		type: 'application/x-bibtex',
		note: 'For LaTeX.',
		write: ({ sources }) => writeBibtex(sources),
	},
	{
		label: 'References (RIS)',
		name: '-references.ris',
		type: 'application/x-research-info-systems',
		note: 'For EndNote, Mendeley, Rayyan and Covidence.',
		write: ({ sources }) => writeRis(sources),
	},
]
