import { groupOf } from '../analysis.ts'
import type { Draft } from '../draft.ts'
import { isNamedTreatment } from '../entity.ts'
import type { Reader } from '../reader.ts'
import { argsOf } from '../subjects.ts'
import { seekWords } from '../tokens.ts'

const contrasts = seekWords(['while', 'whereas', 'but', 'and', 'although', 'though', ';'])
const LED =
	/^(?:[,;] (?:while |whereas |but |and |although |though )?|(?:while|whereas|but|and|although|though) )(?:the )?$/
const DOES_NOT = /^(?:does|do|did|is|are|was|were|has|have|can|will) (?:not|n't) ?(?:[.;)].*)?$/

/** "Calmol may cause dizziness, while restix does not": of restix the same is denied. */
export function relateEllipsis({ analysis, text, discourse }: Reader, soFar: readonly Draft[]): Draft[] {
	const { tokens, entities } = analysis
	if (soFar.length === 0 || !contrasts(tokens)) return []
	const but = butNot({ analysis, text, discourse }, soFar)
	if (but.length) return but
	const last = entities.findLast(isNamedTreatment)
	if (!last) return []
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

const BUT_NOT =
	/^(?:, )?but not (?:(?:for|with|in|against|on|to|treat|prevent|relieve|help|the|a|an|always|chronic|severe|acute|mild) )*$/

// "Calmol eases worry but not gloom": the same is denied of gloom.
function butNot(reader: Reader, soFar: readonly Draft[]): Draft[] {
	const { tokens, entities } = reader.analysis
	const second = entities.find(
		(e, i) => i > 0 && BUT_NOT.test(`${tokens.low.slice(entities[i - 1]!.to, e.from).join(' ')} `),
	)
	const first = second && entities[entities.indexOf(second) - 1]
	if (!second || !first) return []
	const not = tokens.low.lastIndexOf('not', second.from)
	const denied = { kind: 'negation' as const, from: not, to: not + 1, back: false }
	return soFar
		.filter((d) => !d.denied && d.object.start === first.start && COPIED.test(d.predicate))
		.flatMap((d) =>
			argsOf(reader, groupOf(reader.analysis, second).items, [d.object.meaning.kind]).map(
				(object): Draft => ({ ...d, object, rule: 'ellipsis:but not', from: not, to: not + 1, denied, hedged: null }),
			),
		)
}
