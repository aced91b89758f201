import { expect, test } from 'vitest'
import { readProjectFiles } from '../../../src/formats/read-project.ts'
import { writeProjectFiles } from '../../../src/formats/write-project.ts'
import type { Issue } from '../../../src/schema/issue.ts'
import { smallProject } from '../../fixtures/read-small.ts'

// biome-ignore lint/suspicious/noExplicitAny: the tests break records on purpose
export type Json = Record<string, any>
type Change = (parts: {
	manifest: Json
	terms: Json[]
	sources: Json[]
	dependence: Json[]
	mentions: Json[]
	decisions: Json[]
	stories: Json[]
}) => void

const jsonLines = (records: Json[]) => records.map((record) => JSON.stringify(record)).join('\n')

/** The small project's files after a change to their records. */
export function changed(change: Change): Record<string, string> {
	const { manifest, terms, sources, dependence, mentions, decisions, stories } = structuredClone(smallProject())
	const parts = { manifest, terms, sources, dependence, mentions, decisions, stories } as Parameters<Change>[0]
	change(parts)
	return {
		'project.json': JSON.stringify(parts.manifest),
		'vocabulary.json': JSON.stringify(parts.terms, null, '\t'),
		'sources.json': JSON.stringify({ documents: parts.sources, dependence: parts.dependence }, null, '\t'),
		'claims.jsonl': jsonLines(parts.mentions),
		'decisions.jsonl': jsonLines(parts.decisions),
		'stories.json': JSON.stringify(parts.stories),
	}
}

export const small = smallProject()
const at = (predicate: string, direction?: string) =>
	small.mentions.findIndex((m) => m.predicate === predicate && (!direction || m.direction === direction))
export const LONE = at('comparable_to')
export const ACTS = at('acts_on')
export const FIRST = 0

/** One row a fault: what is done, the one issue it gives, and how many records are lost (0 where it is put right). */
export type Fault = [name: string, change: Change, issue: Partial<Issue>, lost: number]

const recordCount = (project: Json) =>
	['terms', 'sources', 'dependence', 'mentions', 'decisions', 'stories'].reduce(
		(sum, list) => sum + project[list].length,
		0,
	)

/** Tries each fault; what is kept is sound, and nothing is lost without a word. */
export const tryFaults = (faults: Fault[]) =>
	test.each(faults)('%s', (_, change, issue, lost) => {
		const files = changed(change)
		const { value, issues, counts } = readProjectFiles(files)
		expect(issues.filter(({ code }) => code !== 'unknown-document' || issue.code === code)).toEqual([
			expect.objectContaining(issue),
		])
		expect(counts.setAside).toBe(lost)
		expect(recordCount(value)).toBe(counts.kept)
		expect(counts.read).toBe(counts.kept + lost)
		// What was kept is sound: it reads back without a word.
		expect(readProjectFiles(writeProjectFiles(value))).toMatchObject({ value, issues: [] })
	})
