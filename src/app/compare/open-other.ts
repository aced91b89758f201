import { indexSteps, weighLinks } from '../../evidence/claims.ts'
import { loadDomains } from '../../evidence/domains-browser.ts'
import { readKTable } from '../../evidence/k-table.ts'
import { shareDependence } from '../../pipeline/compare-claims.ts'
import type { Issue } from '../../schema/issue.ts'
import type { Project } from '../../schema/project.ts'
import type { Derived } from '../state/derived.tsx'
import { readProject } from '../state/read-client.ts'
import { runInSlices } from '../state/slices.ts'
import { type OtherVersion, say, useStore } from '../state/store.ts'

/** What is known here of the texts, and holds for the other version too where it has the same ones. */
type Here = Pick<Derived, 'project' | 'verified'>

/** Opens a second version beside the project. What is wrong with it is returned; a file that is no project opens nothing. */
export async function openOther(file: File, here: Here): Promise<Issue[]> {
	const { value, issues, counts } = await readProject(await file.text(), file.name)
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
	await compareWith(value, file.name, here)
	return issues
}

/** The earlier state of the same project: before the decisions of this browser. */
export const openUndecided = (project: Project, here: Here): Promise<void> =>
	compareWith(project, 'the file as it was opened', here)

async function compareWith(project: Project, name: string, here: Here): Promise<void> {
	const opened = await weigh(project, here)
	useStore.setState({ compared: { opened, name, isOlder: true, by: here.verified } })
	say(`${name} is open for comparison.`)
}

/** Weighs the other version anew where more is known of the texts by now: they may come, and be compared, later. */
export async function compareAnew(here: Here): Promise<void> {
	const before = useStore.getState().compared
	if (!before || before.by === here.verified) return
	const opened = await weigh(before.opened.project, here)
	useStore.setState(({ compared }) =>
		compared === before ? { compared: { ...before, opened, by: here.verified } } : {},
	)
}

async function weigh(project: Project, here: Here): Promise<OtherVersion> {
	const index = await runInSlices(indexSteps({ ...project, dependence: shareDependence(here.project, project) }))
	const { k, by } = readKTable(project.decisions)
	// A mention's id follows from its text, claim and place: what was located here is located there.
	const links = weighLinks(index, { located: here.verified.located, ...(by && { kTable: k }) })
	return { project, index, links }
}
