// Trains pairs.tsv and document.tsv: npx tsx data/models/train.ts <bench folder> [<folder to write to> [train]]
// With "train" only the training parts are used, for scores on the development parts; else both.
// Sets whose licence lets weights be shipped: BC5CDR (public domain), PHEE (MIT). Deterministic: fixed order, no
// random numbers but a seeded generator. Output: readable features with their weights.
import { readFileSync, writeFileSync } from 'node:fs'
import { draftClaims, type KnownName, readSentences } from '../../src/extract/extractor.ts'
import { openDiscourse } from '../../src/extract/discourse.ts'
import { parseLexicon, withVocabulary } from '../../src/extract/lexicon.ts'
import { documentFeatures, findPairs } from '../../src/extract/document-pairs.ts'
import { pairFeatures, viewSentence } from '../../src/extract/pair-features.ts'
import { probability } from '../../src/extract/pair-model.ts'

const [, , bench, target = new URL('.', import.meta.url).pathname, parts = 'all'] = process.argv
if (!bench) throw new Error('train: no folder of training sets; expected a path, found nothing')
const project = withVocabulary([], parseLexicon(readFileSync(new URL('../lexicon/lexicon.tsv', import.meta.url), 'utf8')))
const lines = (file: string) => readFileSync(`${bench}/${file}`, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line))

export interface Example {
	doc: string
	treatment: string
	condition: string
	features: string[]
	sentence: number
	/** 1 yes, 0 no, null not known. */
	treats: number | null
	causes: number | null
}

export function examplesOf(doc: string, text: string, names: KnownName[]): Example[] {
	const analyses = readSentences(text, project, { names, onlyNames: true })
	const discourse = openDiscourse(analyses, () => null, (m) => m)
	return analyses.flatMap((analysis, sentence) => {
		const view = viewSentence(analysis, draftClaims(analysis, text, discourse))
		const of = (kind: string) => analysis.entities.filter((e) => e.meanings[0]!.origin === 'project' && e.meanings[0]!.kind === kind)
		return of('treatment').flatMap((t) => of('condition').map((c): Example => ({
			doc, sentence, treatment: t.meanings[0]!.id, condition: c.meanings[0]!.id, features: pairFeatures(view, t, c), treats: null, causes: null,
		})))
	})
}

export const KIND: Record<string, KnownName['kinds']> = { Chemical: ['treatment'], Disease: ['condition', 'side_effect'], ChemicalEntity: ['treatment'], DiseaseOrPhenotypicFeature: ['condition', 'side_effect'] }
export interface Cdr { id: string; text: string; title_len: number; entities: { start: number; end: number; type: string; ids: string[] }[]; relations: { head: string; tail: string }[] }
export const cdrNames = (d: Cdr): KnownName[] => d.entities
	.filter((e) => KIND[e.type] && e.ids[0] !== '-1')
	.map((e) => ({ start: e.start, end: e.end, id: e.ids[0]!, label: d.text.slice(e.start, e.end), kinds: KIND[e.type]! }))
	.sort((a, b) => a.start - b.start || b.end - a.end)

export function cdrExamples(docs: Cdr[]): Example[] {
	return docs.flatMap((d) => {
		const gold = new Set(d.relations.map((r) => `${r.head}|${r.tail}`))
		return examplesOf(d.id, d.text, cdrNames(d)).map((e) => {
			const causes = gold.has(`${e.treatment}|${e.condition}`) ? 1 : 0
			// What a chemical does not cause it may treat: known only where no rule reads relief.
			const relief = e.features.includes('rule:treats')
			return { ...e, causes, treats: causes ? 0 : relief ? null : e.features.some((f) => f.startsWith('sense') && f.includes('relieve:between')) ? null : 0 }
		})
	})
}

type Arg = { text: string[][]; start: number[][] } | undefined
export function pheeExamples(file: string): Example[] {
	return lines(file).flatMap((record) => {
		const { context: text, id } = record as { context: string; id: string }
		const spans = new Map<string, KnownName>()
		const add = (arg: Arg, kinds: KnownName['kinds']): string[] => (arg?.text ?? []).flatMap((parts, i) => parts.map((part, j) => {
			const start = arg!.start[i]![j]!
			const key = `${start}-${start + part.length}`
			if (!spans.has(key)) spans.set(key, { start, end: start + part.length, id: key, label: part, kinds })
			return key
		}))
		const [treats, causes] = [new Set<string>(), new Set<string>()]
		for (const { events } of record.annotations) for (const event of events) {
			const drugs = add(event.Treatment?.Drug, ['treatment'])
			const bad = add(event.Effect, ['condition', 'side_effect'])
			const ill = add(event.Treatment?.Disorder ?? event.Treatment?.Treatment_Disorder, ['condition', 'side_effect'])
			for (const drug of drugs) {
				for (const c of ill) treats.add(`${drug}|${c}`)
				for (const c of bad) (event.event_type === 'Adverse_event' ? causes : treats).add(`${drug}|${c}`)
			}
		}
		const names = [...spans.values()].sort((a, b) => a.start - b.start || b.end - a.end)
		return examplesOf(id, text, names).map((e) => {
			const key = `${e.treatment}|${e.condition}`
			return { ...e, treats: treats.has(key) ? 1 : 0, causes: causes.has(key) ? 1 : 0 }
		})
	})
}

