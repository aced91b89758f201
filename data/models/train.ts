// Trains pairs.tsv and document.tsv: npx tsx data/models/train.ts <bench folder> [<folder to write to> [train]]
// With "train" only the training parts are used, for scores on the development parts; else both.
// Sets whose licence lets weights be shipped: BC5CDR (public domain), PHEE (MIT). Deterministic: fixed order, no
// random numbers but a seeded generator. Output: readable features with their weights.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { openDiscourse } from '../../src/extract/discourse.ts'
import { type DocumentPair, findPairs } from '../../src/extract/document-pairs.ts'
import { rivalFeatures } from '../../src/extract/document-rivals.ts'
import { draftClaims } from '../../src/extract/extractor.ts'
import { readSentences } from '../../src/extract/read-sentences.ts'
import { parseLexicon, withVocabulary } from '../../src/extract/lexicon.ts'
import { parseNameModel } from '../../src/extract/name-tagger.ts'
import { probability } from '../../src/extract/pair-model.ts'
import { bestThreshold, fit, type Row } from './fit.ts'
import { type Annotated, readCdr, readLabelled, readPassages, readPhee, readWritten } from './sets.ts'

const [, , bench, target = new URL('.', import.meta.url).pathname, parts = 'all'] = process.argv
if (!bench) throw new Error('train: no folder of training sets; expected a path, found nothing')
const read = (set: (file: string) => Annotated[], folder: string, ending: string) =>
	(parts === 'all' ? ['train', 'dev'] : ['train']).flatMap((part) => set(`${bench}/${folder}/${part}.${ending}`))
const cdr = read(readCdr, 'bc5cdr', 'jsonl')
const phee = read(readPhee, 'phee', 'json')
const labelled = readLabelled(new URL('sentence-labels.tsv', import.meta.url).pathname, cdr)
const passages = readPassages(new URL('passage-labels.tsv', import.meta.url).pathname, phee)
const written = readWritten(new URL('written-sentences.tsv', import.meta.url).pathname)

const compiled = existsSync(`${target}/lexicon.tsv`) ? `${target}/lexicon.tsv` : new URL('../lexicon/lexicon.tsv', import.meta.url)
const lexicon = parseLexicon(readFileSync(compiled, 'utf8'))
const project = withVocabulary([], lexicon)
// What train-names.ts made of the same parts.
const tagger = parseNameModel(readFileSync(`${target}/names.tsv`, 'utf8'), lexicon)
const { mesh } = tagger

/** PHEE's sentences all tell of an event, as few sentences do: they count less. */
const PHEE_WEIGHT = 0.3
const FOLDS = 10

const known = new Map<Annotated, DocumentPair[]>()

function pairsOf(set: Annotated): DocumentPair[] {
	const pairs = known.get(set) ?? findAll(set)
	known.set(set, pairs)
	return pairs
}

function findAll({ text, names }: Annotated): DocumentPair[] {
	const analyses = readSentences(text, project, { names, onlyNames: true, tagger })
	const discourse = openDiscourse(analyses, () => null, (m) => m)
	return findPairs(analyses, (i) => draftClaims(analyses[i]!, text, discourse), mesh)
}

const keyOfPair = (pair: DocumentPair) => `${pair.treatment.key}|${pair.condition.key}`
const causeRows = (set: Annotated, weight = 1): Row[] =>
	pairsOf(set).map((pair) => ({ features: pair.features, y: Number(set.causes.has(keyOfPair(pair))), weight }))

/** A row, and the same without what the rules read: else the rules alone would speak where they are what is learned from. */
const masked = (row: Row): Row[] => [row, { ...row, features: row.features.filter((f) => !f.startsWith('rule:')) }]

/** What each sentence says of who is given what. */
const treatRows = (set: Annotated): Row[] =>
	pairsOf(set).flatMap((pair) =>
		pair.candidates.flatMap(({ given: features }) => masked({ features, y: Number(set.treats!.has(keyOfPair(pair))) })),
	)

const pheeCauses = phee.flatMap((set) => causeRows(set, PHEE_WEIGHT))
const rowsOf = (docs: number[]) => docs.flatMap((i) => causeRows(cdr[i]!))

/** Chances of every document's pairs from weights that did not see the document. */
function unseenChances(): number[][] {
	const chances: number[][] = []
	for (let fold = 0; fold < FOLDS; fold += 1) {
		const docs = cdr.map((_, i) => i)
		const weights = fit([...rowsOf(docs.filter((i) => i % FOLDS !== fold)), ...pheeCauses])
		for (const i of docs.filter((d) => d % FOLDS === fold)) chances[i] = pairsOf(cdr[i]!).map((pair) => probability(weights, pair.features))
	}
	return chances
}

const chances = unseenChances()
const rivalRows = cdr.map((set, i) => {
	const features = rivalFeatures(pairsOf(set), chances[i]!)
	return causeRows(set).map((row, j): Row => ({ ...row, features: features[j]! }))
})
const RIVALS = { epochs: 20, l2: 1e-5 }
const document = fit(rivalRows.flat(), RIVALS)
const held = rivalRows.flatMap((rows, i) => {
	const fold = i % FOLDS
	return rows.map((row) => ({ row, fold }))
})
const byFold = Array.from({ length: FOLDS }, (_, fold) => fit(held.filter((h) => h.fold !== fold).map((h) => h.row), RIVALS))
const { threshold, f1 } = bestThreshold(
	held.map(({ row, fold }) => probability(byFold[fold]!, row.features)),
	held.map(({ row }) => row.y === 1),
)
document.set('threshold', threshold)

const causes = fit([...cdr.flatMap((set) => causeRows(set)), ...pheeCauses])
/** What so many rows hold less often is chance, and half of the features. */
const OFTEN = { least: 5 }
const treats = fit([...labelled, ...passages].flatMap(treatRows), OFTEN)
const alone = fit([...labelled, ...passages, ...written].flatMap((set) => causeRows(set).flatMap(masked)), OFTEN)
const show = (n: number | undefined) => (n === undefined ? '' : n.toFixed(2).replace(/\.?0+$/, ''))
const features = [...new Set([...treats.keys(), ...causes.keys(), ...alone.keys()])].sort()
writeFileSync(`${target}/pairs.tsv`, features.map((f) => `${f}\t${show(treats.get(f))}\t${show(causes.get(f))}\t${show(alone.get(f))}\n`).join(''))
writeFileSync(`${target}/document.tsv`, [...document].sort().map(([f, w]) => `${f}\t\t${show(w)}\n`).join(''))
console.error('features', features.length, 'threshold', threshold, 'F1 on held-out folds', f1.toFixed(3))
