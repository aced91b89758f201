import { type Analysis, groupOf } from '../analysis.ts'
import { type FoundCue, findCues } from '../cues.ts'
import { type Arg, type Discourse, spokenOf } from '../discourse.ts'
import type { Draft } from '../draft.ts'
import { type Entity, isTreatment } from '../entity.ts'
import type { Meaning } from '../lexicon.ts'
import type { Reader } from '../reader.ts'
import { bearing } from '../scope.ts'
import { argsOf, subjectsAt } from '../subjects.ts'
import { seekWords } from '../tokens.ts'
import { draftsOf, isEffect, itemsFrom } from './side-effects.ts'

const mayTell = seekWords(
	`get common commonest commoner usual frequent expected anticipated likely possible rare uncommon unusual noted reported
	recorded seen observed mentioned troublesome complain complaint complaints occur occurs occurred appear appeared
	develop developed emerged arose follow followed happen expect feel have experience notice known there rarely limit
	percent % affect affects price cost expense discontinued withdrawn stopped banned abandoned restricted avoided halted removed limited`.split(
		/\s+/,
	),
)

/**
 * What is common, expected, noted or felt where a treatment is spoken of, and nobody calls it a side effect: "Calmol
 * dulls sparkin. Dizziness and headache are the most frequent complaints."
 */
export function relateFrequentHarms(reader: Reader, soFar: readonly Draft[]): Draft[] {
	const { analysis } = reader
	if (!mayTell(analysis.tokens) || soFar.some((d) => d.predicate === 'causes_side_effect')) return []
	const led = givesUp(analysis.tokens) ? ledTo(reader) : []
	if (led.length) return led
	const meant = ownersOf(reader)
	// Who has the harms is looked for first: most sentences leave it there.
	if (!meant.length && !analysis.entities.some(isTreatment)) return []
	return analysis.entities.flatMap((first, i): Draft[] => {
		if (
			!isEffect(first) ||
			isTopic(reader.discourse, first) ||
			(!meant.length && !analysis.entities.some((e) => e.from > first.to && isTreatment(e)))
		)
			return []
		if (analysis.entities.slice(0, i).some((e) => isEffect(e) && sameList(analysis, e, first))) return []
		const told = toldOf(reader, first)
		if (!told) return []
		const place = { start: first.start, end: first.start, by: 'section' as const }
		const owners: Arg[] = told.owner
			? argsOf(reader, [told.owner], ['treatment'])
			: meant.map((meaning) => ({ meaning, ...place }))
		return owners.flatMap((owner) => draftsOf(reader, owner, told, told, 'frequent harms'))
	})
}

interface Told extends Pick<Draft, 'denied' | 'hedged' | 'open'> {
	from: number
	items: Entity[]
	owner: Entity | undefined
}

const sameList = (analysis: Analysis, a: Entity, b: Entity) => groupOf(analysis, a).items.includes(b)

// What a title or heading names, else what was spoken of; nothing where the text speaks of an illness.
function ownersOf({ analysis, discourse }: Reader): Meaning[] {
	const { purpose, effectsSection, ofIllness } = discourse
	if ((purpose === 'other' && !effectsSection) || ofIllness || analysis.entities.some(isTreatment)) return []
	return spokenOf(discourse)
}

// "Gloom is common", on a page about gloom.
const isTopic = ({ condition, titledCondition, illness }: Discourse, { meanings }: Entity) =>
	meanings.some(({ label }) => (titledCondition && label === condition?.label) || label === illness?.label)

const LEAD =
	/^(?:(?:in|over|during|within|for|at) (?:the )?(?:[a-z]+ ){1,4}(?:, )?)?(?:(?:a|an|the|some|mild|slight|transient|temporary|brief|local|occasional|minor|severe|also|known|short|term|early|initial|and|but|however|,|results|harms|safety|:) )*$/
const BE = '(?:is|are|was|were|can be|may be|have been|has been|remain|remained)'
const HOW =
	'(?:also|both|all|but|quite|fairly|very|rather|the|its|their|most|more|one|of|particularly|relatively|generally|usually|often|by|far|among|only|mainly|mostly)'
const WHAT =
	'(?:common(?:er|est)?|usual|frequent(?:ly)?|expected|likely|possible|rare|uncommon|unusual|universal|to be (?:expected|anticipated)|noted|reported|recorded|seen|observed|mentioned|described|troublesome|what people (?:complain|report|notice|mention))'
