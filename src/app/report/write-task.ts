import { auditProject, type Finding } from '../../evidence/audit/index.ts'
import { indexMentions, weighLinks } from '../../evidence/claims.ts'
import { applyDecisions } from '../../evidence/decisions.ts'
import { loadDomains } from '../../evidence/domains-browser.ts'
import { readKTable } from '../../evidence/k-table.ts'
import type { Link } from '../../evidence/types.ts'
import { rulesByClaim } from '../../formats/evidence-table.ts'
import { writeProjectJson } from '../../formats/write-project.ts'
import type { Positions } from '../../layout/types.ts'
import { pictureOf, showView } from '../../render/project-picture.ts'
import { writeSvg } from '../../render/svg.ts'
import type { Dependence, Project } from '../../schema/project.ts'
import type { View } from '../../schema/view.ts'
import { hashText } from '../../text/hash.ts'
import type { LocatedStatus } from '../../text/locate.ts'
import { writeAddress } from '../../view/address.ts'
import { writeReport } from '../../view/report.ts'
import { TAKE_AWAYS } from './take-aways.ts'

/** What is to be written, and everything that it follows from: plain values, which a worker can be sent. */
export interface WriteTask {
	/** The end of the name of a take-away, or "report", or "hash": the SHA-256 of the project as saved. */
	what: string
	/** As saved, with the whole log. */
	project: Project
	/** What is known of copied text here. */
	dependence: Dependence[]
	texts: ReadonlyMap<string, string>
	located: ReadonlyMap<string, LocatedStatus>
	view: View
	/** Where the reader put terms, layout px. */
	pins: Positions
	/** Ids of the links that pass every filter. */
	shown: readonly string[]
}

export type Written = string | Uint8Array

/** Writes what is asked for. `onProgress` gets a share from 0 to 1. Throws where nothing of that name is written. */
export async function writeTask(task: WriteTask, onProgress: (share: number) => void): Promise<Written> {
	// The project as saved, as a fingerprint: who has the same file gets the same hash.
	const hash = () => hashText(writeProjectJson(task.project))
	if (task.what === 'hash') return hash()
	await loadDomains(task.project.sources)
	const judge = () => {
		const weighed = weigh(task)
		onProgress(0.2)
		const findings = auditProject({ ...task.project, dependence: task.dependence }, weighed.links, {}, task.texts)
		onProgress(0.5)
		return { weighed, findings }
	}
	if (task.what === 'report') return report(task, judge(), hash())
	const found = TAKE_AWAYS.find(({ name }) => name === task.what)
	if (!found) throw new Error(`nothing to write: ${task.what}; expected report, ${TAKE_AWAYS.map((one) => one.name)}`)
	const { sources } = applyDecisions(task.project).value
	return found.write({ sources, tables: () => toInput(judge()), hash })
}

interface Weighed {
	/** Records as decided. */
	project: Project
	index: ReturnType<typeof indexMentions>
	/** With every source on. */
	allLinks: Link[]
	/** As weighed for the view. */
	links: Link[]
	/** Those that pass its filters. */
	passing: Link[]
}

interface Judged {
	weighed: Weighed
	findings: Finding[]
}

function weigh({ project, dependence, located, view, shown }: WriteTask): Weighed {
	const index = indexMentions({ ...project, dependence })
	const { mentions, terms, sources } = index.decided
	const { k, by } = readKTable(project.decisions)
	const options = { located, ...(by && { kTable: k }) }
	const { without, certainties, polarities } = view
	const links = weighLinks(index, { without, certainties, polarities, ...options })
	const ids = new Set(shown)
	const passing = links.filter(({ id }) => ids.has(id))
	const decided = { ...project, dependence, mentions, terms, sources }
	return { project: decided, index, allLinks: weighLinks(index, options), links, passing }
}

/** Only what is in view. */
function toInput({ weighed: { project, passing, index }, findings }: Judged) {
	const shown = new Set(passing.flatMap(({ claims }) => claims.flatMap(({ mentions }) => mentions.map(({ id }) => id))))
	return {
		project: { ...project, mentions: project.mentions.filter(({ id }) => shown.has(id)) },
		links: passing,
		independence: index.independence,
		findings: rulesByClaim(findings, passing),
	}
}

function report(
	{ view, pins, located }: WriteTask,
	{ weighed: { project, index, allLinks, passing }, findings }: Judged,
	hash: string,
): string {
	const shown = showView({ project, links: allLinks, index, verified: { located } }, view)
	return writeReport({
		project,
		links: passing,
		terms: shown.terms,
		sources: index.sources,
		independence: index.independence,
		findings,
		hash,
		picture: writeSvg(pictureOf(shown, 'light', { pins })),
		view: writeAddress({ ...view, view: 'graph', panel: undefined, claim: undefined, focus: undefined }),
	})
}
