import { clauseAt, has } from './analysis.ts'
import { type Entity, isTreatment } from './entity.ts'
import { FINITE } from './finite-verbs.ts'
import type { Reader } from './reader.ts'
import type { Reading } from './signature.ts'
import type { Trigger } from './triggers.ts'
import { AUXILIARIES, PEOPLE, RELATIVES } from './words.ts'

/** Objects further off than this many words are somebody else's. */
const REACH = 11
/** What an illness comes of is told at length: "changes in what is named late". */
const LINK_REACH = 14

/** A trigger at its place. Token indexes, `to` exclusive. */
export interface Match {
	item: Trigger
	from: number
	to: number
}

/** Scales of how bad an illness is, as words one space apart. */
export const SCALES =
	'madrs,ham d,ham a,hama,hdrs,hamd,phq 9,phq9,bdi,qids,ymrs,panss,bprs,caps,pcl,y bocs,ybocs,gad 7,gad7,isi,psqi,updrs,epds,gds,lsas,adhd rs,cgi'.split(
		',',
	)

// Words that may mean an object which the sentence does not name.
const POINTERS = new Set([
	...'it these those this such its their the patients people individuals treatment disease condition disorder illness symptoms attack attacks flares flare episodes outbreaks exacerbations'.split(
		' ',
	),
	...SCALES.map((name) => name.split(' ')[0]!),
])

/** False where no object can follow, so that nobody needs to look for a subject. */
export function mayHaveObject({ analysis: { tokens, entityAt } }: Reader, { item, to }: Match): boolean {
	if (item.implicit) return true
	const limit = Math.min(tokens.low.length, to + LINK_REACH)
	for (let i = to; i < limit; i += 1) if (entityAt[i]! >= 0 || POINTERS.has(tokens.low[i]!)) return true
	return false
}

// Words that look as if an object followed.
function takesNone({ analysis: { tokens, entities, entityAt } }: Reader, { item, from, to }: Match): boolean {
	const { low } = tokens
	// "raises sparkin release in the cortex": where, not what.
	if (
		/^(?:increase|decrease)$/.test(item.sense) &&
		(low[to - 1] === 'in' || low[to] === 'in') &&
		/^(?:release|production|growth|expression|formation|stimulation|activation|inhibition|loss)$/.test(low[from]!) &&
		entities[entityAt[from - 1] ?? -1]?.meanings[0]?.kind === 'mechanism'
	)
		return true
	// "as care improves and gloom rises": nothing is said to be improved.
	return (
		to === from + 1 &&
		/^(?:improves?|decreases?|increases?)$/.test(low[from]!) &&
		OPENS_NEXT.test(low.slice(to, to + 3).join(' '))
	)
}