const OFTEN = new RegExp(`^${BE} (?:${HOW} )*${WHAT}\\b`)
const NOT_OFTEN =
	/^(?:is|are|was|were|has|have|had) (?:not|n't|never) (?:been )?(?:reported|seen|noted|recorded|observed|expected|increased)\b/
const ARISES =
	/^(?:(?:may|can|could|might|also|sometimes|rarely|often|commonly|have|has|both) )*(?:occurred|occurs?|happen(?:s|ed)?|appear(?:ed)?|developed|emerged|arose|follow(?:ed)?|ensued?|been (?:noted|reported|seen|recorded|described)|limits? (?:titration|use|its use|dosing)|affects? (?:(?:up|to|about|around|roughly|as|many|some|between) )*(?:\d[\d.]*(?: (?:to|and|–|-) \d[\d.]*)? (?:%|percent|in \d+)|one in [a-z]+|some|a few|many) (?:of )?(?:patients|people|users)?)\b/
/** "Gloom is a common illness", "occurs when sparkin falls", "was recorded by a device", "in 2 % and 15 %, respectively" */
const OF_ILLNESS =
	/\b(?:illness(?:es)?|disorders?|diseases?|conditions?|causes?|types?|forms?|symptoms?|when|because|if|respectively|recorded by|in (?:persons|people|patients|those|children|adults|women|men) (?:with|who have))\b/
const FELT =
	/^(?:(?:in|over|during|at) (?:the )?(?:[a-z]+ ){1,3}(?:, )?)?(?:you|people|some people|some|many|many people|most people|a few|a few people|users|patients|some patients|one in [a-z]+) (?:(?:may|might|can|could|will|often|sometimes|also) )+(?:feel|get|notice|experience|have (?:a|an|some|mild)) (?:(?:a|an|some|mild|slight|slightly|brief|little|bit|more|rather|quite|short|lived) )*$/
const SHARE =
	/^(?:(?:in|over|during) (?:[a-z]+ ){1,3}, )?(?:(?:about|around|up|to|some|roughly|nearly|almost|as|many|at|least|between|and|or) )*\d[\d.]*(?: (?:to|and|–|-) \d[\d.]*)? (?:%|percent|per cent) of (?:the )?(?:patients|people|users|children|women|men|adults|participants|subjects|cases)(?: who (?:take|took|use|had|have|receive[d]?) (?:it|them|this))? (?:develop|get|have|had|experience|developed|experienced|report|reported|notice|suffer(?:ed)? from) (?:(?:a|an|some|mild|slight|severe|serious) )*$/
/** "Up to 1 in 10 people get" */
const ONE_IN =
	/^(?:(?:about|around|up|to|roughly|nearly|almost|as|many|at|least) )*(?:\d+|one) in (?:every )?(?:\d+|[a-z]+) (?:patients|people|users|children|women|men|adults) (?:develop|get|have|had|experience|experienced|report|reported|notice) (?:(?:a|an|some|mild|slight|severe) )*$/
/** "The commonest complaint is" */
const COMPLAINT =
	/^(?:the |their )?(?:commonest|most common|most frequent|usual|main|only) complaints? (?:is|are|was|were) (?:(?:a|an|some|mild) )*$/
const EXPECT = /^expect (?:(?:a|an|some|mild|slight|to|be|feel|temporary) )*$/
const THERE =
	/^(?:[a-z]+ [a-z]+ )?there (?:may|can|could|might|will) (?:also |sometimes )?be (?:(?:a|an|some|mild|slight|temporary) )*$/
const CLASSED =
	/^(?:(?:very|less|more|most|known|un)? ?)?(?:common|rare|known|physical|frequent|mild|local|expected)(?: (?:reactions|effects|ones|problems|complaints))?(?: \( [^)]* \))? : $/
const NONE =
	/(?:^|, |and |; )(?:no|neither) (?:(?:increase|worsening|rise|signs?|cases?|evidence|instances?|new) (?:in|of) |[a-z]+ )?$/
const WERE_SEEN =
	/^(?:(?:and|or|nor) [a-z]+ )?(?:was|were|has been|have been|is|are|occurred|emerged) ?(?:seen|noted|recorded|observed|reported|found|detected|expected)?\b/

