import { type Decision, decisionSchema } from '../schema/decision.ts'
import type { Issue, Result } from '../schema/issue.ts'
import {
	EMPTY_PROJECT,
	type Manifest,
	manifestSchema,
	migrations,
	type Project,
	SCHEMA_VERSION,
} from '../schema/project.ts'
import { storySchema } from '../schema/story.ts'
import { type Check, checkList, type Kept, keepFirst, report } from './check-list.ts'
import { checkMentions } from './check-mentions.ts'
import { checkDependence, checkSources } from './check-sources.ts'
import { checkTerms } from './check-terms.ts'
import { isRecord, LISTS, parseProjectFiles, parseProjectText, type RawProject } from './raw-project.ts'
import { shape } from './shape.ts'
import { sortProject } from './sort-project.ts'

/** A project as far as it could be read; `read` = `kept` + `setAside`, counted over the records of all lists. */
export interface ProjectResult extends Result<Project> {
	counts: { read: number; kept: number; setAside: number }
}

/**
 * Reads the files of a project folder (file name → text). Never throws: a bad record is set aside, or put right
 * where there is only one right form, and an issue names file, line, field, what was expected and what was found.
 */
export function readProjectFiles(files: Record<string, string>): ProjectResult {
	return checkProject(parseProjectFiles(files))
}

/** Reads the one-file form. As `readProjectFiles`; `idsAsGiven` leaves the ids of mentions unchecked. */
export function readProjectJson(text: string, file = 'project.json', idsAsGiven = false): ProjectResult {
	return checkProject(parseProjectText(text, file), idsAsGiven)
}

function checkProject(raw: RawProject, idsAsGiven = false): ProjectResult {
	const check: Check = { place: raw.place, issues: [...raw.issues], recordsIn: raw.setAside, setAside: raw.setAside }
	const manifest = checkManifest(check, raw.parts.manifest)
	const parts = migrate(raw.parts)
	const terms = checkTerms(check, parts.terms)
	const sources = checkSources(check, parts.sources)
	const known = { terms: byId(terms), sources: byId(sources), idsAsGiven }
	const dependence = checkDependence(check, parts.dependence, new Set(known.sources.keys()))
	const { mentions, renamed } = checkMentions(check, parts.mentions, known)
	const decisions = keepFirst(check, 'decisions', checkList(check, 'decisions', decisionSchema, parts.decisions))
	const stories = keepFirst(check, 'stories', checkList(check, 'stories', storySchema, parts.stories))
	const value = sortProject({
		manifest,
		terms: recordsOf(terms),
		sources: recordsOf(sources),
		dependence: recordsOf(dependence),
		mentions: recordsOf(mentions),
		decisions: recordsOf(decisions).map((decision) => followRename(decision, renamed)),
		stories: recordsOf(stories),
	})
	const kept = LISTS.reduce((sum, list) => sum + value[list].length, 0)
	return { value, issues: check.issues, counts: { read: check.recordsIn, kept, setAside: check.setAside } }
}

const recordsOf = <T>(kept: Kept<T>[]): T[] => kept.map(({ record }) => record)
const byId = <T extends { id: string }>(kept: Kept<T>[]) => new Map(kept.map(({ record }) => [record.id, record]))

/** Without a manifest, the project opens under the name "Untitled"; a newer one is read as far as it is known. */
function checkManifest(check: Check, raw: unknown): Manifest {
	if (raw === undefined) return EMPTY_PROJECT.manifest
	const { value, wrong, unknown } = shape(manifestSchema, raw)
	for (const fault of [...wrong, ...unknown]) report(check, check.place(), fault)
	if (!value) return EMPTY_PROJECT.manifest
	if (value.schema > SCHEMA_VERSION) report(check, check.place(), newerSchema(value.schema))
	return { ...value, schema: SCHEMA_VERSION }
}

const newerSchema = (schema: number): Issue => ({
	code: 'newer-schema',
	message: 'made by a newer version of this program; what it added is left out',
	path: 'schema',
	expected: `at most ${SCHEMA_VERSION}`,
	received: `${schema}`,
})

function migrate(parts: Record<string, unknown>): Record<string, unknown> {
	const from = isRecord(parts.manifest) ? Math.max(1, Number(parts.manifest.schema)) : SCHEMA_VERSION
	let migrated = parts
	for (let version = from; version < SCHEMA_VERSION; version++) migrated = migrations[version]?.(migrated) ?? migrated
	return migrated
}

/** A decision on a mention whose id was put right stays with that mention. */
function followRename(decision: Decision, renamed: ReadonlyMap<string, string>): Decision {
	const to = decision.target.startsWith('mention:') && renamed.get(decision.target.slice('mention:'.length))
	return to ? { ...decision, target: `mention:${to}` } : decision
}
