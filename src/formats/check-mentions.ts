import { mentionKey } from '../schema/claim.ts'
import { type Mention, mentionSchema, type Span } from '../schema/mention.ts'
import { DIRECTIONS, PREDICATE_RULES } from '../schema/predicate.ts'
import type { Source } from '../schema/source.ts'
import type { Term } from '../schema/term.ts'
import { hashText } from '../text/hash.ts'
import { type Check, checkList, type Fault, type Kept, keepFirst, keepSound, report } from './check-list.ts'
import { unknownDocument } from './check-sources.ts'

/** What a mention may refer to. */
export interface Known {
	terms: ReadonlyMap<string, Term>
	sources: ReadonlyMap<string, Source>
	/** Ids of mentions are not hashed again, for what never tells one; most of the time of reading goes there. */
	idsAsGiven?: boolean
}

type Rule = (mention: Mention, known: Known) => Fault | undefined

/** Each rule names the first thing wrong with a mention, for which it is set aside. */
const RULES: Rule[] = [
	({ document }, { sources }) => (sources.has(document) ? undefined : unknownDocument('document', document)),
	(mention, known) => checkTerm('subject', mention, known) ?? checkTerm('object', mention, known),
	({ subject, object }) =>
		subject === object ? wrong('self-link', 'a term is linked to itself', 'object', 'another term', object) : undefined,
	checkDirection,
	checkAspect,
	checkSpans,
]

/** Mentions that fit vocabulary, documents and predicate rules. `renamed` maps ids that were put right. */
export function checkMentions(check: Check, raw: unknown, known: Known) {
	const shaped = checkList(check, 'mentions', mentionSchema, raw)
	const sound = keepSound(check, 'mentions', shaped, (mention) => {
		for (const rule of RULES) {
			const fault = rule(mention, known)
			if (fault) return fault
		}
		return undefined
	})
	const renamed = new Map<string, string>()
	const correct = sound.map((kept) => putRight(check, kept, known, renamed))
	const mentions = keepFirst(check, 'mentions', correct)
	for (const { record } of mentions) renamed.delete(record.id)
	return { mentions, renamed }
}

/** Id of a mention: 16 hexadecimal digits of the hash of its key (model.md §2). */
export const mentionId = (textSha256: string, mention: Omit<Mention, 'id'>): string =>
	hashText(mentionKey(textSha256, mention, mention.polarity)).slice(0, 16)

function putRight(check: Check, { record, index }: Kept<Mention>, known: Known, renamed: Map<string, string>) {
	const place = () => check.place('mentions', index)
	const { textSha256 } = known.sources.get(record.document)!
	const { symmetric } = PREDICATE_RULES[record.predicate]
	const swap = symmetric && record.subject > record.object
	if (!swap && known.idsAsGiven) return { record, index }
	const given = mentionId(textSha256, record)
	if (!swap && record.id === given) return { record, index }
	const ordered = swap ? swapEnds(record) : record
	if (swap) report(check, place(), wrongOrder(record))
	const id = mentionId(textSha256, ordered)
	// The id of the order as written is no second fault.
	if (record.id !== id && record.id !== given) report(check, place(), wrongId(record.id, id))
	renamed.set(record.id, id)
	return { record: { ...ordered, id }, index }
}

const wrong = (code: string, message: string, path: string, expected: string, received?: string): Fault => ({
	code,
	message,
	path,
	expected,
	received: received === undefined ? 'nothing' : `"${received}"`,
})

const wrongId = (found: string, id: string) =>
	wrong('wrong-id', 'the id does not follow from the mention; it is put right', 'id', `"${id}"`, found)

const wrongOrder = ({ subject, object, predicate }: Mention) =>
	wrong(
		'wrong-order',
		`${predicate} is symmetric; subject and object are put in order`,
		'subject',
		`"${object}"`,
		subject,
	)

function checkTerm(end: 'subject' | 'object', mention: Mention, { terms }: Known): Fault | undefined {
	const id = mention[end]
	const term = terms.get(id)
	if (!term) return wrong('unknown-term', 'no such term', end, 'the id of a term', id)
	const kind = PREDICATE_RULES[mention.predicate][end]
	if (term.kind === kind) return undefined
	return {
		...wrong('wrong-kind', `the ${end} of ${mention.predicate} is no ${kind}`, end, `a ${kind}`),
		received: `${id}, a ${term.kind}`,
	}
}

function checkDirection({ predicate, direction }: Mention): Fault | undefined {
	const takes = PREDICATE_RULES[predicate].direction
	if (takes && !direction)
		return wrong('missing-direction', `${predicate} needs a direction`, 'direction', DIRECTIONS.join(', '))
	if (takes || !direction) return undefined
	return wrong('needless-direction', `${predicate} takes no direction`, 'direction', 'no direction', direction)
}

function checkAspect({ predicate, aspect }: Mention): Fault | undefined {
	const takes = PREDICATE_RULES[predicate].aspect
	if (takes && !aspect)
		return wrong('missing-aspect', `${predicate} needs an aspect`, 'aspect', 'an aspect such as onset')
	if (takes || !aspect) return undefined
	return wrong('needless-aspect', `${predicate} takes no aspect`, 'aspect', 'no aspect', aspect)
}

function checkSpans(mention: Mention, { sources }: Known): Fault | undefined {
	const { charCount } = sources.get(mention.document)!
	const { exact, start, end, cues, subjectSpan, objectSpan } = mention
	const outside =
		checkSpan({ start, end }, '', charCount) ??
		(subjectSpan && checkSpan(subjectSpan, 'subjectSpan.', charCount)) ??
		(objectSpan && checkSpan(objectSpan, 'objectSpan.', charCount))
	if (outside) return outside
	for (const [at, cue] of cues.entries()) {
		const fault = checkSpan(cue, `cues.${at}.`, charCount)
		if (fault) return fault
	}
	if (exact === undefined || exact.length === end - start) return undefined
	const expected = `${end - start} characters`
	return {
		code: 'wrong-length',
		message: 'the words do not fill their span',
		path: 'exact',
		expected,
		received: `${exact.length}`,
	}
}

function checkSpan({ start, end }: Span, path: string, charCount: number): Fault | undefined {
	if (start >= end)
		return {
			code: 'empty-span',
			message: 'the span is empty',
			path: `${path}end`,
			expected: `more than ${start}`,
			received: `${end}`,
		}
	if (end <= charCount) return undefined
	return {
		code: 'span-outside',
		message: 'the span ends after the text',
		path: `${path}end`,
		expected: `at most ${charCount}`,
		received: `${end}`,
	}
}

/** Subject and object change places, with everything that is said about them. */
function swapEnds(mention: Mention): Mention {
	return {
		...mention,
		subject: mention.object,
		object: mention.subject,
		subjectSurface: mention.objectSurface,
		objectSurface: mention.subjectSurface,
		subjectSpan: mention.objectSpan,
		objectSpan: mention.subjectSpan,
		resolvedBy: { subject: mention.resolvedBy.object, object: mention.resolvedBy.subject },
	}
}
