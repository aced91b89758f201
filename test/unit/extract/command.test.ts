import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listInputs } from '../../../src/cli/extract-inputs.ts'
import { runCli } from '../../../src/cli/run.ts'

let folder = ''
const file = (name: string) => join(folder, name)
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'extract-'))
	writeFileSync(file('b.txt'), 'Ketamine relieves depression.')
	writeFileSync(file('a.md'), '# TMS\n\nTMS does not cause seizures.')
	writeFileSync(file('c.zip'), zipSync({ 'in.txt': strToU8('Ketamine may relieve PTSD.') }))
	writeFileSync(file('empty.txt'), '')
})
afterAll(() => rmSync(folder, { recursive: true }))

const run = async (...args: string[]) => {
	const [out, err]: [string[], string[]] = [[], []]
	const code = await runCli(args, { out: (line) => out.push(line), err: (line) => err.push(line) })
	return { code, out, err }
}

test('a folder becomes one line a mention, in order of file name; a bad file is one line and the rest goes on', async () => {
	const { code, out, err } = await run('extract', folder)
	const mentions = out.map((line) => JSON.parse(line))
	expect(mentions.map((m) => [m.document, m.subject, m.predicate, m.object, m.polarity, m.certainty])).toEqual([
		['a.md', 'tms', 'causes_side_effect', 'seizures', 'denies', 'stated'],
		['b.txt', 'ketamine', 'treats', 'depression', 'asserts', 'stated'],
		['c.zip#in.txt', 'ketamine', 'treats', 'ptsd', 'asserts', 'hedged'],
	])
	expect(mentions[1]).toMatchObject({
		subjectLabel: 'Ketamine',
		objectLabel: 'Depression',
		subjectKind: 'treatment',
		objectKind: 'condition',
		start: 0,
		end: 29,
		exact: 'Ketamine relieves depression.',
	})
	expect(code).toBe(1)
	expect(err.filter((line) => line.includes('empty.txt'))).toEqual([
		`${file('empty.txt')}: file is empty (expected plain text; found 0 bytes)`,
	])
})

test('any order of files is the same run', () => {
	expect(listInputs([file('b.txt'), folder, file('a.md')])).toEqual(listInputs([folder]))
})

test('--out writes the file; wrong use is exit code 2', async () => {
	expect((await run('extract', file('b.txt'), '--out', file('out.jsonl'))).code).toBe(0)
	expect(JSON.parse(readFileSync(file('out.jsonl'), 'utf8').trim()).subject).toBe('ketamine')
	expect((await run('extract', file('none.txt'))).code).toBe(2)
	expect((await run('extract', file('b.txt'), '--jobs', '0')).code).toBe(2)
})

test('evaluate tells precision, recall and F1, overall and per predicate', async () => {
	const mention = (object: string, predicate = 'treats') =>
		JSON.stringify({ document: 'd', subject: 's', predicate, object })
	writeFileSync(file('gold.jsonl'), [mention('a'), mention('b'), mention('c', 'prevents')].join('\n'))
	writeFileSync(file('found.jsonl'), [mention('a'), mention('a'), mention('x'), 'nonsense'].join('\n'))
	const { code, out, err } = await run('evaluate', file('gold.jsonl'), file('found.jsonl'), '--json')
	const { overall, byPredicate } = JSON.parse(out.join('\n'))
	expect(overall).toMatchObject({ gold: 3, predicted: 2, right: 1, precision: 0.5, recall: 1 / 3, f1: 0.4 })
	expect(byPredicate.map(([name]: [string]) => name)).toEqual(['prevents', 'treats'])
	expect(code).toBe(1)
	expect(err).toEqual([
		`${file('found.jsonl')}, line 4: not a mention (expected an object with document, subject, predicate and object; found nonsense)`,
	])
})
