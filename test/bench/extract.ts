import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { readAbstracts } from './abstracts.ts'
import { extractInBrowser } from './extract-browser.ts'
import { buildProgram, runExtract, writeTexts } from './extract-command.ts'
import type { Measured } from './extract-run.ts'
import type { Row } from './run.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Reading claims: speed in Node and in a browser, start, size, and a run of many documents. Budgets are of one core. */
export async function measureExtract(): Promise<Row[]> {
	const { texts, what } = readAbstracts()
	const script = await buildRun()
	const [rules, models, tokens, wink] = ['rules', 'models', 'tokens', 'wink'].map((one) => measureApart(script, one))
	if (!rules || !models || !tokens || !wink) throw new Error('bench: the extractor could not be measured')
	const rows: Row[] = [
		{ what: 'read', measured: `${texts.length} ${what}, ${rules.tokens} tokens` },
		within('start of the rules, lexicon included', rules.startMs, 300, 'ms CPU'),
		within('start with the models', models.startMs, 300, 'ms CPU'),
		atLeast('rules, from cold', rules.cold, 100_000),
		atLeast('rules, the second time', rules.again, 100_000),
		atLeast('rules, once warm (the sixth time)', rules.warm, 100_000),
		{ what: 'with the models, from cold', measured: perSecond(models.cold) },
		{ what: 'with the models, once warm', measured: perSecond(models.warm) },
		{ what: 'our tokens alone, once warm', measured: perSecond(tokens.warm) },
		{
			what: 'wink-nlp, tokens alone, once warm',
			measured: `${perSecond(wink.warm)}, ours ${times(tokens.warm, wink.warm)}`,
		},
	]
	return [...rows, ...(await measureCommand(texts)), ...(await measureBrowser(texts, rules.tokens))]
}

const perSecond = (count: number) => `${(Math.round(count / 1000) * 1000).toLocaleString('en')} tokens/s`
const times = (a: number, b: number) => `${(a / b).toFixed(1)} ×`
const atLeast = (name: string, count: number, least: number): Row => ({
	what: name,
	measured: perSecond(count),
	budget: `≥ ${least / 1000},000`,
	kept: count >= least,
})
const within = (name: string, value: number, most: number, unit: string): Row => ({
	what: name,
	measured: `${Math.round(value)} ${unit}`,
	budget: `≤ ${most}`,
	kept: value <= most,
})

/** Compiled as the program is; in .tmp, which lies as deep as the script. */
async function buildRun(): Promise<string> {
	const outDir = `${root}.tmp/bench-run`
	await build({
		configFile: false,
		root,
		publicDir: false,
		logLevel: 'error',
		ssr: { noExternal: true, external: ['wink-nlp', 'wink-eng-lite-web-model'] },
		build: { ssr: 'test/bench/extract-run.ts', outDir, emptyOutDir: true, target: 'node20', minify: false },
	})
	return `${outDir}/extract-run.js`
}

function measureApart(script: string, what: string): Measured | undefined {
	const { stdout, status } = spawnSync(process.execPath, [script, what], { encoding: 'utf8' })
	return status === 0 ? (JSON.parse(stdout) as Measured) : undefined
}

async function measureCommand(texts: readonly string[]): Promise<Row[]> {
	const entry = await buildProgram()
	const folder = writeTexts(texts)
	const rows: Row[] = []
	for (const jobs of [1, 2]) {
		const { wallMs, cpuMs, lines } = await runExtract(entry, [folder, '--jobs', String(jobs)])
		const measured = `${(wallMs / 1000).toFixed(1)} s, ${(cpuMs / 1000).toFixed(1)} s CPU, ${lines} mentions`
		const budget = jobs === 2 ? { budget: '≤ 10 s', kept: wallMs <= 10_000 } : {}
		rows.push({ what: `extract ${texts.length} files, ${jobs} ${jobs === 1 ? 'job' : 'jobs'}`, measured, ...budget })
	}
	return rows
}

/** Ends a text as a page does, so that it is read by the rules alone. */
const AS_A_PAGE = '\n\nContact us.'

async function measureBrowser(texts: readonly string[], tokens: number): Promise<Row[]> {
	const rules = await extractInBrowser(texts, AS_A_PAGE)
	const models = await extractInBrowser(texts, '')
	return [
		{ what: 'in the browser’s worker: start, lexicon included', measured: `${Math.round(rules.startMs)} ms` },
		{ what: 'in the browser’s worker: rules, from cold', measured: perSecond((1000 * tokens) / rules.coldMs) },
		atLeast('in the browser’s worker: rules, the second time', (1000 * tokens) / rules.againMs, 100_000),
		atLeast('in the browser’s worker: rules, once warm', (1000 * tokens) / rules.warmMs, 100_000),
		{
			what: 'in the browser’s worker: with the models, from cold',
			measured: perSecond((1000 * tokens) / models.coldMs),
		},
		within('loaded for pages, gzip', rules.loaded / 1000, 2000, 'kB'),
		within('loaded for abstracts as well, gzip', models.loaded / 1000, 2000, 'kB'),
	]
}

const STREAM = 100_000
const MARKS = [10_000, 50_000, 100_000]

/** A stream of short documents through the program: memory must not grow with their number. Takes many minutes. */
export async function measureStream(): Promise<Row[]> {
	const { texts } = readAbstracts()
	function* input() {
		for (let i = 0; i < STREAM; i++)
			// Words that no other document has: what is kept by word would show.
			yield `${JSON.stringify({ id: `d${i}`, text: `Report ${i} on subject${i}. ${texts[i % texts.length]!.slice(0, 600)}` })}\n`
	}
	const { memory, cpuMs } = await runExtract(await buildProgram(), ['-'], input())
	const marks = MARKS.map((mark) => memory.get(mark)!)
	const live = marks.map((mark) => mark.live)
	const megabytes = (bytes: number[]) => `${bytes.map((count) => Math.round(count / 1e6)).join(', ')} MB`
	return [
		{ what: `${STREAM} short documents in a stream`, measured: `${Math.round(cpuMs / 1000)} s CPU` },
		{
			what: `memory in use at ${MARKS.join(', ')} documents`,
			measured: megabytes(live),
			budget: 'the last ≤ 1.1 × the first',
			kept: live.at(-1)! <= 1.1 * live[0]!,
		},
		// How much more an engine holds than is in use is its own affair: it moved between 180 and 330 MB.
		{ what: 'resident then', measured: megabytes(marks.map((mark) => mark.resident)) },
	]
}
