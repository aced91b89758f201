import { clauseAt, groupOf, has } from '../analysis.ts'
import { illnessSaid } from '../bearer.ts'
import { type FoundCue, findCues } from '../cues.ts'
import type { Arg } from '../discourse.ts'
import type { Draft } from '../draft.ts'
import type { Entity } from '../entity.ts'
import { type Match, mayHaveObject } from '../objects.ts'
import { PatternIndex } from '../patterns.ts'
import { pointTo } from '../pointers.ts'
import type { Reader } from '../reader.ts'
import { isWanted, readingsFor } from '../signature.ts'
import { argsOf } from '../subjects.ts'
import { TRIGGERS } from '../triggers.ts'
import { AUXILIARIES, isInVain, PEOPLE_NAMED } from '../words.ts'
import { asMeant } from './as-meant.ts'
import { illnessActing } from './illness-acting.ts'
import { isSaidBetter } from './verb-readings.ts'
import { relateSides } from './verb-sides.ts'
import { agentAfter, subjectsFor } from './verb-subjects.ts'
import { doesSomething, isJoined, labelEnd } from './verb-uses.ts'
import { BE } from './verb-words.ts'

const INDEX = new PatternIndex(TRIGGERS)

/** Claims made by words that join a subject and an object: "X relieves Y", "Y was treated with X", "release of Y". */
export function relateByVerbs(reader: Reader): Draft[] {
	const { analysis } = reader
	const cues = findCues(analysis.tokens)
	const inEntity = (i: number) => analysis.entityAt[i]! >= 0
	const label = labelEnd(analysis)
	const matches = INDEX.find(analysis.tokens, inEntity).filter(
		(match) => match.from >= label && !isIdle(reader, match) && doesSomething(reader, match),
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
		const made = asMeant(reader.analysis, match).flatMap((meant) => relateMatch(reader, meant, cues))
		if (made.length) fired.push(match)
		drafts.push(...made)
	}
	return drafts.filter((draft) => !isSaidBetter(draft, drafts))
}

// Where no name stands that the words could join: cheap, and so asked first.
function isIdle(reader: Reader, { item, from, to }: Match): boolean {
	const { entityAt, entities } = reader.analysis
	if (item.reverse) return !hasName(entityAt, to, to + 9)
	if (item.tight) return (entityAt[from - 1] ?? -1) < 0
	if (mayHaveObject(reader, { item, from, to })) return false
	return to !== from + 1 || !entities.length || entities[0]!.from >= from
}

function hasName(entityAt: Int16Array, from: number, to: number): boolean {
	for (let i = from; i < Math.min(to, entityAt.length); i += 1) if (entityAt[i]! >= 0) return true
	return false
}

function relateMatch(reader: Reader, match: Match, cues: readonly FoundCue[]): Draft[] {
	const { item } = match
	if (item.reverse) return relateReverse(reader, match, cues)
	if (item.tight) return relateTight(reader, match, cues)
	if (isPassive(reader, match)) return relatePassive(reader, match, cues)
	if (!mayHaveObject(reader, match)) return []
	const ill = illnessActing(reader.analysis, match)
	const subjects = ill ? argsOf(reader, groupOf(reader.analysis, ill).items, ['condition']) : subjectsFor(reader, match)
	if (subjects[0]?.meaning.kind === 'treatment' && isJoined(reader, match)) return []
	if (item.sense === 'cause' && isOfIllness(reader, match, subjects)) return []
	return subjects.length ? relateSides(reader, match, subjects, null, cues) : []
}

const ILLS =
	/\b(?:symptoms|cases?|infections?|diseases?|disorders?|conditions?|deficienc(?:y|ies)|attacks?|injur(?:y|ies)|damage)\b/

// "Chronic symptoms lead to worry", "severe cases of gloom cause tears": it is no doing of what is only spoken of.
function isOfIllness({ analysis }: Reader, { from }: Match, subjects: readonly Arg[]): boolean {
	if (!subjects.length || !subjects.every(({ by }) => by === 'section' || by === 'pronoun')) return false
	const { zoneFrom, zoneTo } = clauseAt(analysis, from)
	return (
		analysis.entities.some((e) => e.from >= zoneFrom && e.to <= zoneTo && e.meanings[0]!.kind !== 'treatment') ||
		ILLS.test(analysis.tokens.low.slice(zoneFrom, zoneTo).join(' '))
	)
}

