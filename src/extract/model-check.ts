import { mentionKey } from '../schema/claim.ts'
import type { Mention } from '../schema/mention.ts'
import { PREDICATE_RULES } from '../schema/predicate.ts'
import type { Kind, Term } from '../schema/term.ts'
import { hashText } from '../text/hash.ts'
import type { Sentence } from '../text/sentences.ts'
import { type FoundCue, findCues, reaches, writeCue } from './cues.ts'
import { slugOf } from './lexicon.ts'
import type { ModelClaim } from './model-schema.ts'
import { keyOf, type Tokens, tokenise } from './tokens.ts'

/** The text that a claim is held against, and what its mentions carry. */
export interface CheckContext {
	document: string
	text: string
	textSha256: string
	/** Of the whole text. */
	sentences: readonly Sentence[]
	section: string
	vocabulary: readonly Term[]
	/** Name of the model, for the record. */
	model: string
}

/** A claim that a model made: a mention where everything about it holds, and the reasons where it does not. */
export interface Checked {
	claim: ModelClaim
	mention: Mention | null
	/** Terms that the mention uses and the vocabulary does not hold. */
	terms: Term[]
	reasons: string[]
}

/** How far before the quote an argument's antecedent may stand: characters. */
const ANTECEDENT = 1500

/**
 * Holds a model's claim against the text: its quote is found exactly, its names stand in the quote or before it, kinds
 * fit the predicate, and the rules read the same polarity and certainty. Anything else goes to review with the reason.
 */
export function checkClaim(claim: ModelClaim, context: CheckContext): Checked {
	const start = context.text.indexOf(claim.quote)
	if (start < 0) return refuse(claim, ['quote-not-found'])
	const end = start + claim.quote.length
	const reasons = [...signatureFaults(claim), ...quoteFaults(context.sentences, start, end)]
	const subject = findSurface(context.text, claim.subject, start, end)
	const object = findSurface(context.text, claim.object, start, end)
	if (!subject) reasons.push('subject-not-in-text')
	if (!object) reasons.push('object-not-in-text')
	const tokens = tokenise(context.text, start, end)
	const cues = readCues(tokens, object && object.start >= start ? object.start : end)
	if ((cues.denied ? 'denies' : 'asserts') !== claim.polarity) reasons.push('polarity-differs')
	if (certaintyOf(cues) !== claim.certainty) reasons.push('certainty-differs')
	if (reasons.length || !subject || !object) return refuse(claim, reasons)
	const a = termFor(context.vocabulary, claim.subject, claim.subjectKind)
	const b = termFor(context.vocabulary, claim.object, claim.objectKind)
	if (a.term.id === b.term.id) return refuse(claim, ['subject-is-object'])
	const ids = { subject: a.term.id, object: b.term.id }
	const mention = toMention(claim, context, { start, end, subject, object, tokens, cues, ids })
	return { claim, mention, terms: [a, b].flatMap(({ term, isNew }) => (isNew ? [term] : [])), reasons }
}

const refuse = (claim: ModelClaim, reasons: string[]): Checked => ({ claim, mention: null, terms: [], reasons })

function signatureFaults({
	predicate,
	subjectKind,
	objectKind,
	direction,
	aspect,
	subject,
	object,
}: ModelClaim): string[] {
	const rule = PREDICATE_RULES[predicate]
	return [
		...(rule.subject !== subjectKind || rule.object !== objectKind ? ['kinds-not-allowed'] : []),
		...(Boolean(direction) !== Boolean(rule.direction) ? ['direction-not-as-required'] : []),
		...(Boolean(aspect) !== Boolean(rule.aspect) ? ['aspect-not-as-required'] : []),
		...(keyOf(subject) === keyOf(object) ? ['subject-is-object'] : []),
	]
}

// A quote is one sentence, or a part of one, that can assert something.
function quoteFaults(sentences: readonly Sentence[], start: number, end: number): string[] {
	const around = sentences.filter((sentence) => sentence.start < end && start < sentence.end)
	if (around.length !== 1) return ['quote-is-not-one-sentence']
	return around[0]!.kind === 'heading' || around[0]!.question ? ['quote-asserts-nothing'] : []
}

interface Surface {
	start: number
	end: number
	inQuote: boolean
}

