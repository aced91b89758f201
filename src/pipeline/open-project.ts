import { indexMentions, type MentionIndex, weighLinks } from '../evidence/claims.ts'
import { readKTable } from '../evidence/k-table.ts'
import type { Link } from '../evidence/types.ts'
import { type Verified, verifyMentions } from '../evidence/verify.ts'
import { type ProjectResult, readProjectFiles, readProjectJson } from '../formats/read-project.ts'
import type { Issue } from '../schema/issue.ts'
import type { Project } from '../schema/project.ts'

/** A project with everything that follows from it. */
export interface OpenedProject {
	project: Project
	/** Decisions applied, independence found, mentions grouped: ready to be weighed again under other options. */
	index: MentionIndex
	/** Every link with its claims and their evidence, by weight (descending), then id. */
	links: Link[]
	/** Where the spans stand, for the documents whose texts were given. */
	verified: Verified
	/** What was read, kept and set aside. */
	counts: ProjectResult['counts']
	issues: Issue[]
}

/** Stored texts by document id; what cannot be located in them is not counted. */
export type Texts = ReadonlyMap<string, string>

/** Files of a project folder → project with weighed links. Never throws; what is wrong is in `issues`. */
export const openProject = (files: Record<string, string>, texts?: Texts): OpenedProject =>
	weighProject(readProjectFiles(files), texts)

/** The same from the one-file form. */
export const openProjectJson = (text: string, file?: string, texts?: Texts): OpenedProject =>
	weighProject(readProjectJson(text, file), texts)

/** Read → verify → index → weigh. */
export function weighProject(read: ProjectResult, texts: Texts = new Map()): OpenedProject {
	const project = read.value
	const verified = verifyMentions(project, texts)
	const index = indexMentions(project, { texts })
	const { k, by } = readKTable(project.decisions)
	const links = weighLinks(index, { located: verified.located, ...(by && { kTable: k }) })
	return {
		project,
		index,
		links,
		verified,
		counts: read.counts,
		issues: [...read.issues, ...index.issues, ...verified.issues],
	}
}
