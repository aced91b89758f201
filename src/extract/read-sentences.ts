import type { Kind } from '../schema/term.ts'
import { type Sentence, splitSentences } from '../text/sentences.ts'
import { joinMembers, nameActing, takeClasses, takeForms } from './acting-classes.ts'
import { type Analysis, analyse } from './analysis.ts'
import { nameDefined, readDefinitions } from './definitions.ts'
import { type Abbreviations, type Entity, entityOf, isTreatment } from './entity.ts'
import { nameHabits } from './habits.ts'
import { nameIllnessClasses } from './illness-classes.ts'
import { asGivenThere, asLevels } from './levels.ts'
import { meaningsOf, type ProjectLexicon, toMeaning } from './lexicon.ts'
import { identify } from './mesh.ts'
import { carryNames } from './name-carry.ts'
import { type NameModel, tagNames } from './name-tagger.ts'
import { recognise } from './recognise.ts'
import { shareHeads } from './shared-heads.ts'
import { seekWords, type Tokens, tokenise } from './tokens.ts'
import { asVariants } from './variants.ts'
import { AUXILIARIES, CONJUNCTIONS, PREPOSITIONS } from './words.ts'

/** A name that a person or another program marked. Offsets are of the stored text. */
export interface KnownName {
	start: number
	end: number
	/** Term id and label. */
	id: string
	label: string
	kinds: readonly Kind[]
}

/** How names are found. */
export interface ReadOptions {
	/** Names that are already known, in order of their places; they win over those that are found. */
	names?: readonly KnownName[]
	/** Looks for no other names. */
	onlyNames?: boolean
	tagger?: NameModel
}

/** Every sentence with its names, clauses and lists. */
export function readSentences(
	text: string,
	lexicon: ProjectLexicon,
	{ names, onlyNames, tagger }: ReadOptions = {},
): Analysis[] {
	const known: Abbreviations = new Map()
	const split = splitSentences(text).map((sentence: Sentence) => ({
		sentence,
		tokens: tokenise(text, sentence.start, sentence.end),
	}))
	// The tagger of abstracts was trained without them.
	const own = tagger || onlyNames ? null : readDefinitions(split, lexicon)
	for (const [short, meanings] of own?.short ?? []) known.set(short, meanings)
	const named = split.map(({ sentence, tokens }) => {
		const all = onlyNames ? [] : recognise(tokens, lexicon, known)
		// Abstracts mark "hypertensive" as a disease; on a page it only describes the noun after it.
		const kept = tagger
			? all
			: all.filter(
					(e, i) =>
						!isDescriptive(tokens, e) &&
						!isOver(tokens, e) &&
						!isLike(tokens, e, text) &&
						!isBasis(tokens, e, all[i + 1]) &&
						!isFormOf(tokens, e, all[i - 1]),
				)
		return {
			sentence,
			tokens,
			entities: own
				? nameMore(sentence, tokens, nameDefined(tokens, withoutNon(tokens, kept, lexicon), own), lexicon)
				: kept,
		}
	})
	const found = own ? asGivenThere(named) : named
	const tagged = tagger && !onlyNames ? tagNames(found, text, tagger, lexicon) : found.map(({ entities }) => entities)
	const read = found.map(({ sentence, tokens }, i) => {
		const all = names ? overlay(placeNames(tokens, sentence, names), tagged[i]!) : tagged[i]!
		return { sentence, tokens, entities: tagger ? identify(tokens, all, lexicon, tagger.mesh) : all }
	})
	const carried = tagger && !onlyNames ? carryNames(read) : read.map(({ entities }) => entities)
	return read.map(({ sentence, tokens }, i) => analyse(sentence, tokens, carried[i]!))
}

function nameMore(sentence: Sentence, tokens: Tokens, entities: Entity[], lexicon: ProjectLexicon): Entity[] {
	const parts = asVariants(
		tokens,
		asLevels(tokens, shareHeads(tokens, asStimulation(tokens, entities, lexicon), lexicon)),
	)
	const acting = nameActing(tokens, takeClasses(tokens, joinMembers(tokens, takeForms(tokens, parts))))
	return nameHabits(tokens, nameIllnessClasses(tokens, acting), sentence.kind === 'item')
}

const saysStimulation = seekWords(['stimulation'])

// "Stimulation of the upper nerve" is upper nerve stimulation, where that is a treatment's name.
function asStimulation(tokens: Tokens, entities: Entity[], lexicon: ProjectLexicon): Entity[] {
	const { low, norm } = tokens
	if (!saysStimulation(tokens)) return entities
	return entities.map((entity) => {
		const of = low[entity.from - 1] === 'the' ? entity.from - 2 : entity.from - 1
		if (low[of] !== 'of' || low[of - 1] !== 'stimulation' || entity.meanings[0]!.kind !== 'mechanism') return entity
		const named = meaningsOf(lexicon, `${norm.slice(entity.from, entity.to).join(' ')} stimulation`)
		return named?.[0]?.kind === 'treatment' ? entityOf(tokens, of - 1, entity.to, named, 'lexicon') : entity
	})
}

