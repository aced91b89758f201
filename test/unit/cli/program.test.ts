import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { COMMANDS } from '../../../src/cli/commands.ts'
import { readProjectJson } from '../../../src/formats/read-project.ts'
import { smallProject } from '../../fixtures/read-small.ts'
import { makeFolder, runProgram, SMALL, SMALL_TEXTS } from './run-program.ts'

/** The small project in a folder of its own, with one file changed. */
function copySmall(file: string, change: (text: string) => string): string {
	const folder = makeFolder()
	cpSync(SMALL, folder, { recursive: true })
	writeFileSync(join(folder, file), change(readFileSync(join(folder, file), 'utf8')))
	return folder
}

describe('wrong use ends with 2 and one line that says what was expected and found', () => {
	test.each([
		[[], `corroborate: no command (expected ${COMMANDS.map(({ name }) => name).join(', ')}`],
		[['frob'], `corroborate: unknown command: frob (expected ${COMMANDS.map(({ name }) => name).join(', ')}`],
		[['--frob'], `corroborate: unknown option: --frob (expected ${COMMANDS.map(({ name }) => name).join(', ')}`],
		[['verify', SMALL, '--frob'], "corroborate: verify: Unknown option '--frob' (expected --texts, --help)"],
		[['verify', SMALL], 'corroborate: --texts is missing (expected a folder with .txt files; found nothing)'],
		[
			['verify', '--texts', SMALL_TEXTS],
			'corroborate: verify: wrong arguments (expected <project> --texts DIR; found nothing)',
		],
		[
			['verify', SMALL, '--texts', 'nowhere'],
			'corroborate: nowhere: no texts (expected a folder with .txt files; found nothing)',
		],
		[
			['verify', SMALL, '--texts', 'package.json'],
			'corroborate: package.json: no texts (expected a folder with .txt files; found a file)',
		],
		[
			['verify', 'nowhere', '--texts', '.'],
			'corroborate: nowhere: no such project (expected a folder with project.json, or a project in one .json file; found nothing)',
		],
		[
			['diff', SMALL, 'src'],
			'corroborate: src: not a project (expected a folder with project.json, or a project in one .json file; found a folder without project.json)',
		],
		[['diff', SMALL, 'LICENSE'], 'corroborate: LICENSE: not a project ('],
		[['diff', SMALL], 'corroborate: diff: wrong arguments (expected <a> <b> [--json]; found '],
		[['build', SMALL], 'corroborate: --out is missing (expected a file ending in .json'],
		[['build', SMALL, '--out', 'a.docx'], 'corroborate: a.docx: unknown kind of file (expected .json'],
		[['build', SMALL, '--out', 'no/such/folder/a.json'], 'corroborate: no/such/folder/a.json: cannot be used (ENOENT)'],
		[
			['serve', SMALL, '--model-endpoint', 'ftp://x/v1?k=1'],
			'corroborate: serve: wrong --model-endpoint (expected an address such as http://127.0.0.1:11434/v1; found ftp://x/v1?k=1)',
		],
		[
			['serve', SMALL, '--port', '99999'],
			'corroborate: serve: wrong --port (expected a number from 0 to 65535; found 99999)',
		],
	])('%j', async (args, line) => {
		const { code, out, err } = await runProgram(...args)
		expect(err.slice(0, line.length)).toBe(line)
		expect([err.trimEnd().split('\n').length, out, code]).toEqual([1, '', 2])
	})
})

test('--version tells the version of the package', async () => {
	const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
	expect(await runProgram('--version')).toEqual({ code: 0, out: `${version}\n`, err: '' })
})

test('--help names every command, and each command its options', async () => {
	const { out, code } = await runProgram('--help')
	expect(code).toBe(0)
	for (const { name } of COMMANDS) expect(out).toContain(`\n  ${name} `)
	const help = await runProgram('verify', '--help')
	expect([help.code, help.out]).toEqual([0, expect.stringContaining('--texts DIR')])
})

