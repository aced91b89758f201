import { type Entity, isState } from './entity.ts'
import type { Meaning } from './lexicon.ts'
import { headingOf, longestHeading, type Mesh } from './mesh.ts'
import type { Tokens } from './tokens.ts'

/** One sentence of a document with what lexicon and shapes found in it. */
export interface FoundSentence {
	tokens: Tokens
	entities: Entity[]
}

/** What a whole document tells about its words. */
interface DocumentView {
	/** A sentence or two by themselves, as they are quoted: what is marked there goes by other habits. */
	alone: boolean
	title: ReadonlySet<string>
	/** Sentences that hold a word. */
	counts: ReadonlyMap<string, number>
	/** Short forms as in "(ABC)": the word before the parenthesis and what kind it seems to be of. */
	shorts: ReadonlyMap<string, { word: string; kind: string }>
}

/** One sentence made ready for the features of its tokens. */
export interface NameView {
	tokens: Tokens
	/** Each two words that stand together, from the two before the first to the two after the last. */
	pairs: string[]
	shapes: string[]
	/** What the lexicon says of each token: kind and place in its name. */
	known: string[]
	/** The same of MeSH's names, plain words among them. */
	mesh: string[]
	/** How each token is joined to the one before it: by a space, a hyphen or not at all. */
	gaps: string[]
	words: DocumentView
}

/** Makes the sentences of a document ready. `text` is what the offsets of their tokens point into. */
export function prepareNames(sentences: readonly FoundSentence[], text: string, mesh: Mesh): NameView[] {
	const known = sentences.map(({ tokens, entities }) => knownIn(tokens, entities))
	const words = viewDocument(sentences, known)
	return sentences.map(({ tokens }, i) => ({
		tokens,
		pairs: pairsOf(tokens),
		shapes: tokens.raw.map(shapeOf),
		known: known[i]!,
		mesh: meshIn(tokens, mesh),
		gaps: tokens.start.map((_, at) => gapBefore(tokens, at, text)),
		words,
	}))
}

function pairsOf({ low }: Tokens): string[] {
	const words = ['^', '^', ...low, '$', '$']
	return words.slice(1).map((word, i) => `${words[i]} ${word}`)
}

const LETTER = { treatment: 'T', mechanism: 'M', condition: 'C', side_effect: 'C' } as const

// Therapies and classes of drugs that people curated are seldom what abstracts mark as chemicals.
const letterOf = ({ kind, origin, xref }: Meaning) =>
	origin === 'curated' && kind === 'treatment' && !xref ? 'P' : LETTER[kind]

function knownIn(tokens: Tokens, found: readonly Entity[]): string[] {
	const known = tokens.low.map(() => 'O')
	for (const entity of found) {
		// No annotated abstract marks these as diseases.
		if (isState(entity.meanings[0]!)) continue
		const letter = letterOf(entity.meanings[0]!)
		for (let i = entity.from; i < entity.to; i += 1)
			known[i] = `${i === entity.from ? 'B' : 'I'}${letter}${entity.via === 'shape' ? 's' : ''}`
	}
	return known
}

const LONGEST = 7

function meshIn({ norm }: Tokens, mesh: Mesh): string[] {
	const marks = norm.map(() => 'O')
	for (let at = 0; at < norm.length; ) {
		const { words, letter } = longestMesh(norm, at, mesh)
		for (let i = 0; i < words; i += 1) marks[at + i] = `${i ? 'I' : 'B'}${letter}`
		at += Math.max(1, words)
	}
	return marks
}

function longestMesh(norm: readonly string[], at: number, mesh: Mesh) {
	let found = { words: 0, letter: 'O' }
	let key = norm[at]!
	let most = Math.min(LONGEST, norm.length - at, longestHeading(mesh, key))
	for (let words = 1; words <= most; words += 1) {
		if (words > 1) key = `${key} ${norm[at + words - 1]}`
		if (words === 2) most = Math.min(most, longestHeading(mesh, key))
		const id = headingOf(mesh, key)
		const places = id && mesh.places.get(id)
		if (places) found = { words, letter: places.some((place) => place[0] === 'D') ? 'T' : 'C' }
	}
	return found
}

const shapeOf = (word: string) =>
	word
		.replace(/\p{Lu}+/gu, 'A')
		.replace(/\p{Ll}+/gu, 'a')
		.replace(/\d+/g, '0')
		.slice(0, 6)

function gapBefore({ start, end }: Tokens, at: number, text: string): string {
	if (at === 0) return '^'
	if (start[at] === end[at - 1]) return 'j'
	return start[at] === end[at - 1]! + 1 && text[end[at - 1]!] === '-' ? '-' : '_'
}

function viewDocument(sentences: readonly FoundSentence[], known: readonly string[][]): DocumentView {
	const counts = new Map<string, number>()
	const shorts = new Map<string, { word: string; kind: string }>()
	for (const [s, { tokens }] of sentences.entries()) {
		for (const word of new Set(tokens.low)) counts.set(word, (counts.get(word) ?? 0) + 1)
		for (let i = 2; i + 1 < tokens.raw.length; i += 1)
			if (isShort(tokens, i) && !shorts.has(tokens.raw[i]!)) {
				const word = tokens.low[i - 2]!
				const letter = known[s]![i - 2]!
				shorts.set(tokens.raw[i]!, { word, kind: letter === 'O' ? kindByEnding(word) : letter[1]! })
			}
	}
	return { alone: sentences.length <= 2, title: new Set(sentences[0]?.tokens.low), counts, shorts }
}

const isShort = ({ raw }: Tokens, i: number) =>
	raw[i - 1] === '(' && /^[)\];,]$/.test(raw[i + 1]!) && raw[i]!.length < 9 && /\p{Lu}/u.test(raw[i]!)

function kindByEnding(word: string): string {
	if (/(?:tion|ity|osis|ia|ism|ness|ease|drome|order|pathy|itis|ment|ure|cer|age)$/.test(word)) return 'c?'
	return /(?:ine|ol|ide|ate|in|one|am|en|ium|acid)$/.test(word) ? 't?' : 'O'
}
