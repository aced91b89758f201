// BC5CDR and BioRED: what abstracts of journals say.

import { withVocabulary } from '../../src/extract/lexicon.ts'
import { recogniseNames } from '../../src/extract/names-in-text.ts'
import { readSentences } from '../../src/extract/read-sentences.ts'
import { scoreSets } from '../../src/extract/score.ts'
import { type Abstract, lexicon, lines, mentionsOf, models, namesOf, type Row, slug, withModels } from './lab.ts'

export function bc5cdr(): Row[] {
	const docs = lines<Abstract>('bc5cdr/dev.jsonl')
	const gold = new Set(docs.flatMap((d) => d.relations.map((r) => `${d.id}|${slug(r.head)}|${slug(r.tail)}`)))
	const given = new Set<string>()
	const goldNames = new Set<string>()
	const found = new Set<string>()
	for (const d of docs) {
		for (const m of mentionsOf({ id: d.id, text: d.text, names: namesOf(d.text, d.entities), onlyNames: true }))
			if (m.predicate === 'causes_side_effect' && m.polarity === 'asserts')
				given.add(`${d.id}|${m.subject}|${m.object}`)
		for (const e of d.entities) goldNames.add(`${d.id}|${e.start}|${e.end}|${e.type}`)
		for (const e of recogniseNames(d.text, lexicon)) {
			const kind = e.meanings[0]!.kind
			found.add(
				`${d.id}|${e.start}|${e.end}|${e.meanings.some((m) => m.kind === 'treatment') ? 'Chemical' : kind === 'mechanism' ? 'M' : 'Disease'}`,
			)
		}
	}
	const noM = new Set([...found].filter((k) => !k.endsWith('|M')))
	return [
		['BC5CDR entities, strict, lexicon and shapes only', scoreSets(goldNames, noM), 'dictionary 85.5', ''],
		['BC5CDR relations, given entities', scoreSets(gold, given), 'patterns 50.3, linear 61.9', '.60'],
	]
}

/**
 * Names and relations found by ourselves. Two answers to what a thing is: its MeSH id, where only claims between things
 * with an id are answers, and the id that the annotators gave to the same words in that document.
 */
export function bc5cdrEndToEnd(): Row[] {
	const docs = lines<Abstract>('bc5cdr/dev.jsonl')
	const gold = new Set(docs.flatMap((d) => d.relations.map((r) => `${d.id}|${r.head}|${r.tail}`)))
	const [found, written] = [new Set<string>(), new Set<string>()]
	const [goldNames, foundNames] = [new Set<string>(), new Set<string>()]
	const project = withVocabulary([], lexicon)
	for (const d of docs) {
		const { mentions, proposedTerms } = withModels({ id: d.id, text: d.text }).value
		const terms = new Map(proposedTerms.map((term) => [term.id, term]))
		const mesh = (id: string) =>
			terms
				.get(id)
				?.xrefs.find((x) => x.startsWith('MESH:'))
				?.slice(5)
		const called = new Map(d.entities.map((e) => [d.text.slice(e.start, e.end).toLowerCase(), e.ids[0]!]))
		const asWritten = (surface: string, id: string) =>
			called.get(surface.toLowerCase()) ?? called.get(terms.get(id)?.label.toLowerCase() ?? '') ?? id
		for (const m of mentions) {
			if (m.predicate !== 'causes_side_effect' || m.polarity !== 'asserts') continue
			const [head, tail] = [mesh(m.subject), mesh(m.object)]
			if (head && tail) found.add(`${d.id}|${head}|${tail}`)
			written.add(`${d.id}|${asWritten(m.subjectSurface, m.subject)}|${asWritten(m.objectSurface, m.object)}`)
		}
		for (const e of d.entities) goldNames.add(`${d.id}|${e.start}|${e.end}|${e.type[0]}`)
		// Therapies without a chemical's identifier are no chemicals.
		for (const { entities } of readSentences(d.text, project, { tagger: models.names }))
			for (const e of entities)
				if (
					e.meanings[0]!.kind !== 'mechanism' &&
					(e.meanings[0]!.kind !== 'treatment' || e.meanings[0]!.xref || e.meanings[0]!.origin !== 'curated')
				)
					foundNames.add(`${d.id}|${e.start}|${e.end}|${e.meanings[0]!.kind === 'treatment' ? 'C' : 'D'}`)
	}
	return [
		['BC5CDR entities, strict, with the tagger', scoreSets(goldNames, foundNames), 'perceptron 87.5', '.86'],
		['BC5CDR relations, end to end, by MeSH id', scoreSets(gold, found), 'co-occurrence 37.7, linear 43.4', '.43'],
		['BC5CDR relations, end to end, by the words', scoreSets(gold, written), '', ''],
	]
}

export function biored(): Row[] {
	const docs = lines<Abstract>('biored/dev.jsonl')
	const gold: Record<string, Set<string>> = { cd: new Set(), cg: new Set(), gd: new Set() }
	const found: Record<string, Set<string>> = { cd: new Set(), cg: new Set(), gd: new Set() }
	for (const d of docs) {
		const type = new Map(d.entities.flatMap((e) => e.ids.map((id) => [id, e.type] as const)))
		for (const r of d.relations) {
			const [h, t] = [type.get(r.head), type.get(r.tail)]
			const pair = (a: string, b: string) =>
				h?.startsWith(a) && t?.startsWith(b)
					? [r.head, r.tail]
					: h?.startsWith(b) && t?.startsWith(a)
						? [r.tail, r.head]
						: null
			const cd = pair('Chem', 'Dis')
			const cg = pair('Chem', 'Gene')
			const gd = pair('Gene', 'Dis')
			const signed = r.type.endsWith('_Correlation')
			if (cd && signed) gold.cd!.add(`${d.id}|${slug(cd[0]!)}|${slug(cd[1]!)}|${r.type[0]}`)
			if (cg && signed) gold.cg!.add(`${d.id}|${slug(cg[0]!)}|${slug(cg[1]!)}|${r.type[0]}`)
			if (gd) gold.gd!.add(`${d.id}|${slug(gd[0]!)}|${slug(gd[1]!)}`)
		}
		for (const m of mentionsOf({ id: d.id, text: d.text, names: namesOf(d.text, d.entities), onlyNames: true })) {
			if (m.polarity === 'denies') continue
			const key = `${d.id}|${m.subject}|${m.object}`
			if (m.predicate === 'treats' || m.predicate === 'prevents') found.cd!.add(`${key}|N`)
			if (m.predicate === 'causes_side_effect') found.cd!.add(`${key}|P`)
			if (m.predicate === 'acts_on' && m.direction !== 'modulates')
				found.cg!.add(`${key}|${m.direction === 'increases' ? 'P' : 'N'}`)
			if (m.predicate === 'implicated_in') found.gd!.add(key)
		}
	}
	return [
		['BioRED Chem–Dis typed, given entities', scoreSets(gold.cd!, found.cd!), 'co-occurrence 37.3', '.45'],
		['BioRED Chem–Gene typed, given entities', scoreSets(gold.cg!, found.cg!), 'co-occurrence 36.1', '.36'],
		['BioRED Gene–Dis, given entities', scoreSets(gold.gd!, found.gd!), 'co-occurrence 28.1', '.40'],
	]
}
