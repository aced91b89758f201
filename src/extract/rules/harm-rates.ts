import { groupOf } from '../analysis.ts'
import { findCues } from '../cues.ts'
import type { Draft } from '../draft.ts'
import { isNamedTreatment } from '../entity.ts'
import { fromSection } from '../pointers.ts'
import type { Reader } from '../reader.ts'
import { bearing } from '../scope.ts'
import { argsOf, subjectsAt } from '../subjects.ts'
import { seekWords } from '../tokens.ts'
import { draftsOf, isEffect } from './side-effects.ts'

/** Harms by how often they come with a treatment: oftener than without it, as often as with placebo, likelier in those who take it. */
export function relateHarmRates(reader: Reader): Draft[] {
	const { tokens } = reader.analysis
	const more = saysThan(tokens) ? oftener(reader) : []
	if (more.length) return more
	const complained = saysComplaint(tokens) ? complaintOf(reader) : []
	if (complained.length) return complained
	const forming = saysForming(tokens) ? habitForming(reader) : []
	if (forming.length) return forming
	const alike = saysRates(tokens) ? alikeOften(reader) : []
	return alike.length || !saysLikely(tokens) ? alike : likelierWith(reader)
}

const saysThan = seekWords(['than'])
const saysLikely = seekWords(['likely'])
const TAKING =
	/^(?:people|patients|adults|children|women|men|those|anyone)(?: who)? (?:take|takes|taking|use|using|on|given|receiving|treated with) (?:[a-z]+ )?$/
const LIKELIER =
	/^(?:is|are|may be|might be) (?:[a-z]+ )?more likely to (?:get|develop|have|suffer|experience) (?:\S+ ){0,2}$/

// "People who take calmol are more likely to get dizziness": calmol brings it on.
function likelierWith(reader: Reader): Draft[] {
	const { analysis } = reader
	const { low } = analysis.tokens
	const first = analysis.entities.find(isNamedTreatment)
	if (!first || !TAKING.test(`${low.slice(0, first.from).join(' ')} `)) return []
	const { items, to } = groupOf(analysis, first)
	const effect = analysis.entities.find((e) => e.from > to && isEffect(e))
	if (!effect || !LIKELIER.test(`${low.slice(to, effect.from).join(' ')} `)) return []
	const b = bearing(analysis, findCues(analysis.tokens), to, to, to + 2)
	if (b.void || b.denied) return []
	return argsOf(reader, items, ['treatment']).flatMap((subject) =>
		draftsOf(reader, subject, { from: to, items: groupOf(analysis, effect).items.filter(isEffect) }, b),
	)
}

const saysComplaint = seekWords(['complaint', 'complaints'])
const COMPLAINED =
	/^(?:is|are|was|were) (?:the |a |an |one of the )?(?:(?:most|very|main|common|frequent|usual|chief) )+complaints? (?:with|(?:of|in|among|from) (?:people|patients|those|users|adults|children|women|men) (?:taking|on|using|given|treated with|who (?:take|took|use|used))) $/

// "Fatigue is the most common complaint of people taking calmol"
function complaintOf(reader: Reader): Draft[] {
	const { analysis } = reader
	const effect = analysis.entities.find(isEffect)
	const { items, to } = effect ? groupOf(analysis, effect) : { items: [], to: 0 }
	const owner = analysis.entities.find((e) => e.from > to && isNamedTreatment(e))
	if (!owner || !COMPLAINED.test(`${analysis.tokens.low.slice(to, owner.from).join(' ')} `)) return []
	const b = bearing(analysis, findCues(analysis.tokens), to, to + 1, to + 1)
	if (b.void) return []
	return argsOf(reader, groupOf(analysis, owner).items, ['treatment']).flatMap((subject) =>
		draftsOf(reader, subject, { from: to, items: items.filter(isEffect) }, b),
	)
}

