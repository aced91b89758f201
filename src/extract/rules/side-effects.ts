import { groupOf, has } from '../analysis.ts'
import { findCues } from '../cues.ts'
import { type Arg, argOf } from '../discourse.ts'
import type { Draft } from '../draft.ts'
import { type Entity, isTreatment, meaningOf } from '../entity.ts'
import { FINITE } from '../finite-verbs.ts'
import { toMeaning } from '../lexicon.ts'
import { fromSection } from '../pointers.ts'
import type { Reader } from '../reader.ts'
import { bearing } from '../scope.ts'
import { argsOf, subjectsAt } from '../subjects.ts'
import { AUXILIARIES, CHANGED, PEOPLE, RELATIVES, SUBORDINATORS } from '../words.ts'
import { isHad, isHarm, isMain, isNeutral, isUnwanted, namesEffects } from './effect-words.ts'

const OWNED = /^(?:of|from|with|to|by|using|taking)$/
const OPENS = /^(?:include|includes|included|including|are|is|were|was|like|as|:)$/
/** Words between the effects and the list that say nothing: "that have been reported with X may commonly". */
const FILL =
	/^(?:is|are|was|were|of|from|with|to|by|using|taking|that|which|may|can|could|might|will|also|often|commonly|usually|typically|most|generally|sometimes|frequently|associated|related|linked|caused|seen|reported|noted|experienced|observed|have|has|been|people|patients|in|some|the|this|these|treatment|therapy|medicines?|medications?|drugs?|such|,|:|occurring|occur|result|come|during|after|for|example|than|not|but|a|an|use|at|high|doses?|long|term|short|be|group|arm|receiving|treated|mild|minor|temporary|and|≥|>|%|\d+(?:[.]\d+)?|experienced|potential|possible|known|serious|severe|last|lasts|up|few|days|hours|more|other|some|specific|frequent|treated|consists?|introduction|initiation|addition|agents?|augmenting|infusions?|sessions?|injections?|procedure|surgery|study|trial|both|either|all|groups|arms|related)$/
const PARTICIPLE = /^(?:seen|reported|associated|related|linked|caused|noted|experienced|observed)$/
const MOST_BETWEEN = 14

/** "The side effects of X that are seen most are A, B and C": every name of the list, whatever stands between its items. */
export function relateSideEffects(reader: Reader): Draft[] {
	const { analysis } = reader
	const { low } = analysis.tokens
	if (!namesEffects(analysis)) return []
	return low.flatMap((_word, at): Draft[] => {
		const unwanted = isUnwanted(low, at) || isMain(low, at)
		if (isHarm(low, at)) return harms(reader, at)
		if (isHad(low, at)) return hadHarms(reader, at)
		if (!unwanted && !isNeutral(low, at)) return []
		const list = owned(reader, listAfter(reader, at + 1)) ?? (unwanted ? listBefore(reader, at) : null)
		if (!unwanted && (!list?.owner || !low[list.from - 1]?.startsWith('includ'))) return []
		if (!list || isRefuted(reader, list)) return []
		const b = bearing(analysis, findCues(analysis.tokens), at - 1, list.from, list.items[0]!.from)
		if (b.void) return []
		const { owner } = list
		const subjects = owner
			? argsOf(reader, groupOf(analysis, owner).items, ['treatment'])
			: list.unowned
				? fromSection(reader, list.from - 1, list.unowned)
				: (ownBefore(reader, at) ?? subjectsAt(reader, list.from - 1, ['treatment']))
		const own = subjects.flatMap((subject) =>
			draftsOf(reader, subject, list, { ...b, denied: refusal(list) ?? (owner ? null : b.denied) }),
		)
		// "It does not have the side effects that result from X, such as A": X has them, it has not.
		const spared =
			owner && b.denied
				? subjectsAt(reader, at - 1, ['treatment']).filter((s) => s.meaning.label !== subjects[0]?.meaning.label)
				: []
		return [...own, ...spared.flatMap((subject) => draftsOf(reader, subject, list, b))]
	})
}

const refusal = ({ refused: from }: List): Draft['denied'] =>
	from === undefined ? null : { kind: 'negation', from, to: from + 1, back: false }

// "Calmol dulls sparkin; side effects include …": calmol's.
function ownBefore(reader: Reader, at: number): Arg[] | null {
	const { tokens, entities } = reader.analysis
	const mark = tokens.low.lastIndexOf(';', at)
	const [first] = entities
	return mark > 0 && at - mark <= 5 && first && first.from <= 1 && isTreatment(first)
		? argsOf(reader, groupOf(reader.analysis, first).items, ['treatment'])
		: null
}

// "All kinds have risks, such as A and B": what the section is about, where nothing is named.
function hadHarms(reader: Reader, at: number): Draft[] {
	const { analysis } = reader
	const list = listAfter(reader, at + 1)
	const b = list && bearing(analysis, findCues(analysis.tokens), at - 1, list.from, list.items[0]!.from)
	if (!b || list.owner || b.void || b.denied) return []
	const named = analysis.entities.some((e) => e.to <= at)
	const subjects = named ? subjectsAt(reader, at - 1, ['treatment']) : fromSection(reader, at)
	return subjects.flatMap((subject) => draftsOf(reader, subject, list, b))
}

