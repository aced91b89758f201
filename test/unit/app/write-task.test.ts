import { expect, test } from 'vitest'
import { TAKE_AWAYS } from '../../../src/app/report/take-aways.ts'
import { type WriteTask, writeTask } from '../../../src/app/report/write-task.ts'
import { indexMentions, weighLinks } from '../../../src/evidence/claims.ts'
import { parseCsv } from '../../../src/formats/csv.ts'
import { writeProjectJson } from '../../../src/formats/write-project.ts'
import { hashText } from '../../../src/text/hash.ts'
import { DEFAULT_VIEW } from '../../../src/view/view-state.ts'
import { smallProject } from '../../fixtures/read-small.ts'

const project = smallProject()
const links = weighLinks(indexMentions(project))
const task = (what: string, change: Partial<WriteTask> = {}): WriteTask => ({
	what,
	project,
	dependence: project.dependence,
	texts: new Map(),
	located: new Map(),
	view: DEFAULT_VIEW,
	pins: {},
	shown: links.map(({ id }) => id),
	...change,
})
const nothing = () => {}

test('every take-away and the report are written, and progress only goes on', async () => {
	for (const what of [...TAKE_AWAYS.map(({ name }) => name), 'report']) {
		const shares: number[] = []
		const written = await writeTask(task(what), (share) => shares.push(share))
		expect(written.length, what).toBeGreaterThan(100)
		expect(shares).toEqual(shares.toSorted((a, b) => a - b))
	}
})

test('tables hold what is in view and nothing else', async () => {
	const { id, claims } = links[0]!
	const rows = parseCsv(String(await writeTask(task('-claims.csv', { shown: [id] }), nothing)))
	expect(rows.slice(1).map(([claim]) => claim)).toEqual(claims.map((claim) => claim.id))
	const off = { ...DEFAULT_VIEW, without: project.sources.map((source) => source.id) }
	expect(parseCsv(String(await writeTask(task('-mentions.csv', { view: off }), nothing)))).toHaveLength(1)
})

test('the hash is that of the project as saved, whatever was measured here', async () => {
	const hash = hashText(writeProjectJson(project))
	expect(await writeTask(task('hash', { dependence: [] }), nothing)).toBe(hash)
	expect(await writeTask(task('report', { dependence: [] }), nothing)).toContain(hash)
})

test('what nobody writes is told', async () => {
	await expect(writeTask(task('-evidence.pdf'), nothing)).rejects.toThrow('nothing to write: -evidence.pdf; expected')
})
