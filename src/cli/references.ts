import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { applyDecisions } from '../evidence/decisions.ts'
import { fillSources, toEdits } from '../formats/fill-sources.ts'
import { type Reference, readReferences } from '../formats/read-references.ts'
import type { Decision } from '../schema/decision.ts'
import type { Result } from '../schema/issue.ts'
import type { Source } from '../schema/source.ts'
import { countOf } from '../text/count.ts'
import { hashText } from '../text/hash.ts'
import { type Command, optionText, UsageError } from './command.ts'
import { loadProject, reportIssues } from './load-project.ts'

/** What references tell of documents that lack it, as lines for the project's decisions.jsonl; no file is changed. */
export const references: Command = {
	name: 'references',
	usage: '<project> <file> … [--by NAME]',
	help: 'Fills in documents from CSL-JSON, BibTeX, RIS or NBIB: lines to append to decisions.jsonl.',
	positionals: [2, Number.POSITIVE_INFINITY],
	options: { by: { type: 'string', value: 'NAME', help: 'Who decides so; nobody is named if left out.' } },
	run: (call) => {
		const [path = '', ...files] = call.positionals
		const read = loadProject(path)
		const bad = [reportIssues(call, read)]
		let { sources } = applyDecisions(read.value).value
		for (const file of files) {
			const { value: found, issues } = loadReferences(file)
			const filled = fillSources(found, sources, file)
			bad.push(reportIssues(call, { issues: [...issues, ...filled.issues] }))
			for (const edit of toEdits(filled.value, basename(file))) {
				const line = { by: optionText(call, 'by') ?? '', at: new Date().toISOString(), ...edit }
				call.out(JSON.stringify({ id: hashText(JSON.stringify(edit)).slice(0, 16), ...line } satisfies Decision))
			}
			const after = new Map(filled.value.map((one): [string, Partial<Source>] => [one.id, one.after]))
			// What one file filled in, the next one does not fill in again.
			sources = sources.map((source) => ({ ...source, ...after.get(source.id) }))
			call.err(`${file}: ${countOf(found.length, 'reference')}, ${countOf(filled.value.length, 'document')} filled in`)
		}
		return bad.includes(1) ? 1 : 0
	},
}

function loadReferences(file: string): Result<Reference[]> {
	try {
		return readReferences(readFileSync(file, 'utf8'), file)
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException
		throw new UsageError(
			`${file}: no references (expected a CSL-JSON, BibTeX, RIS or NBIB file; found ${code === 'ENOENT' ? 'nothing' : code})`,
		)
	}
}
