// Identifiers for names.tsv: those of MeSH's tables, and names as BC5CDR writes them.
import { readFileSync } from 'node:fs'
import type { Lexicon } from '../../src/extract/lexicon.ts'
import { addHeading, emptyMesh, lexiconHeading, type Mesh } from '../../src/extract/mesh.ts'
import { keyOf } from '../../src/extract/tokens.ts'

export interface Marked {
	text: string
	entities: readonly { start: number; end: number; ids: readonly string[] }[]
}

// Chemicals, diseases and mental disorders; the rest of the tree has nothing that the tagger marks.
const BRANCHES = /^(?:C|D|F01|F03)/
const upright = (name: string) => name.split(', ').reverse().join(' ')

/** Names by what the documents call them most often, then MeSH's own; places of chemicals and diseases in the tree. */
export function meshOf(bench: string, docs: readonly Marked[]): Mesh {
	const mesh = emptyMesh()
	const rows = (file: string) => readFileSync(`${bench}/vocab/${file}`, 'utf8').split('\n').slice(1).map((line) => line.split('\t'))
	for (const [id = '', , place = ''] of rows('mesh_tree.tsv'))
		if (BRANCHES.test(place)) mesh.places.set(id, [...(mesh.places.get(id) ?? []), place].sort())
	for (const [key, id] of mostOften(docs)) mesh.written.set(key, id)
	for (const [id = '', name = ''] of rows('mesh_terms.tsv'))
		if (mesh.places.has(id)) for (const key of [keyOf(name), keyOf(upright(name))]) if (key && !mesh.headings.has(key)) addHeading(mesh, key, id)
	return mesh
}

function mostOften(docs: readonly Marked[]): Map<string, string> {
	const votes = new Map<string, Map<string, number>>()
	for (const { text, entities } of docs)
		for (const { start, end, ids } of entities) {
			if (ids.length !== 1 || ids[0] === '-1') continue
			const key = keyOf(text.slice(start, end))
			const own = votes.get(key) ?? new Map<string, number>()
			votes.set(key, own.set(ids[0]!, (own.get(ids[0]!) ?? 0) + 1))
		}
	return new Map([...votes].map(([key, own]) => [key, [...own].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0]]))
}

/** Lines of names.tsv: of headings only what the lexicon does not tell, and places of the tree in its own order. */
export function meshLines({ headings, written, places }: Mesh, lexicon: Lexicon): string[] {
	const told = new Map<string, string>()
	for (const [key, line] of lexicon.lines) {
		const id = lexiconHeading(line)
		if (id && places.has(id)) told.set(key, id)
	}
	const own = [...written].filter(([key, id]) => key && headings.get(key) !== id)
	const untold = [...headings].filter(([key, id]) => told.get(key) !== id)
	const none = [...told.keys()].filter((key) => !headings.has(key))
	return [
		...[...untold.map(([key, id]) => `@${key}\t${id}`), ...none.map((key) => `@${key}`)].sort(),
		...own.map(([key, id]) => `~${key}\t${id}`).sort(),
		...placeLines(places),
	]
}

function placeLines(places: Mesh['places']): string[] {
	let before: string[] = []
	return [...places]
		.flatMap(([id, list]) => list.map((place) => ({ id, place })))
		.sort((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : a.id < b.id ? -1 : 1))
		.map(({ id, place }) => {
			const steps = place.split('.')
			const other = steps.findIndex((step, i) => step !== before[i])
			const shared = other < 0 ? steps.length - 1 : other
			before = steps
			return `#${shared} ${steps.slice(shared).join('.')}\t${id}`
		})
}