/** The first name after the words that some reading takes. */
export function objectAfter(reader: Reader, { item, from, to }: Match, readings: Reading[]): Entity | null {
	const { tokens, entityAt, entities } = reader.analysis
	// "not recommended if you have Y": said of the second clause.
	const clause = clauseAt(reader.analysis, tokens.low[to - 1] === 'if' ? to : from)
	const end = Math.max(clause.to, to)
	const reach = to + (item.near ? 1 : item.sense === 'link' ? LINK_REACH : REACH)
	// "other conditions, including …, such as Y": Y may stand a word further off.
	const limit = Math.min(end, reach + (/^(?:as|including|like)$/.test(tokens.low[reach - 1] ?? '') ? 1 : 0))
	if (takesNone(reader, { item, from, to })) return null
	const harms = /^(?:cause|increase)$/.test(item.sense) && readings.some((r) => r.object === 'side_effect')
	for (let i = to; i < limit; i += 1) {
		const at = entityAt[i]!
		if (at >= 0) {
			const entity = entities[at]!
			const close =
				i - to <= 3 &&
				(BRINGS_ON.test(tokens.low[from]!) || item.rule === 'cause:exacerbate make') &&
				tokens.low[to] !== 'of' &&
				tokens.low[i - 1] !== 'in'
			if (isNoObject(tokens.low, entity, item.sense)) return null
			const past = leadsPast(tokens.low, entity, entities[at + 1], item.sense)
			if (past >= 0) {
				i = past
				continue
			}
			// "high in the cortex of people with Y": where it is, in those who have Y.
			if (
				item.sense === 'link' &&
				entity.meanings[0]!.kind === 'mechanism' &&
				OF_PEOPLE.test(tokens.low.slice(entity.to, entity.to + 3).join(' '))
			) {
				i = entity.to - 1
				continue
			}
			// "promotes healing in Y": those who have Y are no effect.
			const had = item.sense === 'increase' && i > to + 1 && tokens.low[i - 1] === 'in'
			if (
				readings.some(
					(r) => fits(entity, r, item, close) && !(r.object === 'side_effect' && (had || isEasing(tokens.low, entity))),
				)
			)
				return entity
			if (takenByOthers(tokens.low, entity)) return null
			// "prevents an opioid overdose": the last of two joined names is meant.
			if (entities[at + 1]?.from === entity.to && isTreatment(entity) && item.sense !== 'link') {
				i = entity.to - 1
				continue
			}
			if (!passesOver(tokens.low, entity) || (item.sense === 'link' && isTreatment(entity))) return null
			i = entity.to - 1
			continue
		}
		if (stops(tokens.low, i, to, item.sense) || spoils(tokens.low[i]!, item.sense, harms)) return null
	}
	return null
}

// Names that are of something else than what the words do.
const isNoObject = (low: readonly string[], { from, to, meanings }: Entity, sense: Trigger['sense']): boolean =>
	// "reduces the likelihood of a response"
	(sense === 'prevent' && /^(?:responses?|effects?|remission|recovery)$/.test(low[to - 1]!)) ||
	// "in people allergic to X"
	(low[to] === 'to' && /^(?:allergic|intolerant|sensitive|resistant)$/.test(low[to - 1]!)) ||
	// "blocks the anxiolytic effects of Z": it eases nothing.
	(sense === 'decrease' && /^(?:effects?|properties|actions?|efficacy)$/.test(low[to - 1]!) && to > from + 1) ||
	// "as effective as X and caused less gloom", "improves sparkin during gloom"
	(/^(?:relieve|decrease|increase)$/.test(sense) &&
		/^(?:less|fewer|during)$/.test(low[from - 1] ?? '') &&
		// "was linked to fewer attacks", "leads to less gloom"
		!(meanings[0]!.kind === 'condition' && /^(?:to|in|brings?|means)$/.test(low[from - 2] ?? '')) &&
		!/^(?:associated|linked|tied)$/.test(low[from - 3] ?? '')) ||
	// "preventing gloom related deaths": those.
	(sense === 'prevent' &&
		/^(?:related|associated|induced)$/.test(low[to] ?? '') &&
		/^[a-z]{4}/.test(low[to + 1] ?? 'x')) ||
	// "lowers the seizure threshold", "reacts to worry triggers"
	/^(?:threshold|triggers)$/.test(low[to] ?? '') ||
	// "the risks of gloom medicines"
	(sense === 'cause' && DRUG.test(low[to] ?? '')) ||
	// "advised for all, not just those who have gloom"
	/\bnot (?:just|only) (?:those|people|patients|children|adults) (?:who have|with|who are) (?:\S+ )?$/.test(
		`${low.slice(Math.max(0, from - 6), from).join(' ')} `,
	)

// "eases grief-induced gloom", "lowers blood levels of Y": the last word to pass over; -1 where the name itself is meant.
function leadsPast(low: readonly string[], { to }: Entity, next: Entity | undefined, sense: Trigger['sense']): number {
	const of = low[to + 2] === 'of' && /^(?:release|increase|rise|activation|secretion)$/.test(low[to + 1]!) ? 4 : 2
	if (low[to] === 'induced' && next && next.from - to <= of && sense !== 'cause') return to
	return /^(?:levels?|concentrations?)$/.test(low[to] ?? '') && low[to + 1] === 'of' ? to + 1 : -1
}

