import { auditProject } from '../evidence/audit/index.ts'
import { writeBibtex } from '../formats/bibtex.ts'
import { writeCsv } from '../formats/csv.ts'
import { rulesByClaim, type TableInput, toSheets, writeMentionTable } from '../formats/evidence-table.ts'
import { writeRis } from '../formats/ris.ts'
import { writeProjectJson } from '../formats/write-project.ts'
import { writeXlsx } from '../formats/xlsx.ts'
import type { OpenedProject, Texts } from '../pipeline/open-project.ts'
import { hashText } from '../text/hash.ts'
import type { Writer } from './writer.ts'

/** Evidence tables and references: .csv one row a mention, .xlsx a sheet each, .bib and .ris the documents. */
export const TABLE_WRITERS: readonly Writer[] = [
	{ extension: '.csv', write: (opened, { texts }) => writeCsv(writeMentionTable(toInput(opened, texts))) },
	{
		extension: '.xlsx',
		write: (opened, { texts }) =>
			writeXlsx(toSheets(toInput(opened, texts), hashText(writeProjectJson(opened.project)))),
	},
	{ extension: '.bib', write: ({ project }) => writeBibtex(project.sources) },
	{ extension: '.ris', write: ({ project }) => writeRis(project.sources) },
]

function toInput({ project, index, links }: OpenedProject, texts: Texts): TableInput {
	const { mentions, terms, sources } = index.decided
	return {
		project: { ...project, mentions, terms, sources },
		links,
		independence: index.independence,
		findings: rulesByClaim(auditProject(project, links, {}, texts), links),
	}
}
