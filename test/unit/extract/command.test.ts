import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listInputs, listTasks, type Task } from '../../../src/cli/extract-inputs.ts'
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

describe('standard input', () => {
	const tasksOf = async (...chunks: string[]) => {
		const tasks: Task[] = []
		async function* input() {
			yield* chunks
		}
		for await (const task of listTasks(['-', 'x.txt'], input)) tasks.push(task)
		return tasks
	}
	test('is one text, or a record a line wherever the chunks end; files follow', async () => {
		expect(await tasksOf('Ketamine ', 'helps.\n{x}')).toEqual([{ text: 'Ketamine helps.\n{x}' }, { path: 'x.txt' }])
		expect(await tasksOf(' ', '\n{"id": 1', '}\n\n{"id"', ': 2}')).toEqual([
			{ line: '{"id": 1}', number: 2 },
			{ line: '{"id": 2}', number: 4 },
			{ path: 'x.txt' },
		])
	})
	test('gives its records out before it ends', async () => {
		async function* input() {
			yield '{"id": 1}\n{"id"'
			throw new Error('not asked for yet')
		}
		expect((await listTasks(['-'], input).next()).value).toEqual({ line: '{"id": 1}', number: 1 })
	})
	test('records become mentions in their order, with any number of jobs; a bad line is one line', async () => {
		const records = Array.from({ length: 150 }, (_, i) => JSON.stringify({ id: `d${i}`, text: OWN[i % OWN.length] }))
		const input = [...records.slice(0, 70), '{"id": 3}', 'nonsense', ...records.slice(70)].join('\n')
		const one = await runProgram(input, 'extract', '-')
		const two = await runProgram(input, 'extract', '-', '--jobs', '2')
		expect(two).toEqual(one)
		const ids = one.out
			.trim()
			.split('\n')
			.map((line) => JSON.parse(line).document)
		expect(new Set(ids).size).toBe(150)
		expect(ids).toEqual(ids.toSorted((a, b) => Number(a.slice(1)) - Number(b.slice(1))))
		expect(one.err.split('\n').filter((line) => line.startsWith('-'))).toEqual([
			'-, line 71: not a document (expected an object with "id" and "text"; found {"id": 3})',
			'-, line 72: not a document (expected an object with "id" and "text"; found nonsense)',
		])
		expect(one.code).toBe(1)
	})
})

const OWN = ['Ketamine relieves depression.', 'TMS does not cause seizures. Ketamine may cause nausea.']

/** The real program, with something on its standard input. */
function runProgram(input: string, ...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
	const main = fileURLToPath(new URL('../../../src/cli/main.ts', import.meta.url))
	const child = spawn(process.execPath, ['--import', 'tsx', main, ...args])
	let [out, err] = ['', '']
	child.stdout.on('data', (data) => (out += data))
	child.stderr.on('data', (data) => (err += data))
	child.stdin.end(input)
	return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })))
}

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
