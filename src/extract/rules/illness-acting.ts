import type { Analysis } from '../analysis.ts'
import type { Entity } from '../entity.ts'
import type { Match } from '../objects.ts'

const JUST = /^(?:(?:can|may|might|could|also|often|usually|will|thereby|further|then|strongly|directly) )*$/

/** "Gloom lowers sparkin": the illness at the start, which by itself does no more than that. */
export function illnessActing({ tokens, entities }: Analysis, { item, from }: Match): Entity | undefined {
	if (!/^(?:increase|decrease|modulate)$/.test(item.sense) || item.nominal) return undefined
	const [first] = entities
	return first &&
		first.from <= 1 &&
		first.to <= from &&
		first.meanings[0]!.kind === 'condition' &&
		!first.meanings[0]!.generic &&
		JUST.test(
			tokens.low
				.slice(first.to, from)
				.map((word) => `${word} `)
				.join(''),
		)
		? first
		: undefined
}
