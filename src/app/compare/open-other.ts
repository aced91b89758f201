import { loadDomains } from '../../evidence/domains-browser.ts'
import { readProjectJson } from '../../formats/read-project.ts'
import { weighProject } from '../../pipeline/open-project.ts'
import type { Issue } from '../../schema/issue.ts'
import type { Project } from '../../schema/project.ts'
import { say, useStore } from '../state/store.ts'

/** Opens a second version beside the project. What is wrong with it is returned; a file that is no project opens nothing. */
export async function openOther(file: File): Promise<Issue[]> {
	const { value, issues, counts } = readProjectJson(await file.text(), file.name)
	if (counts.kept === 0)
		return [
			...issues,
			{
				code: 'no-project',
				message: 'this file holds no project to compare with',
				file: file.name,
				expected: 'a project in one .json file',
				received: `${counts.read} records, none of them usable`,
			},
		]
	await loadDomains(value.sources)
	compareWith(value, file.name)
	return issues
}

/** The earlier state of the same project: before the decisions of this browser. */
export const openUndecided = (project: Project): void => compareWith(project, 'the file as it was opened')

function compareWith(project: Project, name: string): void {
	const opened = weighProject({ value: project, issues: [], counts: { read: 0, kept: 0, setAside: 0 } })
	useStore.setState({ compared: { opened, name, isOlder: true } })
	say(`${name} is open for comparison.`)
}
