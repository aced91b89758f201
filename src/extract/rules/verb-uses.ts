import type { Analysis } from '../analysis.ts'
import { isTreatment } from '../entity.ts'
import type { Match } from '../objects.ts'
import type { Reader } from '../reader.ts'
import { illnessActing } from './illness-acting.ts'
import { isNoVerb } from './verb-nouns.ts'
import { isOfOthers } from './verb-others.ts'

/** Says whether words of a trigger do something where they stand; false where they only look like it. */
export const doesSomething = (reader: Reader, match: Match): boolean =>
	isFree(reader, match) &&
	!isNoVerb(reader, match) &&
	!isOfOthers(reader, match) &&
	!isDoneByIllness(reader, match) &&
	!isAdvice(reader, match) &&
	!isCurbed(reader, match) &&
	!isKept(reader, match) &&
	!isManner(reader, match) &&
	!isPart(reader, match) &&
	!isLikened(reader, match) &&
	!isOnCare(reader, match) &&
	!isUnused(reader, match) &&
	!isOnce(reader, match) &&
	!isOfTools(reader, match) &&
	!isDemand(reader, match) &&
	!isShunned(reader, match) &&
	!isSought(reader, match) &&
	!isOfThings(reader, match) &&
	!isTurning(reader, match) &&
	!isWhenTreated(reader, match)

// "makes the heart beat faster", "makes it hard": nothing is made there.
const isTurning = ({ analysis: { tokens, entities } }: Reader, { item, from, to }: Match) =>
	item.sense === 'increase' &&
	/^ma(?:k|d)/.test(tokens.low[from]!) &&
	!entities.some(
		(e) =>
			e.from >= to &&
			e.from - to <= 1 &&
			e.meanings.some(({ kind }) => kind === 'mechanism') &&
			/^(?:[.,;()]|and|or|that|which|in|from|to|for|called|on|at|as|when|by|so)?$/.test(tokens.low[e.to] ?? ''),
	)

// "people with gloom had less sparkin after calmol": calmol did that, not gloom.
const isWhenTreated = ({ analysis: { tokens, entities } }: Reader, { item, from }: Match) =>
	item.sense === 'link' &&
	/^(?:show|exhibit|display|ha[vsd])/.test(tokens.low[from]!) &&
	entities.some((e) => e.from > from && isTreatment(e))

// "chemicals thought to play a role in gloom" says nothing of a treatment's.
const isPart = ({ analysis: { tokens } }: Reader, { item, from, to }: Match) =>
	item.sense === 'relieve' &&
	tokens.low[from] === 'role' &&
	// "can play a role in causing gloom"
	(/^(?:causing|developing|triggering|worsening)$/.test(tokens.low[to] ?? '') ||
		/\b(?:thought|believed|known|said) to play (?:\S+ ){0,2}$/.test(
			`${tokens.low.slice(Math.max(0, from - 6), from).join(' ')} `,
		))

// "the most effective ways to do yoga" are no treatment.
const isManner = ({ analysis: { tokens } }: Reader, { item, to }: Match) =>
	item.implicit === true &&
	(tokens.low[to - 1] === 'to' || (/^ways?$/.test(tokens.low[to - 1]!) && /^(?:to|of)$/.test(tokens.low[to] ?? '')))

// Words inside a name do not act, except where the whole name is part of the words: "side effects include".
function isFree({ analysis }: Reader, { from, to }: Match): boolean {
	const entity = analysis.entities[analysis.entityAt[from]!]
	return !entity || (entity.from === from && to > entity.to)
}

/** Where the words of a list item begin: "Bolstering its effect: …" at its start is a heading. Token index. */
export function labelEnd({ sentence, tokens }: Reader['analysis']): number {
	const colon = tokens.low.indexOf(':')
	return sentence.kind === 'item' && colon > 0 && colon <= 8 ? colon : 0
}

// "is not used for the treatment of gloom": nobody says that it must not be.
const isUnused = ({ analysis: { tokens } }: Reader, { item, from, to }: Match) =>
	item.sense === 'contra' &&
	!/^(?:must|should|cannot)$/.test(tokens.low[from]!) &&
	/^(?:(?:the|any) )?(?:treat|treatment|treating|management|managing|relief|prevention|preventing)\b/.test(
		tokens.low.slice(to, to + 2).join(' '),
	)

