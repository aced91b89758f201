import { groupOf } from '../analysis.ts'
import type { Draft } from '../draft.ts'
import { isNamedTreatment } from '../entity.ts'
import type { Reader } from '../reader.ts'
import { argsOf } from '../subjects.ts'
import { seekWords } from '../tokens.ts'

const contrasts = seekWords(['while', 'whereas', 'but', 'and', 'although', 'though'])
const LED = /^(?:, )?(?:while|whereas|but|and|although|though) (?:the )?$/
const DOES_NOT = /^(?:does|do|did|is|are|was|were|has|have|can|will) (?:not|n't) ?(?:[.;)].*)?$/

/** "Calmol may cause dizziness, while restix does not": of restix the same is denied. */
export function relateEllipsis({ analysis, text, discourse }: Reader, soFar: readonly Draft[]): Draft[] {
	const { tokens, entities } = analysis
	const last = entities.findLast(isNamedTreatment)
	if (!last || soFar.length === 0 || !contrasts(tokens)) return []
	const { items, from, to } = groupOf(analysis, last)
	const before = entities.findLast((e) => e.to <= from)
	if (!before || !LED.test(`${tokens.low.slice(before.to, from).join(' ')} `)) return []
	if (!DOES_NOT.test(tokens.low.slice(to).join(' '))) return []
	const not = tokens.low.findIndex((word, i) => i >= to && /^(?:not|n't)$/.test(word))
	const denied = { kind: 'negation' as const, from: not, to: not + 1, back: false }
	const said = soFar.filter(
		(d) => !d.denied && d.subject.end <= last.start && d.object.end <= last.start && COPIED.test(d.predicate),
	)
	return argsOf({ analysis, text, discourse }, items, ['treatment']).flatMap((subject) =>
		said.map((d): Draft => ({ ...d, subject, rule: 'ellipsis', from: to, to: not + 1, denied, hedged: null })),
	)
}

const COPIED = /^(?:causes_side_effect|treats|prevents|acts_on)$/
