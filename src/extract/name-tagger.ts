import type { Meaning } from './lexicon.ts'
import { type Entity, entityOf } from './recognise.ts'
import type { Tokens } from './tokens.ts'

/** T: chemical or drug; C: disease or symptom. */
export const TAGS = ['O', 'B-T', 'I-T', 'B-C', 'I-C'] as const

/** One sentence made ready for `nameFeatures`. */
export interface NameView {
	tokens: Tokens
	shapes: string[]
	/** What the lexicon says of each token: kind and place in its name. */
	known: string[]
}

export function prepareNames(tokens: Tokens, found: readonly Entity[]): NameView {
	const known = tokens.low.map(() => 'O')
	for (const entity of found) {
		const letter = { treatment: 'T', mechanism: 'M', condition: 'C', side_effect: 'C' }[entity.meanings[0]!.kind]
		for (let i = entity.from; i < entity.to; i += 1)
			known[i] = `${i === entity.from ? 'B' : 'I'}${letter}${entity.via === 'shape' ? 's' : ''}`
	}
	return { tokens, shapes: tokens.raw.map(shapeOf), known }
}

const shapeOf = (word: string) =>
	word
		.replace(/\p{Lu}+/gu, 'A')
		.replace(/\p{Ll}+/gu, 'a')
		.replace(/\d+/g, '0')
		.slice(0, 6)

/** Readable features of one token given the two tags before it. */
export function nameFeatures({ tokens, shapes, known }: NameView, i: number, p1: number, p2: number): string[] {
	const { low } = tokens
	const w = low[i]!
	const [l1, l2, r1, r2] = [low[i - 1] ?? '^', low[i - 2] ?? '^', low[i + 1] ?? '$', low[i + 2] ?? '$']
	const t1 = TAGS[p1]!
	return [
		'bias',
		`w=${w}`,
		`t=${t1}`,
		`tt=${TAGS[p2]} ${t1}`,
		`tw=${t1} ${w}`,
		`s3=${w.slice(-3)}`,
		`s4=${w.slice(-4)}`,
		`s2=${w.slice(-2)}`,
		`p3=${w.slice(0, 3)}`,
		`p4=${w.slice(0, 4)}`,
		`shape=${shapes[i]}`,
		`k=${known[i]}`,
		`kt=${known[i]} ${t1}`,
		`kk=${known[i - 1] ?? '^'} ${known[i]}`,
		`kn=${known[i]} ${known[i + 1] ?? '$'}`,
		`kw=${known[i]} ${w}`,
		`l=${l1}`,
		`r=${r1}`,
		`ll=${l2} ${l1}`,
		`rr=${r1} ${r2}`,
		`lw=${l1} ${w}`,
		`wr=${w} ${r1}`,
		`ls=${l1.slice(-3)}`,
		`rs=${r1.slice(-3)}`,
		`rk=${known[i + 1] ?? '$'}`,
		`rkw=${known[i + 1] ?? '$'} ${t1}`,
	]
}

export type NameModel = Map<string, number[]>

/** Reads the trained weights: a feature and one weight for each of `TAGS` a line. */
export function parseNameModel(text: string): NameModel {
	const model: NameModel = new Map()
	for (const line of text.split('\n')) {
		if (!line) continue
		const [feature = '', ...values] = line.split('\t')
		model.set(
			feature,
			TAGS.map((_, k) => Number(values[k] ?? 0)),
		)
	}
	return model
}

/** Marks names: the model's spans with the lexicon's meanings where it has one for them; mechanisms stay as found. */
export function tagNames(tokens: Tokens, found: readonly Entity[], model: NameModel): Entity[] {
	const view = prepareNames(tokens, found)
	const tags: number[] = []
	for (let i = 0; i < tokens.low.length; i += 1)
		tags.push(bestTag(nameFeatures(view, i, tags[i - 1] ?? 0, tags[i - 2] ?? 0), model))
	const marked: Entity[] = []
	for (let i = 0; i < tags.length; i += 1) {
		if (!tags[i]) continue
		const kind = tags[i]! <= 2 ? 'treatment' : 'condition'
		let to = i + 1
		while (tags[to] === (kind === 'treatment' ? 2 : 4)) to += 1
		marked.push(withMeaning(tokens, i, to, kind, found))
		i = to - 1
	}
	// Chemicals and diseases are all that the model knows: what people curated stands beside them.
	const others = found.filter(
		(e) => (e.meanings[0]!.kind === 'mechanism' || isCurated(e)) && !marked.some((m) => m.from < e.to && e.from < m.to),
	)
	return [...marked, ...others].sort((a, b) => a.from - b.from)
}