const saysForming = seekWords(['habit', 'addictive', 'sedating'])
const IS = /\b(?:is|are|was|were|be)(?: (?:not|n't))?(?: (?:very|highly|quite|also))? $/

// "Calmol can be habit-forming"
function habitForming(reader: Reader): Draft[] {
	const { analysis } = reader
	const { low } = analysis.tokens
	const effect = analysis.entities.find((e) => isEffect(e) && saysForming(analysis.tokens, e.from))
	if (!effect || !IS.test(`${low.slice(Math.max(0, effect.from - 4), effect.from).join(' ')} `)) return []
	const at = effect.from - 1
	const b = bearing(analysis, findCues(analysis.tokens), at, effect.from, effect.from)
	if (b.void) return []
	const not = low.findIndex((word, i) => i >= effect.from - 3 && i < effect.from && /^(?:not|n't)$/.test(word))
	const denied = not < 0 ? b.denied : { kind: 'negation' as const, from: not, to: not + 1, back: false }
	return subjectsAt(reader, at, ['treatment']).flatMap((subject) =>
		draftsOf(reader, subject, { from: effect.from, items: [effect] }, { ...b, denied }),
	)
}

const saysRates = seekWords(['rates', 'rate', 'incidence', 'frequency', 'frequencies'])
const ALIKE =
	/^(?:(?:was|were|is|are) )(?:(?:also|very|broadly|not|significantly) )*(?:similar|comparable|alike|different|the same) (?:for|with|in|between|among|to|on) (?:the )?/
const AND_PLACEBO = /^(?:(?:group|arm)s? )?(?:and|versus|vs|or) (?:the )?(?:placebo|sham)\b/

// "Rates of dizziness were similar for calmol and placebo": calmol does not bring it on.
function alikeOften(reader: Reader): Draft[] {
	const { analysis } = reader
	const { low } = analysis.tokens
	const first = analysis.entities.find(isEffect)
	if (!first || !/^(?:rates?|incidences?|frequency|frequencies)$/.test(low[first.from - 2] ?? '')) return []
	const { items, to } = groupOf(analysis, first)
	const owner = analysis.entities.find((e) => e.from > to && isNamedTreatment(e))
	if (!owner || !ALIKE.test(`${low.slice(to, owner.from).join(' ')} `)) return []
	if (!AND_PLACEBO.test(low.slice(owner.to, owner.to + 5).join(' '))) return []
	const denied = { kind: 'negation' as const, from: to, to: owner.from, back: false }
	const b = bearing(analysis, findCues(analysis.tokens), to, to, to + 2)
	return argsOf(reader, [owner], ['treatment']).flatMap((subject) =>
		draftsOf(reader, subject, { from: to, items: items.filter(isEffect) }, { ...b, denied }),
	)
}
const OFTENER =
	/^(?:(?:was|were|is|are) )?(?:(?:also )?(?:occurred|reported|seen|observed|noted|experienced) )?(?:significantly |slightly |much )?more (?:often|common|commonly|frequent|frequently|likely) (?:(?:with|in|among|on|during|after|under|reported|seen|observed) (?:[a-z]+ ){0,4})?than (?:(?:with|in|on|among|after|during|those|patients|the|given|taking|receiving|who|received) )*(?:placebo|sham|saline|controls?)\b/

// "Calmol was well tolerated; dizziness occurred more often than with placebo": calmol brings it on.
function oftener(reader: Reader): Draft[] {
	const { analysis } = reader
	const { low } = analysis.tokens
	const first = analysis.entities.find(isEffect)
	const { items, to } = first ? groupOf(analysis, first) : { items: [], to: 0 }
	if (!first || !OFTENER.test(`${low.slice(to).join(' ')} `)) return []
	const named = analysis.entities.filter(isNamedTreatment)
	const than = low.indexOf('than', to)
	const owner = named.find((e) => e.from > to && e.to <= than) ?? named.find((e) => e.to <= first.from)
	const subjects = owner ? argsOf(reader, [owner], ['treatment']) : fromSection(reader, 0)
	const b = bearing(analysis, findCues(analysis.tokens), to, to, to + 2)
	if (b.void || b.denied) return []
	return subjects.flatMap((subject) => draftsOf(reader, subject, { from: to, items: items.filter(isEffect) }, b))
}
