import { mentionKey } from '../schema/claim.ts'
import type { Cue, Mention, Span } from '../schema/mention.ts'
import { PREDICATE_RULES } from '../schema/predicate.ts'
import type { Term } from '../schema/term.ts'
import { hashText } from '../text/hash.ts'
import type { Analysis } from './analysis.ts'
import { confidenceOf } from './confidence.ts'
import { writeCue } from './cues.ts'
import { type Arg, idOf } from './discourse.ts'
import type { Draft } from './draft.ts'
import type { Meaning } from './lexicon.ts'

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
	const best = new Map<string, Best>()
	for (const draft of drafts) {
		const ends = endsOf(draft, termId)
		if (!ends) continue
		const key = `${ends.ids.subject}|${draft.predicate}|${ends.ids.object}|${draft.direction ?? ''}|${draft.aspect ?? ''}`
		const confidence = confidenceOf(draft)
		const known = best.get(key)
		if (!known || confidence > known.confidence) best.set(key, { draft, ends, confidence })
	}
	if (best.size === 0) return []
	const { start, end } = place.analysis.sentence
	const sha256 = hashText(place.text.slice(start, end))
	return Array.from(best.values(), (claim) => writeMention(claim, place, sha256))
}

/** A draft with its ends in the order in which they are written. */
interface Best {
	draft: Draft
	ends: Ends
	confidence: number
}
interface Ends {
	subject: Arg
	object: Arg
	ids: { subject: string; object: string }
}

/** Null where something would be said of itself. */
function endsOf(draft: Draft, termId: (arg: Arg) => string): Ends | null {
	const { subject, object } = draft
	const ids = { subject: termId(subject), object: termId(object) }
	if (ids.subject === ids.object) return null
	const swap = PREDICATE_RULES[draft.predicate].symmetric && ids.subject > ids.object
	return swap
		? { subject: object, object: subject, ids: { subject: ids.object, object: ids.subject } }
		: { subject, object, ids }
}

function writeMention({ draft, ends, confidence }: Best, place: Place, sha256: string): Mention {
	const { ids } = ends
	const a = nameOf(ends.subject, place.text)
	const b = nameOf(ends.object, place.text)
	const { start, end } = place.analysis.sentence
	const polarity = draft.denied ? 'denies' : 'asserts'
	const { direction, aspect, predicate } = draft
	const key = { subject: ids.subject, predicate, object: ids.object, direction, aspect, start, end }
	// Every field stands in every mention, undefined or not: to spread it from parts took a fiftieth of all reading.
	return {
		id: hashText(mentionKey(place.textSha256, key, polarity)).slice(0, 16),
		subject: ids.subject,
		object: ids.object,
		predicate,
		direction,
		aspect,
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
		subjectSpan: spanOf(a),
		objectSpan: spanOf(b),
		resolvedBy: { subject: ends.subject.by, object: ends.object.by },
		extractor: { name: EXTRACTOR.name, version: EXTRACTOR.version, rule: draft.rule },
		confidence,
		review: 'unreviewed',
	}
}

const spanOf = ({ start, end }: Span) => (end > start ? { start, end } : undefined)

/** The words that name it, without the short form in parentheses that a text puts after a name the first time. */
export function nameOf(arg: Span, text: string): Span {
	if (text.charCodeAt(arg.end - 1) !== CLOSE) return arg
	const open = text.lastIndexOf('(', arg.end)
	return open > arg.start ? { start: arg.start, end: arg.start + text.slice(arg.start, open).trimEnd().length } : arg
}
const CLOSE = 41

function cuesOf(draft: Draft, { analysis, text }: Place): Cue[] {
	const cues: Cue[] = []
	if (draft.denied) cues.push(writeCue(analysis.tokens, text, draft.denied, 'polarity'))
	const doubt = draft.open ?? draft.hedged
	if (doubt) cues.push(writeCue(analysis.tokens, text, doubt, 'certainty'))
	return cues
}

/** What a term that the vocabulary does not hold would be. */
export function proposeTerm(meaning: Meaning, id: string, synonyms: string[]): Term {
	const label = meaning.label[0]!.toUpperCase() + meaning.label.slice(1)
	return {
		id,
		kind: meaning.kind,
		label,
		synonyms,
		definition: '',
		broader: [],
		generic: meaning.generic === true,
		xrefs: meaning.xref ? [meaning.xref] : [],
	}
}

export const baseId = (arg: Arg): string => idOf(arg.meaning)