// "You may find the following measures can help reduce gloom": the measures do.
const isOfThings = ({ analysis: { tokens, entityAt } }: Reader, { item, from }: Match) =>
	/^(?:relieve|decrease|increase|prevent)$/.test(item.sense) &&
	tokens.low.some((word, i) => i < from && THINGS.has(word) && entityAt[i]! < 0) &&
	(YOU_CAN.test(tokens.low.slice(0, from).join(' ')) ||
		SUCH_THINGS.test(`${tokens.low.slice(Math.max(0, from - 10), from).join(' ')} `))

const THINGS = new Set(['measures', 'steps', 'tips', 'things', 'changes', 'ways', 'habits', 'foods'])
const YOU_CAN = /\b(?:things|steps|measures) you can (?:do|take)\b/
const SUCH_THINGS =
	/(?:^| )(?:following|these|some|few|simple|other|lifestyle|many|several|self help|home) (?:[a-z]+ )?(?:measures|steps|tips|things|changes|ways|habits|foods) (?:(?:that|which|can|may|might|could|will|also|often|help|to|you|take) )*$/

// "People should avoid gloom": only what is used to avoid it, or helps to, keeps it away.
const isShunned = ({ analysis: { tokens, entities } }: Reader, { item, from }: Match) =>
	item.rule === 'prevent:avoid' &&
	!/\bhelp(?:s|ed)? (?:you |people |them |patients )?(?:to )?$/.test(
		`${tokens.low.slice(Math.max(0, from - 3), from).join(' ')} `,
	) &&
	!(
		tokens.low[from - 1] === 'to' &&
		entities.some((e) => e.to <= from && from - e.to <= 5 && e.meanings[0]!.kind === 'treatment') &&
		tokens.low.slice(0, from).some((word) => /^(?:us(?:e|es|ed|ing)|tak(?:e|es|en|ing)|given|recommended)$/.test(word))
	)

// "It must be taken daily to be effective" says what it takes, not what it does.
const isDemand = ({ analysis: { tokens } }: Reader, { item, from }: Match) =>
	item.sense === 'relieve' &&
	tokens.low[from - 1] === 'be' &&
	tokens.low[from - 2] === 'to' &&
	tokens.low.slice(0, from).some((word) => /^(?:must|needs?|requires?|should)$/.test(word))

// "to develop an effective treatment for gloom": there is none yet.
const isSought = ({ analysis: { tokens } }: Reader, { item, from }: Match) =>
	item.sense === 'relieve' &&
	/(?:^| )(?:develop|developing|find|finding|identify|identifying|discover|need|needs|lack|lacking|search for|new|seek|seeking|establish) (?:(?:an?|the|new|novel|more|better|other|for|and|alternative|safe|safer|potential|additional|improved|optimal|of) )*$/.test(
		`${tokens.low.slice(Math.max(0, from - 7), from).join(' ')} `,
	) &&
	/^(?:effective|treatments?|therap(?:y|ies)|options?|drugs?|medications?|approach|efficacious|useful)$/.test(
		tokens.low[from]!,
	) &&
	/\b(?:develop|find|identify|discover|need|lack|search|seek|establish)/.test(
		tokens.low.slice(Math.max(0, from - 7), from).join(' '),
	)

// "strains used for leisure": what is used is no treatment.
const isOfTools = ({ analysis: { tokens } }: Reader, { item, from }: Match) =>
	item.sense === 'relieve' &&
	/^used$/.test(tokens.low[from]!) &&
	/^(?:strains|scales?|tests?|tools?|measures?|criteria|instruments?|terms?|questionnaires?|assays?|tasks?|models?|codes?)$/.test(
		tokens.low[from - 1] ?? '',
	)

// "it used to be prescribed with Y": once, and not for Y.
const isOnce = ({ analysis: { tokens } }: Reader, { from }: Match) =>
	tokens.low[from] === 'used' && tokens.low[from + 1] === 'to' && tokens.low[from + 2] === 'be'