function findSurface(text: string, surface: string, start: number, end: number): Surface | null {
	const wanted = surface.toLowerCase()
	const inside = lowerCase(text.slice(start, end)).indexOf(wanted)
	if (inside >= 0) return { start: start + inside, end: start + inside + surface.length, inQuote: true }
	const from = Math.max(0, start - ANTECEDENT)
	const before = lowerCase(text.slice(from, start)).lastIndexOf(wanted)
	return before >= 0 ? { start: from + before, end: from + before + surface.length, inQuote: false } : null
}

// A letter whose lower case is longer ("İ") stays: places must not move.
function lowerCase(text: string): string {
	const low = text.toLowerCase()
	return low.length === text.length
		? low
		: text.replace(/./gsu, (c) => (c.toLowerCase().length === c.length ? c.toLowerCase() : c))
}

interface ReadCues {
	denied: FoundCue | null
	hedged: FoundCue | null
	open: FoundCue | null
}

function readCues(tokens: Tokens, objectStart: number): ReadCues {
	const cues = findCues(tokens)
	const at = tokens.start.findIndex((start) => start >= objectStart)
	const target = at < 0 ? tokens.low.length - 1 : at
	const of = (kind: FoundCue['kind']) => cues.find((cue) => cue.kind === kind)
	return {
		denied: cues.find((cue) => cue.kind === 'negation' && reaches(tokens, cue, target)) ?? null,
		hedged: of('hedge') ?? null,
		open: of('open') ?? null,
	}
}

const certaintyOf = ({ hedged, open }: ReadCues): Mention['certainty'] => (open ? 'open' : hedged ? 'hedged' : 'stated')

interface Found {
	start: number
	end: number
	subject: Surface
	object: Surface
	tokens: Tokens
	cues: ReadCues
	/** Of the terms. */
	ids: { subject: string; object: string }
}

function toMention(
	claim: ModelClaim,
	context: CheckContext,
	{ start, end, subject, object, tokens, cues, ids }: Found,
): Mention {
	let [a, b] = [
		{ id: ids.subject, surface: subject },
		{ id: ids.object, surface: object },
	]
	if (PREDICATE_RULES[claim.predicate].symmetric && a.id > b.id) [a, b] = [b, a]
	const key = {
		subject: a.id,
		predicate: claim.predicate,
		object: b.id,
		...(claim.direction && { direction: claim.direction }),
		...(claim.aspect && { aspect: claim.aspect }),
	}
	const doubt = cues.open ?? cues.hedged
	const { text } = context
	return {
		id: hashText(mentionKey(context.textSha256, { ...key, start, end }, claim.polarity)).slice(0, 16),
		...key,
		polarity: claim.polarity,
		certainty: claim.certainty,
		cues: [
			...(cues.denied ? [writeCue(tokens, text, cues.denied, 'polarity')] : []),
			...(doubt ? [writeCue(tokens, text, doubt, 'certainty')] : []),
		],
		document: context.document,
		section: context.section,
		start,
		end,
		sha256: hashText(text.slice(start, end)),
		subjectSurface: text.slice(a.surface.start, a.surface.end),
		objectSurface: text.slice(b.surface.start, b.surface.end),
		subjectSpan: { start: a.surface.start, end: a.surface.end },
		objectSpan: { start: b.surface.start, end: b.surface.end },
		resolvedBy: {
			subject: a.surface.inQuote ? 'synonym' : 'section',
			object: b.surface.inQuote ? 'synonym' : 'section',
		},
		extractor: { name: `model:${context.model}`, version: '1', rule: 'proposed' },
		review: 'unreviewed',
	}
}

/** The vocabulary's term of that name and kind, else a new one under an id that no other kind holds. */
function termFor(vocabulary: readonly Term[], surface: string, kind: Kind): { term: Term; isNew: boolean } {
	const key = keyOf(surface)
	const named = vocabulary.find(
		(term) => term.kind === kind && [term.label, ...term.synonyms].some((name) => keyOf(name) === key),
	)
	if (named) return { term: named, isNew: false }
	const base = slugOf(surface)
	const isTaken = vocabulary.some((term) => term.id === base && term.kind !== kind)
	const id = isTaken ? `${base}-${kind.replace('_', '-')}` : base
	const held = vocabulary.find((term) => term.id === id)
	if (held) return { term: held, isNew: false }
	const label = surface[0]!.toUpperCase() + surface.slice(1)
	const term: Term = { id, kind, label, synonyms: [], definition: '', broader: [], generic: false, xrefs: [] }
	return { term, isNew: true }
}
