import { type Entity, entityOf, isTreatment } from './entity.ts'
import { toMeaning } from './lexicon.ts'
import { seekWords, type Tokens } from './tokens.ts'
import { AUXILIARIES, PREPOSITIONS } from './words.ts'

// What people can do or leave.
const HABITS =
	`wearing washing eating drinking avoiding limiting reducing swallowing changing chewing exercising walking sleeping resting
	raising elevating keeping staying practicing practising doing cleaning brushing flossing covering cooking boiling choosing
	following adopting engaging maintaining controlling managing quitting stopping cutting applying soaking massaging
	stretching getting losing sitting lying bathing rinsing gargling drying removing replacing breathing seeking
	urinating scheduling storing peeling handling checking monitoring treating protecting cooling warming icing breastfeeding`.split(
		/\s+/,
	)
const isHabit = seekWords(HABITS)

const GOOD =
	/^(?:(?:can|may|might|could|will|also|often|usually|sometimes|greatly|should) )*(?:helps? (?:to )?|go(?:es)? a long way to )?(?:(?:help|greatly) )*(?:prevent|reduce|lower|ease|relieve|treat|protect|decrease|improve|manage|control|cut|soothe|delay)(?:s|es)? (?!the need|the amount)|^(?:(?:can|may|might|could|will|also|often|usually|sometimes|both|all|even) )*helps?(?: (?:too|as well|a lot|some people|you (?:feel|sleep|get|cope|recover)[^.;]*))? ?(?:[.;,] |$)|^(?:is|are) (?:[a-z]+ ){0,4}(?:best|only|good|simple|easy|important|effective|main|key|surest) (?:[a-z]+ ){0,2}(?:ways?|steps?|things?|methods?) (?:[a-z]+ ){0,4}?to (?:help )?(?:prevent|avoid|treat|manage|control|relieve|ease|lower|reduce|protect)/
const BY =
	/\b(?:you|people|patients|we|adults|women|men|everyone|anyone|they|parents|children) (?:[a-z]+ ){0,4}?(?:prevent|lower|reduce|decrease|cut|manage|treat|control|relieve|ease|better) (?:[a-z'-]+ ){0,9}$/
/** "Your doctor may suggest eating …" */
const SUGGESTS = /^(?:suggests?|recommends?|advises?)$/
const ADVISER =
	/\b(?:doctors?|providers?|dieti[ct]ians?|nurses?|specialists?|experts?|therapists?|physicians?|team)\b(?! (?:not|never))/
const ENDS = new Set([
	'to',
	'when',
	'if',
	'before',
	'after',
	'so',
	'that',
	'which',
	'while',
	'because',
	'for',
	'until',
	'during',
	'as',
	'than',
	'instead',
	'can',
	'may',
])
const TRAILS = /^(?:often|regularly|daily|well|carefully|frequently|thoroughly|properly|every|each|a|day|also)$/
/** Verbs whose object is not what does good. */
const LEAVES = /^(?:avoiding|limiting|reducing|stopping|cutting|removing)$/
const MOST = 6

/** "Wearing shoes can prevent gloom", "- washing your hands": what people do about an illness is named by what they do. */
export function nameHabits(tokens: Tokens, entities: Entity[], isItem: boolean): Entity[] {
	if (!isHabit(tokens)) return entities
	const { low } = tokens
	const by = low.indexOf('by')
	const told = low.findIndex((word, i) => SUGGESTS.test(word) && isHabit(tokens, i + 1))
	const first = isHabit(tokens, 0)
		? 0
		: told > 0 && ADVISER.test(low.slice(0, told).join(' '))
			? told + 1
			: by > 0 && isHabit(tokens, by + 1 < low.length ? by + 1 : 0) && BY.test(`${low.slice(0, by).join(' ')} `)
				? by + 1
				: -1
	if (first < 0) return entities
	const end = first > 0 || isItem ? stopAt(low, first) : verbAt(tokens, first)
	return end < 0 ? entities : partsOf(tokens, first, end).reduce((all, part) => named(tokens, all, part), entities)
}

function stopAt(low: readonly string[], from: number): number {
	const at = low.findIndex((word, i) => i > from && /^[.;:(?!–—]$/.test(word))
	return at < 0 ? low.length : at
}

// Where the verb of the sentence stands, if it says that it does good; else -1.
function verbAt({ low }: Tokens, from: number): number {
	for (let i = from + 1; i < Math.min(low.length, from + 18); i += 1) {
		if (/^[.;:?]$/.test(low[i]!)) return -1
		if ((AUXILIARIES.has(low[i]!) || /s$/.test(low[i]!)) && GOOD.test(`${low.slice(i, i + 14).join(' ')} `)) return i
		if (/^(?:can|may|will|is|are)$/.test(low[i]!)) return -1
	}
	return -1
}

interface Part {
	from: number
	to: number
}

// "Washing hands, wearing shoes and doing sports": three.
function partsOf(tokens: Tokens, from: number, end: number): Part[] {
	const parts: Part[] = []
	for (let at = from; at < end; at += 1) {
		if (!isHabit(tokens, at) || (at > from && !/^(?:,|and|or|by)$/.test(tokens.low[at - 1]!))) continue
		let to = at + 1
		while (
			to < end &&
			(!ENDS.has(tokens.low[to]!) || isTwice(tokens, to)) &&
			!/^[,;:.()–—]$/.test(tokens.low[to]!) &&
			!opensNext(tokens, to)
		)
			to += 1
		while (to > at + 1 && (TRAILS.test(tokens.low[to - 1]!) || PREPOSITIONS.has(tokens.low[to - 1]!))) to -= 1
		if (to - at >= 2 && to - at <= MOST) parts.push({ from: at, to })
	}
	return parts
}

// "head-to-head"
const isTwice = ({ low }: Tokens, at: number) => low[at - 1] === low[at + 1]

const opensNext = (tokens: Tokens, at: number) =>
	/^(?:and|or)$/.test(tokens.low[at]!) && /ing$/.test(tokens.low[tokens.low[at + 1] === 'not' ? at + 2 : at + 1] ?? '')

const GOAL = /^(?:reducing|treating|removing|stopping|managing)$/
const isIll = ({ meanings: [first] }: Entity) => first!.kind === 'condition' || first!.kind === 'side_effect'

// A treatment that has a name stays what is meant.
function named(tokens: Tokens, entities: Entity[], { from, to }: Part): Entity[] {
	const inside = entities.filter((e) => e.from < to && e.to > from)
	// "Reducing pain": what is wanted, and not a way to it.
	if (GOAL.test(tokens.low[from]!) && inside.some((e) => isIll(e) || /^symptoms?$/.test(tokens.low[e.to - 1]!)))
		return entities
	if (
		GOAL.test(tokens.low[from]!) &&
		/^(?:the )?(?:underlying )?(?:cause|symptoms)/.test(tokens.low.slice(from + 1, to).join(' '))
	)
		return entities
	const leaves = LEAVES.test(tokens.low[from]!) || /^(?:less|no|fewer|too)$/.test(tokens.low[from + 1]!)
	if (inside.some((e) => (isTreatment(e) && !(leaves && e.from > from)) || e.from < from || e.to > to)) return entities
	const label = tokens.low.slice(from, to).join(' ')
	const made = entityOf(tokens, from, to, [toMeaning('treatment', label, 'shape')], 'shape')
	return [...entities.filter((e) => !inside.includes(e)), made].sort((a, b) => a.from - b.from)
}
