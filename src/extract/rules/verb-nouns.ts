import type { Match } from '../objects.ts'
import type { Reader } from '../reader.ts'
import { AUXILIARIES } from '../words.ts'

/** Says whether words of a trigger are no verb where they stand, but a noun, a participle before one, or part of a word. */
export const isNoVerb = (reader: Reader, match: Match): boolean =>
	isAdjective(reader, match) ||
	isCompound(reader, match) ||
	isReaction(reader, match) ||
	isMeasured(reader, match) ||
	isNoun(reader, match) ||
	isOfEvidence(reader, match) ||
	isInduced(reader, match) ||
	isNounUse(reader, match)

// "evaluated for improvement in symptoms" says how it is measured.
const isMeasured = ({ analysis: { tokens } }: Reader, { from }: Match) =>
	/^(?:for|as)$/.test(tokens.low[from - 1] ?? '') &&
	/^(?:evaluated|assessed|measured|monitored|screened|defined|examined)$/.test(tokens.low[from - 2] ?? '')

// "underlying causes, such as", "an attack of gloom": things, not an act.
const isNoun = (
	{
		analysis: {
			tokens: { low },
		},
	}: Reader,
	{ from, to }: Match,
) =>
	(low[from] === 'limits' && low[from - 1] === 'off') ||
	(/^attacks?$/.test(low[from]!) &&
		(low[to] === 'of' || /^(?:an?|the|acute|sudden|another|future|further|severe)$/.test(low[from - 1] ?? ''))) ||
	(low[from] === 'combat' &&
		/^(?:veterans?|related|exposure|exposed|trauma|stress|ptsd|zones?|troops|soldiers?)$/.test(low[to] ?? '')) ||
	// "including support and advice", "social support"
	(/^supports?$/.test(low[from]!) &&
		(/^(?:and|or|from|groups?|services?|by|,)$/.test(low[to] ?? '') ||
			/^(?:including|social|emotional|family|peer|psychological|the|their|of|with|further|provide|receive)$/.test(
				low[from - 1] ?? '',
			))) ||
	(to === from + 1 &&
		// "may upset the stomach or cause Y"
		!(/^(?:or|other)$/.test(low[from - 1] ?? '') && low[from] === 'cause') &&
		/^causes?$/.test(low[from]!) &&
		/^(?:the|an?|its|their|any|these|those|of|for|with|or|other|many|some|various|underlying|common|main|possible|likely|root|exact|known|treatable|reversible)$/.test(
			low[from - 1] ?? '',
		))

// "evidence supporting X", "data support X": they make no more of it.
const isOfEvidence = ({ analysis: { tokens } }: Reader, { from }: Match) =>
	/^support/.test(tokens.low[from]!) &&
	tokens.low
		.slice(Math.max(0, from - 3), from)
		.some((word) =>
			/^(?:evidence|data|research|stud(?:y|ies)|trials?|findings|results|literature|reviews?)$/.test(word),
		)

// "the influence of calmol on sparkin": a noun; another rule reads it.
const isNounUse = ({ analysis: { tokens } }: Reader, { item, from, to }: Match) =>
	item.sense === 'modulate' &&
	to === from + 1 &&
	/^(?:influence|change|changes|control|balance|target|targets|influences)$/.test(tokens.low[from]!) &&
	/^(?:the|an?|its|their|this|what|any|possible|potential)$/.test(tokens.low[from - 1] ?? '') &&
	/^(?:of|on|in)$/.test(tokens.low[to] ?? '')