// What follows is had, or gone, and not what is brought on or kept away.
const spoils = (word: string, sense: Trigger['sense'], harms: boolean): boolean =>
	// "associated with a reduction in Y" brings no Y.
	(harms && LESSENS.test(word)) ||
	// "prevents complications of Y", which people have; what keeps from getting worse is not kept away.
	(sense === 'prevent' &&
		/^(?:complications?|progression|course|worsening|responses?|benefits?|recovery|remission|survival|success|hospital\w*|admi(?:tted|ssions?)|dying)$/.test(
			word,
		))

const OPENS_NEXT = /^and (?:the|a|an|its|their) |^and [a-z]+ (?:of|rises?|falls?|is|are)\b/

const isEasing = (low: readonly string[], { from, to }: Entity) => EASING.test(low.slice(from, to).join(' '))

const OF_PEOPLE = /^(?:of|in) (?:people|patients|those|individuals|adults|children|subjects) with$/

/** Words such as "increases the risk of". */
const raisesRisk = ({ sense, pattern }: Trigger): boolean =>
	sense === 'cause' && pattern.length > 2 && pattern.some((part) => part.words?.has('risk'))

const BRINGS_ON =
	/^(?:causes?|leads?|results?|experience|develop|provokes?|induces?|triggers?|elicits?|evokes?|precipitates?|exacerbates?|aggravates?|worsens?)$/
// "anxiolytic effects": what eases a state does not bring it on.
const EASING =
	/^(?:anti\S+|anxiolytic|analgesic|painkilling|sedating)(?: \S+)* (?:effects?|propert(?:y|ies)|actions?|activity|efficacy|response)$/

const LESSENS = /^(?:reduc|decreas|improv|lower|less|fewer|remission|relief|declin|recover)/

// The kind that a name has first is what it mostly is; a condition may be a side effect where a cause is spoken of.
function fits(entity: Entity, reading: Reading, item: Trigger, close: boolean): boolean {
	// Any condition may be what a treatment raises the risk of, or brings on.
	if (
		reading.object === 'side_effect' &&
		(raisesRisk(item) || close) &&
		has(entity, ['condition']) &&
		!isTreatment(entity)
	)
		return !entity.meanings[0]!.generic
	// A symptom that is eased is a condition.
	if (reading.object === 'condition' && item.sense === 'relieve' && entity.meanings[0]!.kind === 'side_effect')
		return !entity.meanings[0]!.generic
	if (!has(entity, [reading.object])) return false
	if (reading.object === 'side_effect' && item.sense === 'increase') return entity.meanings[0]!.kind !== 'treatment'
	return true
}

// "the effects of ketamine on depression": another kind of name may stand between.
const passesOver = (low: string[], entity: Entity) =>
	/^(?:of|in|on|for|with|and|or|,|induced|treatment|patients|symptoms|associated|who|people|therapy|'s)$/.test(
		low[entity.to] ?? '',
	)

const ACTS =
	/^(?:(?:caus|lead|result|produc|trigger|induc|reduc|increas|improv|reliev|help|prevent|block|inhibit|stimulat|promot|rais|boost|mak|giv|provid|allow|restor|support|calm|protect|enhanc|affect|alter|creat)ing|prevent|relieve|reduce|improve|increase|boost|strengthen|block|inhibit|stimulate|promote|cause|restore|enhance)$/

const FURTHER =
	/^(?:studies|trials|research|investigations?|understanding|insights?|guidelines|treatments|therapies|interventions|medications|medicines)$/
const isBase = (word: string) => FINITE.has(word) && !/(?:s|ed|en)$/.test(word)

const TAKEN = /^(?:tak(?:e|es|ing)|receiv(?:e|es|ing)|undergo|undergoes|undergoing)$/
const DRUG = /^(?:medicines?|medications?|drugs?|tablets|pills|treatments?|therapy)$/

