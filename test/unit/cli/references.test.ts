import { appendFileSync, cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { smallProject } from '../../fixtures/read-small.ts'
import { makeFolder, runProgram, SMALL } from './run-program.ts'

const { sources } = smallProject()
const lacking = sources.find(({ doi }) => !doi)!

test('references become lines for the log; once they are in it, nothing is left to fill in', async () => {
	const folder = makeFolder()
	cpSync(SMALL, folder, { recursive: true })
	const file = join(folder, 'refs.bib')
	writeFileSync(file, `@misc{${lacking.id}, doi = {10.5555/filled.1}, title = {${lacking.title}}}\n`)
	const first = await runProgram('references', folder, file, '--by', 'Ada')
	expect(first.code, first.err).toBe(0)
	expect(first.err).toContain('refs.bib: 1 reference, 1 document filled in')
	const lines = first.out.trimEnd().split('\n')
	expect(lines).toHaveLength(1)
	expect(JSON.parse(lines[0]!)).toMatchObject({
		action: 'edit',
		target: `document:${lacking.id}`,
		after: { doi: '10.5555/filled.1' },
		by: 'Ada',
		reason: 'from refs.bib',
	})
	appendFileSync(join(folder, 'decisions.jsonl'), first.out)
	const again = await runProgram('references', folder, file)
	expect([again.code, again.out]).toEqual([0, ''])
	const built = await runProgram('build', folder, '--out', join(folder, 'out.bib'))
	expect(built.err).not.toContain('decision')
})

test('two files fill in one document once, and references about no document are told', async () => {
	const folder = makeFolder()
	const [one, two] = ['one.bib', 'two.bib'].map((name) => join(folder, name)) as [string, string]
	const entry = `@misc{${lacking.id}, doi = {10.5555/filled.1}, title = {${lacking.title}}}\n`
	writeFileSync(one, entry)
	writeFileSync(two, `${entry}@misc{x, title = {Nobody here has heard of this one}}\n`)
	const { code, out, err } = await runProgram('references', SMALL, one, two)
	expect(out.trimEnd().split('\n')).toHaveLength(1)
	expect(err).toContain('1 of 2 references are about no document here: "Nobody here')
	expect(code).toBe(1)
})

test.each([
	[[SMALL], 'corroborate: references: wrong arguments (expected <project> <file> … [--by NAME]; found '],
	[
		[SMALL, 'nowhere.bib'],
		'corroborate: nowhere.bib: no references (expected a CSL-JSON, BibTeX, RIS or NBIB file; found nothing)',
	],
])('wrong use: %j', async (args, line) => {
	const { code, err } = await runProgram('references', ...args)
	expect(err.slice(0, line.length)).toBe(line)
	expect(code).toBe(2)
})
