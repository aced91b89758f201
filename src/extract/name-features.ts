import type { Mesh } from './mesh.ts'
import type { Entity } from './recognise.ts'
import type { Tokens } from './tokens.ts'

/** T: chemical or drug; C: disease or symptom. */
export const TAGS = ['O', 'B-T', 'I-T', 'B-C', 'I-C'] as const

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

/** One sentence made ready for `nameFeatures`. */
export interface NameView {
	tokens: Tokens
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
		shapes: tokens.raw.map(shapeOf),
		known: known[i]!,
		mesh: meshIn(tokens, mesh),
		gaps: tokens.start.map((_, at) => gapBefore(tokens, at, text)),
		words,
	}))
}

const LETTER = { treatment: 'T', mechanism: 'M', condition: 'C', side_effect: 'C' } as const

function knownIn(tokens: Tokens, found: readonly Entity[]): string[] {
	const known = tokens.low.map(() => 'O')
	for (const entity of found) {
		const letter = LETTER[entity.meanings[0]!.kind]
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
	let key = ''
	for (let words = 1; words <= LONGEST && at + words <= norm.length; words += 1) {
		key = words === 1 ? norm[at]! : `${key} ${norm[at + words - 1]}`
		const id = mesh.headings.get(key)
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

/** Readable features of one token given the two tags before it. */
export function nameFeatures(view: NameView, i: number, p1: number, p2: number): string[] {
	const { known, tokens } = view
	const w = tokens.low[i]!
	const t1 = TAGS[p1]!
	const features = [
		'bias',
		`t=${t1}`,
		`tt=${TAGS[p2]} ${t1}`,
		`tw=${t1} ${w}`,
		`kt=${known[i]} ${t1}`,
		`rkw=${known[i + 1] ?? '$'} ${t1}`,
		...wordFeatures(view, i),
		...besideFeatures(view, i),
		...knowledgeFeatures(view, i),
		...documentFeatures(view, i),
	]
	return view.words.alone ? [...features, ...features.filter(isOfHabit).map((feature) => `1 ${feature}`)] : features
}

// What depends on habit: where a name begins and ends, and which words belong to it.
const isOfHabit = (feature: string) => /^(?:bias|t|tt|tw|kt|w|s3|s4|l|r|lw|wr|ll|rr|k|kk|kn|m|rs|ls)\b/.test(feature)

function wordFeatures({ tokens, shapes, gaps }: NameView, i: number): string[] {
	const w = tokens.low[i]!
	const [before, after] = [gaps[i]!, gaps[i + 1] ?? '$']
	return [
		`w=${w}`,
		`s2=${w.slice(-2)}`,
		`s3=${w.slice(-3)}`,
		`s4=${w.slice(-4)}`,
		`s5=${w.slice(-5)}`,
		`p3=${w.slice(0, 3)}`,
		`p4=${w.slice(0, 4)}`,
		`p5=${w.slice(0, 5)}`,
		`shape=${shapes[i]}`,
		`sl=${shapes[i - 1] ?? '^'} ${shapes[i]}`,
		`sr=${shapes[i]} ${shapes[i + 1] ?? '$'}`,
		`g=${before}${after}`,
		`gl=${before} ${tokens.low[i - 1] ?? '^'}`,
		`gr=${after} ${tokens.low[i + 1] ?? '$'}`,
		`gs=${before}${after}${shapes[i]}`,
	]
}

function besideFeatures({ tokens: { low } }: NameView, i: number): string[] {
	const w = low[i]!
	const [l1, l2, r1, r2] = [low[i - 1] ?? '^', low[i - 2] ?? '^', low[i + 1] ?? '$', low[i + 2] ?? '$']
	return [
		`l=${l1}`,
		`r=${r1}`,
		`l2=${l2}`,
		`r2=${r2}`,
		`ll=${l2} ${l1}`,
		`rr=${r1} ${r2}`,
		`lw=${l1} ${w}`,
		`wr=${w} ${r1}`,
		`ls=${l1.slice(-3)}`,
		`rs=${r1.slice(-3)}`,
		`ls4=${l1.slice(-4)}`,
		`rs4=${r1.slice(-4)}`,
		`ls2=${l2.slice(-3)}`,
		`rs2=${r2.slice(-3)}`,
	]
}

function knowledgeFeatures({ tokens, known, mesh }: NameView, i: number): string[] {
	const [k, m] = [known[i]!, mesh[i]!]
	return [
		`k=${k}`,
		`kk=${known[i - 1] ?? '^'} ${k}`,
		`kn=${k} ${known[i + 1] ?? '$'}`,
		`kw=${k} ${tokens.low[i]}`,
		`rk=${known[i + 1] ?? '$'}`,
		`rk2=${known[i + 2] ?? '$'}`,
		`m=${m}`,
		`mm=${mesh[i - 1] ?? '^'} ${m} ${mesh[i + 1] ?? '$'}`,
		`mk=${m} ${k}`,
	]
}

function documentFeatures({ tokens, known, words }: NameView, i: number): string[] {
	const w = tokens.low[i]!
	const k = known[i]!
	const count = Math.min(4, words.counts.get(w) ?? 0)
	const title = Number(words.title.has(w))
	const features = [`n=${count}`, `nk=${count} ${k}`, `title=${title}`, `titlek=${title} ${k}`]
	const short = words.shorts.get(tokens.raw[i]!)
	if (!short) return features
	const { word, kind } = short
	return [
		...features,
		'short',
		`short=${word}`,
		`shorts4=${word.slice(-4)}`,
		`shortk=${k}`,
		`shortof=${kind}`,
		`shortofk=${kind} ${k}`,
	]
}
