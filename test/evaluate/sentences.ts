// ADE, CrowdTruth, BioText, NegEx and BioScope: sentences by themselves.
import { findCues, reaches } from '../../src/extract/cues.ts'
import type { KnownName } from '../../src/extract/extractor.ts'
import { scoreSets } from '../../src/extract/score.ts'
import { tokenise } from '../../src/extract/tokens.ts'
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

export function crowdtruth(): Row[] {
	const rows: Row[] = []
	for (const what of ['treat', 'cause'] as const) {
		const all = lines<{ id: string; text: string; term1: [number, number]; term2: [number, number]; score: number }>(
			`crowdtruth/${what}-dev.jsonl`,
		)
		const gold = new Set<string>()
		const found = new Set<string>()
		for (const [i, s] of all.entries()) {
			if (s.score >= 0.5) gold.add(String(i))
			const [a, b] = [s.term2, s.term1]
			const names: KnownName[] = [
				{
					start: a[0],
					end: a[1],
					id: 'a',
					label: 'a',
					kinds: what === 'treat' ? ['treatment'] : ['treatment'],
				} as KnownName,
				{ start: b[0], end: b[1], id: 'b', label: 'b', kinds: ['condition', 'side_effect'] } as KnownName,
			].sort((x, y) => x.start - y.start)
			const wanted = what === 'treat' ? /^(?:treats|prevents)$/ : /^(?:causes_side_effect|implicated_in)$/
			if (
				mentionsOf({ id: String(i), text: s.text, names }).some(
					(m) => wanted.test(m.predicate) && m.polarity === 'asserts',
				)
			)
				found.add(String(i))
		}
		rows.push([
			`CrowdTruth ${what}`,
			scoreSets(gold, found),
			what === 'treat' ? 'co-occurrence 50 here' : 'co-occurrence 56 here',
			what === 'treat' ? '.80' : '.45',
		])
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
