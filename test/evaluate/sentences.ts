// ADE, CrowdTruth, BioText, NegEx and BioScope: sentences by themselves.
import { findCues, reaches } from '../../src/extract/cues.ts'
import type { KnownName } from '../../src/extract/read-sentences.ts'
import { scoreSets } from '../../src/extract/score.ts'
import { tokenise } from '../../src/extract/tokens.ts'
import type { Mention } from '../../src/schema/mention.ts'
import { lines, mentionsOf, type Row } from './lab.ts'

interface Sentence {
	id: string
	text: string
	entities: { start: number; end: number; type: string }[]
	relations: { head: number; tail: number }[]
}

export function ade(): Row[] {
	const gold = new Set<string>()
	const found = new Set<string>()
	const all = [...lines<Sentence>('ade/dev.jsonl'), ...lines<Sentence>('ade/negative-dev.jsonl')]
	for (const [i, s] of all.entries()) {
		for (const r of s.relations ?? []) {
			const [a, b] = [s.entities[r.head]!, s.entities[r.tail]!]
			gold.add(`${i}|${s.text.slice(a.start, a.end)}|${s.text.slice(b.start, b.end)}`.toLowerCase())
		}
		for (const m of mentionsOf({ id: String(i), text: s.text }))
			if (m.predicate === 'causes_side_effect' && m.polarity === 'asserts')
				found.add(`${i}|${m.subjectSurface}|${m.objectSurface}`.toLowerCase())
	}
	const positive = lines<Sentence>('ade/dev.jsonl').length
	const near = new Set([...found].filter((key) => Number(key.split('|')[0]) < positive))
	return [
		['ADE end to end, sentences with an effect only', scoreSets(gold, near), 'co-occurrence 39.5', '.50'],
		['ADE end to end, all sentences', scoreSets(gold, found), '', ''],
	]
}

/**
 * Where a marked term stands. The set lost every "na" of its texts ("combition"), so that its marks stand two characters
 * too far for each; the terms are in capitals.
 */
function placeMark(text: string, [start, end]: [number, number]): { start: number; end: number } {
	for (let from = start; from >= Math.max(0, start - 20); from -= 2) {
		const opens = !/[\p{L}\p{N}]/u.test(text[from - 1] ?? '')
		if (!opens || !/^[([]?[\p{Lu}\p{N}](?!\p{Ll})/u.test(text.slice(from, from + 3))) continue
		const marked = text.slice(from, from + end - start).replace(/[^\p{Lu}\p{N}]+$/u, '')
		return { start: from, end: from + marked.length }
	}
	return { start: Math.min(start, text.length), end: Math.min(end, text.length) }
}

export function crowdtruth(): Row[] {
	const rows: Row[] = []
	for (const what of ['treat', 'cause'] as const) {
		const all = lines<{ id: string; text: string; term1: [number, number]; term2: [number, number]; score: number }>(
			`crowdtruth/${what}-dev.jsonl`,
		)
		const gold = new Set<string>()
		const [found, between, alone] = [new Set<string>(), new Set<string>(), new Set<string>()]
		const wanted = what === 'treat' ? /^(?:treats|prevents)$/ : /^(?:causes_side_effect|implicated_in)$/
		for (const [i, s] of all.entries()) {
			if (s.score >= 0.5) gold.add(String(i))
			const names: KnownName[] = [
				{ ...placeMark(s.text, s.term2), id: 'a', label: 'a', kinds: ['treatment'] },
				{ ...placeMark(s.text, s.term1), id: 'b', label: 'b', kinds: ['condition', 'side_effect'] },
			]
			names.sort((x, y) => x.start - y.start)
			const isWanted = (m: Mention) => wanted.test(m.predicate) && m.polarity === 'asserts'
			const given = mentionsOf({ id: String(i), text: s.text, names }).filter(isWanted)
			if (given.length > 0) found.add(String(i))
			if (given.some((m) => m.subject === 'a' && m.object === 'b')) between.add(String(i))
			if (mentionsOf({ id: String(i), text: s.text }).some(isWanted)) alone.add(String(i))
		}
		const [baseline, target] = what === 'treat' ? ['co-occurrence 50 here', '.80'] : ['co-occurrence 56 here', '.45']
		rows.push([`CrowdTruth ${what}, any such claim, terms given`, scoreSets(gold, found), baseline!, target!])
		rows.push([`CrowdTruth ${what}, between the marked terms`, scoreSets(gold, between), '', ''])
		rows.push([`CrowdTruth ${what}, any such claim, no term given`, scoreSets(gold, alone), '', ''])
	}
	return rows
}

export function biotext(): Row[] {
	const all = lines<{ text: string; label: string; entities: { start: number; end: number; type: string }[] }>(
		'biotext/dev.jsonl',
	)
	const gold = new Set<string>()
	const found = new Set<string>()
	for (const [i, s] of all.entries()) {
		const t = s.entities.find((e) => /^TREAT/.test(e.type))
		const d = s.entities.find((e) => /^DIS/.test(e.type))
		if (!t || !d) continue
		if (/^(?:TREAT_FOR_DIS|PREVENT)$/.test(s.label)) gold.add(String(i))
		const names = [t, d]
			.map(
				(e): KnownName => ({
					start: e.start,
					end: e.end,
					id: e === t ? 'a' : 'b',
					label: e === t ? 'a' : 'b',
					kinds: e === t ? ['treatment'] : ['condition', 'side_effect'],
				}),
			)
			.sort((a, b) => a.start - b.start)
		if (
			mentionsOf({ id: String(i), text: s.text, names }).some(
				(m) => /^(?:treats|prevents)$/.test(m.predicate) && m.polarity === 'asserts',
			)
		)
			found.add(String(i))
	}
	return [['BioText treats or prevents', scoreSets(gold, found), 'co-occurrence 90.0', '']]
}

export function negex(): Row[] {
	const all = lines<{ phrase: string; text: string; negation: string }>('negex/dev.jsonl')
	let right = 0
	const [gold, found] = [new Set<string>(), new Set<string>()]
	for (const [i, s] of all.entries()) {
		const at = s.text.toLowerCase().indexOf(s.phrase.toLowerCase())
		const tokens = tokenise(s.text, 0, s.text.length)
		const from = at < 0 ? -1 : tokens.start.findIndex((start) => start >= at)
		const negated = from >= 0 && findCues(tokens).some((cue) => cue.kind === 'negation' && reaches(tokens, cue, from))
		if (s.negation === 'Negated') gold.add(String(i))
		if (negated) found.add(String(i))
		if (negated === (s.negation === 'Negated')) right += 1
	}
	return [
		['NegEx accuracy', right / all.length, '11 cues 96.1', '.96'],
		['NegEx negated F1', scoreSets(gold, found), '', ''],
	]
}

export function bioscope(): Row[] {
	const all = lines<{ text: string; spans: { type: string | null; kind: string }[] }>('bioscope/abstracts-dev.jsonl')
	return (['negation', 'speculation'] as const).map((type): Row => {
		const [gold, found] = [new Set<string>(), new Set<string>()]
		for (const [i, s] of all.entries()) {
			if (s.spans.some((span) => span.type === type)) gold.add(String(i))
			const kinds = type === 'negation' ? ['negation'] : ['hedge']
			if (findCues(tokenise(s.text, 0, s.text.length)).some((cue) => kinds.includes(cue.kind))) found.add(String(i))
		}
		return [
			`BioScope sentence ${type}`,
			scoreSets(gold, found),
			type === 'negation' ? 'rules 93.4' : 'rules 87.8',
			type === 'negation' ? '.93' : '.90',
		]
	})
}