/** Logistic regression by AdaGrad with L2; examples in an order shuffled by a seeded generator. */
export function fit(examples: { features: string[]; y: number; weight?: number }[], epochs = 14, l2 = 2e-5): Map<string, number> {
	const count = new Map<string, number>()
	for (const e of examples) for (const f of e.features) count.set(f, (count.get(f) ?? 0) + 1)
	const index = new Map([...count].filter(([, n]) => n >= 3).map(([f], i) => [f, i + 1]))
	const w = new Float64Array(index.size + 1)
	const g = new Float64Array(index.size + 1).fill(1e-6)
	const rows = examples.map((e) => ({ y: e.y, k: e.weight ?? 1, x: [0, ...new Set(e.features.flatMap((f) => index.get(f) ?? []))] }))
	let seed = 12345
	const next = () => (seed = (Math.imul(seed, 1103515245) + 12345) >>> 0) / 2 ** 32
	for (let epoch = 0; epoch < epochs; epoch += 1) {
		for (let i = rows.length - 1; i > 0; i -= 1) {
			const j = Math.floor(next() * (i + 1))
			;[rows[i], rows[j]] = [rows[j]!, rows[i]!]
		}
		for (const { x, y, k } of rows) {
			let s = 0
			for (const f of x) s += w[f]!
			const d = (1 / (1 + Math.exp(-s)) - y) * k
			for (const f of x) {
				const step = d + l2 * 50 * w[f]!
				g[f]! += step * step
				w[f]! -= (0.15 / Math.sqrt(g[f]!)) * step
			}
		}
	}
	const weights = new Map<string, number>([['bias', w[0]!]])
	for (const [f, i] of index) if (Math.abs(w[i]!) > 0.02) weights.set(f, w[i]!)
	return weights
}

const yes = (examples: Example[], what: 'treats' | 'causes') => examples.flatMap((e) => (e[what] === null ? [] : [{ features: e.features, y: e[what]! }]))
export const trainBoth = (examples: Example[]) => ({ treats: fit(yes(examples, 'treats')), causes: fit(yes(examples, 'causes')) })

/** Weights of whole documents, from BC5CDR by folds: the sentences' chances come from models that did not see them. */
function trainDocument(docs: Cdr[], more: Example[], folds = 5): Map<string, number> {
	const rows: { features: string[]; y: number }[] = []
	for (let fold = 0; fold < folds; fold += 1) {
		const seen = docs.filter((_, i) => i % folds !== fold)
		const causes = fit(yes([...cdrExamples(seen), ...more], 'causes'))
		for (const d of docs.filter((_, i) => i % folds === fold)) {
			const gold = new Set(d.relations.map((r) => `${r.head}|${r.tail}`))
			const analyses = readSentences(d.text, project, { names: cdrNames(d), onlyNames: true })
			const discourse = openDiscourse(analyses, () => null, (m) => m)
			const drafts = analyses.map((a) => draftClaims(a, d.text, discourse))
			const pairs = findPairs(analyses, (i) => drafts[i]!)
			const features = documentFeatures(analyses, pairs, causes)
			pairs.forEach((pair, i) => void rows.push({ features: features[i]!, y: gold.has(`${pair.treatment}|${pair.condition}`) ? 1 : 0 }))
		}
	}
	return fit(rows, 20)
}

if (process.argv[1]?.endsWith('train.ts')) {
	const all = parts === 'all'
	const docs: Cdr[] = [...lines('bc5cdr/train.jsonl'), ...(all ? lines('bc5cdr/dev.jsonl') : [])]
	const phee = [...pheeExamples('phee/train.json'), ...(all ? pheeExamples('phee/dev.json') : [])]
	const examples = [...cdrExamples(docs), ...phee]
	const { treats, causes } = trainBoth(examples)
	const features = [...new Set([...treats.keys(), ...causes.keys()])].sort()
	const show = (n: number | undefined) => (n === undefined ? '' : n.toFixed(2).replace(/\.?0+$/, ''))
	const rows = features.map((f) => `${f}\t${show(treats.get(f))}\t${show(causes.get(f))}`)
	writeFileSync(`${target}/pairs.tsv`, `${rows.join('\n')}\n`)
	const document = trainDocument(docs, phee)
	writeFileSync(`${target}/document.tsv`, `${[...document].sort().map(([f, w]) => `${f}\t\t${show(w)}`).join('\n')}\n`)
	const test = pheeExamples('phee/dev.json')
	for (const what of ['treats', 'causes'] as const) {
		const w = what === 'treats' ? treats : causes
		const right = test.filter((e) => probability(w, e.features) > 0.5 === (e[what] === 1)).length
		console.error(what, rows.length, 'features; PHEE dev accuracy', (right / test.length).toFixed(3), test.length)
	}
}
