import { toMeaning } from './lexicon.ts'
import type { Entity } from './recognise.ts'
import type { Tokens } from './tokens.ts'

const MEASURED = /^(?:levels?|concentrations?|deficiency|deficiencies|deficits?)$/
const IN_BODY = /^(?:serum|plasma|circulating|endogenous|low|intracellular|extracellular)$/

/** "Low serum sparkin", "sparkin levels": what the body holds of a substance is a mechanism, not what is given. */
export function asLevels({ low }: Tokens, entities: Entity[]): Entity[] {
	return entities.map((entity) => {
		const [first] = entity.meanings
		if (first!.kind !== 'treatment' || first!.origin === 'project') return entity
		const measured =
			MEASURED.test(low[entity.to] ?? '') ||
			(low[entity.from - 1] !== 'low' && IN_BODY.test(low[entity.from - 1] ?? ''))
		if (!measured) return entity
		const held = toMeaning('mechanism', first!.label, first!.origin, first)
		return { ...entity, meanings: [held, ...entity.meanings.filter(({ kind }) => kind !== 'mechanism')] }
	})
}
