import { type Meaning, meaningsOf, type ProjectLexicon } from './lexicon.ts'
import type { Entity } from './recognise.ts'
import type { Tokens } from './tokens.ts'

/** MeSH: identifiers by key (see `keyOf`), and places of each identifier in the tree. */
export interface Mesh {
	/** Of MeSH's own names. */
	headings: Map<string, string>
	/** Of names as annotated abstracts write them. */
	written: Map<string, string>
	places: Map<string, string[]>
}

export const emptyMesh = (): Mesh => ({ headings: new Map(), written: new Map(), places: new Map() })

/** True for a line that `readMeshLine` reads. */
export const isMeshLine = (line: string): boolean => /^[@~#]/.test(line)

/** Reads one line: `@heading TAB id`, `~name TAB id`, or `#id TAB places`, split by spaces. */
export function readMeshLine(line: string, into: Mesh): void {
	const [name = '', value = ''] = line.split('\t')
	const key = name.slice(1)
	if (name[0] === '@') into.headings.set(key, value)
	else if (name[0] === '~') into.written.set(key, value)
	else into.places.set(key, value.split(' '))
}

/** True where the first stands below the second in the tree: acute kidney injury under kidney diseases. */
export function isNarrower(mesh: Mesh, id: string, broader: string): boolean {
	const above = mesh.places.get(broader)
	if (!above || id === broader) return false
	return mesh.places.get(id)?.some((place) => above.some((other) => place.startsWith(`${other}.`))) === true
}

/** Gives each name its MeSH identifier, and to meanings that the text alone made that identifier to be known by. */
export function identify(tokens: Tokens, entities: readonly Entity[], lexicon: ProjectLexicon, mesh: Mesh): Entity[] {
	return entities.map((entity) => {
		const key = tokens.norm
			.slice(entity.from, entity.to)
			.filter((word) => word !== "'s")
			.join(' ')
		const own = idOfMeanings(entity.meanings)
		// What the text itself made short means what it says there.
		const written = (entity.via === 'abbreviation' ? own : undefined) ?? mesh.written.get(key)
		const id = written ?? own ?? mesh.headings.get(key) ?? idOfMeanings(meaningsOf(lexicon, key) ?? [])
		if (!id) return entity
		return { ...entity, mesh: id, meanings: entity.meanings.map((m) => known(m, `MESH:${id}`)) }
	})
}

const copies = new WeakMap<Meaning, Meaning>()

// Meanings are compared as they are: one gives one copy, never two.
function known(meaning: Meaning, xref: string): Meaning {
	if (meaning.origin === 'project' || meaning.xref === xref) return meaning
	const copy = copies.get(meaning)
	if (copy?.xref === xref) return copy
	const made = { ...meaning, xref }
	copies.set(meaning, made)
	return made
}

const idOfMeanings = (meanings: readonly Meaning[]) =>
	meanings.find((m) => m.xref?.startsWith('MESH:'))?.xref?.slice('MESH:'.length)