function isPassive({ analysis }: Reader, { item, from, to }: Match): boolean {
	const { low } = analysis.tokens
	if (to !== from + 1 || item.nominal || !/(?:ed|en|t)$/.test(low[from]!) || item.sense === 'link') return false
	for (let i = from - 1; i >= Math.max(0, from - 3); i -= 1) {
		if (BE.test(low[i]!)) return true
		if (!/ly$|^(?:not|n't|also|often|only|never|or|started|begun)$/.test(low[i]!))
			return low[to] === 'by' || low[to] === 'with'
	}
	return low[to] === 'by' || low[to] === 'with'
}

function relatePassive(reader: Reader, match: Match, cues: readonly FoundCue[]): Draft[] {
	const { analysis } = reader
	const before = analysis.tokens.low[match.from - 1]!
	// "Unsuccessfully treated with X", "not treated by X"
	if (match.item.sense === 'relieve' && (before === 'not' || isInVain(before))) return []
	const agent = agentAfter(reader, match.to - 1)
	const near = agent.length ? agent : meansOf(reader, match)
	if (!near.length) return []
	const clause = clauseAt(analysis, match.from)
	const readings = readingsFor(match.item.sense, near[0]!.meaning.kind)
	const said = beforeAside(analysis.tokens.low, clause.from, match.from)
	const object = analysis.entities.findLast(
		(e) =>
			e.to <= said &&
			e.from >= clause.from &&
			readings.some((r) => has(e, [r.object])) &&
			// "Gloom, with or without worry, is treated with X"
			!/^(?:with )?or without$/.test(analysis.tokens.low.slice(Math.max(0, e.from - 3), e.from).join(' ')),
	)
	if (match.item.sense === 'relieve' && object && isCounted(analysis.tokens.low, object)) return []
	// "the response to calmol was blocked by restix": it eases nothing.
	if (
		object &&
		match.item.sense === 'decrease' &&
		/^(?:effects?|response|efficacy|actions?)$/.test(analysis.tokens.low[object.to - 1]!)
	)
		return []
	if (object && INSIDE.test(`${analysis.tokens.low.slice(object.to, match.from).join(' ')} `)) return []
	return object ? relateSides(reader, match, near, illnessSaid(analysis, object), cues) : []
}

const OPENS = /^(?:an?|the|which|who|one|another)$/

// "Gloom, an illness that wears out the nerves, is treated with X": where what is set between commas begins.
function beforeAside(low: readonly string[], start: number, from: number): number {
	let at = from - 1
	while (at > start && (BE.test(low[at]!) || AUXILIARIES.has(low[at]!) || /ly$|^(?:often|most|best)$/.test(low[at]!)))
		at -= 1
	if (low[at] !== ',') return from
	const opened = low.lastIndexOf(',', at - 1)
	return opened > start && OPENS.test(low[opened + 1]!) ? opened : from
}

const CHANGES =
	/^(?:lower|rais|block|inhibit|increas|reduc|decreas|target|modulat|stimulat|activat|suppress|boost|enhanc|restor|normali[sz]|alter|chang|correct|elevat|regulat)ing$/

// "Gloom can be eased by lowering sparkin": by way of sparkin.
function meansOf(reader: Reader, { item, to }: Match): Arg[] {
	const { tokens, entities } = reader.analysis
	if (item.sense !== 'relieve' && item.sense !== 'decrease') return []
	if (!/^(?:by|through|via)$/.test(tokens.low[to] ?? '') || !CHANGES.test(tokens.low[to + 1] ?? '')) return []
	const means = entities.find((e) => e.from > to + 1)
	return means && means.from - to <= 6 && means.meanings[0]!.kind === 'mechanism' && !means.meanings[0]!.generic
		? argsOf(reader, groupOf(reader.analysis, means).items, ['mechanism'])
		: []
}

// "admissions for gloom in patients treated with calmol": whom it happened to.
const INSIDE = new RegExp(
	`(?:^| )(?:in|among) (?:\\S+ ){0,2}${PEOPLE_NAMED} (?:(?:who|that) )?(?:(?:are|were|being|previously|not) )*$`,
)

// "more incidents of worry in subjects treated with calmol": it is not what they are treated for.
const isCounted = (low: readonly string[], { from }: Entity) =>
	low[from - 1] === 'of' && /^(?:inciden(?:ts?|ces?)|occurrences?|frequency|rates?|risks?)$/.test(low[from - 2] ?? '')

// "dyskinesia due to phenobarbital"
function relateReverse(reader: Reader, match: Match, cues: readonly FoundCue[]): Draft[] {
	const { analysis } = reader
	const next = analysis.entities.find((e) => e.from >= match.to)
	const near =
		next && (next.from - match.to <= 5 || WAY.test(`${analysis.tokens.low.slice(match.to, next.from).join(' ')} `))
	const cause = near ? (givenBy(reader, next) ?? next) : undefined
	if (!cause || !has(cause, ['treatment']) || cause.meanings[0]!.kind !== 'treatment') return []
	const refused = cues.some((cue) => cue.kind === 'negation' && cue.to <= match.from && match.from - cue.to <= 3)
	if (match.item.sense === 'relieve' && refused && !/^little$/.test(analysis.tokens.low[match.from - 3] ?? ''))
		return []
	const [first] = readingsFor(match.item.sense, 'treatment')
	const reach = match.item.sense === 'relieve' ? 12 : 5
	const effect = analysis.entities.findLast(
		(e) =>
			e.to <= match.from &&
			has(e, [first!.object]) &&
			(match.from - e.to <= reach || (match.from - e.to <= 14 && LIST_END.test(wordsAfter(reader, e, match)))),
	)
	// "worry caused by calmol during talks"
	const own = effect && /^(?:after|following|during)$/.test(analysis.tokens.low[match.from]!)
	if (own && CAUSED.test(wordsAfter(reader, effect, match))) return []
	// "Concerns about Y during X"
	if (own && analysis.tokens.low.slice(Math.max(0, effect.from - 7), effect.from).some((w) => /^concerns?$/.test(w)))
		return []
	// "weight after 24 weeks in people starting calmol"
	if (own && WHEN.test(`${analysis.tokens.low.slice(match.to, cause.from).join(' ')} `)) return []
	if (effect && match.item.sense === 'cause' && isEased(reader, match, effect)) return []
	// "improvement in worry elicited by calmol"
	if (
		effect &&
		match.item.sense === 'cause' &&
		/\bimprovements? (?:in|of) (?:\S+ )?$/.test(
			`${analysis.tokens.low.slice(Math.max(0, effect.from - 3), effect.from).join(' ')} `,
		)
	)
		return []
	// "mood was lower after calmol"
	if (effect && LESS.test(match.item.rule) && isWanted(effect.meanings[0]!.label)) return []
	const subjects = causesOf(reader, cause)
	if (effect) return relateSides(reader, match, subjects, effect, cues)
	// "Sparkin was lower with calmol" eases nothing.
	return match.item.sense === 'relieve' && !/^relieve:(?:decrease\||is\|are)/.test(match.item.rule)
		? relateSides(reader, { ...match, item: { ...match.item, implicit: true } }, subjects, null, cues)
		: []
}

/** "intravenous administration of 200 mg of" */
const WAY =
	/^(?:(?:the|an?|its) )?(?:[a-z]+ )?(?:administration|infusions?|injections?|ingestion|doses?) of (?:[a-z0-9.,%/-]+ ){0,5}$/

// "after intravenous administration of calmol": calmol.
function givenBy({ analysis: { tokens, entities } }: Reader, way: Entity): Entity | undefined {
	if (!/^(?:administration|infusions?|injections?|induction|exposure|ingestion|doses?)$/.test(tokens.low[way.to - 1]!))
		return undefined
	const given = entities.find((e) => e.from > way.to && e.from - way.to <= 6 && e.meanings[0]!.kind === 'treatment')
	return given && /^(?:of|with) (?:[a-z0-9.,%/]+ ){0,5}$/.test(`${tokens.low.slice(way.to, given.from).join(' ')} `)
		? given
		: undefined
}

const LESS = /^relieve:(?:decrease\||is\|are)/
const wordsAfter = ({ analysis: { tokens } }: Reader, { to }: Entity, { from }: Match) =>
	tokens.low.slice(to, from).join(' ')
const WHEN =
	/\b(?:reduction|withdrawal|tapering|discontinuation|cessation|fasting|weeks?|days?|months?|years?|hours?|minutes?|people|patients|participants|those|in|among|starting)\b/
const CAUSED = /\b(?:caused|induced|produced|due|associated|related)\b/
/** "worry and the old, slow and dull changes caused by calmol" */
const LIST_END =
	/^(?:, )?(?:and|or) (?:(?!(?:is|are|was|were|by|in|of|for|that|which|to)\b)\S+ ){0,9}(?:changes|effects|problems|symptoms|disturbances|abnormalities|complications|reactions|complaints|impairments?)(?: (?:typically|often|commonly|usually|sometimes|frequently))?$/

// "less gloom after calmol", "improvement of gloom after calmol": what is eased before is not brought on.
const isEased = ({ analysis: { tokens } }: Reader, { from }: Match, effect: Entity) =>
	tokens.low.slice(effect.to, from).some((word) => /^(?:reductions?|relief|improvements?)$/.test(word)) ||
	(/^(?:after|following|during)$/.test(tokens.low[from]!) &&
		tokens.low
			.slice(Math.max(0, effect.from - 6), effect.from)
			.some((word) =>
				/^(?:improv|reduc|reliev|relief|treat|prevent|lessen|less$|decreas|eas(?:e|es|ed|ing)$|remission|resol|recover)/.test(
					word,
				),
			))

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
