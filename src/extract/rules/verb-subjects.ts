import { type Analysis, type Clause, clauseAt, groupOf, has } from '../analysis.ts'
import { bearerOf } from '../bearer.ts'
import type { Arg } from '../discourse.ts'
import { takesMore } from '../given-together.ts'
import type { Match } from '../objects.ts'
import { pointTo, subjectBefore } from '../pointers.ts'
import type { Reader } from '../reader.ts'
import { argsOf, describedBefore, subjectsAt } from '../subjects.ts'
import { isClassWord, PEOPLE } from '../words.ts'
import { includers, possessorsBefore, sideEffectOwners, takenAround } from './effect-owners.ts'
import { examplesOf, namedBefore, namedLater } from './named-subjects.ts'
import { CARE, givenByCarers, isInCare, isPut, isTool, isUnnamed, takenFor, takenToward } from './verb-purposes.ts'

/** Who does what the words of a match say: named after "by", before the words, or by the section. */
export function subjectsFor(reader: Reader, { item, from, to }: Match): Arg[] {
	const { analysis } = reader
	const clause = clauseAt(analysis, from)
	const examples = examplesOf(reader, from, to)
	if (examples) return examples
	const toward = takenToward(reader, { item, from, to }) ?? givenByCarers(reader, { item, from, to }, clause)
	if (toward) return toward
	const augments = item.sense === 'augment' && analysis.tokens.low[from]!.endsWith('ing')
	const agent = item.nominal || augments || inZone(clause, from) ? agentAfter(reader, to) : []
	if (agent.length) return agent
	// "Treatment for gloom aims at …": with what, it does not say.
	if (item.nominal && item.sense === 'relieve' && from === clause.from && CARE.test(analysis.tokens.low[from]!))
		return []
	if (item.sense === 'cause' && reader.analysis.tokens.low[from]!.startsWith('includ'))
		return includers(reader, clause, from)
	if (inZone(clause, from)) return subjectsInside(reader, { item, from, to }, clause)
	if (item.sense === 'cause' && FELT.test(analysis.tokens.low[from]!)) {
		const taken = takenAround(reader, from)
		if (taken.length) return taken
	}
	const used = isPeople(analysis, clause) ? usedByPeople(reader, item, to) : null
	if (used) return used
	// "you can be very helpful" is said of no reader.
	if (item.implicit && clause.zoneTo === clause.zoneFrom + 1 && ADDRESSED.test(analysis.tokens.low[clause.zoneFrom]!))
		return []
	if (isOfOthers(analysis, clause, from) || isFronted(analysis, clause, from)) return []
	const own = ownEffects(reader, from)
	if (own.length) return own
	const before =
		item.rule.startsWith('relieve:for the') ||
		(/^(?:relieve|decrease|prevent|increase)$/.test(item.sense) && endsAt(analysis, from - 1)) ||
		// "calmol as augmentation of restix"
		(item.sense === 'augment' && /^(?:as|for)$/.test(analysis.tokens.low[from - 1] ?? ''))
			? nounBefore(reader, from)
			: []
	// "It is the drug most often given to treat Y": what it is.
	const pointed = before.length > 0 && before.every((arg) => arg.meaning.generic) && isPointing(analysis, clause)
	if (pointed) return subjectsAt(reader, clause.zoneTo, ['treatment'])
	if (before.length) return before
	const taken = takenFor(reader, clause, from)
	if (taken.length || isUnnamed(reader, clause, from)) return taken
	const later = namedLater(reader, clause, to)
	if (later.length) return later
	// "Here are the medicines used for gloom."
	if (analysis.tokens.low[clause.from] === 'here') return nounBefore(reader, from)
	const named = item.sense === 'link' ? namedBefore(reader, from) : []
	if (named.length) return named
	return meantBefore(reader, { item, from, to }, clause)
}

