import type { Analysis } from './analysis.ts'
import { idOf } from './discourse.ts'
import { type Entity, meaningOf } from './entity.ts'

/** A place where a document names a thing. */
export interface Naming {
	sentence: number
	entity: Entity
}

/** A treatment or a condition of a document, by whatever names, with every place that names it. */
export interface Thing {
	key: string
	mesh?: string
	namings: Naming[]
	/** 0 for what is named most often, of its kind. */
	rank: number
}

/** Name by which two mentions of one thing in a document are known as one. */
function keyOfThing(entity: Entity, kind: 'treatment' | 'condition'): string {
	const meaning = meaningOf(entity, kind)!
	return meaning.origin === 'project' ? idOf(meaning) : (entity.mesh ?? meaning.xref ?? idOf(meaning))
}

const isMainly = (entity: Entity, kind: 'treatment' | 'condition') =>
	entity.meanings[0]!.kind === kind ||
	(kind === 'condition' && entity.meanings[0]!.kind === 'side_effect' && meaningOf(entity, 'condition') !== undefined)

/** Every thing of a kind, in the order of the text. */
export function findThings(analyses: readonly Analysis[], kind: 'treatment' | 'condition'): Thing[] {
	const things = new Map<string, Thing>()
	for (const [sentence, { entities }] of analyses.entries())
		for (const entity of entities) {
			if (!isMainly(entity, kind)) continue
			const key = keyOfThing(entity, kind)
			const thing: Thing = things.get(key) ?? { key, namings: [], rank: 0, ...(entity.mesh && { mesh: entity.mesh }) }
			thing.namings.push({ sentence, entity })
			things.set(key, thing)
		}
	const all = [...things.values()]
	const ranked = all.toSorted((a, b) => b.namings.length - a.namings.length)
	for (const [rank, thing] of ranked.entries()) thing.rank = rank
	return all
}
