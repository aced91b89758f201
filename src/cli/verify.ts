import type { VerifyCounts } from '../evidence/verify.ts'
import { type OpenedProject, weighProject } from '../pipeline/open-project.ts'
import { writeIssue } from '../schema/issue.ts'
import { type Command, requireOption } from './command.ts'
import { loadProject, reportIssues } from './load-project.ts'
import { type HeldText, loadTexts, toTextMap } from './load-texts.ts'
import { toOneLine } from './one-line.ts'
import { writeTable } from './table.ts'

const STATUSES = ['located', 'moved', 'drifted', 'missing'] as const

/** Checks every span against its text. */
export const verify: Command = {
	name: 'verify',
	usage: '<project> --texts DIR',
	help: 'Looks up every span in its text: located, moved, drifted or missing.',
	positionals: [1, 1],
	options: { texts: { type: 'string', value: 'DIR', help: 'Folder with the texts of the documents (.txt).' } },
	run: async (call) => {
		const folder = requireOption(call, 'texts', 'a folder with .txt files')
		const read = loadProject(call.positionals[0]!)
		const bad = reportIssues(call, read)
		const { texts, issues, unread } = await loadTexts(folder, read.value.sources)
		reportIssues(call, { issues })
		const opened = weighProject(read, toTextMap(texts))
		call.out(writeVerified(opened, texts))
		for (const { file, source } of texts)
			if (source === null) call.out(`${toOneLine(file)}: belongs to no document of the project`)
		for (const issue of opened.verified.issues)
			if (issue.code !== 'changed-text') call.err(toOneLine(writeIssue(issue)))
		const { drifted, missing } = opened.verified.counts
		const withoutText = read.value.sources.some(({ id }) => texts.every(({ source }) => source !== id))
		return bad || unread || drifted || missing || withoutText ? 1 : 0
	},
}

function writeVerified({ project, verified }: OpenedProject, texts: readonly HeldText[]): string {
	const held = new Map(texts.map((text) => [text.source, text]))
	const rows = project.sources.map(({ id, file }) => {
		const own = project.mentions.filter((mention) => mention.document === id)
		const count = (status: string) => own.filter((mention) => verified.located.get(mention.id) === status).length
		const text = held.get(id)
		if (!text) return [id, own.length, ...STATUSES.map(() => '–'), `no text${file ? ` (expected ${file})` : ''}`]
		return [id, own.length, ...STATUSES.map(count), text.unchanged ? text.file : `${text.file}, changed`]
	})
	const header = ['document', 'mentions', ...STATUSES, 'text']
	return writeTable([header, ...rows, totals(verified.counts)], [1, 2, 3, 4, 5])
}

const totals = (counts: VerifyCounts) => [
	'total',
	counts.in,
	...STATUSES.map((status) => counts[status]),
	counts.withoutText ? `${counts.withoutText} mentions without a text` : '',
]