// Where the words stand in what the clause speaks of: "the main side effects of calmol are …".
function subjectsInside(reader: Reader, { item, from, to }: Match, clause: Clause): Arg[] {
	const described = describedBefore(reader, from, ['treatment', 'mechanism'])
	if (described) return argsOf(reader, [described], ['treatment', 'mechanism'])
	const named = namedLater(reader, { ...clause, zoneTo: from }, to)
	if (named.length) return named
	const its = item.sense === 'relieve' ? ownEffects(reader, from) : []
	if (its.length) return its
	const own = possessorsBefore(reader, clause, from)
	// "Two complications are worry and tears": of the illness.
	const isIllness =
		reader.analysis.tokens.low[from] === 'complications' &&
		reader.discourse.condition &&
		!reader.discourse.effectsSection
	return own.length || item.sense !== 'cause' || isIllness ? own : sideEffectOwners(reader, from, to)
}

// "You can relieve gloom with calmol", "people ease it by taking calmol"; null where no means is named.
function usedByPeople(reader: Reader, item: Match['item'], to: number): Arg[] | null {
	const { low } = reader.analysis.tokens
	const used = /^(?:relieve|decrease|prevent)$/.test(item.sense) ? agentAfter(reader, to, 16) : []
	if (used.length) return used
	const by = low.indexOf('by', to)
	if (by === low.length - 1 && by > 0) return []
	const means = by > 0 ? meansAfter(reader, by) : []
	return means.length ? means : null
}

// What the clause's subject names or points to, or what the section is about.
function meantBefore(reader: Reader, { item, from, to }: Match, clause: Clause): Arg[] {
	const { analysis } = reader
	const { low } = analysis.tokens
	const meant = subjectsAt(
		reader,
		from,
		item.sense === 'link' ? ['mechanism', 'condition'] : ['treatment', 'mechanism'],
	).filter((arg) => item.sense !== 'link' || !isGiven(analysis, arg))
	const by = meant[0]?.by
	if (by === 'section' && (isByStaff(analysis, from) || isInCare(low, from))) return []
	if ((by === 'section' || by === 'pronoun') && isOwnDoing(analysis, clause, from)) return []
	// "You can't prevent gloom" is said of no treatment.
	if (by === 'section' && YOU.test(low.slice(clause.zoneFrom, from).join(' '))) return []
	if (by === 'section' && (isWanting(analysis, clause, to) || isThere(analysis, clause, to))) return []
	if ((by === 'pronoun' || by === 'section') && THERE_ARE.test(low.slice(clause.from, to + 1).join(' '))) return []
	if (by !== 'section') return meant
	// "Our goal is to target Y with X": X does it.
	const means = low[from - 1] === 'to' ? agentAfter(reader, to) : []
	return means.length ? means : (actor(reader, clause, from) ?? meant)
}

