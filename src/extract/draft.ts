import type { RESOLUTIONS } from '../schema/mention.ts'
import type { Direction, Predicate } from '../schema/predicate.ts'
import { type Analysis, groupOf } from './analysis.ts'
import type { FoundCue } from './cues.ts'
import { type Arg, isPlacebo } from './discourse.ts'
import { isState } from './entity.ts'
import { seekWords } from './tokens.ts'

export type Resolution = (typeof RESOLUTIONS)[number]

/** A claim as a rule made it, before ids and hashes. */
export interface Draft {
	subject: Arg
	predicate: Predicate
	object: Arg
	direction?: Direction
	aspect?: string
	rule: string
	/** Tokens of the words that joined the two, for cues and for showing why. */
	from: number
	to: number
	denied: FoundCue | null
	hedged: FoundCue | null
	open: FoundCue | null
	/** Probability that a model gave it. */
	chance?: number
}

/** Of a claim about a placebo, which is only what treatments are compared with. */
export const isSham = ({ subject, object }: Draft): boolean => isPlacebo(subject.meaning) || isPlacebo(object.meaning)

/** "To prevent the worry that calmol brings on": whatever prevents it, calmol, which causes it, does not. */
export const withoutOwnHarm = (drafts: Draft[]): Draft[] => {
	const harms = drafts.filter(({ predicate, rule }) => predicate === 'causes_side_effect' && rule.startsWith('cause:'))
	if (!harms.length) return drafts
	const isItsHarm = ({ predicate, subject, object }: Draft) =>
		(predicate === 'treats' || predicate === 'prevents') &&
		harms.some(
			(harm) =>
				harm.object.start === object.start &&
				harm.subject.meaning.label === subject.meaning.label &&
				// Of what the words only point to, the harm may be what is read wrongly.
				harm.subject.end > harm.subject.start,
		)
	return drafts.filter((draft) => !isItsHarm(draft))
}

const NO_MORE = /^(?:side|adverse) (?:effects?|reactions?|events?)$/i

// Names that mean any of their kind.
const ANY = /^(?:genes?|general symptoms?|(?:combination|combined) (?:therapy|treatment))$/i

/** Of a claim that something has side effects, or that genes have a part in it, whichever. */
export const isVague = ({ predicate, subject, object }: Draft): boolean =>
	(predicate === 'causes_side_effect' && object.meaning.generic === true && NO_MORE.test(object.meaning.label)) ||
	ANY.test(subject.meaning.label) ||
	ANY.test(object.meaning.label)

/** Of a claim that something treats or brings on what is no illness and only bears on who may take it. */
export const isOfState = ({ predicate, object }: Draft): boolean =>
	predicate !== 'contraindicated_in' && isState(object.meaning)

/** Of a claim that what people take eases the taking of it, or that what "calmol-induced worry" is blamed on treats anything. */
export const isOwnIll = ({ predicate, subject, object }: Draft, { tokens, entities }: Analysis): boolean => {
	if (predicate !== 'treats' && predicate !== 'prevents') return false
	const label = subject.meaning.label.toLowerCase()
	if (label !== 'nicotine' && object.meaning.label.toLowerCase().startsWith(`${label} `)) return true
	const named = entities.find((e) => e.start === subject.start)
	return named !== undefined && /^(?:induced|associated|related)$/.test(tokens.low[named.to] ?? '')
}

/** Of a claim that a vaccine is for those who have another illness: "The vaccine is recommended for people with gloom". */
export const isForThoseWith = ({ predicate, subject, object }: Draft, { tokens, entities }: Analysis): boolean => {
	if (predicate !== 'treats' || !/\bvaccines?$/i.test(subject.meaning.label)) return false
	const named = entities.find((e) => e.start === object.start)
	return (
		named !== undefined &&
		/(?:people|patients|those|adults|children|anyone|everyone) (?:with|who have) (?:\S+ )?$/.test(
			`${tokens.low.slice(Math.max(0, named.from - 4), named.from).join(' ')} `,
		)
	)
}

const AVERTED = /^(?:prevention|preventions|prophyla\w+|preventives?|preventatives?|risks?)$/

// Fewer of them are not eased ones.
const EVENT =
	/\b(?:deaths?|mortality|relapses?|recurrences?|hospitali[sz]ations?|falls|fractures|strokes?|heart attacks?)$/i

/** What is given "for gloom prevention" or lowers "gloom risk" prevents gloom; other claims stay as they are. */
export function asPrevented(draft: Draft, analysis: Analysis): Draft {
	const { tokens, entities } = analysis
	if (
		draft.predicate === 'treats' &&
		draft.rule.startsWith('decrease:') &&
		/^(?:reduc|lower|decreas|cut|lessen)/.test(tokens.low[draft.from]!) &&
		EVENT.test(draft.object.meaning.label)
	)
		return { ...draft, predicate: 'prevents' }
	if (draft.predicate !== 'treats' || draft.object.start === draft.object.end) return draft
	// "The vaccine is recommended for gloom"
	if (
		/\b(?:vaccines?|vaccination|immuni[sz]ations?)$/i.test(draft.subject.meaning.label) &&
		!TUMOUR.test(draft.object.meaning.label)
	)
		return { ...draft, predicate: 'prevents' }
	if (/^relapse$/i.test(draft.object.meaning.label) && draft.rule !== 'relieve:treat')
		return { ...draft, predicate: 'prevents' }
	if (!saysAverted(tokens)) return draft
	const named = entities.find((e) => e.end === draft.object.end && e.start === draft.object.start)
	// "reduces relapses in gloom"
	if (named && LESSENED.test(draft.rule) && tokens.low.slice(draft.to, named.from).some((word) => RETURNS.test(word)))
		return { ...draft, predicate: 'prevents' }
	const { to } = named ? groupOf(analysis, named) : { to: -1 }
	if (named && /^risks?$/.test(tokens.low[named.to - 1]!)) return { ...draft, predicate: 'prevents' }
	return AVERTED.test(tokens.low[to] ?? '') ? { ...draft, predicate: 'prevents' } : draft
}

