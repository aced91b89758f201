import type { Analysis } from './analysis.ts'
import { idOf } from './discourse.ts'
import type { Draft } from './draft.ts'
import { pairFeatures, viewSentence } from './pair-features.ts'
import { probability } from './pair-model.ts'
import { type Entity, meaningOf } from './recognise.ts'

/** A treatment and a condition in one sentence. */
export interface Candidate {
	sentence: number
	treatment: Entity
	condition: Entity
	features: string[]
}

/** A treatment and a condition of a whole document with every sentence that names both, and what the document says of them. */
export interface DocumentPair {
	treatment: string
	condition: string
	candidates: Candidate[]
}

/** Name by which two mentions of one thing in a document are known as one. */
export const thing = (entity: Entity, kind: 'treatment' | 'condition') => {
	const meaning = meaningOf(entity, kind)!
	return meaning.xref ?? idOf(meaning)
}

const isMainly = (entity: Entity, kind: 'treatment' | 'condition') =>
	entity.meanings[0]!.kind === kind ||
	(kind === 'condition' && entity.meanings[0]!.kind === 'side_effect' && meaningOf(entity, 'condition') !== undefined)

/** Every treatment with every condition that one sentence names together. */
export function findPairs(
	analyses: readonly Analysis[],
	draftsOf: (sentence: number) => readonly Draft[],
): DocumentPair[] {
	const pairs = new Map<string, DocumentPair>()
	for (const [sentence, analysis] of analyses.entries()) {
		const treatments = analysis.entities.filter((e) => isMainly(e, 'treatment'))
		const conditions = analysis.entities.filter((e) => isMainly(e, 'condition'))
		if (!treatments.length || !conditions.length) continue
		const view = viewSentence(analysis, draftsOf(sentence))
		for (const treatment of treatments)
			for (const condition of conditions) {
				const [t, c] = [thing(treatment, 'treatment'), thing(condition, 'condition')]
				const pair = pairs.get(`${t}|${c}`) ?? { treatment: t, condition: c, candidates: [] }
				pair.candidates.push({ sentence, treatment, condition, features: pairFeatures(view, treatment, condition) })
				pairs.set(`${t}|${c}`, pair)
			}
	}
	return [...pairs.values()]
}

const above = (value: number, cuts: number[]) => cuts.filter((cut) => value >= cut).length

/** What a document as a whole says of its pairs: how often and where each is named, and how sure its sentences are. */
export function documentFeatures(
	analyses: readonly Analysis[],
	pairs: readonly DocumentPair[],
	causes: ReadonlyMap<string, number>,
): string[][] {
	const counts = new Map<string, number>()
	const inTitle = new Set<string>()
	const [treatments, conditions] = [new Set<string>(), new Set<string>()]
	for (const [i, { entities }] of analyses.entries())
		for (const entity of entities)
			for (const kind of ['treatment', 'condition'] as const) {
				if (!isMainly(entity, kind)) continue
				const key = thing(entity, kind)
				counts.set(key, (counts.get(key) ?? 0) + 1)
				if (i === 0) inTitle.add(key)
				;(kind === 'treatment' ? treatments : conditions).add(key)
			}
	const most = (keys: Set<string>) => Math.max(0, ...[...keys].map((key) => counts.get(key)!))
	const [mostT, mostC] = [most(treatments), most(conditions)]
	return pairs.map(({ treatment: t, condition: c, candidates }) => {
		const chances = candidates.map(({ features }) => probability(causes, features))
		const best = Math.max(0, ...chances)
		const any = 1 - chances.reduce((none, chance) => none * (1 - chance), 1)
		const titles = `${Number(inTitle.has(t))}${Number(inTitle.has(c))}`
		const rule = (name: string) => candidates.some(({ features }) => features.includes(`rule:${name}`))
		const main = Number(counts.get(t) === mostT)
		return [
			`max${above(best, [0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9])}`,
			`any${above(any, [0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.97])}`,
			`times${Math.min(candidates.length, 4)}`,
			`titles${titles}`,
			`titles${titles}times${Number(candidates.length > 0)}`,
			`tmain${main}`,
			`cmain${Number(counts.get(c) === mostC)}`,
			`tcount${above(counts.get(t) ?? 0, [2, 3, 5, 8])}`,
			`ccount${above(counts.get(c) ?? 0, [2, 3, 5, 8])}`,
			`ts${above(treatments.size, [2, 3, 5])}`,
			`ts${above(treatments.size, [2, 3, 5])}tmain${main}t${titles[0]}`,
			`cs${above(conditions.size, [2, 4, 7])}`,
			`causes${Number(rule('causes_side_effect'))}`,
			`treats${Number(rule('treats'))}`,
			`first${Number(candidates.some(({ sentence }) => sentence === 0))}`,
		]
	})
}
