import type { Kind, Term } from '../schema/term.ts'
import { keyOf } from './tokens.ts'

/** What a name may stand for, by kind: "fatigue" is a condition and a side effect. */
export interface Meaning {
	kind: Kind
	/** Term id: of the project's vocabulary, or a slug of the label. */
	id: string
	label: string
	origin: 'project' | 'curated' | 'open' | 'shape'
	xref?: string
	generic?: boolean
	/** Only where the text writes it with a capital: "RA", "ECT". */
	capital?: boolean
}

/** Names by key (see `keyOf`) with the longest number of words that a first word opens. */
export interface Lexicon {
	meanings: Map<string, Meaning[]>
	longest: Map<string, number>
}

const LETTER: Record<string, Kind> = { t: 'treatment', m: 'mechanism', c: 'condition', s: 'side_effect' }

/** Latin slug of a label: "N-methyl-D-aspartate" → "n-methyl-d-aspartate". */
export function slugOf(label: string): string {
	const plain = label
		.normalize('NFKD')
		.replace(/[\u0300-\u036f]/g, '')
		.toLowerCase()
	return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '') || 'term'
}

export function emptyLexicon(): Lexicon {
	return { meanings: new Map(), longest: new Map() }
}

/** Adds one name; an earlier meaning of the same kind stays. */
export function addName(lexicon: Lexicon, key: string, meaning: Meaning): void {
	if (!key) return
	const list = lexicon.meanings.get(key)
	if (!list) lexicon.meanings.set(key, [meaning])
	else if (!list.some((known) => known.kind === meaning.kind)) list.push(meaning)
	else return
	const space = key.indexOf(' ')
	const first = space < 0 ? key : key.slice(0, space)
	const words = space < 0 ? 1 : key.split(' ').length
	if ((lexicon.longest.get(first) ?? 0) < words) lexicon.longest.set(first, words)
}

/**
 * Reads the compiled lexicon: one name a line, `kinds TAB key TAB xref TAB label`, kinds out of "tmcs",
 * "g" for generic, "!" for a curated line, "^" for a name that needs a capital; label empty where it is the key itself.
 */
export function parseLexicon(text: string, into: Lexicon = emptyLexicon()): Lexicon {
	let at = 0
	while (at < text.length) {
		let end = text.indexOf('\n', at)
		if (end < 0) end = text.length
		if (text[at] !== '#' && end > at) addLine(into, text.slice(at, end))
		at = end + 1
	}
	return into
}

function addLine(lexicon: Lexicon, line: string) {
	const [marks = '', key = '', xref, label] = line.split('\t')
	const origin = marks.includes('!') ? 'curated' : 'open'
	const name = label || key
	for (const mark of marks) {
		const kind = LETTER[mark]
		if (!kind) continue
		const meaning: Meaning = { kind, id: '', label: name, origin }
		if (xref) meaning.xref = xref
		if (marks.includes('g')) meaning.generic = true
		if (marks.includes('^')) meaning.capital = true
		addName(lexicon, key, meaning)
	}
}

/** The project's own terms first, then the lexicon: a name of the lexicon takes the id of a term that shares a name. */
export function withVocabulary(vocabulary: readonly Term[], base: Lexicon): ProjectLexicon {
	const own = emptyLexicon()
	const byLabel = new Map<string, Map<Kind, Meaning>>()
	for (const term of vocabulary) {
		const meaning: Meaning = { kind: term.kind, id: term.id, label: term.label, origin: 'project' }
		if (term.generic) meaning.generic = true
		for (const name of [term.label, ...term.synonyms]) {
			const key = keyOf(name)
			addName(own, key, meaning)
			const labels = byLabel.get(key) ?? new Map<Kind, Meaning>()
			if (!labels.has(term.kind)) labels.set(term.kind, meaning)
			byLabel.set(key, labels)
		}
	}
	return { own, base, byLabel }
}

export interface ProjectLexicon {
	own: Lexicon
	base: Lexicon
	byLabel: Map<string, Map<Kind, Meaning>>
}

/** Longest entry opened by a word, in words; 0 where none is. */
export function longestFrom(lexicon: ProjectLexicon, word: string): number {
	return Math.max(lexicon.own.longest.get(word) ?? 0, lexicon.base.longest.get(word) ?? 0)
}

/** Meanings of a key: the project's, with those kinds of the lexicon that it does not name. */
export function meaningsOf(lexicon: ProjectLexicon, key: string): Meaning[] | undefined {
	const own = lexicon.own.meanings.get(key)
	const base = lexicon.base.meanings.get(key)
	if (!base) return own
	const resolved = base.map((meaning) => ownTerm(lexicon, meaning))
	if (!own) return resolved
	return [...own, ...resolved.filter((meaning) => !own.some((known) => known.kind === meaning.kind))]
}

// A curated alias ("rTMS") leads to the label ("Transcranial magnetic stimulation"), which may be a project's synonym.
function ownTerm(lexicon: ProjectLexicon, meaning: Meaning): Meaning {
	const mine = lexicon.byLabel.get(keyOf(meaning.label))?.get(meaning.kind)
	return mine ?? meaning
}
