import { type Analysis, clauseAt, type Group, groupOf, has } from '../analysis.ts'
import type { FoundCue } from '../cues.ts'
import { type Arg, argOf } from '../discourse.ts'
import type { Draft } from '../draft.ts'
import { type Entity, isTreatment } from '../entity.ts'
import { FINITE } from '../finite-verbs.ts'
import type { Meaning } from '../lexicon.ts'
import { impliedObject, meantObject } from '../meant-objects.ts'
import { type Match, objectAfter } from '../objects.ts'
import type { Reader } from '../reader.ts'
import { bearing } from '../scope.ts'
import { type Reading, readingsFor } from '../signature.ts'
import type { Trigger } from '../triggers.ts'
import { AUXILIARIES, isLowered, isRaised, PREPOSITIONS } from '../words.ts'
import { itemsFrom } from './side-effects.ts'
import { saidUseless } from './useless.ts'
import { doesNothing } from './verb-idle.ts'
import { type Read, readAs, refine, withReading } from './verb-readings.ts'

/** Every claim between the subjects and the first fitting object after the words. */
export function relateSides(
	reader: Reader,
	match: Match,
	subjects: Arg[],
	fixed: Entity | null,
	cues: readonly FoundCue[],
): Draft[] {
	if (doesNothing(reader, match, subjects, fixed !== null)) return []
	const { sense } = match.item
	const readings = readingsOf(match, subjects)
	const object = fixed ?? objectAfter(reader, match, readings)
	if (object && sense === 'prevent' && isTreatment(object)) return []
	if (object && sense === 'cause' && !fixed && LESS.test(reader.analysis.tokens.low[object.from - 1] ?? '')) return []
	const implied = object
		? []
		: (meantObject(reader, match, readings, subjects) ?? impliedObject(reader, match, readings))
	if (!object && !implied.length) return []
	const b = bearing(reader.analysis, cues, match.from, match.to, object?.from ?? match.to)
	if (b.void) return []
	if (b.denied && deniesNothing(reader, match, object)) return []
	const items = object ? allOf(reader, sense, withExamples(reader, groupOf(reader.analysis, object))) : []
	// "not suitable for those with Y": it is not for them.
	const barred =
		b.denied !== null &&
		sense === 'relieve' &&
		/^(?:suitable|appropriate|safe)$/.test(reader.analysis.tokens.low[match.from]!)
	const drafts = subjects.flatMap((subject) => {
		const own = readingsFor(sense, subject.meaning.kind)
		const objects = object
			? listed(items.flatMap((item) => readAs(reader, item, items, own, match.item)))
			: implied.flatMap((arg) => withReading(arg, own))
		return objects.flatMap(([reading, arg]) => {
			// "brain regions act on Y": on which nobody knows.
			if (subject.meaning.generic && reading.predicate === 'affects') return []
			const fit = mended(reader, match, refine(reading, subject, arg, match.item))
			if (!fit) return []
			if (barred && fit.predicate === 'treats') fit.predicate = 'contraindicated_in'
			// Field by field, in one order: spread into a new object this took a fiftieth of all reading.
			const draft: Draft = {
				subject: fit.subject,
				predicate: fit.predicate,
				object: fit.object,
				direction: object
					? listedAs(reader.analysis, arg, directionOf(reader.analysis, object, match, fit.direction))
					: fit.direction,
				rule: match.item.rule,
				from: match.from,
				to: match.to,
				denied: barred ? null : (b.denied ?? deniedByWords(reader, match, subject, arg)),
				hedged: b.hedged,
				open: b.open,
			}
			return [draft]
		})
	})
	return sense === 'augment' ? drafts.flatMap((draft) => eachOther(reader, byTheOther(reader, draft))) : drafts
}

function readingsOf({ item }: Match, subjects: readonly Arg[]): Reading[] {
	const { rule, sense } = item
	const linked = /^cause:(?:is\|are|side|include)/.test(rule)
	const shown = /^relieve:(?:have|decrease\||is\|are)/.test(rule)
	return (
		unique(subjects.map((subject) => subject.meaning.kind))
			.flatMap((kind) => readingsFor(sense, kind))
			// What goes along with a treatment is not acted on by it.
			.filter(({ predicate }) => predicate !== 'acts_on' || !(linked || actsOnNothing(item)))
			// "Patients show reduced sparkin": no one's doing.
			.filter(({ predicate }) => !shown || predicate === 'treats')
			.filter(({ swap }) => swap || !rule.startsWith('link:show'))
			// "Sparkin is found in cells" does nothing to them.
			.filter(({ predicate }) => predicate !== 'affects' || !rule.startsWith('link:observed'))
	)
}