// Therapies and devices have no chemical's identifier.
const isCurated = ({ meanings: [first] }: Entity) =>
	first!.origin === 'project' || (first!.origin === 'curated' && first!.kind === 'treatment' && !first!.xref)

function bestTag(features: string[], model: NameModel): number {
	const score = [0, 0, 0, 0, 0]
	for (const feature of features) {
		const weights = model.get(feature)
		if (weights) for (let k = 0; k < 5; k += 1) score[k]! += weights[k]!
	}
	return score.indexOf(Math.max(...score))
}

function withMeaning(
	tokens: Tokens,
	from: number,
	to: number,
	kind: 'treatment' | 'condition',
	found: readonly Entity[],
): Entity {
	const same = found.find((e) => e.from === from && e.to === to && e.meanings.some((m) => m.kind === kind))
	if (same) return same
	const label = tokens.low.slice(from, to).join(' ')
	const kinds: Meaning['kind'][] = kind === 'condition' ? ['condition', 'side_effect'] : ['treatment']
	return entityOf(
		tokens,
		from,
		to,
		kinds.map((k) => ({ kind: k, id: '', label, origin: 'shape' })),
		'shape',
	)
}

/** One sentence of a document with its names. */
export interface TaggedSentence {
	tokens: Tokens
	entities: Entity[]
}

/**
 * Carries names through a document: what was marked once is marked wherever the same words stand, and "(ABC)" after a
 * name is that name from there on.
 */
export function carryNames(sentences: readonly TaggedSentence[]): Entity[][] {
	const book: NameBook = new Map()
	for (const { tokens, entities } of sentences) {
		for (const entity of entities) {
			note(book, tokens.raw.slice(entity.from, entity.to).join(' '), entity, false)
			const short = tokens.raw[entity.to + 1] ?? ''
			if (
				tokens.raw[entity.to] === '(' &&
				/^[\p{L}\d]{2,8}$/u.test(short) &&
				/\p{Lu}/u.test(short) &&
				/^[),;]$/.test(tokens.raw[entity.to + 2] ?? '') &&
				startsLike(short, tokens, entity)
			)
				note(book, short, entity, true)
		}
	}
	const longest = Math.max(1, ...[...book.keys()].map((key) => key.split(' ').length))
	return sentences.map(({ tokens, entities }) => fill(tokens, entities, book, longest))
}

/** Names by their words as written; `short` where the text itself defines it. */
type NameBook = Map<string, { entity: Entity; short: boolean }>

const startsLike = (short: string, tokens: Tokens, entity: Entity) =>
	tokens.low.slice(entity.from, entity.to).some((word) => word[0] === short[0]!.toLowerCase())

function note(book: NameBook, words: string, entity: Entity, short: boolean) {
	if (words.length < 2) return
	const forms = short
		? [words]
		: [words, words[0]!.toLowerCase() + words.slice(1), words[0]!.toUpperCase() + words.slice(1)]
	for (const form of forms) if (short || !book.has(form)) book.set(form, { entity, short })
}

function fill(tokens: Tokens, entities: Entity[], book: NameBook, longest: number): Entity[] {
	const taken = tokens.raw.map(() => false)
	for (const entity of entities) taken.fill(true, entity.from, entity.to)
	const added: Entity[] = []
	for (let from = 0; from < taken.length; from += 1) {
		for (let words = Math.min(longest, taken.length - from); words > 0; words -= 1) {
			if (taken.slice(from, from + words).some(Boolean)) continue
			const known = book.get(tokens.raw.slice(from, from + words).join(' '))
			if (!known) continue
			added.push(entityOf(tokens, from, from + words, known.entity.meanings, 'abbreviation'))
			taken.fill(true, from, from + words)
			break
		}
	}
	const own = entities.map((entity) => {
		const known = book.get(tokens.raw.slice(entity.from, entity.to).join(' '))
		return known?.short ? { ...entity, meanings: known.entity.meanings } : entity
	})
	return [...own, ...added].sort((a, b) => a.from - b.from)
}
