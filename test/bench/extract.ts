// Speed and size of the extractor: npx tsx test/bench/extract.ts. Reads ../shared/bench; prints a table, asserts nothing.
import { existsSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { createExtractor } from '../../src/extract/extractor.ts'
import { parseLexicon } from '../../src/extract/lexicon.ts'
import { parseNameModel } from '../../src/extract/name-tagger.ts'
import { parsePairModel } from '../../src/extract/pair-model.ts'
import { tokenise } from '../../src/extract/tokens.ts'

const ROOT = new URL('../../', import.meta.url).pathname
const BENCH = `${ROOT}../shared/bench`
const data = (path: string) => readFileSync(`${ROOT}data/${path}`, 'utf8')
const row = (...cells: string[]) => console.log(cells.map((cell, i) => (i ? cell : cell.padEnd(52))).join(' '))
const timed = <T>(run: () => T): [T, number] => {
	const start = process.cpuUsage()
	const value = run()
	const { user, system } = process.cpuUsage(start)
	return [value, (user + system) / 1000]
}

const texts = {
	lexicon: data('lexicon/lexicon.tsv'),
	names: data('models/names.tsv'),
	pairs: data('models/pairs.tsv'),
	document: data('models/document.tsv'),
}
const vocabulary = JSON.parse(data('ketamine-tms/vocabulary.json'))
const [lexicon, lexiconMs] = timed(() => parseLexicon(texts.lexicon))
const [extract, startMs] = timed(() => createExtractor({ vocabulary, lexicon }))
row('start of the rule path, lexicon included', `${(lexiconMs + startMs).toFixed(0)} ms CPU`)
const [models, modelsMs] = timed(() => ({
	names: parseNameModel(texts.names),
	pairs: parsePairModel(texts.pairs),
	document: parsePairModel(texts.document).causes,
}))
row('reading the models', `${modelsMs.toFixed(0)} ms CPU`)
for (const [name, text] of Object.entries(texts))
	row(`${name}, gzip`, `${Math.round(gzipSync(text, { level: 9 }).length / 1024)} kB`)

if (existsSync(BENCH)) {
	const abstracts = ['train', 'dev'].flatMap((part) =>
		readFileSync(`${BENCH}/bc5cdr/${part}.jsonl`, 'utf8')
			.split('\n')
			.filter(Boolean)
			.map((line) => (JSON.parse(line) as { text: string }).text),
	)
	const count = abstracts.reduce((sum, text) => sum + tokenise(text, 0, text.length).low.length, 0)
	for (const text of abstracts.slice(0, 100)) extract({ id: 'warm', text })
	const [, rulesMs] = timed(() => abstracts.forEach((text, i) => void extract({ id: String(i), text })))
	row(
		`rule path, ${abstracts.length} abstracts, ${count} tokens`,
		`${Math.round(count / (rulesMs / 1000))} tokens/s, ${(rulesMs / 1000).toFixed(2)} s CPU`,
	)
	const learned = createExtractor({ vocabulary, lexicon, models, always: true })
	const [, learnedMs] = timed(() => abstracts.forEach((text, i) => void learned({ id: String(i), text })))
	row('with the models', `${Math.round(count / (learnedMs / 1000))} tokens/s, ${(learnedMs / 1000).toFixed(2)} s CPU`)
	const [, tokenMs] = timed(() => abstracts.forEach((text) => void tokenise(text, 0, text.length)))
	row('tokens alone', `${Math.round(count / (tokenMs / 1000))} tokens/s`)
}