// What protects from something, lowers its rate or helps to deal with it does not act on it; what prevents it does.
const actsOnNothing = ({ sense, rule }: Trigger) =>
	rule.startsWith('relieve:deal') || (sense === 'prevent' && !rule.startsWith('prevent:prevent|'))

const MENDS = /^(?:repair|rebuil|restor)/
const KEEPS = /^(?:preserv|maintain|support)/
// "to repair the harm" is no harm, and what maintains one does not bring it on.
function mended({ analysis: { tokens } }: Reader, { item, from }: Match, fit: ReturnType<typeof refine>) {
	if (fit?.predicate !== 'causes_side_effect' || item.sense !== 'increase') return fit
	if (KEEPS.test(tokens.low[from]!)) return null
	if (!MENDS.test(tokens.low[from]!)) return fit
	const meaning: Meaning = { ...fit.object.meaning, kind: 'condition' }
	return { ...fit, predicate: 'treats' as const, object: { ...fit.object, meaning } }
}

// "does not cure gloom", "relieves symptoms but does not treat the cause of Y"
const deniesNothing = ({ analysis: { tokens } }: Reader, { from, to }: Match, object: Entity | null): boolean =>
	/^cur(?:e|es|ed|ing)$/.test(tokens.low[from]!) ||
	(object !== null && CAUSE_OF.test(tokens.low.slice(to, object.from).join(' ')))

const CAUSE_OF = /\b(?:causes?|roots?|reasons?|source) (?:of|behind|for)\b/

const LOST = /^(?:loss|losses|breakdown|decline|depletion|death|destruction|degeneration|reuptake)$/
const TAKEN_UP = /reuptake/i

// "lowered sparkin and higher flashin": each has its own.
function listedAs({ tokens: { low, start } }: Analysis, arg: Arg, direction: Draft['direction']): Draft['direction'] {
	if (!direction) return direction
	const at = start.indexOf(arg.start)
	if (at < 2 || !/^(?:and|or|,)$/.test(low[at - 2]!)) return direction
	return isRaised(low[at - 1]!) ? 'increases' : isLowered(low[at - 1]!) ? 'decreases' : direction
}

// "causes sparkin to fall"
function directionOf(analysis: Analysis, object: Entity, { item, from, to }: Match, direction: Draft['direction']) {
	// "prevents the loss of sparkin": there is more of it.
	if (
		direction &&
		item.sense === 'prevent' &&
		!TAKEN_UP.test(object.meanings[0]!.label) &&
		analysis.tokens.low.slice(to, object.to + 1).some((word) => LOST.test(word))
	)
		return 'increases'
	// "results in low levels of sparkin"
	if (direction === 'increases' && analysis.tokens.low.slice(from + 1, to).some((word) => LESS.test(word)))
		return 'decreases'
	// "may worsen sparkin"
	if (direction === 'increases' && item.rule.startsWith('cause:exacerbate')) return 'decreases'
	if (item.sense === 'cause') return towards(analysis, object, direction)
	return direction === 'decreases' && turned(analysis, object, to) ? 'increases' : direction
}

// "slows the loss of sparkin"
function turned({ tokens: { low } }: Analysis, { from }: Entity, to: number): boolean {
	return low.slice(to, from).some((word) => /^(?:decline|loss|fall|drop|deterioration|worsening)$/.test(word))
}

function towards({ tokens: { low } }: Analysis, { to }: Entity, direction: Draft['direction']): Draft['direction'] {
	if (!direction || low[to] !== 'to') return direction
	if (/^(?:fall|drop|decrease|decline|shrink|slow|go)$/.test(low[to + 1]!))
		return low[to + 1] === 'go' && low[to + 2] === 'up' ? 'increases' : 'decreases'
	return /^(?:rise|increase|grow)$/.test(low[to + 1]!) ? 'increases' : 'modulates'
}

// "may cause dizziness, changes in the blood, and headache": over what has no name here.
const allOf = (reader: Reader, sense: string, items: Entity[]): Entity[] => {
	const last = items.at(-1)!
	const goesOn =
		sense === 'cause' && reader.analysis.tokens.low[last.to] === ',' && has(items[0]!, ['side_effect', 'condition'])
	if (goesOn) return [...items, ...itemsFrom(reader.analysis, last).slice(1)]
	return /^(?:relieve|decrease|prevent)$/.test(sense) ? [...items, ...listedAfter(reader.analysis, last)] : items
}