/** "should not be given to people taking medicine for Y": what others take is not spoken of. */
export const takenByOthers = (low: readonly string[], { from, to }: Entity): boolean =>
	DRUG.test(low[to - 1]!) && (TAKEN.test(low[from - 1] ?? '') || TAKEN.test(low[from - 2] ?? ''))

function stops(low: string[], at: number, start: number, sense: Trigger['sense']): boolean {
	const word = low[at]!
	if (/^[.;:!?–—]$/.test(word)) return true
	// "used for prevention of Y" treats no Y; "should not be used" for it denies that it prevents Y.
	const joined = at === start + 1 && /^(?:and|or)$/.test(low[start]!) && /^prevent(?:s|ed|ing)?$/.test(word)
	if (/^(?:relieve|contra)$/.test(sense) && /^(?:prevent\w*|prophyla\w*)$/.test(word)) return !joined
	// "has raised interest in its use for Y"
	if (sense === 'increase' && /^(?:interest|awareness|questions?|concerns?|hopes?|attention)$/.test(word)) return true
	if (at === start) return false
	// "may lead to new studies of Y"
	if (sense === 'cause' && FURTHER.test(word)) return true
	// "calmol use for any reason brings about Y"
	if (sense === 'relieve' && /^(?:causes|leads|results|makes)$/.test(word)) return true
	// "superior to a placebo, with Y the most common side effect"
	if (sense === 'relieve' && word === 'with' && low[at - 1] === ',') return true
	// "used to lower the risk of Y" treats no Y.
	if (/^(?:relieve|decrease|increase)$/.test(sense) && /^(?:risks?|chances?|likelihood)$/.test(word)) return true
	// "results in high rates in patients admitted for Y"
	if (sense === 'cause' && /^(?:hospitali[sz]ed|admitted|treated|presenting)$/.test(word) && low[at + 1] !== 'by')
		return true
	// "risk of Y, particularly in people with Z": Z is what they have.
	if (sense === 'cause' && PEOPLE.has(word) && /^(?:in|among)$/.test(low[at - 1]!) && at > start + 2) return true
	// "helps the treatment of Y" brings no more of Y.
	if (
		sense === 'increase' &&
		/^(?:treatment|management|relief|recovery|remission|prevention|healing|resolution)$/.test(word)
	)
		return true
	// "slows speech, causing Y", "reduces the wish for X and prevent Y": the next act has its own object.
	if (/^(?:,|and|or)$/.test(low[at - 1]!) && at > start + 1 && ACTS.test(word)) return true
	// "protects the heart from Y"
	if (sense === 'modulate' && /^(?:from|against)$/.test(word) && /^(?:protect|shield)/.test(low[start - 1]!))
		return true
	// "stop cells from causing Y"
	if (word === 'from' && sense !== 'prevent' && /^(?:caus|lead|trigger|attack)ing$/.test(low[at + 1] ?? '')) return true
	if (sense === 'contra' && DRUG.test(word) && TAKEN.test(low[at - 1]!)) return true
	// "increases trust, reduces fear": the next verb has its own object.
	if (low[at - 1] === ',' && FINITE.has(word)) return true
	if (low[at - 1] === 'and' && /[^s]s$/.test(word) && FINITE.has(word)) return true
	// "can slow growth and raise Y"
	if (
		low[at - 1] === 'and' &&
		at > start + 1 &&
		FINITE.has(word) &&
		low[at + 1] !== 'of' &&
		isBase(word) &&
		isBase(low[start - 1]!)
	)
		return true
	if (RELATIVES.has(word) && word !== 'who') return true
	// "problems caused by gloom" are gloom's.
	if (word === 'by' && low[at - 1] === 'caused') return false
	if (/^(?:by|through|via|because|than|unlike|without|instead|rather)$/.test(word)) return true
	// "not recommended if you are pregnant"
	if (sense === 'contra' && /^(?:you|they|she)$/.test(low[at - 1]!)) return false
	return AUXILIARIES.has(word) && !/^(?:have|has|be|been|become|'s)$/.test(word) && low[at - 1] !== 'who'
}
