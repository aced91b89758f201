import { type Analysis, clauseAt, type Group, groupOf, has } from '../analysis.ts'
import { type FoundCue, findCues } from '../cues.ts'
import { type Arg, argOf } from '../discourse.ts'
import type { Draft } from '../draft.ts'
import { type Meaning, toMeaning } from '../lexicon.ts'
import { impliedObject, type Match, mayHaveObject, meantObject, objectAfter } from '../objects.ts'
import { PatternIndex } from '../patterns.ts'
import { pointTo } from '../pointers.ts'
import type { Reader } from '../reader.ts'
import { type Entity, meaningOf } from '../recognise.ts'
import { bearing } from '../scope.ts'
import { isWanted, type Reading, readingsFor } from '../signature.ts'
import { argsOf } from '../subjects.ts'
import { FINITE, TRIGGERS, type Trigger } from '../triggers.ts'
import { AUXILIARIES } from '../words.ts'
import { agentAfter, subjectsFor } from './verb-subjects.ts'
import { doesSomething, isJoined, labelEnd } from './verb-uses.ts'

const INDEX = new PatternIndex(TRIGGERS)
/** Claims made by words that join a subject and an object: "X relieves Y", "Y was treated with X", "release of Y". */
export function relateByVerbs(reader: Reader): Draft[] {
	const { analysis } = reader
	const cues = findCues(analysis.tokens)
	const inEntity = (i: number) => analysis.entityAt[i]! >= 0
	const label = labelEnd(analysis)
	const matches = INDEX.find(analysis.tokens, inEntity).filter(
		(match) => match.from >= label && doesSomething(reader, match),
	)
	const drafts: Draft[] = []
	const fired: Match[] = []
	for (const match of matches) {
		if (
			fired.some(
				(other) => other.from <= match.from && match.to <= other.to && other.to - other.from > match.to - match.from,
			)
		)
			continue
		const made = asMeant(reader, match).flatMap((meant) => relateMatch(reader, meant, cues))
		if (made.length) fired.push(match)
		drafts.push(...made)
	}
	return drafts
}

const ABUSE = /^(?:\w*abuse|misuse|dependence|dependency|addiction|overdose|harm|toxicity|interactions?)$/
const AVERTS = /^(?:prevent(?:ion|ive|ative)|prophyla\w+)$/

// "has potential for misuse", "effective for preventive treatment", "used in treatment and prevention": what the words say
// with those beside them.
function asMeant({ analysis: { tokens } }: Reader, match: Match): Match[] {
	const { item, from } = match
	const { low } = tokens
	if (item.sense !== 'relieve') return [match]
	const joined = /^(?:and|or)$/.test(low[match.to] ?? '') && AVERTS.test(low[match.to + 1] ?? '')
	const to = joined ? match.to + 2 : match.to
	const words = low.slice(from, to + 1)
	const as = (sense: 'cause' | 'prevent'): Match => ({
		item: { rule: `${sense}:${low.slice(from, to).join(' ')}`, sense, pattern: item.pattern },
		from,
		to,
	})
	if (low[from] === 'potential' && low.slice(to, to + 3).some((word) => ABUSE.test(word))) return [as('cause')]
	if (!words.some((word) => AVERTS.test(word))) return [match]
	return words.some((word) => /^(?:and|or)$/.test(word)) ? [{ ...match, to }, as('prevent')] : [as('prevent')]
}

function relateMatch(reader: Reader, match: Match, cues: readonly FoundCue[]): Draft[] {
	const { item } = match
	if (item.reverse) return relateReverse(reader, match, cues)
	if (item.tight) return relateTight(reader, match, cues)
	if (isPassive(reader, match)) return relatePassive(reader, match, cues)
	if (!mayHaveObject(reader, match)) return []
	const subjects = subjectsFor(reader, match)
	if (subjects[0]?.meaning.kind === 'treatment' && isJoined(reader, match)) return []
	return subjects.length ? relateSides(reader, match, subjects, null, cues) : []
}

const BE = /^(?:is|are|was|were|be|been|being|'s|'re|gets|get|got)$/

