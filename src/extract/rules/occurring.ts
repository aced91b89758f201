import { groupOf } from '../analysis.ts'
import { findCues } from '../cues.ts'
import type { Arg } from '../discourse.ts'
import type { Draft } from '../draft.ts'
import { type Entity, isTreatment } from '../entity.ts'
import { fromSection } from '../pointers.ts'
import type { Reader } from '../reader.ts'
import { bearing } from '../scope.ts'
import { argsOf } from '../subjects.ts'
import { seekWords } from '../tokens.ts'
import { namesEffects } from './effect-words.ts'
import { relateHarmRates } from './harm-rates.ts'
import { draftsOf, isEffect } from './side-effects.ts'

const mayOccur = seekWords(
	'occur happen develop appear seen felt noticed have has feel feels get gets experience experiences notice notices report reports'.split(
		' ',
	),
)

/** What may happen or be felt, where side effects are spoken of or the sentence says when. */
export function relateOccurring(reader: Reader): Draft[] {
	if (namesEffects(reader.analysis)) return []
	const rated = relateHarmRates(reader)
	if (rated.length) return rated
	return (mayOccur(reader.analysis.tokens) ? occurringWith(reader) : null) ?? occurring(reader)
}

const OCCUR =
	/^(?:may|can|might|could|sometimes|often|rarely) (?:also |sometimes |rarely |briefly )?(?:occur|happen|develop|appear|follow|be seen|be felt|be noticed)\b/
const OCCURS = /^(?:occurs?|happens?|develops?|follows?)\b/
const FEEL =
	/\b(?:may|can|might|could|will|often|sometimes|commonly) (?:also |sometimes |briefly )?(?:experience|feel|have|notice|get|develop|report) (?:(?:a|an|some|mild|temporary|slight|brief|minor) |[a-z]+ , )*$/

/** "The most common are", "A rare one is": where a heading asks for side effects. */
const ARE_SUCH =
	/^(?:the|an?|some|other|others|rarer|less|more|most|very|also|common|frequent|usual|rare|serious|severe|mild|likely|main|uncommon|possible|ones?|[,;])(?: (?:the|other|less|more|most|very|common|frequent|usual|rare|serious|severe|mild|likely|main|uncommon|ones?|often|reported))* (?:may |can |could )?(?:is|are|include|includes|be) (?:(?:an?|the|some|mild|temporary|slight) )*$/
const WILL_FEEL = new RegExp(`^(?:[a-z]+ ){0,5}${FEEL.source}`)
const WHEN_TAKEN =
	/^(?:when|if|while|after|once|as) (?:(?:the|a|an|this|too|much|high|doses?|of|is|taking|using|receiving|given|you|people|patients|take|use|start|starting) )*$/
const IS_TAKEN =
	/^(?:(?:injection|therapy|treatment|tablets|medicines?|dose|doses|are|is|was|were|being|first|has|have|been) )*(?:given|taken|used|started|injected|administered|increased|prescribed|combined)\b/
const DIVERGES = /\b(?:stop|stops|stopped|stopping|missed|withdrawn|discontinued|reduced|lowered|without|not)\b/

// "Dizziness might occur when calmol is given": calmol brings it on, whatever is spoken of.
function whenTaken({ analysis: { tokens, entities } }: Reader, at: number): Entity | undefined {
	const { low } = tokens
	const opened = low.findIndex((word, i) => i >= at && /^(?:when|if|while|after|once)$/.test(word))
	if (opened < 0 || opened - at > 6) return undefined
	const owner = entities.find((e) => e.from > opened && e.from - opened <= 6 && e.meanings[0]!.kind === 'treatment')
	if (!owner || DIVERGES.test(low.slice(opened).join(' '))) return undefined
	const said = `${low.slice(opened, owner.from).join(' ')} `
	if (!WHEN_TAKEN.test(said)) return undefined
	return /(?:taking|using|receiving|take|use|start|starting) $/.test(said.replace(/(?:the|a|an|this) $/, '')) ||
		IS_TAKEN.test(low.slice(owner.to).join(' '))
		? owner
		: undefined
}

// Where side effects are what is spoken of: "Dizziness may occur", "you may feel some pain".
function occurring(reader: Reader): Draft[] {
	const { analysis, discourse } = reader
	const { low } = analysis.tokens
	if (!discourse.sideEffects && !discourse.effectsSection && !isMeanwhile(low)) return []
	const first = analysis.entities.find(isEffect)
	// Of what is named, other words tell.
	if (!first || analysis.entities.some(isTreatment)) return []
	const nobody = NOBODY.test(`${low.slice(0, first.from).join(' ')} `)
	const { items, to } = groupOf(analysis, first)
	const said = `${low.slice(0, first.from).join(' ')} `
	const felt = nobody || FEEL.test(said) || (discourse.effectsSection && ARE_SUCH.test(said))
	const next = low.slice(to, to + 4).join(' ')
	const told = OCCUR.test(next) || ((discourse.sideEffects || discourse.effectsSection) && OCCURS.test(next))
	if (!felt && !told) return []
	const b = bearing(analysis, findCues(analysis.tokens), to, to, to + 2)
	if (b.denied && !nobody) return []
	const list = { from: to, items: items.filter(isEffect) }
	const at = low.lastIndexOf('no', first.from)
	const none = { ...b, denied: { kind: 'negation' as const, from: at, to: at + 1, back: false } }
	return fromSection(reader, 0).flatMap((subject) => draftsOf(reader, subject, list, nobody ? none : b))
}

