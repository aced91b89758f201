import type { Kind } from '../schema/term.ts'
import type { Sentence } from '../text/sentences.ts'
import type { Entity } from './entity.ts'
import type { Tokens } from './tokens.ts'
import { FINITE } from './triggers.ts'
import {
	ADJUNCT_OPENERS,
	AUXILIARIES,
	CHANGED,
	CONJUNCTIONS,
	DETERMINERS,
	GENERIC_TREATMENT,
	GENERIC_TREATMENTS,
	PEOPLE,
	PREPOSITIONS,
	RELATIVES,
	SUBORDINATORS,
} from './words.ts'

/** Names joined by commas and "and": "headache, scalp discomfort and dizziness". Token indexes, `to` exclusive. */
export interface Group {
	items: Entity[]
	from: number
	to: number
}

/** Part of a sentence with at most one subject. `zoneFrom`..`zoneTo` is where the subject stands; empty where it has none. */
export interface Clause {
	from: number
	to: number
	zoneFrom: number
	zoneTo: number
}

/** One sentence, read. */
export interface Analysis {
	sentence: Sentence
	tokens: Tokens
	entities: Entity[]
	groups: Group[]
	clauses: Clause[]
	/** Index of the entity that a token belongs to, -1 for none. */
	entityAt: Int16Array
}

export function analyse(sentence: Sentence, tokens: Tokens, entities: Entity[]): Analysis {
	const entityAt = new Int16Array(tokens.low.length).fill(-1)
	entities.forEach((entity, i) => void entityAt.fill(i, entity.from, entity.to))
	const groups = findGroups(tokens, entities)
	const clauses = findClauses(tokens, entityAt, groups)
	return { sentence, tokens, entities, groups, clauses, entityAt }
}

export const has = (entity: Entity, kinds: readonly Kind[]) => entity.meanings.some((m) => kinds.includes(m.kind))
export const groupOf = (analysis: Analysis, entity: Entity): Group =>
	analysis.groups.find((group) => group.items.includes(entity)) ?? { items: [entity], from: entity.from, to: entity.to }
export const clauseAt = (analysis: Analysis, token: number): Clause =>
	analysis.clauses.find((clause) => token < clause.to) ?? analysis.clauses.at(-1)!

/** How two names are joined: not at all, by a comma, by "and", or as a kind and its examples. */
type Join = 'none' | 'comma' | 'and' | 'examples'

function findGroups(tokens: Tokens, entities: Entity[]): Group[] {
	const groups: Group[] = []
	let items: Entity[] = []
	let joins: Join[] = []
	const flush = () => {
		// "For those not helped by A, B or C may be tried": A stands in what opens the sentence.
		if (items.length > 2 && joins[0] === 'comma' && opensBefore(tokens, items)) {
			items.shift()
			joins.shift()
		}
		if (items.length > 1 && isList(joins)) groups.push({ items, from: items[0]!.from, to: items.at(-1)!.to })
		items = []
		joins = []
	}
	for (const entity of entities) {
		const before = items.at(-1)
		const join = before ? joinOf(tokens, before, entity) : 'none'
		if (join === 'none' || !share(items[0]!, entity) || startsAnew(tokens, items, joins, entity)) flush()
		else joins.push(join)
		items.push(entity)
	}
	flush()
	return groups
}

const opensBefore = ({ low }: Tokens, items: Entity[]) =>
	ADJUNCT_OPENERS.has(low[0]!) &&
	AUXILIARIES.has(low[items.at(-1)!.to] ?? '') &&
	low[items[0]!.to] === ',' &&
	!low.slice(0, items[0]!.from).includes(',')

const ONE_HAS = new Set(['is', 'was', 'has', 'does'])

// "A or B, and C could help", "to assist A, and B is used": what follows and has a verb is not of the list.
const startsAnew = ({ low }: Tokens, items: Entity[], joins: Join[], entity: Entity) =>
	low[entity.from - 1] === 'and' &&
	low[items.at(-1)!.to] === ',' &&
	(joins.at(-1) === 'and' ? AUXILIARIES : ONE_HAS).has(low[entity.to] ?? '')

