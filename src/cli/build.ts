import { writeFileSync } from 'node:fs'
import { type OpenedProject, weighProject } from '../pipeline/open-project.ts'
import type { Issue } from '../schema/issue.ts'
import { type Command, optionText, requireOption, UsageError } from './command.ts'
import { loadProject, reportIssues } from './load-project.ts'
import { loadTexts, toTextMap } from './load-texts.ts'
import { PICTURE_OPTIONS, readPictureOptions } from './picture-options.ts'
import { findWriter, WRITERS } from './writers.ts'

/** Makes a file of a project. */
export const build: Command = {
	name: 'build',
	usage: '<project> --out F [--texts DIR] [--view ADDRESS] [--size SIZE] [--scale N]',
	help: `Makes a file of a project, by extension: ${WRITERS.map(({ extension }) => extension).join(' ')}.`,
	positionals: [1, 1],
	options: {
		out: { type: 'string', value: 'F', help: 'File to write.' },
		texts: { type: 'string', value: 'DIR', help: 'Folder with the texts; what is not in them is not counted.' },
		...PICTURE_OPTIONS,
	},
	run: async (call) => {
		const known = WRITERS.map(({ extension }) => extension).join(', ')
		const file = requireOption(call, 'out', `a file ending in ${known}`)
		const writer = findWriter(file)
		if (!writer) throw new UsageError(`${file}: unknown kind of file (expected ${known}; found ${file})`)
		const picture = readPictureOptions(call)
		const read = loadProject(call.positionals[0]!)
		const folder = optionText(call, 'texts')
		const { texts, issues } = folder ? await loadTexts(folder, read.value.sources) : { texts: [], issues: [] }
		const opened = weighProject(read, toTextMap(texts))
		const bad = reportIssues(call, { issues: [...issues, ...opened.issues] })
		const report = (found: Issue[]) => reportIssues(call, { issues: found })
		writeFileSync(file, await writer.write(opened, { texts: toTextMap(texts), picture, report }))
		call.out(describe(file, opened))
		return bad
	},
}

function describe(file: string, { project, links }: OpenedProject): string {
	const { terms, sources, mentions } = project
	return `${file}: ${terms.length} terms, ${links.length} links, ${mentions.length} mentions of ${sources.length} documents`
}
