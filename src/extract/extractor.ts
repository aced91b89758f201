import type { Issue, Result } from '../schema/issue.ts'
import type { Mention } from '../schema/mention.ts'
import type { Kind, Term } from '../schema/term.ts'
import { hashText } from '../text/hash.ts'
import { type Sentence, splitSentences } from '../text/sentences.ts'
import { type Analysis, analyse } from './analysis.ts'
import { type Arg, type Discourse, enterHeading, leaveSentence, openDiscourse } from './discourse.ts'
import type { Draft } from './draft.ts'
import { type Lexicon, type Meaning, meaningsOf, type ProjectLexicon, withVocabulary } from './lexicon.ts'
import { baseId, proposeTerm, writeMentions } from './mentions.ts'
import { type Abbreviations, type Entity, recognise } from './recognise.ts'
import { RULES } from './rules/index.ts'
import { keyOf, type Tokens, tokenise } from './tokens.ts'

export interface ExtractorOptions {
	/** The project's terms; their names win over the lexicon's. */
	vocabulary: readonly Term[]
	/** See `parseLexicon`. */
	lexicon: Lexicon
}

/** A text as it is stored (see `normaliseText`), with the name that its mentions carry. */
export interface ExtractInput {
	id: string
	text: string
	/** Names that are already known, in order of their places; they win over those that are found. */
	names?: readonly KnownName[]
	/** Looks for no other names. */
	onlyNames?: boolean
}

/** A name that a person or another program marked. Offsets are of the stored text. */
export interface KnownName {
	start: number
	end: number
	/** Term id and label. */
	id: string
	label: string
	kinds: readonly Kind[]
}

export interface Extraction {
	/** In the order of the text. */
	mentions: Mention[]
	/** Terms that mentions use and the vocabulary does not hold. */
	proposedTerms: Term[]
}

export type Extractor = (document: ExtractInput) => Result<Extraction>

/** Builds the function that reads a document. Pure: the same text gives the same mentions, in any order of documents. */
export function createExtractor({ vocabulary, lexicon }: ExtractorOptions): Extractor {
	const project = withVocabulary(vocabulary, lexicon)
	return (document) => extract(document, project, vocabulary)
}

function extract({ id, text, names, onlyNames }: ExtractInput, lexicon: ProjectLexicon, vocabulary: readonly Term[]): Result<Extraction> {
	const issues: Issue[] = []
	const analyses = readSentences(text, lexicon, names, onlyNames)
	const discourse = openDiscourse(
		analyses,
		(pair) => combinationOf(pair, lexicon),
		(condition) => resistantForm(condition, lexicon),
	)
	const terms = new TermBook(vocabulary)
	const textSha256 = hashText(text)
	const mentions: Mention[] = []
	let section = ''
	for (const analysis of analyses) {
		const { sentence } = analysis
		if (sentence.kind === 'heading') {
			section = text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ')
			enterHeading(discourse, analysis)
			continue
		}
		if (sentence.question) continue
		const drafts = draftClaims(analysis, text, discourse)
		mentions.push(
			...writeMentions(drafts, { text, textSha256, document: id, section, analysis }, (arg) => terms.idFor(arg)),
		)
		leaveSentence(discourse, analysis, drafts)
	}
	return { value: { mentions, proposedTerms: terms.proposed() }, issues }
}

/** Every sentence with its names, clauses and lists. */
export function readSentences(text: string, lexicon: ProjectLexicon, names?: readonly KnownName[], onlyNames = false): Analysis[] {
	const known: Abbreviations = new Map()
	return splitSentences(text).map((sentence: Sentence) => {
		const tokens = tokenise(text, sentence.start, sentence.end)
		const found = onlyNames ? [] : recognise(tokens, lexicon, known)
		return analyse(sentence, tokens, names ? overlay(placeNames(tokens, sentence, names), found) : found)
	})
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
			2 * (Math.min(tokens.end[i]!, name.end) - Math.max(tokens.start[i]!, name.start)) >= tokens.end[i]! - tokens.start[i]!
		const from = tokens.end.findIndex((end, i) => end > name.start && covers(i))
		const to = tokens.start.findLastIndex((start, i) => start < name.end && covers(i)) + 1
		if (from < 0 || to <= from || (placed.at(-1)?.to ?? 0) > from) continue
		const meanings = name.kinds.map((kind): Meaning => ({ kind, id: name.id, label: name.label, origin: 'project' }))
		placed.push({ from, to, start: name.start, end: name.end, meanings, via: 'lexicon' })
	}
	return placed
}

export function draftClaims(analysis: Analysis, text: string, discourse: Discourse): Draft[] {
	const reader = { analysis, text, discourse }
	const drafts: Draft[] = []
	for (const rule of RULES) drafts.push(...rule.relate(reader, drafts))
	return drafts
}

// "Ketamine combined with TMS" is a treatment of its own where the vocabulary says so.
function combinationOf(pair: Meaning[], lexicon: ProjectLexicon): Meaning | null {
	const [a, b] = pair as [Meaning, Meaning]
	const named = [
		`${a.label} combined with ${b.label}`,
		`${b.label} combined with ${a.label}`,
		`${a.label} and ${b.label}`,
		`${b.label} and ${a.label}`,
	]
	for (const name of named) {
		const own = lexicon.own.meanings.get(keyOf(name))?.find((m) => m.kind === 'treatment')
		if (own) return own
	}
	const ids = [a, b].map((m) => m.id || m.label).sort()
	for (const list of lexicon.own.meanings.values())
		for (const m of list) if (m.kind === 'treatment' && m.id === `${ids[0]}-and-${ids[1]}`) return m
	const labels = [a.label, b.label].sort()
	return { kind: 'treatment', id: '', label: `${labels[0]} and ${labels[1]}`, origin: 'shape' }
}

function resistantForm(condition: Meaning, lexicon: ProjectLexicon): Meaning {
	if (/resistant/i.test(condition.label)) return condition
	const label = `treatment-resistant ${/depress/i.test(condition.label) ? 'depression' : condition.label.toLowerCase()}`
	const known = meaningsOf(lexicon, keyOf(label))?.find((m) => m.kind === 'condition')
	return known ?? { kind: 'condition', id: '', label, origin: 'shape' }
}

/** Ids of terms: the vocabulary's own, else a slug that no term of another kind holds. */
class TermBook {
	private readonly kinds = new Map<string, string>()
	private readonly added = new Map<string, Term>()

	constructor(vocabulary: readonly Term[]) {
		for (const term of vocabulary) this.kinds.set(term.id, term.kind)
	}

	idFor(arg: Arg): string {
		const base = baseId(arg)
		const held = this.kinds.get(base)
		const id = held && held !== arg.meaning.kind ? `${base}-${arg.meaning.kind.replace('_', '-')}` : base
		if (!this.kinds.has(id)) {
			this.kinds.set(id, arg.meaning.kind)
			this.added.set(id, proposeTerm(arg, id))
		}
		return id
	}

	proposed(): Term[] {
		return [...this.added.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
	}
}