// What a treatment does may be a list of mechanisms and conditions: "improves mood and memory".
// "vomiting, weight loss and headache": what is a treatment elsewhere is none after a harm.
const share = (a: Entity, b: Entity) =>
	a.meanings[0]!.kind === 'treatment'
		? b.meanings[0]!.kind === 'treatment'
		: b.meanings[0]!.kind !== 'treatment' || (has(a, ['side_effect']) && has(b, ['side_effect']))
const isList = (joins: Join[]) => joins.some((join) => join === 'and' || join === 'examples') || joins.length >= 2

function joinOf(tokens: Tokens, a: Entity, b: Entity): Join {
	// "calmol-restix": given as one.
	if (a.to === b.from && isDrug(a) && isDrug(b)) return 'and'
	// "elevated sparkin and reduced lightin"
	const changed = CHANGED.has(tokens.low[a.from - 1] ?? '') && CHANGED.has(tokens.low[b.from - 1] ?? '')
	const whole = withoutParenthesis(tokens.low.slice(a.to, changed ? b.from - 1 : b.from))
	const gap = whole.length > 2 && a.meanings[0]!.kind === b.meanings[0]!.kind ? betweenItems(whole) : whole
	if (gap.length > 7) return 'none'
	const text = gap.join(' ')
	if (
		/^,? ?(?:\(? ?)(?:such as|including|like|e\.?g|for example ,?|namely|especially|particularly|in particular|notably)(?: \w+){0,2}$/.test(
			text,
		)
	)
		return 'examples'
	if (gap.includes('other') && OTHERS.test(text)) return 'and'
	let join: Join = 'none'
	let plain = 0
	for (const word of gap) {
		if (word === ',' || word === '/' || word === '(' || word === ')') join = join === 'and' ? 'and' : 'comma'
		else if (CONJUNCTIONS.has(word) || word === 'even' || word === 'also') join = CONJUNCTIONS.has(word) ? 'and' : join
		else if (DETERMINERS.has(word)) continue
		else if (/^(?:as|well)$/.test(word) && text.includes('as well as')) join = 'and'
		else if (isBreak(word) || ++plain > 2) return 'none'
	}
	// Words before the comma belong to neither name: "ketamine infusion centres, TMS".
	return plain && !CONJUNCTIONS.has(gap[0]!) && gap[0] !== ',' ? 'none' : join
}

// "antibodies (mabs) and"
function withoutParenthesis(gap: string[]): string[] {
	const close = gap.indexOf(')')
	return gap[0] === '(' && close > 0 && close <= 4 ? gap.slice(close + 1) : gap
}

// "gloom and other conditions including: worry"
const OTHERS =
	/^,? ?(?:and|or) (?:many |some |several )?other (?:[a-z]+ )?(?:conditions|disorders|diseases|illnesses|problems|symptoms),? ?(?:including|such as|like) ?:?$/

const isDrug = ({ from, to, meanings }: Entity) =>
	to === from + 1 && meanings[0]!.kind === 'treatment' && meanings[0]!.origin === 'open'

// "infections in the mouth, difficulty with speech, and cough": what an item adds to its name, and items without a name.
function betweenItems(gap: string[]): string[] {
	const comma = gap.indexOf(',')
	const first = gap.findIndex((word) => word === ',' || CONJUNCTIONS.has(word))
	const tail = /^(?:in|of|on|at|from|around) (?:(?:the|your|their|his|her) )?[a-z]+(?: [a-z]+)?$/.test(
		gap.slice(0, first).join(' '),
	)
	const rest = first > 0 && tail ? gap.slice(first) : gap
	const last = rest.lastIndexOf(',')
	if (comma < 0 || rest[0] !== ',' || last < 2 || last > 6) return rest
	return rest.slice(1, last).some((word) => (/^(?:with|of|in)$/.test(word) ? false : isBreak(word) && word !== ','))
		? rest
		: rest.slice(last)
}

const isBreak = (word: string) =>
	PREPOSITIONS.has(word) ||
	AUXILIARIES.has(word) ||
	RELATIVES.has(word) ||
	SUBORDINATORS.has(word) ||
	FINITE.has(word) ||
	/^[;:.!?–—]$/.test(word) ||
	PEOPLE.has(word) ||
	/ing$/.test(word)

// Where a clause may begin or end.
const BREAKS = new Set([...SUBORDINATORS, ';', ':', '–', '—', '-', ',', 'that', 'and', 'but', 'or'])

function findClauses(tokens: Tokens, entityAt: Int16Array, groups: Group[]): Clause[] {
	const starts = [0]
	const inGroup = (i: number) => groups.some((group) => group.from < i && i < group.to)
	for (let i = 1; i < tokens.low.length; i += 1) {
		const word = tokens.low[i]!
		if (!BREAKS.has(word) || entityAt[i]! >= 0 || inGroup(i)) continue
		if (word === ':' && /^(?:include|includes|are|were|is|as|like)$/.test(tokens.low[i - 1]!)) continue
		if (/^[;:–—]$/.test(word) || (word === '-' && i > 1)) {
			if (!joinsWords(tokens, i)) starts.push(i + 1)
		} else if (word === 'but' && DEGREE.test(tokens.low[i - 1]!) && !PEOPLE.has(tokens.low[i + 1] ?? '')) continue
		else if (SUBORDINATORS.has(word) && (!NEEDS_COMMA.has(word) || /^[,;]$/.test(tokens.low[i - 1]!))) starts.push(i)
		else if (word === 'that' && opensReport(tokens, i)) starts.push(i + 1)
		else if ((word === ',' || /^(?:and|but|or)$/.test(word)) && opensClause(tokens, entityAt, i + 1)) starts.push(i + 1)
	}
	const unique = [...new Set(starts)].filter((start) => start < tokens.low.length)
	return unique.map((from, i) => {
		const to = unique[i + 1] ?? tokens.low.length
		const [zoneFrom, zoneTo] = subjectZone(tokens, entityAt, from, to, groups)
		return { from, to, zoneFrom, zoneTo }
	})
}

const opensReport = ({ low }: Tokens, i: number) =>
	i + 1 < low.length &&
	(REPORTED.test(low[i - 1]!) ||
		(CLAIMED.test(low[i - 1]!) && !FINITE.has(low[i + 1]!) && !AUXILIARIES.has(low[i + 1]!)))

// "There is evidence that X helps", and not "evidence that supports X".
const CLAIMED =
	/^(?:explains?|explained|evidence|likely|possible|clear|claims?|claimed|states?|stated|advised?|established|understood)$/

// "2–3 weeks", "mild- or moderate": a dash that touches a word before it.
const joinsWords = ({ low, start, end }: Tokens, i: number) =>
	/^[-–—]$/.test(low[i]!) &&
	start[i] === end[i - 1] &&
	(low[i] === '-' || (/^\d/.test(low[i + 1] ?? '') && /^\d/.test(low[i - 1]!)))

// "a rare but serious illness"
const DEGREE =
	/^(?:rare|uncommon|infrequent|common|mild|small|slight|short|temporary|serious|simple|effective|potent|unpleasant|annoying|harmless)$/

// "It is however a …": these join clauses only after a comma.
const NEEDS_COMMA = new Set(['so', 'however', 'yet', 'since'])

// "The results showed that X …": what is reported has its own subject.
const REPORTED =
	/^(?:show|shows|shown|showed|suggest|suggests|suggested|found|indicate|indicates|indicated|reveal|reveals|revealed|demonstrate|demonstrates|demonstrated|depicted|discovered|believe|believes|believed|report|reported|conclude|concluded|noticing|noted|confirmed|means|mean|hypothesis|hypothesi[sz]ed?|thought|informs|posited|postulated|proposes?|proposed|assumes?|assumed|saw|sees?|seen|observed?|noticed|learn(?:ed|t)|knew|know|knows|says?|said|predict|predicted|expect|expected|speculated|argue|argued|recommends?|recommended|advises?|advised)$/

// A new subject and its verb follow: ", and patients may require".
function opensClause(tokens: Tokens, entityAt: Int16Array, at: number): boolean {
	let nominal = false
	let from = at
	if (/^(?:and|but|or)$/.test(tokens.low[from] ?? '')) from += 1
	if (RELATIVES.has(tokens.low[from] ?? '') || /^(?:to|which|with|by|not)$/.test(tokens.low[from] ?? '')) return false
	for (let i = from; i < tokens.low.length && i < from + 9; i += 1) {
		const word = tokens.low[i]!
		if (entityAt[i]! >= 0) {
			nominal = true
			continue
		}
		// "and exercise delivered by": a participle opens nothing.
		const finite =
			FINITE.has(word) &&
			tokens.low[i - 1] !== 'to' &&
			!(word.endsWith('ed') && tokens.low[i + 1] === 'by') &&
			// ", a drug used to ease Y"
			!(
				/^an?$/.test(tokens.low[from]!) &&
				/^(?:used|given|prescribed)$/.test(word) &&
				/^(?:to|for|in|as)$/.test(tokens.low[i + 1] ?? '')
			)
		if (nominal && (AUXILIARIES.has(word) || finite)) return true
		if (/^[,;:().]$/.test(word) || RELATIVES.has(word)) return false
		if (AUXILIARIES.has(word) || (FINITE.has(word) && i === from)) return false
		if (isNominal(word)) nominal = true
		else if (DETERMINERS.has(tokens.low[i - 1] ?? '') && !DETERMINERS.has(word)) nominal = true
	}
	return false
}

const isNominal = (word: string) =>
	PEOPLE.has(word) ||
	GENERIC_TREATMENT.has(word) ||
	GENERIC_TREATMENTS.has(word) ||
	/^(?:it|they|this|these|he|she|i|there|both|symptoms|effects|results|which)$/.test(word)

function subjectZone(
	tokens: Tokens,
	entityAt: Int16Array,
	from: number,
	to: number,
	groups: Group[],
): [number, number] {
	let at = from
	while (at < to && (SUBORDINATORS.has(tokens.low[at]!) || /^(?:and|or|,|"|“|not|only|as|that)$/.test(tokens.low[at]!)))
		at += 1
	const opener = tokens.low[at]
	if (at < to && entityAt[at]! < 0 && opener && (ADJUNCT_OPENERS.has(opener) || /ly$/.test(opener))) {
		const comma = findComma(tokens, at, to, groups)
		if (comma > 0) at = comma + 1
	}
	for (let i = at; i < to; i += 1) {
		if (entityAt[i]! >= 0) continue
		const word = tokens.low[i]!
		if (RELATIVES.has(word) && i > at) {
			const after = skipRelative(tokens, i, to)
			if (after > 0) i = after
			else return [at, i]
		} else if (AUXILIARIES.has(word) || (FINITE.has(word) && !isNounUse(tokens, i)))
			// "In these disorders it lowers Y": it does.
			return ADJUNCT_OPENERS.has(tokens.low[at]!) && i - at > 2 && /^(?:it|they)$/.test(tokens.low[i - 1]!)
				? [i - 1, i]
				: [at, i]
	}
	return [at, at]
}

function findComma(tokens: Tokens, from: number, to: number, groups: Group[]): number {
	for (let i = from; i < to - 1; i += 1)
		if (tokens.low[i] === ',' && !groups.some((group) => group.from < i && i < group.to)) return i
	return -1
}

// ", which can take weeks," stands between subject and verb.
function skipRelative(tokens: Tokens, at: number, to: number): number {
	if (tokens.low[at - 1] !== ',') return -1
	for (let i = at; i < to; i += 1) if (tokens.low[i] === ',') return i
	return -1
}

// "the effects", "side effects", "its benefits", "help", not verbs there.
function isNounUse(tokens: Tokens, at: number): boolean {
	const before = tokens.low[at - 1] ?? ''
	// "This blocks sparkin"
	if (/^(?:this|that)$/.test(before) && /[^s]s$/.test(tokens.low[at]!)) return false
	return (
		(DETERMINERS.has(before) && !/^includes?$/.test(tokens.low[at]!)) ||
		before === "'s" ||
		/^(?:side|adverse|of|for|most|significant|common|combined|treated|ous)$/.test(before) ||
		/(?:al|ive|ous|ed|ic|able|ing)$/.test(before)
	)
}
