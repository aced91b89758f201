import type { Kind } from '../schema/term.ts'
import type { Sentence } from '../text/sentences.ts'
import { type Clause, findClauses } from './clauses.ts'
import type { Entity } from './entity.ts'
import { FINITE } from './finite-verbs.ts'
import type { Tokens } from './tokens.ts'
import {
	ADJUNCT_OPENERS,
	AUXILIARIES,
	CHANGED,
	CONJUNCTIONS,
	DETERMINERS,
	PEOPLE,
	PREPOSITIONS,
	RELATIVES,
	SUBORDINATORS,
} from './words.ts'

export type { Clause }

/** Names joined by commas and "and": "headache, scalp discomfort and dizziness". Token indexes, `to` exclusive. */
export interface Group {
	items: Entity[]
	from: number
	to: number
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
		const more = items.length > 1 && !joins.includes('and') ? unnamedAfter(tokens, items) : 0
		if (items.length > 1 && (isList(joins) || more > 0))
			groups.push({ items, from: items[0]!.from, to: items.at(-1)!.to + more })
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

// "Calmol, restix, and soft walks can help": how many words the last of them takes, which has no name here.
function unnamedAfter({ low }: Tokens, items: Entity[]): number {
	const { to, meanings } = items.at(-1)!
	if (meanings[0]!.kind !== 'treatment' || low[to] !== ',') return 0
	const rest = UNNAMED.exec(`${low.slice(to, to + 7).join(' ')} `)?.[0].split(' ').length ?? 0
	return rest && !low.slice(to + 2, to + rest - 2).some(isBreak) ? rest - 2 : 0
}

const UNNAMED = /^, (?:and|or) (?:[a-z]+ ){1,3}?(?:can|may|might|could|will|are|also|help|helps|should|have|work|[.;]) /

const opensBefore = ({ low }: Tokens, items: Entity[]) =>
	ADJUNCT_OPENERS.has(low[0]!) &&
	AUXILIARIES.has(low[items.at(-1)!.to] ?? '') &&
	low[items[0]!.to] === ',' &&
	!low.slice(0, items[0]!.from).includes(',')

const ONE_HAS = new Set(['is', 'was', 'has', 'does'])

// "A or B, and C could help", "to assist A, and B is used": what follows and has a verb is not of the list.
const startsAnew = ({ low }: Tokens, items: Entity[], joins: Join[], entity: Entity) =>
	low[CHANGED.has(low[entity.from - 1] ?? '') ? entity.from - 2 : entity.from - 1] === 'and' &&
	low[items.at(-1)!.to] === ',' &&
	(joins.at(-1) === 'and' ? AUXILIARIES : ONE_HAS).has(low[entity.to] ?? '')

// What a treatment does may be a list of mechanisms and conditions: "improves mood and memory".
// "vomiting, weight loss and headache": what is a treatment elsewhere is none after a harm.
const share = (a: Entity, b: Entity) =>
	a.meanings[0]!.kind === 'treatment'
		? b.meanings[0]!.kind === 'treatment'
		: b.meanings[0]!.kind !== 'treatment' || (has(a, ['side_effect']) && has(b, ['side_effect']))
const isList = (joins: Join[]) => joins.some((join) => join === 'and' || join === 'examples') || joins.length >= 2

// "calmol cream and restix patches"
const FORMS = new Set(
	'cream creams gel gels patch patches ointment ointments drops spray sprays lozenges tablets pills capsules injections infusions'.split(
		' ',
	),
)

function joinOf(tokens: Tokens, a: Entity, b: Entity): Join {
	// "calmol-restix": given as one.
	if (a.to === b.from && isDrug(a) && isDrug(b)) return 'and'
	// "elevated sparkin and reduced lightin"
	const changed =
		CHANGED.has(tokens.low[a.from - 1] ?? '') &&
		CHANGED.has(tokens.low[b.from - 1] ?? '') &&
		// "calmol decreased sparkin and increased lightin": two acts.
		/^(?:with|of|by|in|to|and|or|,|show\w*|had|has|have|the|from|for|as|including|causes?|via)$/.test(
			tokens.low[a.from - 2] ?? 'with',
		)
	const whole = withoutParenthesis(tokens.low.slice(a.to, changed ? b.from - 1 : b.from))
	// "gloom/worry"
	const isPair = whole.length === 1 && whole[0] === '/' && [a, b].every((e) => e.meanings[0]!.kind === 'condition')
	if (isPair) return 'and'
	// "for gloom and for worry"
	const again = /^(?:and|or) (for|in|against|of)$/.exec(whole.join(' '))?.[1]
	if (
		again &&
		[a, b].every((e) => e.meanings[0]!.kind === 'condition') &&
		tokens.low.slice(Math.max(0, a.from - 2), a.from).includes(again)
	)
		return 'and'
	// "pregnant women or people with gloom"
	if (OTHER_PEOPLE.test(whole.join(' ')) && [a, b].every((e) => e.meanings[0]!.kind === 'condition')) return 'and'
	const kinds = withoutKinds(whole)
	const formed = FORMS.has(kinds[0] ?? '') && isDrug(a) ? kinds.slice(1) : kinds
	const gap = formed.length > 2 && a.meanings[0]!.kind === b.meanings[0]!.kind ? betweenItems(formed) : formed
	if (gap.length > 7) return 'none'
	const text = gap.join(' ')
	if (
		/^,? ?(?:\(? ?)(?:such as|including|like|e\.?g|e \. g(?: \.)?(?: ,)?|for example ,?|namely|especially|particularly|in particular|notably)(?: \w+){0,2}$/.test(
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

const OTHER_PEOPLE =
	/^,? ?(?:and|or) (?:by |in )?(?:people|those|patients|adults|children|women|men|anyone|individuals) (?:with|who have)$/

// "gloom, and other types of worry": only what joins them is left.
function withoutKinds(gap: string[]): string[] {
	const of = gap.indexOf('of')
	if (of < 1 || of > 4 || !/^(?:types|kinds|forms)$/.test(gap[of - 1]!)) return gap
	return gap.slice(0, gap[0] === ',' && CONJUNCTIONS.has(gap[1]!) ? 2 : 1)
}

// "antibodies (mabs) and"
function withoutParenthesis(gap: string[]): string[] {
	// "gloom [effect size = 0.9, 95% CI 0.4 to 1.4] and worry"
	if (gap[0] === '[') return gap.slice(gap.indexOf(']') + 1)
	const close = gap.indexOf(')')
	return gap[0] === '(' && close > 0 && close <= (gap.slice(0, close).some((word) => /^\d/.test(word)) ? 18 : 9)
		? gap.slice(close + 1)
		: gap
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
