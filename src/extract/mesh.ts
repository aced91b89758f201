import { type Lexicon, type Meaning, meaningsOf, noteLength, type ProjectLexicon } from './lexicon.ts'
import type { Entity } from './recognise.ts'
import type { Tokens } from './tokens.ts'

/** MeSH: identifiers by key (see `keyOf`), and places of each identifier in the tree. */
export interface Mesh {
	/** Of MeSH's own names. */
	headings: Map<string, string>
	/** Longest heading that a first word, or the first two, open, in words. */
	longest: Map<string, number>
	/** Of names as annotated abstracts write them. */
	written: Map<string, string>
	places: Map<string, string[]>
}

export const emptyMesh = (): Mesh => ({
	headings: new Map(),
	longest: new Map(),
	written: new Map(),
	places: new Map(),
})

export function addHeading(mesh: Mesh, key: string, id: string): void {
	mesh.headings.set(key, id)
	noteLength(mesh.longest, key)
}

/** True for a line that `parseMesh` reads. */
export const isMeshLine = (line: string): boolean => /^[@~#]/.test(line)

/**
 * Reads lines of `~name TAB id`; of `#count rest TAB id`, a place in the tree by how many steps it shares with the place
 * before it and those that follow; and of `@heading TAB id` where the lexicon holds another identifier for the heading,
 * or none, and `@name` for a name of the lexicon that is no heading.
 */
export function parseMesh(lines: readonly string[], lexicon: Lexicon): Mesh {
	const mesh = emptyMesh()
	const own = new Map<string, string>()
	let place: string[] = []
	for (const line of lines) {
		const [name = '', value = ''] = line.slice(1).split('\t')
		if (line[0] === '@') own.set(name, value)
		else if (line[0] === '~') mesh.written.set(name, value)
		else {
			const space = name.indexOf(' ')
			place = [...place.slice(0, Number(name.slice(0, space))), ...name.slice(space + 1).split('.')]
			mesh.places.set(value, [...(mesh.places.get(value) ?? []), place.join('.')])
		}
	}
	for (const [key, id] of lexiconHeadings(lexicon, mesh.places)) if (!own.has(key)) addHeading(mesh, key, id)
	for (const [key, id] of own) if (id) addHeading(mesh, key, id)
	return mesh
}

/** Names of the lexicon whose identifier has a place in the tree; those that annotators alone wrote are no headings. */
export function lexiconHeadings({ lines }: Lexicon, places: Mesh['places']): Map<string, string> {
	const found = new Map<string, string>()
	for (const [key, line] of lines) {
		const at = line[0] === '~' ? -1 : line.indexOf(XREF)
		if (at < 0) continue
		const end = line.indexOf('\t', at + XREF.length)
		const id = line.slice(at + XREF.length, end < 0 ? line.length : end)
		if (places.has(id)) found.set(key, id)
	}
	return found
}

const XREF = '\tMESH:'

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
