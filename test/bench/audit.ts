import { auditProject } from '../../src/evidence/audit/index.ts'
import { indexMentions, weighLinks } from '../../src/evidence/claims.ts'
import { measureDependence } from '../../src/evidence/dependence.ts'
import { leaveEachOut } from '../../src/evidence/leave-one-out.ts'
import { buildGraph } from '../../src/graph/build-graph.ts'
import { seededRandom } from '../../src/layout/random.ts'
import { buildMatrix, findOverlaps } from '../../src/view/matrix.ts'
import { madeCorpus } from './made-corpus.ts'
import { realCorpus, writeRealCorpus } from './real-corpus.ts'
import type { Row } from './run.ts'

const TURNS = 5
const CLAIMS = 5000
const DOCUMENTS = 500

/** Median CPU milliseconds of this process; the machine's other work counts little. */
function cpu(run: (turn: number) => unknown, turns = TURNS): number {
	const times = Array.from({ length: turns }, (_, turn) => {
		const before = process.cpuUsage()
		run(turn)
		const { user, system } = process.cpuUsage(before)
		return (user + system) / 1000
	})
	return times.sort((a, b) => a - b)[Math.floor(turns / 2)]!
}

/** The same of a project that is not made up. */
function measureReal(): Row[] {
	const corpus = realCorpus()
	if (!corpus) return [{ what: 'abstracts of the benchmark', measured: 'not here (expected ../shared/bench)' }]
	const { project, texts } = corpus
	const index = indexMentions(project)
	const links = weighLinks(index)
	const claims = links.reduce((sum, link) => sum + link.claims.length, 0)
	const size = `${claims} claims / ${project.sources.length} abstracts`
	const row = (what: string, run: (turn: number) => unknown, most: number): Row => {
		const time = cpu(run)
		return { what: `${what}, ${size}`, measured: `${time.toFixed(0)} ms`, budget: `≤ ${most} ms`, kept: time <= most }
	}
	return [
		row('audit, every rule', () => auditProject(project, links), 1000),
		row('the same with texts', () => auditProject(project, links, {}, texts), 1000),
		row(
			'a source off: weights and graph',
			(turn) => buildGraph([...index.terms.values()], weighLinks(index, { without: [project.sources[turn]!.id] })),
			100,
		),
		{ what: 'made for the browser', measured: `npm start -- ${writeRealCorpus(corpus)}` },
	]
}

interface Measured {
	open: number
	audit: number
	toggle: number
	leave: number
	matrix: number
}

function measure(factor: number): Measured {
	const project = madeCorpus({ claims: CLAIMS * factor, documents: DOCUMENTS * factor })
	const open = cpu(() => weighLinks(indexMentions(project)), 3)
	const index = indexMentions(project)
	const links = weighLinks(index)
	return {
		open,
		audit: cpu(() => auditProject(project, links), 3),
		toggle: cpu((turn) => {
			const without = [`document-${turn * 7}`]
			buildGraph([...index.terms.values()], weighLinks(index, { without }))
		}),
		leave: cpu(() => leaveEachOut(index, links, 2)),
		matrix: cpu(() => findOverlaps(buildMatrix(links)), 3),
	}
}

/** Audit, switching a source off, leave one out and the matrix at 5,000 claims / 500 documents, and how they grow. */
export async function measureAudit(): Promise<Row[]> {
	const [one, two, four] = [1, 2, 4].map(measure) as [Measured, Measured, Measured]
	const size = `${CLAIMS} claims / ${DOCUMENTS} documents`
	const row = (key: keyof Measured, what: string, most?: number): Row => ({
		what: `${what}, ${size}`,
		measured: `${one[key].toFixed(0)} ms; × ${(two[key] / one[key]).toFixed(1)} at 2 ×, × ${(four[key] / one[key]).toFixed(1)} at 4 ×`,
		...(most && { budget: `≤ ${most} ms`, kept: one[key] <= most }),
	})
	return [
		row('open', 'index and weigh'),
		row('audit', 'audit, every rule', 1000),
		row('toggle', 'a source off: weights and graph', 100),
		row('leave', 'leave every source out'),
		row('matrix', 'seriate the matrix, with overlaps'),
		measureTexts(),
		...measureReal(),
	]
}

/** Texts of made-up words; every tenth copies a third of the one before. */
function madeTexts(documents: number, words: number): Map<string, string> {
	const random = seededRandom(5)
	const word = () => `w${Math.floor(random() ** 2 * 9000)}`
	const texts = new Map<string, string>()
	let last: string[] = []
	for (let i = 0; i < documents; i++) {
		const own = Array.from({ length: words }, word)
		const said = i % 10 === 9 ? [...last.slice(0, words / 3), ...own.slice(words / 3)] : own
		const sentences = Array.from({ length: Math.ceil(words / 14) }, (_, k) => said.slice(k * 14, k * 14 + 14).join(' '))
		texts.set(`document-${i}`, sentences.map((sentence) => `W${sentence.slice(1)}.`).join(' '))
		last = said
	}
	return texts
}

function measureTexts(): Row {
	const texts = madeTexts(1000, 1000)
	const sources = [...texts.keys()].map((id) => ({ id }))
	let found = 0
	const time = cpu(() => {
		found = measureDependence(sources, texts).length
	}, 1)
	return {
		what: 'independence over 1000 documents of 1000 words',
		measured: `${time.toFixed(0)} ms, ${found} copied pairs of 100 planted`,
		budget: '≤ 5000 ms',
		kept: time <= 5000,
	}
}
