import { groupOf, has } from '../analysis.ts'
import { type FoundCue, findCues } from '../cues.ts'
import type { Draft } from '../draft.ts'
import type { Entity } from '../recognise.ts'
import { bearing } from '../scope.ts'
import { argsOf, type Reader } from '../subjects.ts'

const EFFECTS = new Set(['effect', 'effects', 'impact', 'influence', 'action', 'actions'])
/** Words between two names of "the effects of X, given for six weeks, on Y": none of them opens another clause. */
const PLAIN = /^(?:[a-z0-9%µ,/-]+|\(|\))$/
const ENDS = /^(?:is|are|was|were|be|been|has|have|had|may|can|will|that|which|who|but|because|while|and|or|on|upon)$/
const REACH = 9

/** "The effects of X on Y" are looked into: X acts on Y, in no known direction. */
export function relateEffects(reader: Reader, soFar: readonly Draft[]): Draft[] {
	const { tokens, entities } = reader.analysis
	return tokens.low.flatMap((word, at): Draft[] => {
		if (tokens.low[at + 1] !== 'of' || !EFFECTS.has(word)) return []
		const treatment = entities.find((e) => e.from > at + 1 && e.from - at <= 6)
		if (!treatment || !has(treatment, ['treatment'])) return []
		const { items, to } = groupOf(reader.analysis, treatment)
		const object = objectOn(reader, to)
		return object ? draftsOf(reader, items, object, at, soFar) : []
	})
}

function objectOn({ analysis: { tokens, entities, entityAt } }: Reader, from: number): Entity | undefined {
	for (let i = from; i < Math.min(tokens.low.length, from + REACH); i += 1) {
		const word = tokens.low[i]!
		if (/^(?:on|upon)$/.test(word))
			return entities.find((e) => e.from > i && e.from - i <= 4 && e.meanings[0]!.kind === 'mechanism')
		if (entityAt[i]! >= 0 || ENDS.test(word) || !PLAIN.test(word)) return undefined
	}
	return undefined
}

function draftsOf(
	reader: Reader,
	items: readonly Entity[],
	first: Entity,
	at: number,
	soFar: readonly Draft[],
): Draft[] {
	const { analysis } = reader
	const b = bearing(analysis, findCues(analysis.tokens), at, at + 2, first.from)
	const asked: FoundCue = { kind: 'open', from: at, to: at + 1, back: false }
	const objects = argsOf(reader, groupOf(analysis, first).items, ['mechanism'])
	return argsOf(reader, items, ['treatment']).flatMap((subject) =>
		objects
			.filter((object) => !soFar.some((d) => d.object.start === object.start && d.subject.start === subject.start))
			.map(
				(object): Draft => ({
					subject,
					predicate: 'acts_on',
					object,
					direction: 'modulates',
					rule: 'effects of on',
					from: at,
					to: at + 1,
					denied: b.denied,
					hedged: b.hedged,
					open: b.open ?? asked,
				}),
			),
	)
}