// "more sustained improvements": a participle before a noun does nothing.
function isAdjective({ analysis }: Reader, { item, from, to }: Match): boolean {
	const { low } = analysis.tokens
	// "slow movement", "lower doses"
	if (to === from + 1 && /^(?:slow|lower|calm|clear|correct|quiet)$/.test(low[from]!))
		return (
			// "drugs of two kinds, calmol and restix, slow Y"
			!(low[from - 1] === ',' && analysis.entityAt[from - 2]! >= 0 && analysis.entityAt[to]! >= 0) &&
			!/^(?:to|may|might|can|could|will|would|should|must|and|or|not|also|help|helps|they|that|which|drugs|medications|medicines|treatments|.*ly)$/.test(
				low[from - 1] ?? '',
			) &&
			analysis.entityAt[from - 1] === -1
		)
	if (to !== from + 1 || !/ed$/.test(low[from]!)) return false
	if (low[to] === 'release') return true
	// "Reduced sparkin is linked to gloom"
	if (from === 0 && to < low.length && !/^(?:by|with|to|from)$/.test(low[to]!)) return true
	const before = low[from - 1] ?? ''
	if (/^(?:most|more|less|.*ly)$/.test(before) && /^(?:side|adverse)$/.test(low[to] ?? '')) return true
	// "people with gloom and reported worry"
	const had = analysis.entities.find((e) => e.to === from - 1 && e.meanings[0]!.kind === 'condition')
	if (/^(?:and|or)$/.test(before) && had && /^(?:with|have|having)$/.test(low[had.from - 1] ?? '')) return true
	if (before === ',' && isPastAside(analysis, from)) return false
	// "through narrowed or blocked vessels"
	const joined = /^(?:and|or)$/.test(before) && /ed$/.test(low[from - 2] ?? '')
	if (item.sense !== 'augment' && item.sense !== 'modulate')
		return (joined ? BEFORE_BOTH : BEFORE_NOUN).test((joined ? low[from - 3] : before) ?? '') && low[to] !== 'by'
	return (
		analysis.entityAt[from - 1] === -1 && !AUXILIARIES.has(before) && !/ly$|^(?:that|which|it|and|they)$/.test(before)
	)
}

const BEFORE_NOUN =
	/^(?:,|in|of|on|with|for|from|by|as|the|a|an|during|against|your|includ(?:e|es|ed|ing)|treat|treats|treating|caus(?:e|es|ing))$/
const BEFORE_BOTH = /^(?:of|with|through|from|against|the|your|includ(?:e|es|ed|ing)|treat|treats|treating)$/

// "Calmol, an old drug, eased gloom": the verb of calmol.
const isPastAside = ({ clauses, entities, tokens: { low } }: Reader['analysis'], from: number) =>
	clauses.some(
		({ zoneFrom, zoneTo }) =>
			zoneTo === from &&
			entities.some((e) => e.from >= zoneFrom && e.from - zoneFrom <= 3 && low[e.to] === ',' && e.to < from - 1),
	)

// "the grief-induced release of sparkin"
const isInduced = ({ analysis: { tokens, entities, entityAt } }: Reader, { item, from }: Match) =>
	item.sense === 'increase' &&
	tokens.low[from] === 'induced' &&
	from > 0 &&
	tokens.start[from] === tokens.end[from - 1]! + 1 &&
	/^(?:condition|side_effect)$/.test(entities[entityAt[from - 1]!]?.meanings[0]?.kind ?? '')

// "touch-evoked pain", "grief-induced gloom", "quick-relief medicine": what a hyphen joins to a word that is no name only describes.
const isCompound = ({ analysis: { tokens, entities, entityAt }, text }: Reader, { item, from, to }: Match) =>
	to === from + 1 &&
	from > 0 &&
	((tokens.low[from] === 'induced' &&
		!item.tight &&
		entities[entityAt[from - 1]!]?.meanings[0]?.kind !== 'treatment') ||
		(/^(?:evoked|elicited|provoked|triggered|produced|relief|release|.*ing)$/.test(tokens.low[from]!) &&
			entityAt[from - 1] === -1)) &&
	!/^(?:up|down|re|de|over|non|self)$/.test(tokens.low[from - 1]!) &&
	/^[-‐‑]$/.test(text.slice(tokens.end[from - 1], tokens.start[from]))

// "sparkin responses to gloom", "cells respond to calmol": what responds is no treatment's success.
const isReaction = ({ analysis: { tokens, entities, entityAt } }: Reader, { item, from }: Match) =>
	item.sense === 'relieve' &&
	((/^responses?$/.test(tokens.low[from]!) && entities[entityAt[from - 1]!]?.meanings[0]?.kind === 'mechanism') ||
		(/^respond/.test(tokens.low[from]!) &&
			/^(?:cells?|body|muscles?|tissues?|receptors?)$/.test(tokens.low[from - 1] ?? '')))