// "The risks of X include A and B", "the main risk of X is A".
function harms(reader: Reader, at: number): Draft[] {
	const { analysis } = reader
	const list = listAfter(reader, at + 1)
	const opened = analysis.tokens.low[(list?.from ?? 0) - 1] ?? ''
	const told = list ? analysis.tokens.low.slice(list.from, list.items[0]!.from) : []
	// "are rejection, bleeding and A" names them all the same.
	const named = told.length < 2 || /^(?:and|,)$/.test(told.at(-1)!)
	if (!list?.owner || (/^(?:is|are|was|were)$/.test(opened) && !named)) return []
	const b = bearing(analysis, findCues(analysis.tokens), at, list.from, list.items[0]!.from)
	if (b.void || b.denied) return []
	return argsOf(reader, groupOf(analysis, list.owner).items, ['treatment']).flatMap((subject) =>
		draftsOf(reader, subject, list, b),
	)
}

type Bearing = Pick<Draft, 'denied' | 'hedged' | 'open'>

/** Claims that it brings on each of a list. */
export const draftsOf = (
	reader: Reader,
	subject: Arg,
	{ items, from }: Pick<List, 'items' | 'from'>,
	{ denied, hedged, open }: Bearing,
	rule = 'side effects:list',
): Draft[] =>
	items.map((item, i): Draft => {
		const own = meaningOf(item, 'side_effect') ?? toMeaning('side_effect', item.meanings[0]!.label, 'shape')
		const object = argOf(item, own, reader.text, i > 0)
		return {
			subject,
			predicate: 'causes_side_effect',
			object,
			rule,
			from: from - 1,
			to: from,
			denied,
			hedged,
			open,
		}
	})

interface List {
	/** First token after the words that open it. */
	from: number
	owner: Entity | undefined
	/** Nobody says whose they are: of what the section is about, or of what was spoken of last. */
	unowned?: 'section' | 'last' | undefined
	/** "A is not a side effect of X": where it says so. */
	refused?: number
	items: Entity[]
}

// Walks from the effects to the words that open the list; a treatment on the way owns them.
function listAfter({ analysis }: Reader, at: number): List | null {
	const { tokens, entities, entityAt } = analysis
	let owner: Entity | undefined
	let opened = -1
	let unowned: List['unowned']
	for (let i = at; i < Math.min(tokens.low.length, at + MOST_BETWEEN); i += 1) {
		const entity = entities[entityAt[i]!]
		const word = tokens.low[i]!
		if (word === '(') {
			const close = tokens.low.indexOf(')', i)
			if (close > 0 && close - i < 14 && opened < 0) i = close
			continue
		}
		// "events reported for calmol": whose they are.
		if (word === 'for' && PARTICIPLE.test(tokens.low[i - 1] ?? '')) continue
		if (entity && entity.meanings[0]!.kind === 'treatment' && opened < 0) {
			if (
				!OWNED.test(tokens.low[entity.from - 1] ?? '') &&
				!(tokens.low[entity.from - 1] === 'for' && PARTICIPLE.test(tokens.low[entity.from - 2] ?? '')) &&
				!/^(?:the|an?|your|this|these|and|or|of|,)$/.test(tokens.low[entity.from - 1] ?? '')
			)
				return null
			owner ??= entity
			i = entity.to - 1
			continue
		}
		// "Side effects for people with Y include A"
		if (entity && opened < 0 && /^(?:for|in)$/.test(tokens.low[entity.from - 1] ?? '') && !isTreatment(entity)) {
			i = entity.to - 1
			unowned = 'section'
			continue
		}
		// "include raised or lowered sparkin, A and B"
		if (
			opened >= 0 &&
			entity &&
			CHANGED.has(tokens.low[i - 1]!) &&
			/^(?:,|and|or)$/.test(tokens.low[entity.to] ?? '')
		) {
			opened = entity.to
			i = entity.to
			continue
		}
		if (entity) {
			if (opened < 0 || !isEffect(entity)) return null
			return { from: opened + 1, owner, unowned, items: itemsFrom(analysis, entity) }
		}
		if (word === 'of' && /^consists?$/.test(tokens.low[i - 1] ?? '')) opened = i
		if (OPENS.test(word) && !PARTICIPLE.test(tokens.low[i + 1] ?? '')) opened = i
		else if (!FILL.test(word) && opened < 0) return null
		else if (opened >= 0 && i - opened > 5) return null
		if (opened >= 0 && (RELATIVES.has(word) || SUBORDINATORS.has(word) || /^(?:not|less|rare|uncommon)$/.test(word)))
			return null
	}
	return null
}

