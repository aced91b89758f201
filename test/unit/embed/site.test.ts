import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { appFolder } from '../../../src/cli/package-root.ts'
import { runCli } from '../../../src/cli/run.ts'

const run = async (...args: string[]) => {
	const said: string[] = []
	const say = (line: string) => void said.push(line)
	return { code: await runCli(args, { out: say, err: say }), said: said.join('\n') }
}
const PROJECT = 'data/ketamine-tms'

describe.skipIf(!existsSync(`${appFolder()}/index.html`))('a folder to publish (needs npm run build:app)', () => {
	const folder = mkdtempSync(join(tmpdir(), 'corroborate-site-'))
	const read = (name: string) => readFileSync(join(folder, name), 'utf8')

	test('has what a pasted link needs to unfold', async () => {
		const { code, said } = await run(
			'build',
			PROJECT,
			'--out',
			folder,
			'--format',
			'site',
			'--base',
			'https://example.org/kt',
		)
		expect(code, said).toBe(0)
		const page = read('index.html')
		expect(page).toContain('<meta property="og:image" content="https://example.org/kt/poster.png" />')
		expect(page).toMatch(/<meta name="description" content="What five web pages of ketamine/)
		expect(page).toContain('<meta name="corroborate-beside" content="layouts" />')
		expect(page).toContain('href="https://example.org/kt/oembed.json"')
		const card = JSON.parse(read('oembed.json'))
		expect(card).toMatchObject({ version: '1.0', type: 'rich', title: 'Ketamine and TMS', width: 800, height: 480 })
		expect(card.html).toContain('src="https://example.org/kt/?embed=1"')
		expect(readFileSync(join(folder, 'poster.png')).readUInt32BE(16)).toBe(1200)
	}, 60_000)

	test('says what is missing for that', async () => {
		const { code, said } = await run('build', PROJECT, '--out', `${folder}-bare`, '--format', 'site')
		expect([code, said]).toEqual([0, expect.stringMatching(/unfolds without its picture.*expected --base/)])
	}, 60_000)

	test('shows poster and table before any script', () => {
		const page = read('embed.html')
		expect(page).toMatch(
			/<a href="\.\/"><svg [^>]*aria-label="Ketamine and TMS: 70 terms and 136 links, told one by one/,
		)
		for (const words of ['Side effect', 'only hedged', 'medical advice']) expect(page).toContain(words)
		expect(JSON.parse(read('layouts.json'))).toHaveLength(2)
		expect(page).toContain(
			'<td>Five independent sources say that ketamine treats depression.</td><td>22</td><td>5</td><td>5</td><td>5</td>',
		)
	})

	test('has a badge for each claim, with its sentence and how to cite it', () => {
		const badge = read('badges/ketamine.treats.depression.svg')
		expect(badge).toContain('<title>Five independent sources say that ketamine treats depression.</title>')
		expect(badge).toContain('5 for')
		expect(badge).toContain('version 1.0.0')
		expect(read('badges/tms.causes_side_effect.fatigue.svg')).toContain('1 against')
	})
})

test.each([
	[['--format', 'sitemap'], /unknown kind of folder \(expected .*site.*; found sitemap\)/],
	[['--base', 'example.org', '--format', 'site'], /--base: not an address/],
	[['--scale', '9'], /--scale: no such scale \(expected 1 to 4; found 9\)/],
	[['--size', '10x10'], /--size: no such size/],
	[['--story', 'nothing'], /--story: no such story with steps \(expected how-ketamine.*; found nothing\)/],
])('%j is wrong use', async (args, message) => {
	const { code, said } = await run('build', PROJECT, '--out', join(tmpdir(), 'never.pptx'), ...args)
	expect(code).toBe(2)
	expect(said).toMatch(message)
	expect(existsSync(join(tmpdir(), 'never.pptx'))).toBe(false)
})
