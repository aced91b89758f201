import { groupOf, has } from '../analysis.ts'
import { findCues } from '../cues.ts'
import { idOf, isPlacebo } from '../discourse.ts'
import type { Draft } from '../draft.ts'
import { type Entity, isNamedTreatment, isTreatment, meaningOf } from '../entity.ts'
import { type Meaning, toMeaning } from '../lexicon.ts'
import { SCALES } from '../objects.ts'
import type { Reader } from '../reader.ts'
import { bearing } from '../scope.ts'
import { isWanted } from '../signature.ts'
import { argsOf } from '../subjects.ts'
import { seekWords } from '../tokens.ts'

const MUCH =
	'(?:(?:significantly|markedly|substantially|considerably|greatly|slightly|much|more|also|further|both|only|statistically|even|often|less|most|by|over|about|nearly|approximately|\\d[\\d.]*|%|percent|points?|fold|,) )*'
const IS = '(?:(?:was|were|is|are|has|have|had|been|be|being|seemed|appeared|to) )*'
const MEASURE =
	'(?:(?:total|mean|scores?|symptoms?|ratings?|severity|levels?|frequency|intensity|rates?|episodes?|attacks?|incidence|counts?|scale|subscale|and|duration) )*'
const IN =
	'(?:in|with|among|following|after|during|under|for) (?:(?:the|those|patients|participants|people|children|adults|women|men|subjects|who|were|receiving|received|given|taking|treated|treatment|therapy|with|active|a|an|both|real|verum|repeated|single|all|weeks?|months?|days?|sessions?|of|administration|infusions?|\\d+|,|and) )*$'
const LESS =
	'(?:improved|decreased|reduced|declined|falls?|drops?|declines?|lower|lessened|better|fewer|milder|shorter|diminished|dropped|fell|fallen|alleviated|relieved|lowered|resolved|ameliorated)'
const MORE = '(?:increased|rose|rises?|higher|greater|elevated|enhanced|raised|larger|longer)'
const SEEN =
	'(?:seen|observed|found|noted|reported|evident|shown|demonstrated|achieved|detected|greater|larger|apparent|present|significant|experienced|recorded)'
const OCCURRED =
	'(?:occurred|happened|developed|appeared|emerged|common|frequent|reported|observed|noted|seen|higher|experienced|frequently|often)'

const LESSENED = new RegExp(`^${MEASURE}${IS}${MUCH}${LESS} ${MUCH}${IN}`)
const RAISED = new RegExp(`^${MEASURE}${IS}${MUCH}${MORE} ${MUCH}${IN}`)
const CHANGE_SEEN = new RegExp(`^${MEASURE}(?:(?:and|or|as well as) [a-z ]{1,40})?${IS}${MUCH}${SEEN} ${MUCH}${IN}`)
const HAPPENED = new RegExp(`^${MEASURE}${IS}${MUCH}(?:${OCCURRED} )+${MUCH}${IN}`)
const OF_LESS = /(?:improvements?|reductions?|decreases?|declines?|relief|remission) (?:in|of|from) (?:[a-z]+ ){0,3}$/
const OF_MORE = /(?:increases?|rises?|elevations?) (?:in|of) (?:[a-z]+ ){0,3}$/
const OF_RATE = /(?:incidence|rates?|risk|frequency|episodes?|cases?|occurrence|reports?) of (?:[a-z]+ ){0,2}$/
// "Headache in the calmol group was reported"
const WITHIN = new RegExp(`^${IN}`)
const REPORTED = new RegExp(`^(?:groups?|arms?|patients) ${IS}(?:reported|observed|noted|seen)\\b`)
const saysChange = seekWords(
	'rise rises fall falls drop drops decline declines improved decreased reduced declined lower lessened better fewer milder shorter diminished dropped fell fallen alleviated relieved lowered resolved ameliorated increased rose higher greater elevated enhanced raised larger longer seen observed found noted reported evident occurred happened developed appeared emerged common frequent experienced'.split(
		' ',
	),
)

const SCALE_FELL = new RegExp(
	`(?:^| )(?:${SCALES.join('|')})(?: s)? (?:(?:\\d+|total|sr|ii|rs) )*${MEASURE}${IS}${MUCH}${LESS} (?:(?:from|to|by|\\d[\\d.]*|points?|at|weeks?|months?|days?|and|,) )*${IN}`,
)

// "HAM-D scores fell from 24 to 11 in the calmol group", on a page whose title says what they measure.
function scaleFell(reader: Reader, soFar: readonly Draft[]): Draft[] {
	const { analysis, discourse } = reader
	const { low } = analysis.tokens
	const { condition, titledCondition } = discourse
	if (!condition || !titledCondition || soFar.some(({ predicate }) => predicate === 'treats')) return []
	const treatment = analysis.entities.find((e) => isNamedTreatment(e) && !isPlacebo(e.meanings[0]!))
	if (!treatment || !SCALE_FELL.test(`${low.slice(0, treatment.from).join(' ')} `)) return []
	const b = bearing(analysis, findCues(analysis.tokens), treatment.from - 1, treatment.from, treatment.from)
	if (b.void) return []
	const place = treatment.end
	const object = { meaning: condition, start: place, end: place, by: 'section' as const }
	const at = { rule: 'outcomes:scale', from: treatment.from, to: treatment.to, ...b }
	return argsOf(reader, [treatment], ['treatment']).map(
		(subject): Draft => ({ subject, predicate: 'treats', object, ...at }),
	)
}