function isPassive({ analysis }: Reader, { item, from, to }: Match): boolean {
	const { low } = analysis.tokens
	if (to !== from + 1 || item.nominal || !/(?:ed|en|t)$/.test(low[from]!) || item.sense === 'link') return false
	for (let i = from - 1; i >= Math.max(0, from - 3); i -= 1) {
		if (BE.test(low[i]!)) return true
		if (!/ly$|^(?:not|n't|also|often|only|never)$/.test(low[i]!)) return low[to] === 'by' || low[to] === 'with'
	}
	return low[to] === 'by' || low[to] === 'with'
}

/** Every claim between the subjects and the first fitting object after the words. */
function relateSides(
	reader: Reader,
	match: Match,
	subjects: Arg[],
	fixed: Entity | null,
	cues: readonly FoundCue[],
): Draft[] {
	if (match.item.sense === 'cause' && isExperience(reader, match, subjects)) return []
	const { sense } = match.item
	if (sense === 'cause' && isLacking(reader, subjects)) return []
	if (subjects[0]!.meaning.kind === 'mechanism' && !isAct(reader, match, subjects[0]!)) return []
	// "mucus in the airway caused by X": what is caused does nothing here.
	if (sense === 'link' && subjects[0]!.meaning.kind === 'mechanism' && reader.analysis.tokens.low[match.to] === 'by')
		return []
	// "pain relief, reducing worry": no one's but the section's, in a sentence about others.
	if (subjects[0]!.by === 'section' && isAside(reader, match)) return []
	const linked = match.item.rule.startsWith('cause:is|are')
	const readings = unique(subjects.map((subject) => subject.meaning.kind))
		.flatMap((kind) => readingsFor(sense, kind))
		// What goes along with a treatment is not acted on by it.
		.filter(({ predicate }) => !linked || predicate !== 'acts_on')
	const object = fixed ?? objectAfter(reader, match, readings)
	if (object && sense === 'cause' && !fixed && LESS.test(reader.analysis.tokens.low[object.from - 1] ?? '')) return []
	const implied = object
		? []
		: (meantObject(reader, match, readings, subjects) ?? impliedObject(reader, match, readings))
	if (!object && !implied.length) return []
	const b = bearing(reader.analysis, cues, match.from, match.to, object?.from ?? match.to)
	if (b.void) return []
	const items = object ? withExamples(reader, groupOf(reader.analysis, object)) : []
	const drafts = subjects.flatMap((subject) => {
		const own = readingsFor(sense, subject.meaning.kind)
		const objects = object
			? listed(items.flatMap((item) => readAs(reader, item, items, own, match.item)))
			: implied.flatMap((arg) => withReading(arg, own))
		return objects.flatMap(([reading, arg]) => {
			// "medicines may cause side effects" says nothing of any.
			if (subject.meaning.generic && arg.meaning.generic && reading.object === 'side_effect') return []
			// "brain regions act on Y": on which nobody knows.
			if (subject.meaning.generic && reading.predicate === 'affects') return []
			const fit = refine(reading, subject, arg, match.item)
			return fit
				? [
						{
							...fit,
							rule: match.item.rule,
							from: match.from,
							to: match.to,
							denied: b.denied ?? inefficacy(reader.analysis, match),
							hedged: b.hedged,
							open: b.open,
						},
					]
				: []
		})
	})
	return sense === 'augment' ? drafts.flatMap((draft) => eachOther(reader, draft)) : drafts
}

// "changes in sparkin, improvement in worry", "sparkin will be improved in worry": a mechanism that only stands before.
function isAct({ analysis: { tokens } }: Reader, { item, from }: Match, subject: Arg): boolean {
	if (!/^(?:relieve|modulate)$/.test(item.sense)) return true
	if (item.sense === 'relieve' && BE.test(tokens.low[from - 1] ?? '')) return false
	if (!OUTCOME.test(tokens.low[from]!)) return true
	const after = tokens.start.findIndex((start) => start >= subject.end)
	return tokens.low.slice(after, from).some((word) => FINITE.has(word) || AUXILIARIES.has(word))
}

const OUTCOME =
	/^(?:improvements?|improved|reductions?|relief|benefits?|remission|recovery|decreases?|declines?|changes?)$/

// ", augmenting X": a participle in a list of names has no subject of its own.
const isAside = ({ analysis: { tokens } }: Reader, { item, from }: Match) =>
	item.sense === 'augment' && tokens.low[from - 1] === ',' && tokens.low[from]!.endsWith('ing')

// "A lack of sparkin can cause gloom": what lacks causes nothing.
const isLacking = ({ text }: Reader, subjects: Arg[]) =>
	subjects[0]!.meaning.kind === 'treatment' &&
	/\b(?:lack of|not enough|too little|shortage of|low|deficiency of|deficient in) $/i.test(
		text.slice(Math.max(0, subjects[0]!.start - 20), subjects[0]!.start),
	)

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
const LESS = /^(?:less|fewer|lower|lowered|reduced|decreased|diminished|improved|better)$/

// "ineffective in Y", "was not associated with Y": the words themselves deny.
function inefficacy({ tokens }: Analysis, { item, from, to }: Match): FoundCue | null {
	const not = item.sense === 'cause' ? tokens.low.indexOf('not', from) : -1
	if (not >= 0 && not < to) return { kind: 'negation', from: not, to: not + 1, back: false }
	return item.rule.includes('ineffective') ? { kind: 'negation', from, to, back: false } : null
}

const unique = <T>(values: T[]) => [...new Set(values)]

// A condition whose risk rises is a side effect; a symptom that is relieved is a condition.
function meaningAs(item: Entity, kind: Meaning['kind'], trigger: Trigger): Meaning | undefined {
	const own = meaningOf(item, kind)
	const symptom = kind === 'condition' && trigger.sense === 'relieve' ? meaningOf(item, 'side_effect') : undefined
	if (!own && symptom && !symptom.generic) return toMeaning('condition', symptom.label, 'shape')
	if (own || kind !== 'side_effect' || trigger.sense !== 'cause') return own
	const condition = meaningOf(item, 'condition')
	return condition && toMeaning('side_effect', condition.label, 'shape')
}

function readAs(
	reader: Reader,
	item: Entity,
	items: readonly Entity[],
	readings: Reading[],
	trigger: Trigger,
): [Reading, Arg][] {
	const reading = readings.find((r) => meaningAs(item, r.object, trigger))
	const meaning = reading && meaningAs(item, reading.object, trigger)
	return meaning ? [[reading, argOf(item, meaning, reader.text, items.length > 1 && item !== items[0])]] : []
}

function withReading(arg: Arg, readings: Reading[]): [Reading, Arg][] {
	const reading = readings.find((r) => r.object === arg.meaning.kind)
	return reading ? [[reading, arg]] : []
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

// People experience many things; only with side effects or the treatment itself in the sentence are they its doing.
function isExperience({ analysis }: Reader, { from }: Match, subjects: Arg[]): boolean {
	const { low } = analysis.tokens
	if (!/^(?:experienc|develop|report|suffer|feel|felt|notic)/.test(low[from]!)) return false
	const effects = low.some(
		(w, i) => /^(?:side|adverse)$/.test(w) && /^(?:effect|event|reaction)/.test(low[i + 1] ?? ''),
	)
	return !effects && subjects[0]!.by === 'section'
}

// "side effects such as A and B" names A and B, not itself.
const listed = (args: [Reading, Arg][]) =>
	args.length > 1 && args[0]![1].meaning.kind === 'side_effect' && args[0]![1].meaning.generic ? args.slice(1) : args

type Sided = Pick<Draft, 'subject' | 'predicate' | 'object' | 'direction'>

// More of a wanted state is relief, more of an unwanted one a side effect.
function refine(reading: Reading, subject: Arg, object: Arg, trigger: Trigger): Sided | null {
	if (subject.meaning.kind !== reading.object && sameName(subject, object)) return null
	if (reading.swap) return { subject: object, predicate: reading.predicate, object: subject }
	const wanted = isWanted(object.meaning.label)
	if (
		reading.predicate === 'causes_side_effect' &&
		/^increase:(?:improve|support|restore|preserve)/.test(trigger.rule) &&
		!wanted
	)
		return null
	if (reading.predicate === 'causes_side_effect' && trigger.sense === 'increase')
		return wanted
			? { subject, predicate: 'treats', object: { ...object, meaning: { ...object.meaning, kind: 'condition' } } }
			: { subject, predicate: reading.predicate, object }
	if (wanted && trigger.sense === 'decrease' && reading.predicate === 'treats') return null
	// What is improved is more of it; what is managed or controlled is only changed.
	const better = trigger.sense === 'relieve' && /improv/.test(trigger.rule)
	const direction = better && reading.direction ? 'increases' : reading.direction
	return direction
		? { subject, predicate: reading.predicate, object, direction }
		: { subject, predicate: reading.predicate, object }
}

const sameName = (a: Arg, b: Arg) => a.meaning.label === b.meaning.label

function relatePassive(reader: Reader, match: Match, cues: readonly FoundCue[]): Draft[] {
	const { analysis } = reader
	const agent = agentAfter(reader, match.to - 1)
	const near = agent.length ? agent : []
	if (!near.length) return []
	const clause = clauseAt(analysis, match.from)
	const readings = readingsFor(match.item.sense, near[0]!.meaning.kind)
	const object = analysis.entities.findLast(
		(e) => e.to <= match.from && e.from >= clause.from && readings.some((r) => has(e, [r.object])),
	)
	if (match.item.sense === 'relieve' && object && isCounted(analysis.tokens.low, object)) return []
	return object ? relateSides(reader, match, near, object, cues) : []
}

// "more incidents of worry in subjects treated with calmol": it is not what they are treated for.
const isCounted = (low: readonly string[], { from }: Entity) =>
	low[from - 1] === 'of' && /^(?:inciden(?:ts?|ces?)|occurrences?|frequency|rates?|risks?)$/.test(low[from - 2] ?? '')

// "dyskinesia due to phenobarbital"
function relateReverse(reader: Reader, match: Match, cues: readonly FoundCue[]): Draft[] {
	const { analysis } = reader
	const cause = analysis.entities.find((e) => e.from >= match.to && e.from - match.to <= 5)
	if (!cause || !has(cause, ['treatment']) || cause.meanings[0]!.kind !== 'treatment') return []
	const refused = cues.some((cue) => cue.kind === 'negation' && cue.to <= match.from && match.from - cue.to <= 3)
	if (match.item.sense === 'relieve' && refused && !/^little$/.test(analysis.tokens.low[match.from - 3] ?? ''))
		return []
	const [first] = readingsFor(match.item.sense, 'treatment')
	const reach = match.item.sense === 'relieve' ? 12 : 5
	const effect = analysis.entities.findLast(
		(e) => e.to <= match.from && match.from - e.to <= reach && has(e, [first!.object]),
	)
	if (effect && match.item.sense === 'cause' && isEased(reader, match, effect)) return []
	const subjects = causesOf(reader, cause)
	if (effect) return relateSides(reader, match, subjects, effect, cues)
	return match.item.sense === 'relieve'
		? relateSides(reader, { ...match, item: { ...match.item, implicit: true } }, subjects, null, cues)
		: []
}

// "less gloom after calmol", "improvement of gloom after calmol": what is eased before is not brought on.
const isEased = ({ analysis: { tokens } }: Reader, { from }: Match, effect: Entity) =>
	/^(?:after|following|during)$/.test(tokens.low[from]!) &&
	tokens.low
		.slice(Math.max(0, effect.from - 6), effect.from)
		.some((word) =>
			/^(?:improv|reduc|reliev|relief|treat|prevent|lessen|less$|decreas|eas(?:e|es|ed|ing)$|remission|resol|recover)/.test(
				word,
			),
		)

// "benefits from using X and Y together" are the combination's.
function causesOf(reader: Reader, cause: Entity): Arg[] {
	const group = groupOf(reader.analysis, cause)
	const { combination } = reader.discourse
	if (combination && group.items.length === 2 && reader.analysis.tokens.low[group.to] === 'together')
		return [pointTo(reader, combination, group.from, group.to)]
	return argsOf(reader, group.items, ['treatment'])
}

// "phenobarbital-induced dyskinesia"
function relateTight(reader: Reader, match: Match, cues: readonly FoundCue[]): Draft[] {
	const { entities } = reader.analysis
	const cause = entities.find((e) => e.to === match.from)
	const effect = entities.find((e) => e.from >= match.to && e.from - match.to <= 2)
	if (!cause || !effect || !has(cause, ['treatment']) || !has(effect, ['side_effect'])) return []
	return relateSides(reader, match, [argsOf(reader, [cause], ['treatment'])[0]!], effect, cues)
}