// "Reduce stress on joints", "other ways to reduce stress": advice and its ways have no subject to speak of.
function isAdvice({ analysis }: Reader, { from, item }: Match): boolean {
	const { low } = analysis.tokens
	if (item.nominal || item.sense === 'contra' || low[from]!.endsWith('ing')) return false
	return (
		(from === 0 && !/(?:s|ed)$/.test(low[0]!)) ||
		(low[from - 1] === 'to' &&
			!low.slice(Math.max(0, from - 6), from).some((w) => /^(?:is|are)$/.test(w)) &&
			/^(?:ways?|how|techniques?|steps?|tips)$/.test(low[from - 2] ?? '')) ||
		// "the efficacy of means to prevent and treat Y"
		MEANS.test(low.slice(Math.max(0, from - 7), from).join(' '))
	)
}

const MEANS =
	/\b(?:of|for|new|novel|other|effective|better) (?:means|ways|strategies|methods|approaches|interventions) to(?: [a-z]+ (?:and|or))?$/

// "slows the growth of tumours", "regulates the release of sparkin": it makes no more of it.
const isCurbed = ({ analysis: { tokens } }: Reader, { item, from, to }: Match) =>
	(item.sense === 'increase' || /^decrease:(?:decrease|loss)/.test(item.rule)) &&
	(to > from + 1 || /^(?:the|of|its|induced)$/.test(tokens.low[from - 1] ?? '')) &&
	tokens.low
		.slice(Math.max(0, from - (tokens.low[from - 1] === 'induced' ? 5 : 3)), from)
		.some((word) =>
			/^(?:slow|stop|inhibit|block|reduc|prevent|decreas|interfer|suppress|limit|less|lower|against|regulat|modulat|control|alter)/.test(
				word,
			),
		)

// "stops cells from causing gloom": they do not.
const isKept = ({ analysis: { tokens } }: Reader, { from }: Match) =>
	tokens.low[from - 1] === 'from' &&
	tokens.low[from]!.endsWith('ing') &&
	tokens.low
		.slice(Math.max(0, from - 7), from - 1)
		.some((word) => /^(?:stop|prevent|keep|kept|block|inhibit)/.test(word))

/** True where a condition is joined to a drug by a hyphen, and so is that drug's doing: "Restix eases calmol-induced gloom". */
export const isJoined = ({ analysis: { tokens, entities, entityAt } }: Reader, { item, from, to }: Match) =>
	!item.tight &&
	tokens.low[from] === 'induced' &&
	entities[entityAt[from - 1]!]?.meanings[0]?.kind === 'treatment' &&
	tokens.start[from] === tokens.end[from - 1]! + 1 &&
	/^(?:condition|side_effect)$/.test(entities[entityAt[to]!]?.meanings[0]?.kind ?? '')

// "an impact on the treatment of gloom" is on how it is treated.
const isOnCare = ({ analysis: { tokens } }: Reader, { item, from }: Match) =>
	item.sense === 'relieve' &&
	/^(?:treatment|management|therapy)$/.test(tokens.low[from]!) &&
	/\b(?:impact|influence|implications?|insights?|advances?|change|changes) (?:on|in|for|into|to) (?:the |current |future )*$/.test(
		`${tokens.low.slice(Math.max(0, from - 4), from).join(' ')} `,
	)

// "as effective as calmol" compares; with "for worry" after it, it also says what for.
const isLikened = ({ analysis: { tokens, entities } }: Reader, { item, from, to }: Match) =>
	item.sense === 'relieve' &&
	tokens.low[from - 1] === 'as' &&
	tokens.low.slice(from + 1, to + 2).includes('as') &&
	!entities.some((e) => e.from > to && e.meanings[0]!.kind === 'condition')

// "Worry lowers sparkin, and calmol turns that round": the worry does it.
const isDoneByIllness = ({ analysis }: Reader, match: Match) =>
	isByIllness(analysis, match) && illnessActing(analysis, match) === undefined

const isByIllness = ({ tokens, entities }: Analysis, { item, from }: Match) =>
	/^(?:decrease|increase)$/.test(item.sense) &&
	/[^s]s$/.test(tokens.low[from]!) &&
	entities.some((e) => e.to === from && !e.meanings.some(({ kind }) => kind === 'treatment' || kind === 'mechanism')) &&
	// "Calmol over a sore joint eases it"
	!entities.some((e) => e.to < from && e.meanings[0]!.kind === 'treatment')
