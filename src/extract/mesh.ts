import type { Entity } from './entity.ts'
import { emptyLexicon, type Lexicon, type Meaning, meaningsOf, noteLength, type ProjectLexicon } from './lexicon.ts'
import type { Tokens } from './tokens.ts'

/** MeSH: identifiers by key (see `keyOf`), and places of each identifier in the tree. */
export interface Mesh {
	/** Of MeSH's own names that the lexicon lacks or files elsewhere; '' for a name of the lexicon that is none. */
	headings: Map<string, string>
	/** Holds the identifiers of the other names. */
	lexicon: Lexicon
	/** Longest heading that a first word, or the first two, open, in words; of `headings` alone. */
	longest: Map<string, number>
	/** Of names as annotated abstracts write them. */
	written: Map<string, string>
	places: Map<string, string[]>
}

export const emptyMesh = (lexicon = emptyLexicon()): Mesh => ({
	headings: new Map(),
	lexicon,
	longest: new Map(),
	written: new Map(),
	places: new Map(),
})

export function addHeading(mesh: Mesh, key: string, id: string): void {
	mesh.headings.set(key, id)
	noteLength(mesh.longest, key)
}

/** Identifier of a heading. Those of the lexicon are looked up when first asked for: most never are. */
export function headingOf(mesh: Mesh, key: string): string | undefined {
	const known = mesh.headings.get(key)
	if (known !== undefined) return known || undefined
	const id = lexiconHeading(mesh.lexicon.lines.get(key))
	return id && mesh.places.has(id) ? id : undefined
}

/** Longest heading that words open, in words; no less than there is. */
export const longestHeading = ({ longest, lexicon }: Mesh, words: string): number =>
	Math.max(longest.get(words) ?? 0, lexicon.longest.get(words) ?? 0)

const XREF = '\tMESH:'

/** MeSH identifier in a line of the lexicon; names that annotators alone wrote are no headings. */
export function lexiconHeading(line: string | undefined): string | undefined {
	const at = line === undefined || line[0] === '~' ? -1 : line.indexOf(XREF)
	if (at < 0) return undefined
	const end = line!.indexOf('\t', at + XREF.length)
	return line!.slice(at + XREF.length, end < 0 ? line!.length : end)
}

/**
 * Reads lines of `~name TAB id`; of `#count rest TAB id`, a place in the tree by how many steps it shares with the place
 * before it and those that follow; and of `@heading TAB id` where the lexicon holds another identifier for the heading,
 * or none, and `@name` for a name of the lexicon that is no heading. Skips all others.
 */
export function parseMesh(text: string, lexicon: Lexicon): Mesh {
	const mesh = emptyMesh(lexicon)
	const path: Path = { place: '', ends: [] }
	for (let at = 0; at < text.length; ) {
		const next = text.indexOf('\n', at)
		const end = next < 0 ? text.length : next
		const mark = text[at]
		if (mark === '#') readPlace(mesh, path, text, at + 1, end)
		else if (mark === '@' || mark === '~') {
			const tab = text.indexOf('\t', at)
			const stop = tab < 0 || tab > end ? end : tab
			const [name, id] = [text.slice(at + 1, stop), text.slice(stop + 1, end)]
			if (mark === '~') mesh.written.set(name, id)
			else addHeading(mesh, name, id)
		}
		at = end + 1
	}
	return mesh
}

const ZERO = 48

/** A place in the tree, and where each of its steps ends in it. */
interface Path {
	place: string
	ends: number[]
}

function readPlace(mesh: Mesh, path: Path, text: string, at: number, end: number): void {
	const space = text.indexOf(' ', at)
	const tab = text.indexOf('\t', space)
	let shared = 0
	for (let i = at; i < space; i += 1) shared = shared * 10 + text.charCodeAt(i) - ZERO
	const kept = shared ? `${path.place.slice(0, path.ends[shared - 1])}.` : ''
	path.place = kept + text.slice(space + 1, tab)
	path.ends.length = shared
	for (let dot = path.place.indexOf('.', kept.length); dot >= 0; dot = path.place.indexOf('.', dot + 1))
		path.ends.push(dot)
	path.ends.push(path.place.length)
	const id = text.slice(tab + 1, end)
	const known = mesh.places.get(id)
	if (known) known.push(path.place)
	else mesh.places.set(id, [path.place])
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
		const id = written ?? own ?? headingOf(mesh, key) ?? idOfMeanings(meaningsOf(lexicon, key) ?? [])
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