// "eases mood, sighs at night, gloom and worry": over items of a word or three that have no name here.
function listedAfter(analysis: Analysis, last: Entity): Entity[] {
	const {
		tokens: { low },
		entities,
		entityAt,
	} = analysis
	const found: Entity[] = []
	const end = clauseAt(analysis, last.from).to
	let isAnd = false
	let plain = 0
	for (let i = last.to; i < low.length; i += 1) {
		const entity = entities[entityAt[i]!]
		const word = low[i]!
		if (entity) {
			if (isTreatment(entity) || i === last.to || i >= end) return []
			if (/^(?:condition|side_effect)$/.test(entity.meanings[0]!.kind) && !entity.meanings[0]!.generic)
				found.push(entity)
			i = entity.to - 1
			plain += 1
		} else if (word === ',' || word === 'and' || word === 'or') {
			// Nothing but the end of the list may stand after its last item.
			if (isAnd) break
			isAnd = word !== ','
			plain = 0
		} else if (!/^[a-z-]+$/.test(word) || CLOSED.test(word) || AUXILIARIES.has(word) || FINITE.has(word) || plain > 2) {
			if (isAnd && plain > 0 && PREPOSITIONS.has(word)) break
			return /^[.;:()]$/.test(word) && isAnd && plain > 0 ? found : []
		} else plain += 1
	}
	return isAnd ? found : []
}

// Words that no item of such a list holds.
const CLOSED = /^(?:in|on|at|by|with|from|to|for|of|as|that|which|who|when|while|than|but|not|like|such|between|.*ing)$/

// "gloom symptoms including tears and sighs": the symptoms, too.
function withExamples({ analysis }: Reader, group: Group): Entity[] {
	const words = analysis.tokens.low.slice(group.to, group.to + 5).join(' ')
	const between = /^(?:symptoms|problems|signs|features) ?,? (?:such as|including|like)/
		.exec(words)?.[0]
		.split(' ').length
	const first =
		between && analysis.entities.find((e) => e.from >= group.to + between && e.from - group.to - between <= 2)
	return first ? [...group.items, ...groupOf(analysis, first).items] : group.items
}

// "leading to less worry" brings no worry.
const LESS = /^(?:less|fewer|low|lower|lowered|reduced|decreased|diminished|improved|better)$/

// "ineffective in Y", "was not associated with Y": the words themselves deny.
function inefficacy({ tokens }: Analysis, { item, from, to }: Match): FoundCue | null {
	const not =
		item.sense === 'cause' ? tokens.low.findIndex((word, i) => i >= from && /^(?:not|no|n't)$/.test(word)) : -1
	if (not >= 0 && not < to) return { kind: 'negation', from: not, to: not + 1, back: false }
	return /ineffective|^relieve:no\|/.test(item.rule) ? { kind: 'negation', from, to, back: false } : null
}

const deniedByWords = (reader: Reader, match: Match, subject: Arg, object: Arg): FoundCue | null =>
	inefficacy(reader.analysis, match) ?? uselessAfter(reader, match, subject, object)

// "Treatment of gloom with calmol is generally ineffective"
function uselessAfter({ analysis: { tokens } }: Reader, { item }: Match, subject: Arg, object: Arg): FoundCue | null {
	if (!item.nominal || item.sense !== 'relieve') return null
	const end = Math.max(subject.end, object.end)
	const at = tokens.start.findIndex((start) => start >= end)
	return at < 0 ? null : saidUseless(tokens.low, at)
}

const unique = <T>(values: T[]) => [...new Set(values)]

// "Combining calmol with restix extends its benefits": restix extends those of calmol.
function byTheOther({ analysis, discourse }: Reader, draft: Draft): Draft {
	if (draft.subject.meaning.origin !== 'shape' || draft.subject.meaning === discourse.combination) return draft
	const named = analysis.entities.filter((e) => isTreatment(e) && e.end <= draft.subject.end)
	const other = named.find((e) => e.meanings[0]!.label !== draft.object.meaning.label)
	const own = named.some((e) => e.meanings[0]!.label === draft.object.meaning.label)
	return named.length === 2 && own && other ? { ...draft, subject: argOf(other, other.meanings[0]!, '', false) } : draft
}

// "Combining the two enhances their benefits": each does it to the other.
function eachOther({ discourse }: Reader, draft: Draft): Draft[] {
	const [a, b] = discourse.pair
	if (!a || !b || draft.subject.meaning !== discourse.combination || draft.object.by !== 'pronoun') return [draft]
	const turn = (subject: Meaning, object: Meaning): Draft => ({
		...draft,
		subject: { ...draft.subject, meaning: subject },
		object: { ...draft.object, meaning: object },
	})
	return [turn(a, b), turn(b, a)]
}

// "side effects such as A and B" names A and B, not itself.
const listed = (args: Read[]) =>
	args.length > 1 && args[0]![1].meaning.kind === 'side_effect' && args[0]![1].meaning.generic ? args.slice(1) : args