describe('verify', () => {
	test('all words stand where they should: 0, with every document and the total', async () => {
		const { code, out, err } = await runProgram('verify', SMALL, '--texts', SMALL_TEXTS)
		expect(out).toMatch(/^harbor-trial +8 +8 +0 +0 +0 {2}harbor-trial\.txt$/m)
		expect(out).toMatch(/^total +30 +30 +0 +0 +0$/m)
		expect([code, err]).toEqual([0, ''])
	})

	test('a changed text is told by its name, a renamed one by its words; lost words and strays are named', async () => {
		const folder = makeFolder()
		cpSync(SMALL_TEXTS, folder, { recursive: true })
		const trial = readFileSync(join(folder, 'harbor-trial.txt'), 'utf8')
		writeFileSync(
			join(folder, 'harbor-trial.txt'),
			`New first line.\n${trial.replace('Nausea followed', 'Sickness followed')}`,
		)
		cpSync(join(folder, 'wellness-digest.txt'), join(folder, 'renamed.txt'))
		writeFileSync(join(folder, 'wellness-digest.txt'), 'Other words.')
		writeFileSync(join(folder, 'stray.txt'), 'Nobody knows me.')
		const { code, out, err } = await runProgram('verify', SMALL, '--texts', folder)
		expect(out).toMatch(/^harbor-trial +8 +0 +7 +0 +1 {2}harbor-trial\.txt, changed$/m)
		expect(out).toMatch(/^wellness-digest +4 +4 +0 +0 +0 {2}renamed\.txt$/m)
		expect(out).toContain('stray.txt: belongs to no document of the project\n')
		expect(out).toContain('wellness-digest.txt: belongs to no document of the project\n')
		expect(err).toContain('is not in the text of harbor-trial and is not counted')
		expect(code).toBe(1)
	})

	test('a text that is not there is a finding', async () => {
		const { code, out } = await runProgram('verify', SMALL, '--texts', makeFolder())
		expect(out).toMatch(/^harbor-trial +8 +– +– +– +– {2}no text \(expected harbor-trial\.txt\)$/m)
		expect(out).toMatch(/^total +30 +0 +0 +0 +0 {2}30 mentions without a text$/m)
		expect(code).toBe(1)
	})

	test('a file that is no text is named, and the others are still checked', async () => {
		const folder = makeFolder()
		cpSync(SMALL_TEXTS, folder, { recursive: true })
		writeFileSync(join(folder, 'broken.txt'), Buffer.from([0x41, 0, 0x42]))
		const { code, out, err } = await runProgram('verify', SMALL, '--texts', folder)
		expect(err).toBe(`${join(folder, 'broken.txt')}: not a text file (expected text; found a NUL at byte 1)\n`)
		expect([code, /^total +30 +30 /m.test(out)]).toEqual([1, true])
	})
})

test('a text in Windows-1252 is said, and is no failure where its words stand', async () => {
	const folder = makeFolder()
	cpSync(SMALL_TEXTS, folder, { recursive: true })
	writeFileSync(join(folder, 'old.txt'), Buffer.from([0x63, 0x61, 0x66, 0xe9]))
	const { code, err } = await runProgram('verify', SMALL, '--texts', folder)
	expect([code, err]).toEqual([
		0,
		`${join(folder, 'old.txt')}: read as Windows-1252 (expected UTF-8; found other bytes)\n`,
	])
})

test('words of a file cannot steer the terminal', async () => {
	const project = copySmall('project.json', (text) => text.replace('{', '{"\\u001b[2J\\n": 1,'))
	const { err } = await runProgram('diff', project, SMALL)
	expect(err).toBe(`${join(project, 'project.json')},  [2J : unknown field  [2J  is left out\n`)
})

