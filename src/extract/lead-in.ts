import { type Analysis, analyse } from './analysis.ts'
import type { Draft } from './draft.ts'
import { asksRisks, isFrequency, isLine, isListed, understoodBetween } from './list-leads.ts'
import { joinTokens, partOf, wordsAt } from './token-parts.ts'
import type { Tokens } from './tokens.ts'

/**
 * A list item read as the end of the words before the list: "Side effects may include:" and "headache". Null where
 * the item does not go on from them. `effects`: what is spoken of before the list are side effects. Offsets stay those of the text; the sentence is the item.
 */
export function joinLeadIn(lead: Analysis, item: Analysis, effects = false): Analysis | null {
	const understood = understoodBetween(lead, item)
	if (understood) return asSaid(lead, item, understood)
	const named = namesList(lead)
	if (asksRisks(lead) && effects && isListed(item)) return asEffects(lead, item)
	if (item.sentence.kind === 'item' && effects && !named && (asksAfter(lead) || isFrequency(lead, true)))
		return asEffects(lead, item)
	if (item.sentence.kind !== 'item' || !(named || opensList(lead.tokens))) return null
	const kept = /^[:?]$/.test(lead.tokens.raw.at(-1) ?? '') ? lead.tokens.raw.length - 1 : lead.tokens.raw.length
	const words = cut(lead.tokens, kept, named ? 'include' : '')
	const more = words.raw.length
	const shifted = item.entities.map((entity) => ({ ...entity, from: entity.from + more, to: entity.to + more }))
	const entities = [...lead.entities.filter((entity) => entity.to <= kept), ...shifted]
	// After "prevent it by" people do what the items say, not the section's treatment.
	const kind = lead.tokens.low.at(-1) === 'by' ? 'item' : 'paragraph'
	return analyse({ ...item.sentence, kind }, joinTokens(words, item.tokens), entities)
}

// "Tell your doctor if you have any of these symptoms:", where side effects are what is spoken of.
const asksAfter = ({ tokens: { low } }: Analysis) =>
	low.at(-1) === ':' &&
	!OPENED.test(low.at(-2) ?? '') &&
	low.some((word) => /^(?:symptoms|effects|reactions|problems|following|these)$/.test(word))

const asEffects = (lead: Analysis, item: Analysis) => asSaid(lead, item, 'side effects include')

/** An item or cell after words that nobody wrote; they stand where `lead` ends. */
export function asSaid({ tokens }: Analysis, item: Analysis, understood: string): Analysis {
	const words = wordsAt(understood, tokens.end.at(-1)!)
	const more = words.low.length
	const entities = item.entities.map((e) => ({ ...e, from: e.from + more, to: e.to + more }))
	return analyse({ ...item.sentence, kind: 'paragraph' }, joinTokens(words, withAnd(item)), entities)
}

// "Gloom, worry": a list whose last two nothing joins but a comma.
function withAnd({ tokens, entities, entityAt }: Analysis): Tokens {
	const last = entities.at(-1)
	const at = (last?.from ?? 0) - 1
	const bare = tokens.low.every((word, i) => entityAt[i]! >= 0 || /^[,;/.]$/.test(word))
	if (entities.length < 2 || !bare || !/^[,;/]$/.test(tokens.low[at] ?? '')) return tokens
	const put = (words: readonly string[]) =>
		words.map((word, i) => (i === at ? 'and' : /^[;/]$/.test(word) ? ',' : word))
	return { ...tokens, low: put(tokens.low), norm: put(tokens.norm) }
}

const EFFECTS = /\b(?:side|adverse|unwanted|undesirable) (?:effects?|reactions?|events?)\b/
const OPENED = /^(?:include|includes|including|as|like|are|with|by|for)$/
const SHUNNED = /\b(?:avoid|not|n't|stop|interact|affect|cause|causes|risks?|worse|before|about)\b/
const THINGS = /\b(?:treatments|therapies|medications|medicines|drugs|options)\b/

const OPTIONS =
	/^(?:(?:other|common|main|possible|available|more|further|medical|surgical) )?(?:treatments|therapies|medications|medicines|drugs|(?:treatment )?options) ?:?$/

// "Side effects:", "What are the side effects of X?": words that name what the list holds, and lack only the verb.
function namesList({ sentence, tokens: { low } }: Analysis): boolean {
	const words = low.join(' ')
	const last = low.at(-1) ?? ''
	if (/\b(?:include|includes|including|such as|like|are) ?:?$/.test(words)) return false
	if (EFFECTS.test(words))
		return sentence.kind === 'heading' || sentence.question || (last === ':' && low.length <= 12) || isLine(low)
	// "What other medicines treat gloom?"
	if (sentence.question && low.length <= 12)
		return /^(?:what|which) /.test(words) && THINGS.test(words) && !SHUNNED.test(words)
	return OPTIONS.test(words) || (last === ':' && THINGS.test(words) && low.length <= 10)
}

const opensList = ({ low }: Tokens) =>
	low.at(-1) === ':' ||
	/^(?:include|includes|including|as|like|with|by|for)$/.test(low.at(-1) ?? '') ||
	/\b(?:if|when) (?:you|they|people) (?:have|are|get)$/.test(low.slice(-3).join(' '))

// The first words, and one that is understood at the place where they end.
const cut = (tokens: Tokens, kept: number, understood: string): Tokens =>
	joinTokens(partOf(tokens, 0, kept), wordsAt(understood, tokens.end[kept - 1] ?? 0))

/** What the item adds: drafts that end in it. A subject from the words before the list has no words of its own there. */
export function fromLeadIn(drafts: readonly Draft[], { sentence: { start, end } }: Analysis): Draft[] {
	const inside = (at: { start: number; end: number }) => at.start >= start && at.end <= end
	const place = { start, end: start, by: 'list' as const }
	return drafts
		.filter((d) => inside(d.object) || (inside(d.subject) && d.subject.end > d.subject.start))
		.map((d) => ({
			...d,
			subject: !inside(d.subject)
				? { ...d.subject, ...place }
				: d.subject.end > d.subject.start
					? d.subject
					: // Words that nobody wrote point nowhere.
						{ ...d.subject, by: 'section' },
			object: inside(d.object) ? d.object : { ...d.object, ...place },
		}))
}

const EXAMPLES = /\b(?:such as|including|like|for example|for instance|e \. g \.) ?:?$/

/** "Calmol does not help pains that come at night, such as:" and "headache": what was said of the kind holds for its examples. */
export function asExamples(lead: Analysis, item: Analysis, said: readonly Draft[]): Draft[] {
	const [first] = item.entities
	if (!first || first.from > 2 || !EXAMPLES.test(lead.tokens.low.slice(-3).join(' '))) return []
	// Of the kind that the words before the list name last.
	const last = said.reduce((far, { object }) => Math.max(far, object.start), -1)
	return said.flatMap((draft): Draft[] => {
		const meaning = first.meanings.find((m) => m.kind === draft.object.meaning.kind)
		if (!meaning || meaning.kind === 'treatment' || draft.object.start !== last) return []
		const object = { meaning, start: first.start, end: first.end, by: 'list' as const }
		const place = { start: first.start, end: first.start, by: 'list' as const }
		return [{ ...draft, object, subject: { ...draft.subject, ...place }, from: first.from, to: first.to }]
	})
}
