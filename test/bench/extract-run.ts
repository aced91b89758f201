// One measurement in a process of its own, so that nothing is warm; compiled by extract.ts: node extract-run.js rules|models|tokens|wink
import { readFileSync } from 'node:fs'
import { compileLater } from '../../src/cli/compile-later.ts'
import { createExtractor } from '../../src/extract/extractor.ts'
import { parseLexicon } from '../../src/extract/lexicon.ts'
import { parseNameModel } from '../../src/extract/name-tagger.ts'
import { parsePairModel } from '../../src/extract/pair-model.ts'
import { tokenise } from '../../src/extract/tokens.ts'
import { readAbstracts } from './abstracts.ts'

/** Milliseconds of CPU of all threads; tokens a second of the first, the second and the sixth time over the same texts. */
export interface Measured {
	startMs: number
	tokens: number
	cold: number
	again: number
	/** When nothing is compiled any more: about as fast as the next times. */
	warm: number
}

const data = (path: string) => readFileSync(new URL(`../../data/${path}`, import.meta.url), 'utf8')
const cpuMs = () => {
	const { user, system } = process.cpuUsage()
	return (user + system) / 1000
}
const countTokens = (text: string) => tokenise(text, 0, text.length).low.length

const START: Record<string, () => Promise<(text: string) => unknown>> = {
	rules: async () => createReader(false),
	models: async () => createReader(true),
	tokens: async () => countTokens,
	wink: async () => {
		const { default: wink } = await import('wink-nlp')
		const { default: english } = await import('wink-eng-lite-web-model')
		const nlp = wink(english, [])
		return (text) => nlp.readDoc(text).tokens().length()
	},
}

function createReader(withModels: boolean) {
	const vocabulary = JSON.parse(data('ketamine-tms/vocabulary.json'))
	const lexicon = parseLexicon(data('lexicon/lexicon.tsv'))
	const models = withModels && {
		names: parseNameModel(data('models/names.tsv'), lexicon),
		pairs: parsePairModel(data('models/pairs.tsv')),
		document: parsePairModel(data('models/document.tsv')).causes,
	}
	const extract = createExtractor({ vocabulary, lexicon, ...(models && { models, always: true }) })
	return (text: string) => extract({ id: 'd', text })
}

const what = process.argv[2] ?? ''
if (START[what]) {
	// As the command does.
	compileLater()
	const { texts } = readAbstracts()
	const tokens = texts.reduce((sum, text) => sum + countTokens(text), 0)
	const before = cpuMs()
	const read = await START[what]()
	const startMs = cpuMs() - before
	const perSecond = () => {
		const start = cpuMs()
		for (const text of texts) read(text)
		return (1000 * tokens) / (cpuMs() - start)
	}
	const times = Array.from({ length: 6 }, perSecond)
	const measured: Measured = { startMs, tokens, cold: times[0]!, again: times[1]!, warm: times.at(-1)! }
	console.log(JSON.stringify(measured))
}
