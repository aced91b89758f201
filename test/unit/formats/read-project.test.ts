import { expect, test } from 'vitest'
import { readProjectFiles, readProjectJson } from '../../../src/formats/read-project.ts'
import { writeProjectFiles, writeProjectJson } from '../../../src/formats/write-project.ts'
import { writeIssue } from '../../../src/schema/issue.ts'
import { smallFiles } from '../../fixtures/read-small.ts'
import { changed, type Json, LONE, small } from './broken-project.ts'

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
