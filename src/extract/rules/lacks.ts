import { findCues } from '../cues.ts'
import type { Arg } from '../discourse.ts'
import type { Draft } from '../draft.ts'
import type { Entity } from '../entity.ts'
import { meaningOf } from '../entity.ts'
import { toMeaning } from '../lexicon.ts'
import { pointTo } from '../pointers.ts'
import type { Reader } from '../reader.ts'
import { bearing } from '../scope.ts'
import { argsOf } from '../subjects.ts'
import { seekWords } from '../tokens.ts'

const saysAmount = seekWords([
	'enough',
	'lack',
	'lacks',
	'lacking',
	'shortage',
	'much',
	'little',
	'make',
	'produce',
	'making',
	'producing',
])

/** Before what the body has too little or too much of. */
const AMOUNT =
	/(?:\b(?:not|n't|cannot|ca n't|unable to|fails? to|without|stops?|too) (?:[a-z]+ )?(?:make |making |produce |producing |have |having |get |getting |release |releasing |use )?(?:enough|much|little) (?:of )?(?:an? |the )?(?:important )?(?:(?:brain )?(?:hormone|protein|enzyme|chemical|substance) )?(?:called )?|\b(?:does not|do not|cannot|no longer|stops?|unable to) (?:make|makes|making|produce|produces|producing) (?:any |the )?(?:(?:hormone|protein|enzyme|chemical|substance) )?(?:called )?|\b(?:lacks?|lacking|lack of|shortage of|too (?:much|little)) (?:of )?(?:the |an? )?(?:hormone |protein |enzyme |chemical |substance )?(?:called )?)$/
/** Between the illness and the words about the amount. */
const COMES =
	/^(?:(?:is|are|can be|may be|also|usually|often) )*(?:occurs?|happens?|results?|develops?|arises?|begins?|caused|due|which occurs|which happens)\b|^(?:is|are) (?:an? )?(?:condition|disorder|disease|illness|problem)s? (?:in which|where|that (?:occurs|happens) when|caused by)\b|^(?:do|does|lack|can|have|has)\b|^means? (?:that )?|^(?:makes|causes|leads) (?:the |your )?[a-z]+ (?:gland )?(?:to )?(?:make|produce|release)\b/
const BRINGS =
	/^(?:.{0,60} )?(?:(?:can |may |will |often |usually )*(?:leads? to|results? in|causes?)|(?:, )?(?:causing|leading to|resulting in)) (?:(?:an?|the|called|condition|known|as) )*$/
const TREATS = /\b(?:treat|treats|treated|prevent|given|replace|take|takes|taking)\b/

/** "Gloom occurs when the body does not make enough of Y", "a lack of Y causes gloom": Y has part in it. */
export function relateLacks(reader: Reader, soFar: readonly Draft[]): Draft[] {
	const { analysis } = reader
	const { low } = analysis.tokens
	if (!saysAmount(analysis.tokens)) return []
	return analysis.entities.flatMap((held): Draft[] => {
		const words = `${low.slice(Math.max(0, held.from - 9), held.from).join(' ')} `
		// "Taking too much of it" is another matter.
		if (
			!isHeld(held) ||
			!AMOUNT.test(words) ||
			/\b(?:taking|take|takes|using|eating|drinking) $/.test(words.replace(AMOUNT, ''))
		)
			return []
		const named = illnessOf(reader, held)
		const illness = named ? argsOf(reader, [named], ['condition']) : meantBy(reader, held)
		if (!illness.length || soFar.some((d) => d.predicate === 'implicated_in' && d.subject.start === held.start))
			return []
		const b = bearing(analysis, findCues(analysis.tokens), held.to, held.to, held.to)
		const meaning =
			meaningOf(held, 'mechanism') ??
			toMeaning('mechanism', held.meanings[0]!.label, held.meanings[0]!.origin, held.meanings[0]!)
		const subject: Arg = { meaning, start: held.start, end: held.end, by: 'synonym' }
		const place = { rule: 'lacks', from: held.from, to: held.to, denied: null, hedged: b.hedged, open: b.open }
		return illness.map((object): Draft => ({ subject, predicate: 'implicated_in', object, ...place }))
	})
}

// "It happens when cells do not make enough sparkin", right below a title that names the illness.
function meantBy(reader: Reader, held: Entity): Arg[] {
	const { condition, titledCondition } = reader.discourse
	const said = reader.analysis.tokens.low.slice(0, held.from).join(' ')
	return condition && titledCondition && /^(?:it|this) (?:happens|occurs|develops|starts|is caused)\b/.test(said)
		? [pointTo(reader, condition, 0, 1)]
		: []
}

const isHeld = ({ meanings: [first] }: Entity) =>
	first!.kind === 'mechanism' || (first!.kind === 'treatment' && !first!.generic && SUBSTANCE.test(first!.label))
const SUBSTANCE =
	/^(?:iron|insulin|calcium|iodine|potassium|magnesium|zinc|vitamin .*|folic acid|folate|lactase|.*hormones?|estrogen|testosterone|cortisol|aldosterone|thyroxine)$/i

// The illness that comes of it: before, in "gloom occurs when …", or after, in "… leads to gloom".
function illnessOf({ analysis: { entities, tokens } }: Reader, held: Entity): Entity | undefined {
	const isIllness = (e: Entity) => e.meanings[0]!.kind !== 'treatment' && meaningOf(e, 'condition') !== undefined
	const text = (from: number, to: number) => tokens.low.slice(from, to).join(' ')
	const before = entities.findLast((e) => e.to < held.from && held.from - e.to <= 16 && isIllness(e))
	const gap = before ? text(before.to, held.from) : ''
	// "in gloom, the gland makes too little of it"
	if (before && before.from === 1 && /^in$/.test(tokens.low[0]!) && /^, (?:the|your) /.test(gap) && !TREATS.test(gap))
		return before
	if (before && COMES.test(gap.replace(/^\( [^()]* \) /, '')) && !TREATS.test(gap)) return before
	const after = entities.find((e) => e.from > held.to && isIllness(e))
	return after && BRINGS.test(`${text(held.to, after.from)} `) ? after : undefined
}