const SEEN_WITH =
	/^(?:.*\) )?(?:, )?(?:(?:can|may|might|could|sometimes|rarely|have|also) )*(?:occur|occurred|happen|develop|arise|been (?:reported|seen|noted|linked|associated)|be (?:seen|caused))(?: rarely| sometimes)? (?:with|by|after|during|to|in (?:people|patients|those) (?:taking|using|on|given|treated with|who take))(?: (?:the|long|short|term|regular|prolonged|high|higher|doses?|use|treatment|of|with|taking|using))* $/

// "Side effects of X, such as A, are not caused by it."
const isRefuted = ({ analysis }: Reader, { items, refused }: List) =>
	refused === undefined &&
	/^(?:, )?(?:are|is|were|was) (?:not|n't|rarely)\b/.test(
		analysis.tokens.low.slice(itemsFrom(analysis, items[0]!).at(-1)!.to).join(' '),
	)

/** "Side effects such as A and B can occur with X": X, where `first` is A. */
export function occursWith({ analysis }: Reader, first: Entity): Entity | undefined {
	const { tokens, entities } = analysis
	const last = itemsFrom(analysis, first).at(-1)!.to
	const owner = entities.find((e) => e.from > last && e.from - last <= 14 && e.meanings[0]!.kind === 'treatment')
	return owner && SEEN_WITH.test(`${tokens.low.slice(last, owner.from).join(' ')} `) ? owner : undefined
}

const owned = (reader: Reader, list: List | null): List | null =>
	list && !list.owner ? { ...list, owner: occursWith(reader, list.items[0]!) } : list

// "Nausea and headache are the most common side effects of X"
function listBefore({ analysis }: Reader, at: number): List | null {
	const { tokens, entities } = analysis
	let be = at - 1
	while (be > 0 && at - be <= 7 && !/^(?:is|are|was|were|be)$/.test(tokens.low[be]!)) be -= 1
	if (at - be > 7) return null
	const first = be > 0 ? entities.findLast((e) => e.to <= be && be - e.to <= 3 && isEffect(e)) : undefined
	if (!first || entities.some((e) => e.from > be && e.to < at)) return null
	const not = /^(?:not|n't)$/.test(tokens.low[be + 1]!) && tokens.low[be + 2] === 'a' ? be + 1 : undefined
	if (
		tokens.low
			.slice(first.to, at)
			.some(
				(word, i) => first.to + i !== not && /^(?:not|n't|no|treat\w*|due|because|that|which|but|it|they)$/.test(word),
			)
	)
		return null
	const owner = entities.find((e) => e.from > at && e.from - at <= 4 && e.meanings[0]!.kind === 'treatment')
	if (owner && !OWNED.test(tokens.low[at + 1] ?? '') && tokens.low[at + 1] !== 'in') return null
	const unowned = !owner && !OWNED.test(tokens.low[at + 1] ?? '') ? 'last' : undefined
	const items = groupOf(analysis, first).items.filter(isEffect)
	return not ? { from: at, owner, unowned, items, refused: not } : { from: at, owner, unowned, items }
}

/** True for what may be brought on. */
export const isEffect = (entity: Entity) => has(entity, ['side_effect', 'condition']) && !entity.meanings[0]!.generic

/** Items from the first on: to the end of the sentence, or to the next verb, as long as commas or "and" part them. */
export function itemsFrom({ tokens: { low }, entities, entityAt }: Reader['analysis'], first: Entity): Entity[] {
	const items = [first]
	for (let i = first.to; i < low.length; i += 1) {
		const entity = entities[entityAt[i]!]
		const word = low[i]!
		const counted = word === '(' ? countedTo(low, i) : -1
		if (counted > 0) i = counted
		else if (entity && entityAt[i - 1] !== entityAt[i]) {
			if (/^(?:by|with|from|after|during|to|for)$/.test(low[i - 1] ?? '')) return items
			// "…; headache is rare" is said anew.
			const anew = low[i - 1] === ';' || (low[i - 1] === 'and' && low[i - 2] === ',')
			if (anew && (AUXILIARIES.has(low[entity.to] ?? '') || FINITE.has(low[entity.to] ?? ''))) return items
			if (isEffect(entity) && low.slice(items.at(-1)!.to, i).some((w) => /^(?:[,;]|and|or|\(|as|\/)$/.test(w)))
				items.push(entity)
			i = entity.to - 1
		} else if (
			!entity &&
			(AUXILIARIES.has(word) ||
				RELATIVES.has(word) ||
				SUBORDINATORS.has(word) ||
				/^(?:[:.]|but|they|it|this|these|people|patients)$/.test(word) ||
				(PEOPLE.has(word) && word !== 'one'))
		)
			return items
	}
	return items
}

// "(56 patients [24.8%])", "(eight of them)": how many had it; the index of what closes it, or -1.
function countedTo(low: readonly string[], open: number): number {
	const close = low.indexOf(')', open)
	const inside = close > 0 && close - open < 14 ? low.slice(open + 1, close) : []
	return inside.some((word) => /^\d/.test(word) || COUNTED.test(word)) ? close : -1
}

const COUNTED =
	/^(?:patients?|participants?|subjects?|children|adults|cases?|people|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/
