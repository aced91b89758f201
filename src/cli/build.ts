import { writeFileSync } from 'node:fs'
import { type OpenedProject, weighProject } from '../pipeline/open-project.ts'
import type { Issue } from '../schema/issue.ts'
import { type Command, optionText, requireOption, UsageError } from './command.ts'
import { FOLDER_WRITERS, writeFolder } from './folder-writers.ts'
import { loadProject, reportIssues } from './load-project.ts'
import { loadTexts, toTextMap } from './load-texts.ts'
import { PICTURE_OPTIONS, readPictureOptions } from './picture-options.ts'
import type { FolderWriter } from './writer.ts'
import { findWriter, WRITERS } from './writers.ts'

/** Makes a file of a project. */
export const build: Command = {
	name: 'build',
	usage: '<project> --out F [--texts DIR] [--format NAME] [--view ADDRESS] [--size SIZE] [--scale N]',
	help: `Makes a file of a project, by extension: ${WRITERS.map(({ extension }) => extension).join(' ')}.`,
	positionals: [1, 1],
	options: {
		out: { type: 'string', value: 'F', help: 'File to write.' },
		texts: { type: 'string', value: 'DIR', help: 'Folder with the texts; what is not in them is not counted.' },
		format: {
			type: 'string',
			value: 'NAME',
			help: `Makes the folder F: ${FOLDER_WRITERS.map(({ format }) => format).join(', ')}.`,
		},
		...PICTURE_OPTIONS,
	},
	run: async (call) => {
		const known = WRITERS.map(({ extension }) => extension).join(', ')
		const file = requireOption(call, 'out', `a file ending in ${known}`)
		const folderWriter = findFolderWriter(optionText(call, 'format'))
		const writer = folderWriter ? undefined : findWriter(file)
		if (!writer && !folderWriter)
			throw new UsageError(`${file}: unknown kind of file (expected ${known}; found ${file})`)
		const picture = readPictureOptions(call)
		const read = loadProject(call.positionals[0]!)
		const folder = optionText(call, 'texts')
		const { texts, issues } = folder ? await loadTexts(folder, read.value.sources) : { texts: [], issues: [] }
		const opened = weighProject(read, toTextMap(texts))
		const bad = reportIssues(call, { issues: [...issues, ...opened.issues] })
		const report = (found: Issue[]) => reportIssues(call, { issues: found })
		const job = { texts: toTextMap(texts), picture, report }
		if (folderWriter) writeFolder(file, await folderWriter.write(opened, job))
		else writeFileSync(file, await writer!.write(opened, job))
		call.out(describe(file, opened))
		return bad
	},
}

function findFolderWriter(format: string | undefined): FolderWriter | undefined {
	if (format === undefined) return undefined
	const found = FOLDER_WRITERS.find((one) => one.format === format)
	const known = FOLDER_WRITERS.map((one) => one.format).join(', ')
	if (!found) throw new UsageError(`--format: unknown kind of folder (expected ${known}; found ${format})`)
	return found
}

function describe(file: string, { project, links }: OpenedProject): string {
	const { terms, sources, mentions } = project
	return `${file}: ${terms.length} terms, ${links.length} links, ${mentions.length} mentions of ${sources.length} documents`
}
