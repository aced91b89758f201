import type * as v from 'valibot'
import { decisionSchema } from '../schema/decision.ts'
import { mentionSchema } from '../schema/mention.ts'
import { dependenceSchema, manifestSchema, type Project } from '../schema/project.ts'
import { sourceSchema } from '../schema/source.ts'
import { storySchema } from '../schema/story.ts'
import { termSchema } from '../schema/term.ts'
import { sortProject } from './sort-project.ts'

type Entries = { entries: Record<string, v.GenericSchema> }
const SCHEMAS: Record<keyof Project, Entries> = {
	manifest: manifestSchema,
	terms: termSchema,
	sources: sourceSchema,
	dependence: dependenceSchema,
	mentions: mentionSchema,
	decisions: decisionSchema,
	stories: storySchema,
}

/** Writes a project as the files of its folder (file name → text); `readProjectFiles` gives back the same project. */
export function writeProjectFiles(project: Project): Record<string, string> {
	const { manifest, terms, sources, dependence, mentions, decisions, stories } = orderKeys(sortProject(project))
	return {
		'project.json': writeJson(manifest),
		'vocabulary.json': writeJson(terms),
		'sources.json': writeJson({ documents: sources, dependence }),
		'claims.jsonl': writeLines(mentions),
		'decisions.jsonl': writeLines(decisions),
		'stories.json': writeJson(stories),
	}
}

/** Writes a project as one JSON file, one record a line. */
export function writeProjectJson(project: Project): string {
	const { manifest, ...lists } = orderKeys(sortProject(project))
	const parts = Object.entries(lists).map(([name, records]) => `\t"${name}": ${writeRecords(records)}`)
	return `{\n\t"manifest": ${JSON.stringify(manifest)},\n${parts.join(',\n')}\n}\n`
}

const writeJson = (value: unknown) => `${JSON.stringify(value, null, '\t')}\n`
const writeLines = (records: unknown[]) => records.map((record) => `${JSON.stringify(record)}\n`).join('')
const writeRecords = (records: unknown[]) =>
	records.length ? `[\n${records.map((record) => `\t\t${JSON.stringify(record)}`).join(',\n')}\n\t]` : '[]'

/** Parts and fields in the order of their schemas, so that two versions of a project compare line by line. */
function orderKeys(project: Project): Project {
	const order = ([name, { entries }]: [string, Entries]) => {
		const part = project[name as keyof Project]
		const pick = (record: object) => Object.fromEntries(Object.keys(entries).map((key) => [key, record[key as never]]))
		return [name, Array.isArray(part) ? part.map(pick) : pick(part)]
	}
	return Object.fromEntries(Object.entries(SCHEMAS).map(order))
}
