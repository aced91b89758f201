import { type Entity, entityOf } from './entity.ts'
import { toMeaning } from './lexicon.ts'
import { seekWords, type Tokens } from './tokens.ts'

const saysMedicine = seekWords(['medicine', 'medicines', 'medication', 'medications', 'drug', 'drugs'])

/** "Gloom medicines": a class by the illness that it is for, and no claim about all medicines. */
export function nameIllnessClasses(tokens: Tokens, entities: Entity[]): Entity[] {
	if (!saysMedicine(tokens)) return entities
	const classes = entities.flatMap(({ from, to, meanings: [first] }): Entity[] => {
		if (to === tokens.low.length || !saysMedicine(tokens, to) || first!.kind !== 'condition' || first!.generic)
			return []
		const name = toMeaning('treatment', `${tokens.norm.slice(from, to).join(' ')} medicines`, 'shape')
		return [{ ...entityOf(tokens, from, to + 1, [name], 'shape'), illness: first! }]
	})
	if (!classes.length) return entities
	const isFree = (e: Entity) => !classes.some(({ from, to }) => e.from < to && from < e.to)
	return [...entities.filter(isFree), ...classes].sort((a, b) => a.from - b.from)
}
