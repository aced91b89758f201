import { mentionKey } from '../schema/claim.ts'
import type { Cue, Mention } from '../schema/mention.ts'
import { PREDICATE_RULES } from '../schema/predicate.ts'
import type { Term } from '../schema/term.ts'
import { hashText } from '../text/hash.ts'
import type { Analysis } from './analysis.ts'
import { confidenceOf } from './confidence.ts'
import { writeCue } from './cues.ts'
import { type Arg, idOf } from './discourse.ts'
import type { Draft } from './draft.ts'

export const EXTRACTOR = { name: 'corroborate-rules', version: '1' } as const

export interface Place {
	text: string
	textSha256: string
	document: string
	section: string
	analysis: Analysis
}

/** Turns the drafts of one sentence into mentions: one for each claim, symmetric pairs in order of their ids. */
export function writeMentions(drafts: readonly Draft[], place: Place, termId: (arg: Arg) => string): Mention[] {
	const byKey = new Map<string, Mention>()
	if (!drafts.length) return []
	const { start, end } = place.analysis.sentence
	const sha256 = hashText(place.text.slice(start, end))
	for (const draft of drafts) {
		const mention = writeMention(draft, place, sha256, termId)
		if (!mention) continue
		const key = `${mention.subject}|${mention.predicate}|${mention.object}|${mention.direction ?? ''}|${mention.aspect ?? ''}`
		const known = byKey.get(key)
		if (!known || (mention.confidence ?? 0) > (known.confidence ?? 0)) byKey.set(key, mention)
	}
	return [...byKey.values()]
}

function writeMention(draft: Draft, place: Place, sha256: string, termId: (arg: Arg) => string): Mention | null {
	let [a, b] = [draft.subject, draft.object]
	if (PREDICATE_RULES[draft.predicate].symmetric && termId(a) > termId(b)) [a, b] = [b, a]
	const ids = { subject: termId(a), object: termId(b) }
	if (ids.subject === ids.object) return null
	const { start, end } = place.analysis.sentence
	const polarity = draft.denied ? 'denies' : 'asserts'
	const claim = {
		...ids,
		predicate: draft.predicate,
		...(draft.direction && { direction: draft.direction }),
		...(draft.aspect && { aspect: draft.aspect }),
	}
	return {
		id: hashText(mentionKey(place.textSha256, { ...claim, start, end }, polarity)).slice(0, 16),
		...claim,
		polarity,
		certainty: draft.open ? 'open' : draft.hedged ? 'hedged' : 'stated',
		cues: cuesOf(draft, place),
		document: place.document,
		section: place.section,
		start,
		end,
		sha256,
		subjectSurface: place.text.slice(a.start, a.end),
		objectSurface: place.text.slice(b.start, b.end),
		...(a.end > a.start && { subjectSpan: { start: a.start, end: a.end } }),
		...(b.end > b.start && { objectSpan: { start: b.start, end: b.end } }),
		resolvedBy: { subject: a.by, object: b.by },
		extractor: { ...EXTRACTOR, rule: draft.rule },
		confidence: confidenceOf(draft),
		review: 'unreviewed',
	}
}

function cuesOf(draft: Draft, { analysis, text }: Place): Cue[] {
	const cues: Cue[] = []
	if (draft.denied) cues.push(writeCue(analysis.tokens, text, draft.denied, 'polarity'))
	const doubt = draft.open ?? draft.hedged
	if (doubt) cues.push(writeCue(analysis.tokens, text, doubt, 'certainty'))
	return cues
}

/** What a term that the vocabulary does not hold would be. */
export function proposeTerm(arg: Arg, id: string): Term {
	const { meaning } = arg
	const label = meaning.label[0]!.toUpperCase() + meaning.label.slice(1)
	return {
		id,
		kind: meaning.kind,
		label,
		synonyms: [],
		definition: '',
		broader: [],
		generic: meaning.generic === true,
		xrefs: meaning.xref ? [meaning.xref] : [],
	}
}

export const baseId = (arg: Arg): string => idOf(arg.meaning)
