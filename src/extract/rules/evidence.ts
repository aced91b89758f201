import { type Analysis, groupOf, has } from '../analysis.ts'
import { type FoundCue, findCues } from '../cues.ts'
import type { Draft } from '../draft.ts'
import { isNamedTreatment, isTreatment } from '../entity.ts'
import type { Reader } from '../reader.ts'
import { bearing } from '../scope.ts'
import { argsOf } from '../subjects.ts'
import { seekWords } from '../tokens.ts'

const saysEvidence = seekWords(['evidence'])
const FOR =
	/^(?:(?:for|supporting|that supports|to support|in favou?r of) (?:(?:the |any )?(?:use|benefits?|effectiveness|efficacy|value) of |using )?|of (?:(?:the |any )?(?:benefits?|effectiveness|efficacy|value) of |(?:a |any )?benefit (?:from|of|with) ))(?:the |an? )?$/
const IN =
	/^(?:in |for |against |as (?:a |an )?(?:treatment|therapy|remedy) (?:for|of) |(?:in|for|to) treat(?:ing)? |(?:in|for) the (?:treatment|management) of )(?:(?:people|patients|those|adults|children|individuals) with )?(?:the |an? )?$/
const NONE = /^(?:no|little|scant|hardly|lack|without)$/
const ASKED = /^(?:insufficient|inadequate|inconclusive|unclear|lacking|missing)$/
const WEAK =
	/^(?:weak|limited|some|mixed|conflicting|preliminary|early|modest|tentative|poor|low|emerging|thin|anecdotal|suggestive)$/
const STRONG = /^(?:strong|good|clear|convincing|solid|robust|growing|high|best|ample|compelling|moderate)$/
const SAYS =
	/^(?:is|was|remains?|has been|were|are)(?: (?:still|currently|only|very|so far|rather|generally|[a-z]+ly))* ([a-z]+)/

/** "There is strong evidence for calmol in gloom", "evidence for it is weak": it treats that, as surely as is said. */
export function relateEvidence(reader: Reader, soFar: readonly Draft[]): Draft[] {
	const { analysis } = reader
	const { tokens, entities } = analysis
	if (!saysEvidence(tokens) || soFar.some(({ predicate }) => predicate === 'treats' || predicate === 'prevents'))
		return []
	const at = tokens.low.indexOf('evidence')
	const given = entities.find((e) => e.from > at && isNamedTreatment(e) && FOR.test(words(analysis, at + 1, e.from)))
	if (!given) return []
	const group = groupOf(analysis, given)
	const ill = entities.find(
		(e) => e.from >= group.to && !isTreatment(e) && has(e, ['condition']) && IN.test(words(analysis, group.to, e.from)),
	)
	if (!ill) return []
	const illness = groupOf(analysis, ill)
	const weight = weigh(analysis, at, illness.to)
	const { hedged, open, void: none } = bearing(analysis, findCues(tokens), at, at + 1, at + 1)
	if (none) return []
	const rest = { rule: 'evidence', from: at, to: at + 1, hedged, open, denied: null, ...weight }
	return argsOf(reader, group.items, ['treatment']).flatMap((subject) =>
		argsOf(reader, illness.items, ['condition']).map(
			(object): Draft => ({ subject, predicate: 'treats', object, ...rest }),
		),
	)
}

const MIXED =
	/\bevidence that .* (?:is|are|remains?|was) (?:still |only |very |so far |[a-z]+ly )?(?:weak|limited|mixed|conflicting|preliminary|poor|thin|scant|tentative|modest)\b/

/** "Evidence that calmol eases gloom is mixed": what is said before is no surer than that. */
export function asWeighed(draft: Draft, { tokens }: Analysis): Draft {
	if (draft.hedged || draft.open || draft.denied || !saysEvidence(tokens) || !MIXED.test(tokens.low.join(' ')))
		return draft
	const from = tokens.low.findLastIndex((word) => WEAK.test(word) || word === 'scant')
	return from > draft.to ? { ...draft, hedged: { kind: 'hedge', from, to: from + 1, back: true } } : draft
}

const words = ({ tokens: { low } }: Analysis, from: number, to: number) => `${low.slice(from, to).join(' ')} `

// How strong it is called, before the word or after what it is for.
function weigh(
	{ tokens: { low } }: Analysis,
	at: number,
	end: number,
): Pick<Partial<Draft>, 'denied' | 'hedged' | 'open'> {
	const said = SAYS.exec(low.slice(end, end + 7).join(' '))?.[1]
	const after = said ? low.indexOf(said, end) : -1
	const before = [at - 1, at - 2, at - 3].filter((i) => i >= 0 && /^(?:[a-z-]+)$/.test(low[i]!))
	const places = after >= 0 ? [after, ...before] : before
	const find = (shape: RegExp) => places.find((i) => shape.test(low[i]!))
	const cue = (kind: FoundCue['kind'], from: number): FoundCue => ({ kind, from, to: from + 1, back: from > at })
	const none = find(NONE)
	if (none !== undefined) return { denied: cue('negation', none) }
	const asked = find(ASKED)
	if (asked !== undefined) return { open: cue('open', asked) }
	const weak = find(WEAK)
	if (weak !== undefined && find(STRONG) === undefined) return { hedged: cue('hedge', weak) }
	return {}
}
