// Pages for patients: the bundled ones, and those that were annotated for this.
import { readFileSync } from 'node:fs'
import { createExtractor } from '../../src/extract/extractor.ts'
import { scoreMentions, scoreSets } from '../../src/extract/score.ts'
import type { Mention } from '../../src/schema/mention.ts'
import type { Term } from '../../src/schema/term.ts'
import { normaliseText } from '../../src/text/normalise.ts'
import { BENCH, lexicon, models, plain, ROOT, type Row } from './lab.ts'

const SEEDS = `${ROOT}../shared/seeds`
const project = (file: string) => readFileSync(`${ROOT}data/ketamine-tms/${file}`, 'utf8')

/** The curated claims as gold; then again with every name that only the document itself brought to the vocabulary taken out. */
export function seeds(): Row[] {
	const vocabulary = JSON.parse(project('vocabulary.json')) as Term[]
	const sources = (JSON.parse(project('sources.json')) as { documents: { id: string; file: string }[] }).documents
	const gold = project('claims.jsonl')
		.split('\n')
		.filter(Boolean)
		.map((line) => JSON.parse(line) as Mention)
	const texts = new Map(sources.map(({ id, file }) => [id, normaliseText(readFileSync(`${SEEDS}/${file}`, 'utf8'))]))
	const without = (id: string) => {
		const others = [...texts]
			.filter(([other]) => other !== id)
			.map(([, text]) => text.toLowerCase())
			.join('\n')
		const own = texts.get(id)!.toLowerCase()
		return vocabulary.map((term) => ({
			...term,
			synonyms: term.synonyms.filter(
				(name) => others.includes(name.toLowerCase()) || !own.includes(name.toLowerCase()),
			),
		}))
	}
	const read = (terms: (id: string) => Term[]) =>
		[...texts].flatMap(([id, text]) => createExtractor({ vocabulary: terms(id), lexicon })({ id, text }).value.mentions)
	const [all, held] = [
		scoreMentions(
			gold,
			read(() => vocabulary),
		),
		scoreMentions(gold, read(without)),
	]
	return [
		['five seeds, claims of a document', all.overall, '', '.80, P .80'],
		['five seeds, polarity right', all.polarity, '', '.97'],
		['five seeds, certainty right', all.certainty, '', '.90'],
		["five seeds, each document's own names held out", held.overall, '', ''],
	]
}

export function pages(): Row[] {
	const vocabulary = JSON.parse(project('vocabulary.json')) as Term[]
	const read = createExtractor({ vocabulary, lexicon, models })
	const gold = readFileSync(new URL('pages.gold.tsv', import.meta.url), 'utf8')
		.split('\n')
		.flatMap((line) => {
			const [page, subject, predicate, objects] = line.split('\t')
			return objects ? objects.split(' ').map((object) => [page, subject, predicate, object].join('|')) : []
		})
	const score = (ids: string[]) => {
		const found = ids.flatMap(
			(id) => read({ id, text: normaliseText(readFileSync(`${BENCH}/pages/${id}.txt`, 'utf8')) }).value.mentions,
		)
		const keys = found.map((m) => [m.document, plain(m.subject), m.predicate, plain(m.object)].join('|'))
		return scoreSets(new Set(gold.filter((key) => ids.includes(key.split('|')[0]!))), new Set(keys))
	}
	return [
		['pages read before their claims were looked at', score(['03', '14', '16', '20', '28']), '', '.65'],
		['pages used while writing the rules', score(['13', '22', '26', '29', '30']), '', '.65'],
		['pages held out: no rule was written with them in sight', score(['02', '06', '08', '21']), '', '.65'],
		['all ten pages', score(['03', '14', '16', '20', '28', '13', '22', '26', '29', '30']), '', '.65'],
	]
}
