import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { readProjectFiles, readProjectJson } from '../../../src/formats/read-project.ts'
import { writeProjectFiles, writeProjectJson } from '../../../src/formats/write-project.ts'
import { type Issue, writeIssue } from '../../../src/schema/issue.ts'
import { smallFiles, smallProject } from '../../fixtures/read-small.ts'

// biome-ignore lint/suspicious/noExplicitAny: the tests break records on purpose
type Json = Record<string, any>
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
function changed(change: Change): Record<string, string> {
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

const small = smallProject()
const at = (predicate: string, direction?: string) =>
	small.mentions.findIndex((m) => m.predicate === predicate && (!direction || m.direction === direction))
const LONE = at('comparable_to')
const ACTS = at('acts_on')
const FIRST = 0
const lone = small.mentions[LONE]!
/** The id that the lone comparison has when its two treatments are written the other way round. */
const SWAPPED_ID = createHash('sha256')
	.update(
		[
			small.sources.find(({ id }) => id === lone.document)!.textSha256,
			'pulsed-light-therapy.comparable_to.lumarin.efficacy',
			`${lone.start}-${lone.end}`,
			'asserts',
		].join('|'),
	)
	.digest('hex')
	.slice(0, 16)

/** One row a fault: what is done, the one issue it gives, and how many records are lost (0 where it is put right). */
const FAULTS: [name: string, change: Change, issue: Partial<Issue>, lost: number][] = [
	[
		'wrong polarity',
		({ mentions }) => (mentions[FIRST]!.polarity = 'maybe'),
		{
			code: 'wrong-field',
			file: 'claims.jsonl',
			line: 1,
			path: 'polarity',
			expected: '("asserts" | "denies")',
			received: '"maybe"',
		},
		1,
	],
	[
		'missing predicate',
		({ mentions }) => delete mentions[3]!.predicate,
		{ code: 'wrong-field', file: 'claims.jsonl', line: 4, path: 'predicate', received: 'nothing' },
		1,
	],
	[
		'a record that is none',
		({ mentions }) => (mentions[FIRST] = 7 as never),
		{ code: 'wrong-field', message: 'not a record', expected: 'Object', received: '7' },
		1,
	],
	[
		'list for an object',
		({ sources }) => (sources[5]!.derivedFrom = []),
		{ code: 'wrong-field', path: 'derivedFrom', expected: 'an object', received: 'a list of 0' },
		6,
	],
	[
		'list for a record',
		({ decisions }) => (decisions[0] = []),
		{ code: 'wrong-field', message: 'not a record', file: 'decisions.jsonl', line: 1, received: 'a list of 0' },
		1,
	],
	[
		'nested field',
		({ mentions }) => (mentions[FIRST]!.cues = [{ text: 'x', start: -1, end: 4, for: 'polarity' }]),
		{ code: 'wrong-field', path: 'cues.0.start', received: '-1' },
		1,
	],
	[
		'broken hash',
		({ mentions }) => (mentions[FIRST]!.sha256 = 'abc'),
		{ code: 'wrong-field', path: 'sha256', expected: '64 hexadecimal digits', received: '"abc"' },
		1,
	],
	[
		'unknown field',
		({ mentions }) => (mentions[FIRST]!.certanty = 'stated'),
		{ code: 'unknown-field', path: 'certanty', line: 1 },
		0,
	],
	[
		'unknown nested field',
		({ sources }) => (sources[5]!.derivedFrom.ref = 1),
		{ code: 'unknown-field', file: 'sources.json', path: 'derivedFrom.ref' },
		0,
	],
	[
		'unknown term',
		({ mentions }) => (mentions[FIRST]!.object = 'sorrow'),
		{ code: 'unknown-term', file: 'claims.jsonl', line: 1, path: 'object', received: '"sorrow"' },
		1,
	],
	[
		'prototype as id',
		({ mentions }) => (mentions[FIRST]!.subject = '__proto__'),
		{ code: 'wrong-field', path: 'subject', received: '"__proto__"' },
		1,
	],
	[
		'a word of every object as id',
		({ mentions }) => (mentions[FIRST]!.subject = 'constructor'),
		{ code: 'unknown-term', path: 'subject' },
		1,
	],
	[
		'wrong kind',
		({ mentions }) => (mentions[FIRST]!.object = 'nausea'),
		{ code: 'wrong-kind', path: 'object', expected: 'a condition', received: 'nausea, a side_effect' },
		1,
	],
	['link to itself', ({ mentions }) => (mentions[LONE]!.object = 'lumarin'), { code: 'self-link', path: 'object' }, 1],
	[
		'missing direction',
		({ mentions }) => delete mentions[ACTS]!.direction,
		{ code: 'missing-direction', line: ACTS + 1, expected: 'increases, decreases, modulates', received: 'nothing' },
		1,
	],
	[
		'needless direction',
		({ mentions }) => (mentions[FIRST]!.direction = 'increases'),
		{ code: 'needless-direction', path: 'direction', received: '"increases"' },
		1,
	],
	['missing aspect', ({ mentions }) => delete mentions[LONE]!.aspect, { code: 'missing-aspect', path: 'aspect' }, 1],
	[
		'needless aspect',
		({ mentions }) => (mentions[FIRST]!.aspect = 'onset'),
		{ code: 'needless-aspect', path: 'aspect' },
		1,
	],
	[
		'duplicate mention',
		({ mentions }) => mentions.push(mentions[FIRST]!),
		{ code: 'duplicate-id', file: 'claims.jsonl', line: 31, path: 'id' },
		1,
	],
	[
		'span after the text',
		({ mentions }) => (mentions[FIRST]!.end = 1e6),
		{ code: 'span-outside', path: 'end', expected: 'at most 255', received: '1000000' },
		1,
	],
	[
		'huge span',
		({ mentions }) => (mentions[FIRST]!.end = 1e300),
		{ code: 'wrong-field', path: 'end', expected: 'a number below 2^53', received: '1e+300' },
		1,
	],
	[
		'empty span',
		({ mentions }) => (mentions[FIRST]!.start = mentions[FIRST]!.end),
		{ code: 'empty-span', path: 'end', expected: 'more than 116', received: '116' },
		1,
	],
	[
		'cue after the text',
		({ mentions }) => (mentions[FIRST]!.cues = [{ text: 'x', start: 250, end: 256, for: 'polarity' }]),
		{ code: 'span-outside', path: 'cues.0.end' },
		1,
	],
	[
		'surface turned round',
		({ mentions }) => (mentions[FIRST]!.subjectSpan = { start: 9, end: 3 }),
		{ code: 'empty-span', path: 'subjectSpan.end' },
		1,
	],
	[
		'words shorter than their span',
		({ mentions }) => (mentions[FIRST]!.exact = 'lumarin'),
		{ code: 'wrong-length', path: 'exact', expected: '58 characters', received: '7' },
		1,
	],
	[
		'unknown document',
		({ mentions }) => (mentions[FIRST]!.document = 'elsewhere'),
		{ code: 'unknown-document', path: 'document', received: '"elsewhere"' },
		1,
	],
	[
		'wrong id',
		({ mentions }) => (mentions[FIRST]!.id = 'f00'),
		{ code: 'wrong-id', line: 1, path: 'id', expected: `"${small.mentions[0]!.id}"`, received: '"f00"' },
		0,
	],
	[
		'symmetric order',
		({ mentions }) =>
			Object.assign(mentions[LONE]!, { subject: 'pulsed-light-therapy', object: 'lumarin', id: SWAPPED_ID }),
		{ code: 'wrong-order', path: 'subject', expected: '"lumarin"', received: '"pulsed-light-therapy"' },
		0,
	],
	[
		'circle of broader terms',
		({ terms }) => (terms[1]!.broader = ['winter-depression']),
		{ code: 'circular-broader', file: 'vocabulary.json', path: 'broader.0', received: '"depression"' },
		0,
	],
	[
		'its own broader term',
		({ terms }) => (terms[0]!.broader = ['calmulin']),
		{ code: 'circular-broader', line: 2, received: '"calmulin"' },
		0,
	],
	[
		'unknown broader term',
		({ terms }) => (terms[0]!.broader = ['proteins']),
		{ code: 'unknown-broader', line: 2, path: 'broader.0', received: '"proteins"' },
		0,
	],
	[
		'duplicate term',
		({ terms }) => terms.push({ ...terms[0]!, label: 'Other' }),
		{ code: 'duplicate-id', file: 'vocabulary.json', path: 'id' },
		1,
	],
	[
		'term of no kind',
		({ terms }) => terms.push({ id: 'x', kind: 'place', label: 'X' }),
		{ code: 'wrong-field', path: 'kind', received: '"place"' },
		1,
	],
	[
		'script as address',
		({ sources }) => (sources[0]!.url = 'javascript:alert(1)'),
		{ code: 'wrong-field', file: 'sources.json', line: 3, path: 'url', expected: 'an http(s) address' },
		5,
	],
	[
		'duplicate document',
		({ sources }) => sources.push(sources[0]!),
		{ code: 'duplicate-id', file: 'sources.json', path: 'id' },
		1,
	],
	[
		'unknown origin',
		({ sources }) => (sources[0]!.derivedFrom = { id: 'lost' }),
		{ code: 'unknown-document', path: 'derivedFrom.id', received: '"lost"' },
		0,
	],
	[
		'dependence on nothing',
		({ dependence }) => (dependence[0]!.documents[1] = 'lost'),
		{ code: 'unknown-document', path: 'documents.1' },
		1,
	],
	[
		'dependence on itself',
		({ dependence }) => (dependence[0]!.documents[1] = 'bayview-lumarin'),
		{ code: 'self-dependence' },
		1,
	],
	[
		'dependence of three',
		({ dependence }) => dependence[0]!.documents.push('harbor-trial'),
		{ code: 'unknown-field', path: 'documents.2' },
		0,
	],
	[
		'decision on nothing',
		({ decisions }) => (decisions[0]!.target = 'world'),
		{ code: 'wrong-field', file: 'decisions.jsonl', line: 1, path: 'target' },
		1,
	],
	[
		'story without steps',
		({ stories }) => delete stories[0]!.steps,
		{ code: 'wrong-field', file: 'stories.json', line: 1, path: 'steps' },
		1,
	],
	[
		'newer schema',
		({ manifest }) => (manifest.schema = 9),
		{ code: 'newer-schema', file: 'project.json', path: 'schema', expected: 'at most 1', received: '9' },
		0,
	],
	[
		'no title',
		({ manifest }) => delete manifest.title,
		{ code: 'wrong-field', file: 'project.json', path: 'title', received: 'nothing' },
		0,
	],
]

const recordCount = (project: Json) =>
	['terms', 'sources', 'dependence', 'mentions', 'decisions', 'stories'].reduce(
		(sum, list) => sum + project[list].length,
		0,
	)

test.each(FAULTS)('%s', (_, change, issue, lost) => {
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

test('the small project has no fault, and is written as it stands', () => {
	const { value, issues, counts } = readProjectFiles(smallFiles())
	expect(issues).toEqual([])
	expect(counts).toEqual({ read: 51, kept: 51, setAside: 0 })
	expect(writeProjectFiles(value)).toEqual(smallFiles())
})

test('order in symmetric claims is put right with everything that hangs on it', () => {
	const swap = (m: Json) => ({
		...m,
		subject: m.object,
		object: m.subject,
		subjectSurface: m.objectSurface,
		objectSurface: m.subjectSurface,
		subjectSpan: m.objectSpan,
		objectSpan: m.subjectSpan,
		resolvedBy: { subject: 'synonym', object: 'pronoun' },
		id: 'mine',
	})
	const files = changed(({ mentions, decisions }) => {
		mentions[LONE] = swap(mentions[LONE]!)
		decisions[0]!.target = 'mention:mine'
	})
	const { value, issues } = readProjectFiles(files)
	expect(issues.map(({ code }) => code)).toEqual(['wrong-order', 'wrong-id'])
	const right = { ...small.mentions[LONE], resolvedBy: { subject: 'pronoun', object: 'synonym' } }
	expect(value.mentions[LONE]).toEqual(right)
	expect(value.decisions[0]!.target).toBe(`mention:${small.mentions[LONE]!.id}`)
})

test('malformed lines are set aside, and the lines around them keep their numbers', () => {
	const rows = smallFiles()['claims.jsonl']!.split('\n')
	rows.splice(2, 0, '{"id": oops}', '')
	rows[10] = rows[10]!
		.replace('"treats"', '"heals"')
		.replace('"acts_on"', '"heals"')
		.replace('"combined_with"', '"heals"')
	const { issues, counts } = readProjectFiles({ ...smallFiles(), 'claims.jsonl': rows.join('\r\n') })
	expect(issues.map(({ code, line }) => [code, line])).toEqual([
		['malformed-json', 3],
		['wrong-field', 11],
	])
	expect(counts).toEqual({ read: 52, kept: 50, setAside: 2 })
	expect(writeIssue(issues[0]!)).toBe('claims.jsonl, line 3: not JSON at column 8 (expected a value; found "oops}")')
})

test('a malformed file costs only itself and what hangs on it', () => {
	const { value, issues } = readProjectFiles({ ...smallFiles(), 'stories.json': '[{]', 'decisions.jsonl': '"x"\n' })
	expect(issues.map(({ file, code }) => [file, code])).toEqual([
		['stories.json', 'malformed-json'],
		['decisions.jsonl', 'wrong-field'],
	])
	expect(value.mentions).toHaveLength(30)
})

test('a folder without project.json opens under no name, and says so', () => {
	const { 'project.json': _, ...rest } = smallFiles()
	const { value, issues } = readProjectFiles(rest)
	expect(issues).toEqual([expect.objectContaining({ code: 'missing-file', file: 'project.json' })])
	expect([value.manifest.title, value.mentions.length]).toEqual(['Untitled', 30])
})

test.each([
	['nesting without end', `${'['.repeat(1e5)}${']'.repeat(1e5)}`, 'at most 40 levels', 'more'],
	['a number beyond counting', '{"weight":[1e999]}', 'a number below 2^53', 'Infinity'],
])('a decision with %s is set aside', (_, before, expected, received) => {
	const line = `{"id":"d2","action":"edit","target":"term:x","at":"","before":${before}}\n`
	const files = { ...smallFiles(), 'decisions.jsonl': smallFiles()['decisions.jsonl'] + line }
	const { value, issues } = readProjectFiles(files)
	expect(issues).toEqual([expect.objectContaining({ code: 'wrong-field', line: 2, expected, received })])
	expect(value).toEqual(small)
})

test('sources.json may be a plain list', () => {
	const { 'sources.json': text, ...rest } = smallFiles()
	const { value, issues } = readProjectFiles({ ...rest, 'sources.json': JSON.stringify(JSON.parse(text!).documents) })
	expect(issues).toEqual([])
	expect([value.sources.length, value.dependence.length]).toEqual([6, 0])
})

test('one file holds the same, says the same and tells the line', () => {
	const { value, issues } = readProjectJson(writeProjectJson(small), 'small.json')
	expect([value, issues]).toEqual([small, []])
	const broken = writeProjectJson(small).replace('"harbor-trial","section":"Results"', '"nowhere","section":"Results"')
	expect(readProjectJson(broken, 'small.json').issues).toEqual([
		expect.objectContaining({
			code: 'unknown-document',
			file: 'small.json',
			line: broken.slice(0, broken.indexOf('"nowhere"')).split('\n').length,
		}),
	])
})

test.each([
	['[]', 'not-a-project'],
	['7', 'not-a-project'],
	['{"id":"small","title":"T","schema":1}', 'not-a-project'],
	['{"manifest":', 'malformed-json'],
	['{"manifest":{"id":"a","title":"A","schema":1},"terms":{}}', 'not-a-list'],
	['{"manifest":{"id":"a","title":"A","schema":-1e308}}', 'wrong-field'],
	['{"manifest":{"id":"a","title":"A","schema":1},"__proto__":{"terms":[]}}', 'unknown-field'],
])('%s is told apart', (text, code) => expect(readProjectJson(text).issues.map((issue) => issue.code)).toEqual([code]))
