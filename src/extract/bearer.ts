import { type Analysis, has } from './analysis.ts'
import type { Entity } from './entity.ts'
import type { Meaning } from './lexicon.ts'
import type { Reader } from './reader.ts'

const ACTS_AT =
	/^(?:,|is|are) (?:an? )?(?:[a-z]+ ){0,3}(?:agonist|antagonist|inhibitor|blocker|modulator)s? (?:of|at)(?: the)?$/

/** "glutamate, a neurotransmitter", "ketamine is a medication": what is said of the second holds for the first. */
export function bearerOf(reader: Reader, near: Entity, kinds: readonly Meaning['kind'][]): Entity {
	const { low } = reader.analysis.tokens
	const before = reader.analysis.entities.findLast((entity) => entity.to <= near.from && has(entity, kinds))
	if (!before) return near
	// "X is a Y drug that …", where both Y and the drug are names
	if (before.to === near.from && before.meanings[0]!.kind === near.meanings[0]!.kind) {
		const bearer = bearerOf(reader, before, kinds)
		return bearer === before ? near : bearer
	}
	const between = low.slice(before.to, near.from).join(' ')
	return IS_ONE.test(between) || ACTS_AT.test(between) ? before : near
}

const IS_ONE =
	/^(?:(?:\( \S+ \) )?(?:, (?:which )?(?=is |was |are ))?(?:,|is|are|\(|was)(?: (?:usually|often|typically|generally|also|still|now|currently|probably|normally))* (?:an?|the|another|one of the) ?(?:\w+ ?){0,3}|(?:, which )?are)$/

/** "Gloom is a worry problem that is often treated with calmol": gloom is. */
export const illnessSaid = ({ tokens: { low }, entities }: Analysis, object: Entity): Entity =>
	entities.find(
		(e) =>
			e.to < object.from &&
			e.from <= 1 &&
			e.meanings[0]!.kind === 'condition' &&
			/^(?:is|are) (?:an?|the|one of the) (?:[a-z]+ ){0,5}$/.test(`${low.slice(e.to, object.from).join(' ')} `) &&
			/^(?:[a-z]+ )?(?:that|which)$/.test(
				low
					.slice(object.to, object.to + 2)
					.join(' ')
					.replace(/ (?:is|are|can|may)$/, ''),
			),
	) ?? object