const YOU =
	/^(?:you|we|people|nobody|no one) (?:(?:can|cannot|ca|could|may|might|do|does|not|n't|also|often|always|usually) ?)+$/

// "People get interventions from staff to address Y"
const isByStaff = ({ tokens: { low } }: Analysis, from: number) =>
	low[from - 1] === 'to' &&
	low
		.slice(Math.max(0, from - 7), from - 1)
		.some((word) => /^(?:interventions|support|services|counsell?ing|staff|help|referrals?)$/.test(word))

// "You can rinse your mouth to prevent gloom": what one does has no name here.
const isOwnDoing = ({ tokens: { low } }: Analysis, { zoneFrom, zoneTo }: Clause, from: number) =>
	zoneTo - zoneFrom <= 2 &&
	PEOPLE.has(low[zoneFrom] ?? '') &&
	/^to(?: help)?$/.test(low.slice(low[from - 1] === 'help' ? from - 2 : from - 1, from).join(' ')) &&
	/^(?:(?:can|could|may|might|should|must|also|often) )+(?!(?:take|use|be|need|try|have|get|receive|it|them|inject|apply|inhale|swallow)\b)[a-z]+ (?:your|the|a|an|more|less|enough|their|on|for|up|in)\b/.test(
		low.slice(zoneTo, from).join(' '),
	)

// "There are no therapies for Y", "a need for effective treatments of Y": of none that is spoken of.
const isWanting = ({ tokens }: Analysis, { from }: Clause, to: number) =>
	/\b(?:no|few|two|three|four|different|fewer|need|needs|lack|search|new|newer|novel|better|more|other|additional|existing|several|many|various|number|range|variety)(?: (?:for|of))?(?: [a-z]+){0,3} (?:treatments?|therap(?:y|ies)|medications?|medicines?|drugs?|options?|interventions?|cures?)\b/.test(
		tokens.low.slice(from, to + 1).join(' '),
	)

// "There are also tablets for Y", "there is no role for pills in easing Y": not what the section is about, where they are named.
const isThere = ({ tokens: { low }, entities }: Analysis, { from }: Clause, to: number) =>
	low[from] === 'there' &&
	/^(?:is|are|has|have|was|were)$/.test(low[from + 1] ?? '') &&
	(/^(?:no|little|been no) /.test(`${low.slice(from + 2, from + 4).join(' ')} `) ||
		entities.some(
			(e) =>
				e.from > to &&
				e.meanings[0]!.kind === 'treatment' &&
				/^(?:as|like|including|called|namely|:)$/.test(low[e.from - 1] ?? ''),
		))

// "Ask, as there are many effective products": none of them is named.
const THERE_ARE =
	/\bthere (?:is|are) (?:[a-z]+ ){1,3}(?:products|treatments|therapies|medicines|medications|drugs|options|ways|remedies)$/
const isPointing = ({ tokens: { low } }: Analysis, { zoneFrom, zoneTo }: Clause) =>
	/^(?:it|this|they|these) (?:is|are) (?:the|an?|one)$/.test(low.slice(zoneFrom, zoneTo + 2).join(' '))
const ADDRESSED = /^(?:you|we|i|he|she)$/

// A hormone that is given acts on what it is linked to, and another rule says so.
const isGiven = ({ entities }: Analysis, { start }: Arg) =>
	entities.some((e) => e.start === start && e.meanings[0]!.kind === 'treatment')

// "To lower the risk of Y, the dose is raised slowly"
function isFronted({ tokens: { low }, clauses }: Analysis, clause: Clause, from: number): boolean {
	if (low[from - 1] !== 'to' || from > clause.from + 1) return false
	const main = clause.zoneTo > from ? clause : (clauses[1] ?? clause)
	return OF_STAFF.test(low[main.zoneTo - 1] ?? '')
}

const OF_STAFF = /^(?:doses?|dosages?|staff|participants|patients|study|researchers|investigators|we|team|trial)$/

// "New drugs are studied for their efficacy in preventing Y"
const isOfOthers = ({ tokens: { low } }: Analysis, { zoneFrom, zoneTo }: Clause, from: number) =>
	(low[from - 1] === 'their' || low[from - 2] === 'their' || low[from - 3] === 'their') &&
	low.indexOf('their', Math.max(zoneTo, from - 3)) < from &&
	/^(?:some|many|other|several|new|newer|novel|future|different|alternative|various|more)$/.test(low[zoneFrom] ?? '') &&
	isClassWord(low[zoneTo - 1] ?? '')

// "Trials looked at its effects in treating Y": it is what was spoken of last.
const WORTH = /^(?:effects?|efficacy|effectiveness|benefits?|potential|use)$/
function ownEffects(reader: Reader, from: number): Arg[] {
	const { low } = reader.analysis.tokens
	const { lastTreatment, section } = reader.discourse
	// "its efficacy in Y is not known"
	const at = WORTH.test(low[from] ?? '') ? from - 1 : WORTH.test(low[from - 1] ?? '') ? from - 2 : from - 3
	if (!/^(?:its|their)$/.test(low[at] ?? '') || !WORTH.test(low[at + 1] ?? '')) return []
	const [own] = subjectBefore(reader, at)
	const meant = own ?? lastTreatment ?? section
	return meant ? [pointTo(reader, meant, at, at + 1)] : []
}

// "the effects of X to treat Y"
const endsAt = ({ tokens, entities }: Analysis, to: number) =>
	tokens.low[to] === 'to' &&
	entities.some((e) => e.to === to && e.meanings[0]!.kind === 'treatment' && !isPut(tokens.low, e))

// "a trial of X for the treatment of Y"
function nounBefore({ analysis, text, discourse }: Reader, from: number): Arg[] {
	const near = analysis.entities.findLast(
		(e) => e.to <= from && from - e.to <= 3 && e.meanings[0]!.kind === 'treatment',
	)
	if (!near || isTool(analysis, clauseAt(analysis, from), near)) return []
	if (/^(?:without|before|after|than|with)$/.test(analysis.tokens.low[near.from - 1] ?? '')) return []
	// "Calmol is added to X to ease Y"
	if (takesMore(analysis.tokens.low, near.from)) return []
	// "Calmol works in a similar way to X to ease Y"
	if (/\bsimilar(?:ly)?(?: way)? to$/.test(analysis.tokens.low.slice(0, near.from).join(' '))) return []
	if (analysis.tokens.low.slice(near.to, from).some((word) => !/^[a-z0-9]+$/.test(word))) return []
	// "X is one of the drugs most used to treat Y": X is.
	const bearer = bearerOf({ analysis, text, discourse }, near, ['treatment'])
	return argsOf({ analysis, text, discourse }, groupOf(analysis, bearer).items, ['treatment'])
}

// "Pathways targeted by X may help": X is behind it.
function actor(reader: Reader, clause: Clause, from: number): Arg[] | null {
	const { tokens, entities } = reader.analysis
	const by = entities.findLast(
		(e) =>
			e.from >= clause.from &&
			e.to <= from &&
			from - e.to <= 4 &&
			e.meanings[0]!.kind === 'treatment' &&
			/^(?:by|with)$/.test(tokens.low[e.from - 1] ?? ''),
	)
	return by ? argsOf(reader, groupOf(reader.analysis, by).items, ['treatment']) : null
}

const FELT = /^(?:experienc|develop|feel|felt|notic|report|suffer)/
const isPeople = ({ tokens }: Analysis, { zoneFrom, zoneTo }: Clause) =>
	zoneTo > zoneFrom &&
	PEOPLE.has(tokens.low[zoneFrom]!) &&
	(zoneTo === zoneFrom + 1 ||
		PEOPLE.has(tokens.low[zoneFrom + 1]!) ||
		/^(?:with|who|.*ly|often|sometimes|also)$/.test(tokens.low[zoneFrom + 1]!))

// "People manage blood sugar by taking X": what they take does it.
function meansAfter(reader: Reader, by: number): Arg[] {
	const { tokens, entities } = reader.analysis
	if (!/ing$/.test(tokens.low[by + 1] ?? '')) return []
	const means = entities.find((e) => e.from > by && e.from - by < 8 && has(e, ['treatment']))
	return means ? argsOf(reader, groupOf(reader.analysis, means).items, ['treatment']) : []
}

const inZone = (clause: Clause, at: number) => clause.zoneFrom <= at && at < clause.zoneTo

// "treatment of depression with ketamine", "release of serotonin by TMS"
export function agentAfter(reader: Reader, to: number, reach = 8): Arg[] {
	const { tokens, entities } = reader.analysis
	const agent = entities.find(
		(e) =>
			e.from > to &&
			e.from - to <= reach &&
			(/^(?:with|by|using|from)$/.test(tokens.low[e.from - 1]!) ||
				/\b(?:with|using) (?:an? |some |the )?(?:over the counter|simple|regular|oral|topical|prescription)$/.test(
					tokens.low.slice(to, e.from).join(' '),
				)) &&
			!/^(?:caused|induced|produced|transmitted|followed|compared)$/.test(tokens.low[e.from - 2] ?? '') &&
			// "for those whose gloom cannot be eased by X"
			!(tokens.low[e.from - 1] === 'by' && e.from - 2 >= to && /^(?:be|been)$/.test(tokens.low[e.from - 3] ?? '')) &&
			// "more improvement than those treated with placebo"
			!tokens.low.slice(to, e.from).includes('than') &&
			has(e, ['treatment']),
	)
	return agent ? argsOf(reader, groupOf(reader.analysis, agent).items, ['treatment']) : []
}