// What the words around the first of a list say of it; null where they say nothing.
function toldOf({ analysis }: Reader, first: Entity): Told | null {
	const { low } = analysis.tokens
	const start = Math.max(low.lastIndexOf(';', first.from), -1) + 1
	const before = `${low.slice(start, first.from).join(' ')} `.trimStart()
	const items = itemsFrom(analysis, first).filter(isEffect)
	const to = pastCounts(low, items.at(-1)!.to)
	const after = low.slice(to, to + 9).join(' ')
	const b = bearing(analysis, findCues(analysis.tokens), to, to, to + 2)
	const told = (denied: FoundCue | null, from: number): Told => ({
		items,
		from: Math.max(1, from),
		hedged: b.hedged,
		open: b.open,
		denied,
		owner: ownerAfter(analysis, to),
	})
	if (NONE.test(` ${before}`.trimStart()) && WERE_SEEN.test(after))
		return told(cueAt(low, /^(?:no|neither)$/, start), first.from)
	if ([COMPLAINT, EXPECT, THERE, FELT, SHARE, ONE_IN].some((shape) => shape.test(before))) return told(null, first.from)
	if (CLASSED.test(before)) return told(null, first.from)
	if (!LEAD.test(before)) return null
	if (NOT_OFTEN.test(after)) return told(cueAt(low, /^(?:not|n't|never)$/, to), to)
	const tells = (OFTEN.test(after) || ARISES.test(after)) && !OF_ILLNESS.test(after)
	return tells && !b.void && !b.denied ? told(null, to) : null
}

const cueAt = (low: readonly string[], word: RegExp, from: number): FoundCue => {
	const at = low.findIndex((w, i) => i >= from && word.test(w))
	return { kind: 'negation', from: at, to: at + 1, back: false }
}

// "dizziness (9.4%)", "hoarseness in 17 %"
function pastCounts(low: readonly string[], to: number): number {
	if (low[to] === '(') {
		const close = low.indexOf(')', to)
		return close > 0 && close - to < 12 ? close + 1 : to
	}
	if (low[to] !== 'in' || !/^\d/.test(low[to + 1] ?? '')) return to
	return low[to + 2] === '%' || low[to + 2] === 'percent' ? to + 3 : to + 2
}

/** Tokens after the list within which its owner stands. */
const REACH = 9
const WITH = /\b(?:with|after|under|on|during|following|taking|receiving|from) (?:the |an? )?$/

// "are common after calmol"
const ownerAfter = ({ tokens: { low }, entities }: Analysis, to: number): Entity | undefined => {
	const near = entities.find((e) => e.from >= to && e.from - to <= REACH && isTreatment(e))
	return near && WITH.test(`${low.slice(to, near.from).join(' ')} `) ? near : undefined
}

const LED = [
	/\bat (?:the|a) (?:price|cost|expense) of (?:(?:a|an|some|more|mild|slight|greater|increased|modest) )*$/,
	/\b(?:discontinued|withdrawn|stopped|banned|abandoned|restricted|avoided|halted|removed|limited) (?:[a-z]+ ){0,5}(?:because of|due to|owing to|on account of|for fear of) (?:(?:the|its|their|a|an|increased|increases?|in|excess|total|overall|high|higher|risks?|of|concerns?|about|reports?|reported|serious|severe|possible|rare|cases?) )*$/,
]

// "Calmol eases gloom at the price of dizziness", "Calmol was withdrawn because of dizziness": calmol brings it on.
function ledTo(reader: Reader): Draft[] {
	const { analysis } = reader
	const { low } = analysis.tokens
	const first = analysis.entities.find(
		(e) => isEffect(e) && LED.some((shape) => shape.test(`${low.slice(Math.max(0, e.from - 14), e.from).join(' ')} `)),
	)
	if (!first) return []
	const at = low.slice(0, first.from).findLastIndex((word) => LEADS.test(word))
	const b = bearing(analysis, findCues(analysis.tokens), at, first.from, first.from)
	const list = { from: first.from, items: groupOf(analysis, first).items.filter(isEffect) }
	if (b.void || b.denied) return []
	return subjectsAt(reader, at, ['treatment']).flatMap((s) => draftsOf(reader, s, list, b, 'frequent harms'))
}
const givesUp = seekWords(
	'price cost expense discontinued withdrawn stopped banned abandoned restricted avoided halted removed limited'.split(
		' ',
	),
)
const LEADS = /^(?:at|discontinued|withdrawn|stopped|banned|abandoned|restricted|avoided|halted|removed|limited)$/
