import { type Analysis, analyse } from './analysis.ts'
import type { Draft } from './draft.ts'
import type { Tokens } from './tokens.ts'

/**
 * A list item read as the end of the words before the list: "Side effects may include:" and "headache". Null where
 * the item does not go on from them. Offsets stay those of the text; the sentence is the item.
 */
export function joinLeadIn(lead: Analysis, item: Analysis): Analysis | null {
	if (item.sentence.kind !== 'item' || !opensList(lead.tokens)) return null
	const kept = lead.tokens.raw.at(-1) === ':' ? lead.tokens.raw.length - 1 : lead.tokens.raw.length
	const shifted = item.entities.map((entity) => ({ ...entity, from: entity.from + kept, to: entity.to + kept }))
	const entities = [...lead.entities.filter((entity) => entity.to <= kept), ...shifted]
	return analyse(item.sentence, joinTokens(lead.tokens, kept, item.tokens), entities)
}

const opensList = ({ low }: Tokens) =>
	low.at(-1) === ':' || /^(?:include|includes|including|as|like|with|by|for)$/.test(low.at(-1) ?? '')

function joinTokens(a: Tokens, kept: number, b: Tokens): Tokens {
	return {
		raw: [...a.raw.slice(0, kept), ...b.raw],
		low: [...a.low.slice(0, kept), ...b.low],
		norm: [...a.norm.slice(0, kept), ...b.norm],
		start: [...a.start.slice(0, kept), ...b.start],
		end: [...a.end.slice(0, kept), ...b.end],
	}
}

/** What the item adds: drafts that end in it. A subject from the words before the list has no words of its own there. */
export function fromLeadIn(drafts: readonly Draft[], { sentence: { start, end } }: Analysis): Draft[] {
	const inside = (at: { start: number; end: number }) => at.start >= start && at.end <= end
	const place = { start, end: start, by: 'list' as const }
	return drafts
		.filter((d) => inside(d.object) || (inside(d.subject) && d.subject.end > d.subject.start))
		.map((d) => ({
			...d,
			subject: inside(d.subject) ? d.subject : { ...d.subject, ...place },
			object: inside(d.object) ? d.object : { ...d.object, ...place },
		}))
}