describe('build', () => {
	test('.json is the one-file form of the same project', async () => {
		const file = join(makeFolder(), 'small.json')
		const { code, out } = await runProgram('build', SMALL, '--out', file, '--texts', SMALL_TEXTS)
		expect([code, out]).toEqual([0, `${file}: 12 terms, 16 links, 30 mentions of 6 documents\n`])
		expect(readProjectJson(readFileSync(file, 'utf8')).value).toEqual(smallProject())
		expect((await runProgram('diff', SMALL, file)).out).toBe('no claim differs\n')
	})

	test('bad records are named with file and line, and the rest is still written: 1', async () => {
		const project = copySmall('claims.jsonl', (text) => text.replace('"predicate":"treats"', '"predicate":"heals"'))
		const file = join(makeFolder(), 'small.json')
		const { code, out, err } = await runProgram('build', project, '--out', file)
		expect(err).toMatch(
			/^\S+claims\.jsonl, line 1, predicate: wrong field predicate \(expected \("treats" \| .*; found "heals"\)\n$/,
		)
		expect([code, out]).toEqual([1, `${file}: 12 terms, 16 links, 29 mentions of 6 documents\n`])
	})

	test('a malformed file is named with line and column', async () => {
		const project = copySmall('stories.json', (text) => text.replace('[', '[[,'))
		const { code, err } = await runProgram('build', project, '--out', join(project, 'a.json'))
		expect(err).toBe(
			`${join(project, 'stories.json')}, line 1: not JSON at column 3 (expected a value; found ",\\n\\t{\\n\\t\\t\\"id\\":")\n`,
		)
		expect([code, existsSync(join(project, 'a.json'))]).toEqual([1, true])
	})
})

describe('audit', () => {
	test('lists the most pressing first, and counts', async () => {
		const { code, out, err } = await runProgram('audit', SMALL)
		const rows = out.trimEnd().split('\n')
		expect(rows.slice(0, 5).some((row) => /^warning +P1 +contradicted/.test(row))).toBe(true)
		expect(rows.at(-1)).toMatch(/^0 errors, \d+ warnings, \d+ information, 0 accepted$/)
		expect([code, err]).toEqual([0, ''])
	})

	test.each([
		['error', 0],
		['warning', 1],
		['info', 1],
		['T3,R1', 0],
		['T3,P1', 1],
		['contradicted', 1],
	])('--fail-on %s ends with %i', async (what, code) => {
		expect((await runProgram('audit', SMALL, '--fail-on', what)).code).toBe(code)
	})

	test('a rule that nobody knows is wrong use', async () => {
		const { code, err } = await runProgram('audit', SMALL, '--fail-on', 'P1,S99')
		expect(err).toMatch(/^corroborate: audit: wrong --fail-on \(expected error, warning, info, S1, .*; found S99\)\n$/)
		expect(code).toBe(2)
	})

	test('an accepted finding no longer fails', async () => {
		const findings: { rule: string; target: string }[] = JSON.parse((await runProgram('audit', SMALL, '--json')).out)
		const contradicted = findings.filter(({ rule }) => rule === 'P1')
		const accepted = contradicted.map(({ target }, i) => ({
			id: `a${i}`,
			action: 'accept',
			target: `finding:P1:${target}`,
			at: '2024-05-02',
			reason: 'both were read',
		}))
		const lines = accepted.map((decision) => `${JSON.stringify(decision)}\n`).join('')
		const project = copySmall('decisions.jsonl', (text) => text + lines)
		const { code, out } = await runProgram('audit', project, '--fail-on', 'P1')
		expect(contradicted.length).toBeGreaterThan(0)
		expect(out).toContain(`, ${contradicted.length} accepted\n`)
		expect(code).toBe(0)
	})

	test('--sarif points to the lines of the mentions', async () => {
		const { out } = await runProgram('audit', SMALL, '--sarif')
		const { version, runs } = JSON.parse(out)
		const { tool, results } = runs[0]
		expect([version, tool.driver.name]).toEqual(['2.1.0', 'Corroborate'])
		for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId)
		const { level, locations } = results.find(
			({ partialFingerprints }: { partialFingerprints: { target: string } }) =>
				partialFingerprints.target.includes('P1') && partialFingerprints.target.includes('nausea'),
		)
		const { artifactLocation, region } = locations[0].physicalLocation
		const rows = readFileSync(new URL(artifactLocation.uri), 'utf8').split('\n')
		expect(level).toBe('warning')
		expect(rows[region.startLine - 1]).toContain('"object":"nausea"')
	})
})

test('diff tells what was lost, added, stronger, weaker and newly contested', async () => {
	const lines = readFileSync(join(SMALL, 'claims.jsonl'), 'utf8').trimEnd().split('\n')
	const isAbout = (line: string, document: string, predicate: string) =>
		line.includes(`"document":"${document}"`) && line.includes(`"${predicate}"`)
	const without = (document: string, predicate: string) => (text: string) =>
		text
			.split('\n')
			.filter((line) => !isAbout(line, document, predicate))
			.join('\n')
	expect(lines.some((line) => isAbout(line, 'northern-guideline', 'causes_side_effect'))).toBe(true)
	const before = copySmall('claims.jsonl', (text) =>
		without('northern-guideline', 'treats')(without('harbor-trial', 'affects')(text)),
	)
	const after = copySmall('claims.jsonl', without('northern-guideline', 'contraindicated_in'))
	const { code, out } = await runProgram('diff', before, after, '--json')
	expect(code).toBe(0)
	const changes: { change: string; claim: string }[] = JSON.parse(out)
	expect(changes.map(({ change, claim }) => `${change} ${claim}`)).toEqual([
		'added calmulin.affects.neuroplasticity.increases',
		'added drift-receptor.affects.calmulin.increases',
		'added pulsed-light-therapy.treats.winter-depression',
		'lost veltazine.contraindicated_in.insomnia',
		'stronger lumarin.treats.winter-depression',
		'contested lumarin.treats.insomnia',
	])
	expect(changes.find(({ change }) => change === 'stronger')).toMatchObject({
		before: { asserting: 2, denying: 0 },
		after: { asserting: 3, denying: 0 },
	})
	const table = await runProgram('diff', after, before)
	expect(table.out).toMatch(/^weaker +lumarin\.treats\.winter-depression +3 → 2 +0$/m)
	expect(table.out).toContain('1 added, 3 lost, 0 stronger, 1 weaker, 0 newly contested')
})