// "calmol-like drugs" are others.
const isLike = ({ low, start, end }: Tokens, { to }: Entity, text: string): boolean =>
	low[to] === 'like' && start[to] === end[to - 1]! + 1 && /[-‐‑]/.test(text[end[to - 1]!] ?? '')

// "calmol-based restix therapy" is restix therapy.
const isBasis = ({ low, start, end }: Tokens, { to }: Entity, next: Entity | undefined): boolean =>
	next?.from === to + 1 && low[to] === 'based' && start[to] === end[to - 1]! + 1 && isTreatment(next)

// "non-gloomy", "post-stroke", "anti-epileptic": said not to be, or to be over.
const isOver = (tokens: Tokens, { from, to }: Entity): boolean =>
	to === from + 1 && isJoinedTo(tokens, from, /^(?:non|post|pre|anti|sub|self)$/)

// "non-seasonal gloom" is gloom.
const withoutNon = (tokens: Tokens, entities: Entity[], lexicon: ProjectLexicon): Entity[] =>
	saysNon(tokens)
		? entities.flatMap((e) => {
				if (e.to === e.from + 1 || !isJoinedTo(tokens, e.from, /^non$/)) return [e]
				const rest = meaningsOf(lexicon, tokens.norm.slice(e.from + 1, e.to).join(' '))?.filter((m) => !m.capital)
				return rest?.length ? [entityOf(tokens, e.from + 1, e.to, rest, 'lexicon')] : []
			})
		: entities
const saysNon = seekWords(['non'])

const isJoinedTo = ({ low, start, end }: Tokens, at: number, word: RegExp): boolean =>
	word.test(low[at - 1] ?? '') && start[at] === end[at - 1]! + 1

const CLASS =
	/^(?:(?:dietary|herbal|nutritional|oral) )?(?:supplements?|tablets|pills|capsules|products?|medicines?|medications?|drugs?|extracts?)$/

// "calmol supplements" are calmol.
const isFormOf = ({ low }: Tokens, { from, to }: Entity, before: Entity | undefined) =>
	before?.to === from && isTreatment(before) && CLASS.test(low.slice(from, to).join(' '))

const DESCRIBES = /^(?=.{6}).*(?:ic|ive|al|ous)$/

function isDescriptive({ low }: Tokens, { from, to, meanings }: Entity): boolean {
	// "psychic and nervous conditions": the noun may come after another such word.
	const joined = /^(?:and|or|,)$/.test(low[to] ?? '') && DESCRIBES.test(low[to + 1] ?? '')
	const next = (joined ? low[to + 2] : low[to]) ?? ''
	return (
		to === from + 1 &&
		DESCRIBES.test(low[from]!) &&
		meanings.every(({ kind, origin }) => origin === 'open' && (kind === 'condition' || kind === 'side_effect')) &&
		/^[a-z]/.test(next) &&
		// "allergic to calmol" is no illness that calmol is for.
		(!PREPOSITIONS.has(next) || next === 'like' || (next === 'to' && low[from] === 'allergic')) &&
		!AUXILIARIES.has(next) &&
		!CONJUNCTIONS.has(next)
	)
}

function overlay(placed: Entity[], found: Entity[]): Entity[] {
	const free = found.filter((entity) => !placed.some((other) => entity.from < other.to && other.from < entity.to))
	return [...placed, ...free].sort((a, b) => a.from - b.from)
}

function placeNames(tokens: Tokens, sentence: Sentence, names: readonly KnownName[]): Entity[] {
	const placed: Entity[] = []
	for (const name of names) {
		const middle = (name.start + name.end) / 2
		if (middle < sentence.start || middle > sentence.end) continue
		// A mark that cuts words takes those that it covers by half or more.
		const covers = (i: number) =>
			2 * (Math.min(tokens.end[i]!, name.end) - Math.max(tokens.start[i]!, name.start)) >=
			tokens.end[i]! - tokens.start[i]!
		const from = tokens.end.findIndex((end, i) => end > name.start && covers(i))
		let to = tokens.start.findLastIndex((start, i) => start < name.end && covers(i)) + 1
		// No name ends in a preposition that the mark cuts.
		while (to > from + 1 && tokens.end[to - 1]! > name.end && PREPOSITIONS.has(tokens.low[to - 1]!)) to -= 1
		if (from < 0 || to <= from || (placed.at(-1)?.to ?? 0) > from) continue
		const meanings = name.kinds.map((kind) => toMeaning(kind, name.label, 'project', { id: name.id }))
		placed.push({ from, to, start: name.start, end: name.end, meanings, via: 'lexicon' })
	}
	return placed
}
