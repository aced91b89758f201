import { type Entity, entityOf } from './entity.ts'
import { type Lexicon, type Meaning, meaningsOf, type ProjectLexicon } from './lexicon.ts'
import { type Mesh, parseMesh } from './mesh.ts'
import { NameScores } from './name-scores.ts'
import { type FoundSentence, type NameView, prepareNames } from './name-views.ts'
import type { Tokens } from './tokens.ts'

/** What marks names, and what tells which thing of MeSH a marked name is. */
export interface NameModel {
	scores: NameScores
	mesh: Mesh
}

/**
 * Reads the trained weights: after a line of a TAB and one weight for each of `TAGS`, with TABs between, the features
 * that have them, one a line; and the lines of `parseMesh`.
 */
export function parseNameModel(text: string, lexicon: Lexicon): NameModel {
	return { scores: new NameScores(text), mesh: parseMesh(text, lexicon) }
}

/**
 * Marks the names of a document's sentences: the model's spans with the lexicon's meanings where it has one for them;
 * mechanisms stay as found.
 */
export function tagNames(
	sentences: readonly FoundSentence[],
	text: string,
	model: NameModel,
	lexicon: ProjectLexicon,
): Entity[][] {
	const views = prepareNames(sentences, text, model.mesh)
	return views.map((view, i) => namesOf(view, model.scores.bestTags(view), sentences[i]!.entities, lexicon))
}

function namesOf(
	{ tokens, words }: NameView,
	tags: number[],
	found: readonly Entity[],
	lexicon: ProjectLexicon,
): Entity[] {
	const marked: Entity[] = []
	for (let i = 0; i < tags.length; i += 1) {
		if (!tags[i]) continue
		const kind = tags[i]! <= 2 ? 'treatment' : 'condition'
		let to = i + 1
		while (tags[to] === (kind === 'treatment' ? 2 : 4)) to += 1
		if (!found.some((e) => isOwn(e) && cuts(e, i, to))) marked.push(withMeaning(tokens, i, to, kind, found, lexicon))
		i = to - 1
	}
	// Chemicals and diseases are all that the model knows: what people curated stands beside them.
	const others = found.filter(
		(e) =>
			(e.meanings[0]!.kind === 'mechanism' || isCurated(e) || (words.alone && isKnown(e))) &&
			!marked.some((m) => m.from < e.to && e.from < m.to),
	)
	return [...marked, ...others].sort((a, b) => a.from - b.from)
}

// The project's own names stand as they are: a mark may go beyond one, never cut it.
const isOwn = ({ meanings }: Entity) => meanings[0]!.origin === 'project'
const cuts = (entity: Entity, from: number, to: number) =>
	from < entity.to && entity.from < to && (entity.from < from || to < entity.to)

// What sentences that stand alone were learned from marks only what an event is about.
const isKnown = ({ via, meanings: [first] }: Entity) => via === 'lexicon' && first!.xref !== undefined

// Therapies and devices have no chemical's identifier.
const isCurated = ({ meanings: [first] }: Entity) =>
	first!.origin === 'project' || (first!.origin === 'curated' && first!.kind === 'treatment' && !first!.xref)

function withMeaning(
	tokens: Tokens,
	from: number,
	to: number,
	kind: 'treatment' | 'condition',
	found: readonly Entity[],
	lexicon: ProjectLexicon,
): Entity {
	const same = found.find((e) => e.from === from && e.to === to && e.meanings.some((m) => m.kind === kind))
	if (same) return isOwn(same) ? same : { ...same, meanings: kindFirst(same.meanings, kind) }
	// Words beside a name are often of the name that the rules found: "heparin therapy".
	const known = meaningsOf(lexicon, tokens.norm.slice(from, to).join(' '))
	if (known?.some((m) => m.kind === kind)) return entityOf(tokens, from, to, kindFirst(known, kind), 'lexicon')
	const label = known?.[0]?.label ?? tokens.low.slice(from, to).join(' ')
	const kinds: Meaning['kind'][] = kind === 'condition' ? ['condition', 'side_effect'] : ['treatment']
	return entityOf(
		tokens,
		from,
		to,
		kinds.map((k) => ({ kind: k, id: '', label, origin: 'shape' })),
		'shape',
	)
}

// A hormone that is given is a treatment there, whatever else it is.
const kindFirst = (meanings: readonly Meaning[], kind: Meaning['kind']) => [
	...meanings.filter((m) => m.kind === kind),
	...meanings.filter((m) => m.kind !== kind),
]
