import { type Entity, entityOf } from './entity.ts'
import { type Meaning, meaningsOf, type ProjectLexicon, toMeaning } from './lexicon.ts'
import type { Tokens } from './tokens.ts'

const JOINS = /^(?:and|or|\/|,)$/

/** "Low and high gloom", "Z1 and Z2 receptors": what stands before the "and" shares the last words of the name after it. */
export function shareHeads(tokens: Tokens, entities: Entity[], lexicon: ProjectLexicon): Entity[] {
	const made: Entity[] = []
	for (const entity of entities) {
		let from = entity.from
		// "A, hormonal, or cellular calming"
		const comma =
			/^(?:and|or)$/.test(tokens.low[from - 1] ?? '') && [2, 4].every((back) => tokens.low[from - back] === ',')
		if (comma) from -= 1
		// "low, middle and high gloom": each before goes with the last.
		while (JOINS.test(tokens.low[from - 1] ?? '') && !isTaken([...entities, ...made], from - 2)) {
			const first = comma || made.length > 0 || tokens.low[from - 1] !== ','
			const meanings = first ? sharedBy(tokens, from - 2, entity, lexicon) : null
			if (!meanings) break
			const whole = entities.find((e) => e.to === from - 2 && /^[a-z]\d/i.test(tokens.raw[from - 2]!))
			made.push(named(tokens, from - 2, meanings, entity, whole))
			from = made.at(-1)!.from
		}
	}
	made.push(...shareOpenings(tokens, entities, lexicon))
	const free = entities.filter((e) => !made.some(({ from, to }) => e.from < to && from < e.to))
	return made.length ? [...free, ...made].sort((a, b) => a.from - b.from) : entities
}

// "reuptake of sparkin and flashin": of both.
function shareOpenings(tokens: Tokens, entities: readonly Entity[], lexicon: ProjectLexicon): Entity[] {
	const opened = entities.filter((e) => /^(?:re)?uptake$/.test(tokens.low[e.from]!) && tokens.low[e.from + 1] === 'of')
	return opened.flatMap((first) => {
		const word = tokens.norm[first.from]!
		const others = joinedTo(tokens, first, entities).filter((e) => e.meanings[0]!.kind === 'mechanism')
		return others.map(({ from, to, meanings: [named], via }) => {
			const own = tokens.norm.slice(from, to).join(' ')
			const known = meaningsOf(lexicon, `${own} ${word}`) ?? meaningsOf(lexicon, `${word} of ${own}`)
			return entityOf(tokens, from, to, known ?? [toMeaning('mechanism', `${named!.label} ${word}`, 'shape')], via)
		})
	})
}

// Those that follow a name with nothing between but "and" and commas.
function joinedTo({ low }: Tokens, first: Entity, entities: readonly Entity[]): Entity[] {
	const joined: Entity[] = []
	let { to } = first
	for (const entity of entities.slice(entities.indexOf(first) + 1)) {
		const gap = low.slice(to, entity.from)
		if (!gap.length || !gap.every((word) => JOINS.test(word))) break
		joined.push(entity)
		to = entity.to
	}
	return joined
}

// "spark S1 and flash F2 receptors": of the spark S1 receptor.
function named(tokens: Tokens, at: number, meanings: Meaning[], { via }: Entity, whole: Entity | undefined): Entity {
	if (!whole || whole.meanings[0]!.kind !== 'mechanism') return entityOf(tokens, at, at + 1, meanings, via)
	const own = whole.meanings[0]!.label.toLowerCase()
	const label = meanings[0]!.label.toLowerCase().startsWith(own) ? meanings[0]!.label : `${own} ${meanings[0]!.label}`
	return entityOf(tokens, whole.from, at + 1, [toMeaning('mechanism', label, 'shape')], 'shape')
}

const isTaken = (entities: readonly Entity[], at: number) => entities.some((e) => e.from <= at && at < e.to)

function sharedBy(tokens: Tokens, at: number, entity: Entity, lexicon: ProjectLexicon): Meaning[] | null {
	const own = tokens.norm[at]
	if (!own || !/^[\p{L}\p{N}]{2,}$/u.test(own)) return null
	const [first] = entity.meanings
	for (let from = entity.from + 1; from < entity.to; from += 1) {
		const key = `${own} ${tokens.norm.slice(from, entity.to).join(' ')}`
		const known = meaningsOf(lexicon, key)?.filter((m) => !m.capital && !m.generic)
		if (known?.[0]?.kind === first!.kind && known[0].label !== first!.label) return known
	}
	// "Z1 and Z2 receptors"
	const short = /^(?=.*\d)\p{Lu}[\p{L}\d]*$/u.test(tokens.raw[at]!) && /^receptors?$/.test(tokens.low[entity.to - 1]!)
	return short ? [toMeaning('mechanism', `${own} receptor`, 'shape')] : null
}
