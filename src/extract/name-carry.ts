import { type Entity, entityOf } from './entity.ts'
import type { FoundSentence } from './name-views.ts'
import type { Tokens } from './tokens.ts'

/**
 * Carries names through a document: what was marked once is marked wherever the same words stand, and "(ABC)" after a
 * name is that name from there on.
 */
export function carryNames(sentences: readonly FoundSentence[]): Entity[][] {
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
	const filled = sentences.map(({ tokens, entities }) => fill(tokens, entities, book, longest))
	const doubtful = doubtfulNames(filled)
	return filled.map(({ own, added }) =>
		[...own, ...added.filter(({ name, short }) => short || !doubtful.has(name)).map(({ entity }) => entity)].sort(
			(a, b) => a.from - b.from,
		),
	)
}

/** Names marked before, and places found by carrying them. */
interface Filled {
	own: Entity[]
	names: string[]
	added: { entity: Entity; name: string; short: boolean }[]
}

// Words that do not stand marked more often than unmarked were marked by mistake: "visual", once cut from a longer name.
function doubtfulNames(filled: readonly Filled[]): Set<string> {
	const balance = new Map<string, number>()
	const count = (name: string, by: number) => void balance.set(name, (balance.get(name) ?? 0) + by)
	for (const { names, added } of filled) {
		for (const name of names) count(name, 1)
		for (const { name } of added) count(name, -1)
	}
	return new Set([...balance].flatMap(([name, n]) => (n < 1 ? [name] : [])))
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

const sameThing = (entity: Entity, { meanings, mesh }: Entity): Entity => ({
	...entity,
	meanings,
	...(mesh && { mesh }),
})

function fill(tokens: Tokens, entities: Entity[], book: NameBook, longest: number): Filled {
	const taken = tokens.raw.map(() => false)
	for (const entity of entities) taken.fill(true, entity.from, entity.to)
	const added: Filled['added'] = []
	for (let from = 0; from < taken.length; from += 1) {
		for (let words = Math.min(longest, taken.length - from); words > 0; words -= 1) {
			if (taken.slice(from, from + words).some(Boolean)) continue
			const known = book.get(tokens.raw.slice(from, from + words).join(' '))
			if (!known) continue
			const entity = sameThing(entityOf(tokens, from, from + words, [], 'abbreviation'), known.entity)
			added.push({ entity, name: tokens.low.slice(from, from + words).join(' '), short: known.short })
			taken.fill(true, from, from + words)
			break
		}
	}
	const own = entities.map((entity) => {
		const known = book.get(tokens.raw.slice(entity.from, entity.to).join(' '))
		return known?.short ? sameThing(entity, known.entity) : entity
	})
	return { own, names: own.map((e) => tokens.low.slice(e.from, e.to).join(' ')), added }
}
