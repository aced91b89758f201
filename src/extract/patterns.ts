import { seekWords, type Tokens } from './tokens.ts'

/** One place of a pattern: some words, maybe left out, or a gap of up to `gap` words. */
interface Element {
	words: Set<string> | null
	optional: boolean
	gap: number
}
export type Pattern = Element[]

const VOWEL = /[aeiou]/
const IRREGULAR: Record<string, string[]> = {
	lead: ['lead', 'leads', 'led', 'leading'],
	make: ['make', 'makes', 'made', 'making'],
	give: ['give', 'gives', 'gave', 'given', 'giving'],
	take: ['take', 'takes', 'took', 'taken', 'taking'],
	find: ['find', 'finds', 'found', 'finding'],
	have: ['have', 'has', 'had', 'having'],
	be: ['be', 'is', 'are', 'was', 'were', 'been', 'being', "'s", "'re"],
	show: ['show', 'shows', 'showed', 'shown', 'showing'],
	see: ['see', 'sees', 'saw', 'seen', 'seeing'],
	fight: ['fight', 'fights', 'fought', 'fighting'],
	bring: ['bring', 'brings', 'brought', 'bringing'],
	slow: ['slow', 'slows', 'slowed', 'slowing'],
	lower: ['lower', 'lowers', 'lowered', 'lowering'],
	trigger: ['trigger', 'triggers', 'triggered', 'triggering'],
	offer: ['offer', 'offers', 'offered', 'offering'],
	suffer: ['suffer', 'suffers', 'suffered', 'suffering'],
	alter: ['alter', 'alters', 'altered', 'altering'],
	target: ['target', 'targets', 'targeted', 'targeting'],
	help: ['help', 'helps', 'helped', 'helping'],
	rebuild: ['rebuild', 'rebuilds', 'rebuilt', 'rebuilding'],
	underlie: ['underlie', 'underlies', 'underlay', 'underlying', 'underlain'],
	undergo: ['undergo', 'undergoes', 'underwent', 'undergone', 'undergoing'],
	bind: ['bind', 'binds', 'bound', 'binding'],
	get: ['get', 'gets', 'got', 'gotten', 'getting'],
	reset: ['reset', 'resets', 'resetting'],
	develop: ['develop', 'develops', 'developed', 'developing'],
	benefit: ['benefit', 'benefits', 'benefited', 'benefiting'],
	inhibit: ['inhibit', 'inhibits', 'inhibited', 'inhibiting'],
	modulate: ['modulate', 'modulates', 'modulated', 'modulating'],
	buffer: ['buffer', 'buffers', 'buffered', 'buffering'],
}

/** Every regular English form of a verb: blocks, blocked, blocking. */
export function inflect(base: string): string[] {
	const known = IRREGULAR[base]
	if (known) return known
	if (base.endsWith('e')) return [base, `${base}s`, `${base}d`, `${base.slice(0, -1)}ing`]
	if (/[^aeiou]y$/.test(base)) return [base, `${base.slice(0, -1)}ies`, `${base.slice(0, -1)}ied`, `${base}ing`]
	const s = /(?:s|x|ch|sh)$/.test(base) ? `${base}es` : `${base}s`
	const doubled = /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(base) && VOWEL.test(base) ? base + base.at(-1) : base
	return [base, s, `${doubled}ed`, `${doubled}ing`]
}

/**
 * Reads a pattern: words split by "|", "~" for every form of a verb, "?" for a part that may be missing,
 * "*3" for up to three other words. The first part must be words.
 */
export function parsePattern(source: string): Pattern {
	return source.split(' ').map((part) => {
		if (part.startsWith('*')) return { words: null, optional: true, gap: Number(part.slice(1)) }
		const optional = part.endsWith('?')
		const words = (optional ? part.slice(0, -1) : part)
			.split('|')
			.flatMap((word) => (word.endsWith('~') ? inflect(word.slice(0, -1)) : [word]))
		return { words: new Set(words), optional, gap: 0 }
	})
}

/** Words that a pattern may start with. */
export function firstWords(pattern: Pattern): string[] {
	return [...(pattern[0]?.words ?? [])]
}

/** Where the pattern ends (exclusive) when it starts at `at`; -1 where it does not match. Shortest gaps first. */
export function matchAt(
	pattern: Pattern,
	tokens: Tokens,
	at: number,
	closed?: (index: number) => boolean,
	part = 0,
): number {
	if (part === pattern.length) return at
	const element = pattern[part]!
	if (element.words === null) return matchGap(pattern, tokens, at, closed, part)
	if (at < tokens.low.length && element.words.has(tokens.low[at]!)) {
		const end = matchAt(pattern, tokens, at + 1, closed, part + 1)
		if (end >= 0) return end
	}
	return element.optional ? matchAt(pattern, tokens, at, closed, part + 1) : -1
}

function matchGap(
	pattern: Pattern,
	tokens: Tokens,
	at: number,
	closed: ((i: number) => boolean) | undefined,
	part: number,
) {
	const gap = pattern[part]!.gap
	for (let skip = 0; skip <= gap; skip += 1) {
		const end = matchAt(pattern, tokens, at + skip, closed, part + 1)
		if (end >= 0) return end
		if (at + skip >= tokens.low.length || closed?.(at + skip)) return -1
	}
	return -1
}

/** Patterns under the words that they may start with, so that a sentence is walked once. */
export class PatternIndex<T extends { pattern: Pattern }> {
	private readonly byWord = new Map<string, T[]>()
	private readonly mayOpen: (tokens: Tokens, at?: number) => boolean

	constructor(items: readonly T[]) {
		for (const item of items) for (const word of firstWords(item.pattern)) this.add(word, item)
		this.mayOpen = seekWords(this.byWord.keys())
	}

	private add(word: string, item: T) {
		const list = this.byWord.get(word)
		if (list) list.push(item)
		else this.byWord.set(word, [item])
	}

	/** Every match in the sentence, in order; of matches at one place the longest comes first. */
	find(tokens: Tokens, closed?: (index: number) => boolean): { item: T; from: number; to: number }[] {
		const found: { item: T; from: number; to: number }[] = []
		if (!this.mayOpen(tokens)) return found
		for (let at = 0; at < tokens.low.length; at += 1) {
			if (!this.mayOpen(tokens, at)) continue
			const items = this.byWord.get(tokens.low[at]!)!
			const before = found.length
			for (const item of items) {
				const to = matchAt(item.pattern, tokens, at, closed)
				if (to > at) found.push({ item, from: at, to })
			}
			if (found.length > before + 1) found.push(...found.splice(before).sort((a, b) => b.to - a.to))
		}
		return found
	}
}