// "You may feel dizzy during the infusion"
const isMeanwhile = (low: readonly string[]) =>
	/^(?:during|after)$/.test(low[low.findLastIndex((word) => GIVING.test(word)) - 2] ?? '')
const GIVING = /^(?:infusion|session|injection)s?$/

// "No patient had headaches or dizziness": where side effects are spoken of, it has none of these.
const NOBODY =
	/(?:^|,? and |; )no (?:patients?|participants?|subjects?|one|children|adults|cases?|person)(?: in either group)? (?:had|experienced|reported|developed|showed) $/

const TAKERS =
	/\b(?:people|patients|persons|individuals|those|anyone|users|children|adults|women|men) (?:who (?:are |have been )?)?(?:take|takes|taking|use|using|given|receive|receiving|treated with|on) (?:(?:the|a|an|this|high|low|doses?|of|long|term|oral|inhaled) )*$/

// "People who take calmol may have dizziness": those who take it.
function takenBefore({ analysis: { tokens } }: Reader, owner: Entity, effect: Entity): Entity | undefined {
	const felt = `${tokens.low.slice(owner.to, effect.from).join(' ')} `
	return TAKERS.test(`${tokens.low.slice(0, owner.from).join(' ')} `) && WILL_FEEL.test(felt) ? owner : undefined
}

const GET =
	/^(?:(?:some|many|most|a few|other|about|up|to|one|in|half|of|the|[0-9%]+|percent) )*(?:people|patients|users|children|adults|women|men|persons?) (?:(?:may|can|might|could|will|do|also|often|sometimes) )*(?:get|gets|have|has|feel|feels|experience|experiences|develop|develops|notice|notices|report|reports) (?:(?:a|an|some|mild|slight|brief) )*$/
const WHEN_ON_IT =
	/^(?:when|after|once|while|if|on|from|with) (?:(?:they|you|people|first) )*(?:(?:start|starts|take|takes|begin|use|taking|starting|using|have taken) )?(?:to take )?(?:it|them|this|these)(?: (?:medicine|medication|drug|treatment|tablets)s?)?\b/

// "Some people get headaches when they start it": what was spoken of brings them on.
function gotWith(reader: Reader, first: Entity, to: number): Arg[] {
	const { low } = reader.analysis.tokens
	return GET.test(`${low.slice(0, first.from).join(' ')} `) && WHEN_ON_IT.test(low.slice(to).join(' '))
		? fromSection(reader, to, 'last')
		: []
}

const SOME_FEEL =
	/^(?:is|are) (?:[a-z]+ ){0,3}(?:tolerated|safe|mild|gentle|painless) ?, (?:but|although|though|and) (?:some|a few|many|most) (?:people|patients|users|children|adults|women|men) (?:(?:may|can|do|will) )?(?:have|get|feel|experience|develop|notice|report) (?:(?:a|an|some|mild|slight|brief) )*$/

// "Calmol is well tolerated, but some people have dizziness": it is calmol's.
const toleratedBut = ({ analysis: { tokens } }: Reader, owner: Entity, effect: Entity): Entity | undefined =>
	SOME_FEEL.test(`${tokens.low.slice(owner.to, effect.from).join(' ')} `) ? owner : undefined

// Null where nobody says with what.
function occurringWith(reader: Reader): Draft[] | null {
	const { analysis } = reader
	const { low } = analysis.tokens
	const first = analysis.entities.find(isEffect)
	const before = first && analysis.entities.findLast((e) => isTreatment(e) && e.to <= first.from)
	if (!first) return null
	const { items, to } = groupOf(analysis, first)
	const occurs = !before && OCCUR.test(low.slice(to, to + 4).join(' '))
	const owner = before
		? (takenBefore(reader, before, first) ?? toleratedBut(reader, before, first))
		: occurs
			? whenTaken(reader, to)
			: undefined
	const meant = owner || before ? [] : gotWith(reader, first, to)
	if (!owner && !meant.length) return null
	const b = bearing(analysis, findCues(analysis.tokens), to, to, to + 2)
	if (b.void) return []
	const list = { from: to, items: items.filter(isEffect) }
	const subjects = owner ? argsOf(reader, groupOf(analysis, owner).items, ['treatment']) : meant
	return subjects.flatMap((s) => draftsOf(reader, s, list, b))
}