const TUMOUR = /cancer|carcinoma|tumou?r|melanoma|leuk|lymphoma|disorder|depress|addict|dependence/i
const LESSENED = /^(?:decrease|relieve:reduce)/
const RETURNS = /^(?:relapses?|recurrences?)$/
const saysAverted = seekWords([
	'relapse',
	'relapses',
	'recurrence',
	'recurrences',
	'prevention',
	'prophylaxis',
	'prophylactic',
	'prophylactics',
	'preventive',
	'preventives',
	'preventative',
	'risk',
	'risks',
])

// "the 1800s" are two tokens.
const saysPast = seekWords('historically formerly once previously originally ancient century centuries 0s'.split(' '))
const WAS_BELIEVED = /\b(?:once|previously|formerly|originally) (?:[a-z]+ )?(?:thought|believed|considered|assumed)\b/
const WAS_USED = /\b(?:was|were) (?:[a-z]+ )?(?:used|prescribed|given|taken|recommended|employed|administered)\b/
const STILL = /\b(?:still|today|now|nowadays|currently|remains?|has been|have been)\b/

/** Of a claim of what a treatment was for long ago, "In the 1800s calmol was used for gloom", or was once thought to do. */
export const isBygone = ({ predicate }: Draft, { tokens }: Analysis): boolean => {
	if (!saysPast(tokens)) return false
	const words = tokens.low.join(' ')
	const isUse = predicate === 'treats' || predicate === 'prevents'
	return (isUse && WAS_USED.test(words) && !STILL.test(words)) || WAS_BELIEVED.test(words)
}

const saysJoining = seekWords(['excluded', 'eligible', 'ineligible', 'enrolled', 'included', 'participate', 'part'])
const EXCLUDED =
	/\b(?:will be|are|were|be) excluded\b|\b(?:not|n't|never) (?:be )?(?:eligible|enrolled|included)\b|\bineligible\b|\b(?:cannot|can not|may not|will not|not be able to|unable to) (?:take part|participate)\b/

/** Of a claim out of what people must not have or take who join a study. */
export const isExcluded = ({ predicate }: Draft, { tokens }: Analysis): boolean =>
	/^(?:treats|prevents|alternative_to|combined_with|augments)$/.test(predicate) &&
	saysJoining(tokens) &&
	EXCLUDED.test(tokens.low.join(' '))

const LEFT_OUT =
	/\b(?:omitting|omission of|avoidance of|withholding|withdrawal of|withdrawing|discontinuing|discontinuation of|cessation of|stopping|absence of|lack of|weaning from)(?: the| using| taking)?$/

/** Of a claim about what is left out: "Omitting calmol eases worry". */
export const isLeftOut = ({ predicate, subject }: Draft, { tokens, entities }: Analysis): boolean => {
	if (!/^(?:treats|prevents|causes_side_effect|acts_on)$/.test(predicate)) return false
	const named = entities.find((e) => e.start === subject.start)
	return named !== undefined && LEFT_OUT.test(tokens.low.slice(Math.max(0, named.from - 3), named.from).join(' '))
}

const saysFalse = seekWords(
	'debunked disproved disproven discredited refuted false wrong true untrue unfounded myth misconception fallacy outdated baseless'.split(
		' ',
	),
)
const DISPROVED =
	/\b(?:claims?|idea|notion|belief|theory|myth|rumou?rs?|suggestion|assertion) that\b.* (?:(?:is|are|was|were|has been|have been|had been) (?:[a-z]+ )?)(?:debunked|disproved|disproven|discredited|refuted|false|wrong|untrue|unfounded|outdated|baseless|an? (?:[a-z]+ )?myth)\b/

/** Before "that": what follows is not so. */
const NOT_SO = /\b(?:myth|misconception|fallacy|false|untrue|(?:not|n't) (?:[a-z]+ )?true)(?: is| was)?$/

// Where it is said that what follows is not so; -1 where nothing says that.
const notSoAt = ({ low }: Analysis['tokens']): number =>
	low.findIndex((word, i) => word === 'that' && NOT_SO.test(low.slice(Math.max(0, i - 4), i).join(' ')))

/** "The claim that calmol brings on worry has been debunked", "it is a myth that" deny it; other claims stay as they are. */
export function asDisproved(draft: Draft, { tokens }: Analysis): Draft {
	if (draft.denied || !saysFalse(tokens)) return draft
	const before = notSoAt(tokens)
	const isAfter = before >= 0 && before < draft.from
	if (!isAfter && !DISPROVED.test(tokens.low.join(' '))) return draft
	const from = isAfter ? before - 1 : tokens.low.findLastIndex((_word, i) => saysFalse(tokens, i))
	return { ...draft, denied: { kind: 'negation', from, to: from + 1, back: !isAfter } }
}
