import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadProject } from '../../../src/cli/load-project.ts'
import { weighProject } from '../../../src/pipeline/open-project.ts'
import { makeFolder, runProgram } from './run-program.ts'

const BUNDLED = 'data/ketamine-tms'
const { project, links } = weighProject(loadProject(BUNDLED))
const counted = links.filter(({ evidence }) => evidence.counts.mentions > 0).length
const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

/** How often a node and a link stand in a file of each kind. */
test.each([
	['gexf', /<node /g, /<edge /g],
	['graphml', /<node /g, /<edge /g],
	['cx2', /^\{"id":\d+,"[xv]":/gm, /^\{"id":\d+,"s":/gm],
	['sif', undefined, /^[^\t\n]+\t[^\t\n]+\t[^\t\n]+$/gm],
	['trig', / a biolink:(?!Association)\w+ ;\n\trdfs:label/g, undefined],
	['jsonld', /"rdfs:label":"[^"]*","co:kind"/g, undefined],
])('build writes .%s with every term and every counted link', async (extension, node, edge) => {
	const file = join(makeFolder(), `x.${extension}`)
	const { code, err } = await runProgram('build', BUNDLED, '--out', file)
	expect([code, err]).toEqual([0, ''])
	const text = readFileSync(file, 'utf8')
	if (node) expect(count(text, node)).toBe(project.terms.length)
	if (edge) expect(count(text, edge)).toBe(counted)
})

test('--format kgx makes a folder of two tables', async () => {
	const folder = join(makeFolder(), 'kgx')
	const { code, err } = await runProgram('build', BUNDLED, '--format', 'kgx', '--out', folder)
	expect([code, err]).toEqual([0, ''])
	const rows = (name: string) => readFileSync(join(folder, name), 'utf8').trimEnd().split('\n').length - 1
	expect([rows('nodes.tsv'), rows('edges.tsv')]).toEqual([project.terms.length, counted])
})

test('an unknown kind of file or folder is told every known one', async () => {
	const file = await runProgram('build', BUNDLED, '--out', 'x.frob')
	expect(file.code).toBe(2)
	for (const extension of ['gexf', 'graphml', 'cx2', 'sif', 'trig', 'jsonld', 'json', 'html'])
		expect(file.err).toMatch(new RegExp(`[ (]\\.${extension}[,;]`))
	const folder = await runProgram('build', BUNDLED, '--format', 'frob', '--out', 'x')
	expect([folder.code, folder.err]).toEqual([
		2,
		'corroborate: --format: unknown kind of folder (expected site, kgx; found frob)\n',
	])
})