type Outcome = 'better' | 'less' | 'more' | 'happened'

/** "Gloom was lower in the calmol group", "decreases in sparkin were seen after calmol": what came of what was given. */
export function relateOutcomes(reader: Reader, soFar: readonly Draft[]): Draft[] {
	const { analysis } = reader
	if (!saysChange(analysis.tokens)) return []
	const scaled = scaleFell(reader, soFar)
	if (scaled.length) return scaled
	return analysis.entities.flatMap((treatment): Draft[] => {
		if (!isNamedTreatment(treatment) || isPlacebo(treatment.meanings[0]!)) return []
		const result = analysis.entities.findLast((e) => e.to <= treatment.from && !isTreatment(e))
		const outcome = result && outcomeOf(reader, result, treatment)
		return outcome ? draftsOf(reader, soFar, outcome, result, treatment) : []
	})
}

function outcomeOf({ analysis: { tokens }, discourse }: Reader, result: Entity, { from, to }: Entity): Outcome | null {
	const { low } = tokens
	if (from - result.to > 22) return null
	const between = `${low.slice(result.to, from).join(' ')} `.replace(/\([^()]*\) /g, '')
	const before = `${low.slice(Math.max(0, result.from - 8), result.from).join(' ')} `
	const less = OF_LESS.test(before)
	const more = OF_MORE.test(before)
	const better = /\b(?:improvements?|improved|better)\b/.test(before + between)
	if (less || more)
		return CHANGE_SEEN.test(between) || RAISED.test(between) ? (better ? 'better' : less ? 'less' : 'more') : null
	// "time to relapse was longer with calmol"
	if (/\btime to (?:first )?$/.test(before)) return RAISED.test(between) ? 'less' : null
	if (LESSENED.test(between)) return better ? 'better' : 'less'
	const kept = discourse.condition !== null && result.meanings.some((m) => idOf(m) === idOf(discourse.condition!))
	if (has(result, ['side_effect', 'condition']) && !kept)
		return (HAPPENED.test(between) && !/\b(?:less|not|no|un(?:common|usual))\b/.test(between)) ||
			(WITHIN.test(between) && REPORTED.test(low.slice(to).join(' '))) ||
			(OF_RATE.test(before) && RAISED.test(between))
			? 'happened'
			: null
	return result.meanings[0]!.kind === 'mechanism' && RAISED.test(between) ? 'more' : null
}

function draftsOf(
	reader: Reader,
	soFar: readonly Draft[],
	outcome: Outcome,
	result: Entity,
	treatment: Entity,
): Draft[] {
	const { analysis } = reader
	const b = bearing(analysis, findCues(analysis.tokens), result.to, treatment.from, treatment.from)
	if (b.void) return []
	const subjects = argsOf(reader, [treatment], ['treatment'])
	const objects = groupOf(analysis, result).items.flatMap((item) => readAs(outcome, item))
	return subjects.flatMap((subject) =>
		objects.flatMap(({ item, ...claim }): Draft[] => {
			const object = { meaning: claim.meaning, start: item.start, end: item.end, by: 'synonym' as const }
			if (soFar.some((d) => d.subject.start === subject.start && d.object.start === object.start)) return []
			const { predicate, direction } = claim
			return [
				{
					subject,
					predicate,
					object,
					direction,
					rule: `outcomes:${outcome}`,
					from: result.to,
					to: treatment.from,
					...b,
				},
			]
		}),
	)
}

type Claim = Pick<Draft, 'predicate' | 'direction'> & { item: Entity; meaning: Meaning }

function readAs(outcome: Outcome, item: Entity): Claim[] {
	const [first] = item.meanings
	if (first!.kind === 'mechanism' && outcome !== 'happened')
		return [{ item, meaning: first!, predicate: 'acts_on', direction: outcome === 'less' ? 'decreases' : 'increases' }]
	if (outcome === 'happened') {
		const own = meaningOf(item, 'side_effect') ?? toMeaning('side_effect', first!.label, 'shape')
		return [{ item, meaning: own, predicate: 'causes_side_effect' }]
	}
	// To lower what one wants more of is no treatment.
	if (isWanted(first!.label) ? outcome === 'less' : outcome === 'more') return []
	const meaning = meaningOf(item, 'condition') ?? toMeaning('condition', first!.label, 'shape')
	return [{ item, meaning, predicate: RECURS.test(meaning.label) ? 'prevents' : 'treats' }]
}

const RECURS = /^(?:relapse|recurrence|mortality|death)$/i
