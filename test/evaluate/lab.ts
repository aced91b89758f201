// Texts, extractors and words that the sets share.
import { readFileSync } from 'node:fs'
import { createExtractor, type ExtractInput } from '../../src/extract/extractor.ts'
import { parseLexicon } from '../../src/extract/lexicon.ts'
import { parseNameModel } from '../../src/extract/name-tagger.ts'
import { parsePairModel } from '../../src/extract/pair-model.ts'
import type { KnownName } from '../../src/extract/read-sentences.ts'
import type { Score } from '../../src/extract/score.ts'
import type { Mention } from '../../src/schema/mention.ts'
import { prepare } from './prepare.ts'

export const ROOT = new URL('../../', import.meta.url).pathname
export const BENCH = `${ROOT}../shared/bench`
export const lines = <T>(file: string): T[] =>
	readFileSync(`${BENCH}/${file}`, 'utf8')
		.split('\n')
		.filter(Boolean)
		.map((line) => JSON.parse(line) as T)

// What is shipped was made from the development sets too; scores are of what was made without them (see prepare.ts).
export const MADE = prepare(ROOT, BENCH)
export const model = (name: string) => readFileSync(`${MADE}/${name}.tsv`, 'utf8')
export const lexicon = parseLexicon(model('lexicon'))
export const models = {
	names: parseNameModel(model('names'), lexicon),
	pairs: parsePairModel(model('pairs')),
	document: parsePairModel(model('document')).causes,
}
export const extract = createExtractor({ vocabulary: [], lexicon })
export const withModels = createExtractor({ vocabulary: [], lexicon, models, always: true })
export const mentionsOf = (input: ExtractInput): Mention[] =>
	// One name of two kinds has two ids; the sets know one.
	withModels(input).value.mentions.map((m) => ({ ...m, subject: plain(m.subject), object: plain(m.object) }))
export const plain = (id: string) => id.replace(/-(?:side-effect|condition|treatment|mechanism)$/, '')

export interface Marked {
	start: number
	end: number
	type: string
	ids: string[]
}
export interface Abstract {
	id: string
	text: string
	title_len: number
	entities: Marked[]
	relations: { type: string; head: string; tail: string }[]
}

export const KINDS: Record<string, KnownName['kinds']> = {
	Chemical: ['treatment'],
	ChemicalEntity: ['treatment'],
	Disease: ['condition', 'side_effect'],
	DiseaseOrPhenotypicFeature: ['condition', 'side_effect'],
	GeneOrGeneProduct: ['mechanism'],
	Drug: ['treatment'],
	AE: ['side_effect', 'condition'],
}
export const slug = (id: string) => id.toLowerCase().replace(/[^a-z0-9]+/g, '-')

export function namesOf(text: string, entities: Marked[], only?: (type: string) => boolean): KnownName[] {
	return entities
		.filter(({ type, ids }) => KINDS[type] && (!only || only(type)) && ids.some((id) => id !== '-1'))
		.map(({ start, end, type, ids }) => ({
			start,
			end,
			id: slug(ids[0]!),
			label: text.slice(start, end),
			kinds: KINDS[type]!,
		}))
		.sort((a, b) => a.start - b.start || b.end - a.end)
}

export type Row = [measure: string, score: Score | number, baseline: string, target: string]
