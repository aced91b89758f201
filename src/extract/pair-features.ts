import type { Analysis } from './analysis.ts'
import type { Draft } from './draft.ts'
import type { Entity } from './entity.ts'
import type { Match } from './objects.ts'
import { PatternIndex } from './patterns.ts'
import { TRIGGERS } from './triggers.ts'

const INDEX = new PatternIndex(TRIGGERS)
const LETTER = { treatment: 'T', mechanism: 'M', condition: 'C', side_effect: 'C' } as const

/** What one sentence offers to every pair in it; find it once. */
export interface SentenceView {
	analysis: Analysis
	/** Words with every name replaced by the letter of its kind. */
	words: string[]
	/** Index in `words` of each entity. */
	place: Map<Entity, number>
	senses: { sense: string; at: number }[]
	drafts: readonly Draft[]
}

export function viewSentence(analysis: Analysis, drafts: readonly Draft[]): SentenceView {
	const { tokens, entities, entityAt } = analysis
	const words: string[] = []
	const place = new Map<Entity, number>()
	const at: number[] = []
	for (let i = 0; i < tokens.low.length; i += 1) {
		const entity = entities[entityAt[i]!]
		at.push(words.length)
		if (!entity) words.push(/^\d/.test(tokens.low[i]!) ? '0' : tokens.low[i]!)
		else if (entity.from === i) {
			place.set(entity, words.length)
			words.push(LETTER[entity.meanings[0]!.kind])
		}
	}
	const matches: Match[] = INDEX.find(tokens, (i) => entityAt[i]! >= 0).filter((m) => entityAt[m.from]! < 0)
	return { analysis, words, place, senses: matches.map((m) => ({ sense: m.item.sense, at: at[m.from]! })), drafts }
}

/**
 * Features of a treatment and a condition in one sentence: the rules that joined them, the words between and beside
 * them with the order of the two, and how far apart they stand. Each is a readable string, so a weight says why.
 */
export function pairFeatures(view: SentenceView, treatment: Entity, condition: Entity): string[] {
	const a = view.place.get(treatment)
	const b = view.place.get(condition)
	if (a === undefined || b === undefined || a === b) return []
	const order = a < b ? '>' : '<'
	const [from, to] = a < b ? [a, b] : [b, a]
	const between = view.words.slice(from + 1, to)
	return [
		`order${order}`,
		...ruleFeatures(view, treatment, condition),
		...betweenFeatures(between, order),
		...besideFeatures(view.words, from, to, order),
		...senseFeatures(view, from, to, order),
		`head:${view.analysis.tokens.low[condition.to - 1]}`,
	]
}

function ruleFeatures({ drafts }: SentenceView, treatment: Entity, condition: Entity): string[] {
	const own = drafts.filter(
		({ subject, object }) => subject.start === treatment.start && object.start === condition.start,
	)
	if (!own.length) return [drafts.length ? 'rule:other' : 'rule:none']
	return own.flatMap((d) => [
		`rule:${d.predicate}${d.denied ? ':denied' : ''}`,
		`rule:${d.rule}`,
		d.hedged ? 'rule:hedged' : 'rule:plain',
	])
}

function betweenFeatures(words: string[], order: string): string[] {
	const near = words.length > 12 ? [...words.slice(0, 5), '…', ...words.slice(-5)] : words
	const features = near.map((word) => `b${order}${word}`)
	for (let i = 0; i + 1 < near.length; i += 1) features.push(`b${order}${near[i]} ${near[i + 1]}`)
	if (words.length <= 5) features.push(`all${order}${words.join(' ')}`)
	const others = words.filter((word) => word === 'C' || word === 'T').length
	const length = words.length
	features.push(
		`far${order}${length < 2 ? length : length < 4 ? 3 : length < 8 ? 7 : length < 15 ? 14 : 15}`,
		`names${order}${Math.min(others, 4)}`,
	)
	return features
}

function besideFeatures(words: string[], from: number, to: number, order: string): string[] {
	const left = [words[from - 1] ?? '^', words[from - 2] ?? '^']
	const right = [words[to + 1] ?? '$', words[to + 2] ?? '$']
	return [
		`l${order}${left[0]}`,
		`l${order}${left[1]} ${left[0]}`,
		`r${order}${right[0]}`,
		`r${order}${right[0]} ${right[1]}`,
		`a${order}${words[from + 1]}`,
		`z${order}${words[to - 1]}`,
		`z${order}${words[to - 2]} ${words[to - 1]}`,
	]
}

function senseFeatures({ senses }: SentenceView, from: number, to: number, order: string): string[] {
	const where = (at: number) => (at < from ? 'before' : at > to ? 'after' : 'between')
	return [...new Set(senses.map(({ sense, at }) => `sense${order}${sense}:${where(at)}`))]
}
