import { groupOf, has } from '../analysis.ts'
import { findCues } from '../cues.ts'
import { type Arg, isPlacebo } from '../discourse.ts'
import type { Draft } from '../draft.ts'
import { type Entity, isNamedTreatment } from '../entity.ts'
import type { Reader } from '../reader.ts'
import { bearing } from '../scope.ts'
import { argsOf } from '../subjects.ts'
import { seekWords } from '../tokens.ts'

const saysBetter = seekWords([
	'superior',
	'better',
	'effective',
	'outperformed',
	'separated',
	'separate',
	'efficacious',
])
const saysDifferent = seekWords(['difference', 'differences', 'differ'])

const MUCH =
	'(?:(?:significantly|clearly|consistently|markedly|statistically|much|only|slightly|marginally|no|not|numerically|also) )*'
const PLACEBO = '(?:the |a |an )?(?:matching |active |inert |oral )?(?:placebo|sham)\\b'
const SURPASSES = new RegExp(
	`^(?:(?:treatment|therapy|group|arm|augmentation|\\d+|mg|daily|per|day|/|d) )*(?:(?:was|is|were|are|proved|be|being|to|has been|may be) )*${MUCH}(?:(?:superior|more effective|better|more efficacious) (?:to|than) ${PLACEBO}|(?:outperformed|separated? from) ${PLACEBO})`,
)
const FROM_PLACEBO = new RegExp(
	`^(?:(?:[a-z]+ly|much|therapy|treatment|use|groups?|arms?|stimulation) )*(?:, )?(?:and|from|versus|vs) (?:${PLACEBO}|(?:the |an? )?control (?:group|arm|condition)s?\\b)`,
)
const REFUSED = /^(?:no|not|n't|neither|little)$/
/** "no difference in harms" */
const HARMS = /^(?:adverse|side|safety|tolerability|harms?|costs?|dropouts?|baseline|age|sex|demographic)$/

/**
 * "X was superior to placebo", on a page whose title says in what; "no difference in Y between X and placebo", "X did
 * not differ from placebo in Y": X is for that, or is said not to help.
 */
export function relateAgainstPlacebo(reader: Reader, soFar: readonly Draft[]): Draft[] {
	const { tokens } = reader.analysis
	if (soFar.some(({ predicate }) => predicate === 'treats')) return []
	const better = saysBetter(tokens) && soFar.every(({ predicate }) => predicate !== 'prevents') ? surpasses(reader) : []
	return better.length || !saysDifferent(tokens) ? better : differsNot(reader)
}

function surpasses(reader: Reader): Draft[] {
	const { tokens, entities } = reader.analysis
	// "superior to placebo for worry": other words say for what.
	if (entities.some((e) => e.meanings[0]!.kind === 'condition' || e.meanings[0]!.kind === 'side_effect')) return []
	const first = entities.find((e) => isNamedTreatment(e))
	if (!first) return []
	const { items, to } = groupOf(reader.analysis, first)
	if (!SURPASSES.test(tokens.low.slice(to, to + 16).join(' '))) return []
	const { denied, hedged, open, void: none } = bearing(reader.analysis, findCues(tokens), to, to + 1, to + 3)
	if (none) return []
	const place = { rule: 'against placebo', from: to, to: to + 1, denied: denied ?? noBetter(tokens.low, to) }
	return draftsOf(reader, items, titled(reader, items), { ...place, hedged, open })
}

// "was no better than placebo"
function noBetter(low: readonly string[], from: number): Draft['denied'] {
	const at = low.findIndex((word, i) => i >= from && i < from + 8 && (word === 'no' || word === 'not'))
	return at < 0 ? null : { kind: 'negation', from: at, to: at + 1, back: false }
}

function differsNot(reader: Reader): Draft[] {
	const { analysis } = reader
	const { tokens, entities } = analysis
	const at = tokens.low.findIndex((word) => /^differ(?:ences?)?$/.test(word))
	const not = tokens.low.findLastIndex((word, i) => i < at && i >= at - 4 && REFUSED.test(word))
	const first = entities.find((e) => isNamedTreatment(e) && !isPlacebo(e.meanings[0]!))
	if (not < 0 || !first) return []
	const items = groupOf(analysis, first).items.filter((e) => !isPlacebo(e.meanings[0]!))
	const after = tokens.low[at] === 'differ' ? at + 1 : items.at(-1)!.to
	if (!FROM_PLACEBO.test(tokens.low.slice(after, after + 40).join(' '))) return []
	const harms = entities.some((e) => e.from > at && e.meanings[0]!.kind === 'side_effect')
	if (harms || tokens.low.slice(at).some((word) => HARMS.test(word))) return []
	const ill = entities.find((e) => e.from > at && has(e, ['condition']))
	const objects = ill ? argsOf(reader, groupOf(analysis, ill).items, ['condition']) : titled(reader, items)
	const { hedged, open, void: none } = bearing(analysis, findCues(tokens), at, at + 1, at + 1)
	if (none) return []
	const denied = { kind: 'negation' as const, from: not, to: not + 1, back: false }
	return draftsOf(reader, items, objects, { rule: 'no difference', from: at, to: at + 1, denied, hedged, open })
}

// What the page's title says that it is about.
function titled({ discourse: { condition, titledCondition } }: Reader, items: readonly Entity[]): Arg[] {
	const { end } = items.at(-1)!
	return condition && titledCondition ? [{ meaning: condition, start: end, end, by: 'section' }] : []
}

const draftsOf = (
	reader: Reader,
	items: readonly Entity[],
	objects: readonly Arg[],
	rest: Omit<Draft, 'subject' | 'predicate' | 'object'>,
): Draft[] =>
	argsOf(reader, items, ['treatment']).flatMap((subject) =>
		objects.map((object): Draft => ({ subject, predicate: 'treats', object, ...rest })),
	)
