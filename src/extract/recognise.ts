import { longestFrom, type Meaning, meaningsOf, type ProjectLexicon } from './lexicon.ts'
import { findShapes, OF_STUDY, type Target } from './shapes.ts'
import { keyOf, type Tokens } from './tokens.ts'
import { CHANGED, GENERIC_TREATMENT, GENERIC_TREATMENTS } from './words.ts'

/** A name in the text. `from` and `to` are token indexes (exclusive end), `start` and `end` offsets of the document. */
export interface Entity {
	from: number
	to: number
	start: number
	end: number
	meanings: Meaning[]
	via: 'lexicon' | 'abbreviation' | 'shape' | 'cohort'
	/** MeSH identifier, where models were asked for. */
	mesh?: string
	/** Of a class of drugs. */
	target?: Target
}

/** Names of the document's own making: abbreviations by their key. */
export type Abbreviations = Map<string, Meaning[]>

/** Finds every name in a sentence: longest first from the left, then open classes by head and suffix. */
export function recognise(tokens: Tokens, lexicon: ProjectLexicon, known: Abbreviations): Entity[] {
	const found: Entity[] = []
	let at = 0
	while (at < tokens.norm.length) {
		const entity = entityAt(tokens, at, lexicon, known)
		if (entity) found.push(entity)
		at = entity ? entity.to : at + 1
	}
	const named = findShapes(
		tokens,
		dropPointers(
			tokens,
			found.map((e, i) => freeVerb(tokens, e, found[i - 1], lexicon)),
		),
	)
	return nameCircuits(
		tokens,
		widen(tokens, joinAppositions(tokens, joinClasses(tokens, dropCalled(tokens, named)), known), known),
		lexicon,
	)
}

const QUALITY = /^(?:effects?|propert(?:y|ies)|actions?|activity|benefits?)$/
const MEASURE = /^(?:tasks?|tests?|scales?|inventory|questionnaires?|checklist|index)$/
const WAY = /^(?:injections?|pills?|infusions?|administration|tablets?|capsules?|implants?|instillation)$/
const FORMS = new Set('nasal oral spray sprays cream creams gel patch patches drops capsule capsules'.split(' '))
const isForm = (low: readonly string[], { from, to }: Entity) =>
	low.slice(from, to).every((word) => isGeneric(word) || FORMS.has(word))

const isGeneric = (word: string): boolean => GENERIC_TREATMENT.has(word) || GENERIC_TREATMENTS.has(word)

// "These medicines" means what was named before; in "the drug Avastin" only Avastin is the name.
function dropPointers({ low }: Tokens, entities: Entity[]): Entity[] {
	return entities.filter((entity, i) => {
		// "calming medicine", "calmol nasal spray": the first word names it.
		const last = entities[i - 1]
		if (last?.to === entity.from && last.meanings[0]!.kind === 'treatment' && isForm(low, entity)) return false
		if (OF_STUDY.test(low[entity.to] ?? '') && isTreatment(entity)) return false
		if (isPart(low, entity)) return false
		// "a gambling task", "the Gloom Rating Scale": what is measured with.
		if (MEASURE.test(low[entity.to] ?? '') || (low[entity.to] === 'rating' && MEASURE.test(low[entity.to + 1] ?? '')))
			return false
		// "oral infusions of calmol": the way it is given, not the name.
		const given = entities[i + 1]
		if (WAY.test(low[entity.to - 1]!) && low[entity.to] === 'of' && given?.from === entity.to + 1 && isTreatment(given))
			return false
		// "the injections can be given monthly"
		if (entity.to === entity.from + 1 && WAY.test(low[entity.from]!) && entity.meanings[0]!.origin === 'open')
			return false
		// "its analgesic effects": a quality, not a drug.
		if (
			entity.to === entity.from + 1 &&
			/(?:ic|ory|ive)$/.test(low[entity.from]!) &&
			QUALITY.test(low[entity.to] ?? '')
		)
			return false
		for (let at = entity.from; at < entity.to; at += 1) if (!isGeneric(low[at]!)) return true
		const before = low[entity.from - 1] ?? ''
		const next = entities[i + 1]
		if (next?.from === entity.to && next.meanings[0]!.kind === 'treatment') return false
		return !/^(?:this|these|those)$/.test(before) && !(before === 'the' && !low[entity.from]!.endsWith('s'))
	})
}

// "myelinated fibres", "a decision-making protocol", "the rest of".
const isPart = (low: readonly string[], { from, to, meanings }: Entity) =>
	(/^fib(?:er|re)s?$/.test(low[to - 1]!) &&
		(/(?:s|al|ed|le|ve|cle|ge|ll)$/.test(low[from - 1] ?? '') ||
			/^(?:tracts?|bundles?|neuropathy)$/.test(low[to] ?? ''))) ||
	(low[to - 1] === 'rest' && low[from - 1] === 'the' && low[to] === 'of') ||
	(meanings[0]!.kind === 'mechanism' && /^(?:protocols?|paradigms?)$/.test(low[to] ?? ''))

// "Calmol increased blood pressure": what follows a treatment, or an adverb after one, is its verb, not part of the name.
function freeVerb(tokens: Tokens, entity: Entity, before: Entity | undefined, lexicon: ProjectLexicon): Entity {
	const { from, to } = entity
	if (!before || to < from + 2 || !isTreatment(before) || !CHANGED.has(tokens.low[from]!)) return entity
	if (!tokens.low.slice(before.to, from).every((word) => /^(?:.*ly|has|have|also|both)$/.test(word))) return entity
	const meanings = meaningsOf(lexicon, tokens.norm.slice(from + 1, to).join(' '))?.filter((m) => !m.capital)
	return meanings?.length ? entityOf(tokens, from + 1, to, meanings, 'lexicon') : entity
}

function entityAt(tokens: Tokens, at: number, lexicon: ProjectLexicon, known: Abbreviations): Entity | null {
	const word = tokens.norm[at]!
	const longest = longestFrom(lexicon, word)
	const short = known.size > 0 ? shortAt(tokens.raw[at]!, known) : undefined
	if (!longest && !short) return gluedAt(tokens, at, lexicon)
	const keys = keysFrom(tokens, at, longest, lexicon)
	for (let i = keys.length - 1; i >= 0; i -= 1) {
		const { key, to } = keys[i]!
		const meanings = meaningsOf(lexicon, key)?.filter((m) => !m.capital || hasCapitals(tokens, at, to))
		if (meanings?.length && !(short && i === 0) && !isTwo(tokens, at, to, lexicon, meanings))
			return entityOf(tokens, at, to, meanings, 'lexicon')
	}
	return short ? entityOf(tokens, at, at + 1, short, 'abbreviation') : null
}

// "Weeping and sighing" of a vocabulary is two names where it knows each of them.
function isTwo(
	tokens: Tokens,
	from: number,
	to: number,
	lexicon: ProjectLexicon,
	meanings: readonly Meaning[],
): boolean {
	const and = tokens.norm.indexOf('and', from)
	if (and <= from || and >= to - 1 || meanings[0]!.origin !== 'open') return false
	const parts = [tokens.norm.slice(from, and), tokens.norm.slice(and + 1, to)]
	return parts.every((part) =>
		meaningsOf(lexicon, part.join(' '))?.some((m) => m.kind === meanings[0]!.kind && !m.capital),
	)
}

// Pages that lost their dashes: "a diuretica medication that …" was "a diuretic—a medication that …".
function gluedAt(tokens: Tokens, at: number, lexicon: ProjectLexicon): Entity | null {
	const word = tokens.norm[at]!
	if (word.length < 7 || !word.endsWith('a') || !/^[a-z]/.test(tokens.low[at + 1] ?? '')) return null
	const meanings = meaningsOf(lexicon, word.slice(0, -1))?.filter((m) => m.origin !== 'open' && !m.capital)
	if (!meanings?.length) return null
	const entity = entityOf(tokens, at, at + 1, meanings, 'lexicon')
	return { ...entity, end: entity.end - 1 }
}

// "SSRIs" are what "SSRI" was said to be.
const shortAt = (word: string, known: Abbreviations) =>
	known.get(word) ?? (word.endsWith('s') ? known.get(word.slice(0, -1)) : undefined)

function hasCapitals(tokens: Tokens, from: number, to: number): boolean {
	for (let i = from; i < to; i += 1) if (/\p{Lu}.*\p{Lu}|^\p{Lu}\d/u.test(tokens.raw[i]!)) return true
	return false
}

const MOST_IN_PARENTHESIS = 7

function pastParenthesis({ low }: Tokens, open: number): number {
	const close = low.indexOf(')', open)
	return close > open + 1 && close - open <= MOST_IN_PARENTHESIS ? close + 1 : open
}

// "N-methyl-D-aspartate (NMDA) receptor": one parenthesis may stand inside a name.
function keysFrom(tokens: Tokens, at: number, most: number, lexicon: ProjectLexicon): { key: string; to: number }[] {
	const keys: { key: string; to: number }[] = []
	let key = ''
	let to = at
	let longest = most
	for (let words = 0; words < longest && to < tokens.norm.length; words += 1) {
		if (words > 0 && tokens.low[to] === '(') to = pastParenthesis(tokens, to)
		if (words > 0 && tokens.low[to] === "'s") to += 1
		if (to >= tokens.norm.length) break
		key = words ? `${key} ${tokens.norm[to]}` : tokens.norm[to]!
		if (words === 1) longest = longestFrom(lexicon, key)
		if (longest === 0) break
		to += 1
		keys.push({ key, to })
	}
	return keys
}

export function entityOf(tokens: Tokens, from: number, to: number, meanings: Meaning[], via: Entity['via']): Entity {
	return { from, to, start: tokens.start[from]!, end: tokens.end[to - 1]!, meanings, via }
}

export const meaningOf = (entity: Entity, kind: Meaning['kind']): Meaning | undefined =>
	entity.meanings.find((meaning) => meaning.kind === kind)

// In a list, what follows a comma is another.
const opensSingle = (low: readonly string[], at: number) => {
	const before = low.slice(Math.max(0, at - 3), at)
	return before.some((word) => /^(?:the|an?|its|another)$/.test(word)) && !before.includes(',')
}

// "the zeta blocker calmol", "the zeta blocker, calmol,": it is calmol, and its class says what it does.
function joinClasses({ low }: Tokens, all: Entity[]): Entity[] {
	const entities = all.filter((entity, i) => !isClassOf(entity, all[i + 1]))
	const joins = (a: Entity | undefined, b: Entity | undefined) =>
		a?.target !== undefined &&
		b !== undefined &&
		isTreatment(b) &&
		(a.to === b.from || (low[a.to] === ',' && low[b.to] === ',' && b.from === a.to + 1 && opensSingle(low, a.from)))
	return entities.flatMap((entity, i): Entity[] => {
		if (joins(entity, entities[i + 1])) return []
		return joins(entities[i - 1], entity) ? [{ ...entity, target: entities[i - 1]!.target! }] : [entity]
	})
}

const CLASS =
	/(?:s|drug|agent|inhibitor|blocker|agonist|antagonist|analgesic|antibiotic|steroid|antidepressant|antipsychotic)$/

// "the painkilling drug calmol", "sedatives calmol and restix": the class says only what they are.
const isClassOf = (entity: Entity, next: Entity | undefined) =>
	!entity.target &&
	next?.from === entity.to &&
	isTreatment(entity) &&
	isTreatment(next) &&
	entity.meanings[0]!.origin === 'curated' &&
	CLASS.test(entity.meanings[0]!.label) &&
	!CLASS.test(next.meanings[0]!.label)

const CALLED = new Set(['called', 'named', 'termed', 'known'])
const KIND_OF = /^(?:hormone|neurotransmitter|protein|chemical|enzyme|gene|cytokine|mineral|vitamin|molecule)$/
const A_KIND = /^(?:\) )?, an? (?:\w+ )?(?:form|type|kind|class) of$/

// "called", "in your liver called the"
function isCalled(between: readonly string[]): boolean {
	const at = between.findIndex((word) => CALLED.has(word))
	return at >= 0 && at <= 3 && between.length - at <= 2
}

// "a brain chemical called sparkin" is sparkin; "calmol, a form of rest" is calmol.
function dropCalled({ low }: Tokens, entities: Entity[]): Entity[] {
	const alike = (a: Entity | undefined, b: Entity | undefined) =>
		a !== undefined && b !== undefined && a.meanings[0]!.kind === b.meanings[0]!.kind
	return entities.filter((entity, i) => {
		const next = entities[i + 1]
		if (next && alike(entity, next) && next.from - entity.to <= 5 && isCalled(low.slice(entity.to, next.from)))
			return false
		// "the hormone sparkin"
		if (next?.from === entity.to && entity.to === entity.from + 1 && KIND_OF.test(low[entity.from]!)) return false
		const before = entities[i - 1]
		if (!before || low[entity.from - 1] !== 'of' || entity.from - before.to > 6) return true
		return !alike(before, entity) || !A_KIND.test(low.slice(before.to, entity.from).join(' '))
	})
}

const isTreatment = (entity: Entity) => entity.meanings[0]!.kind === 'treatment'

// "Transcranial magnetic stimulation (TMS)" is one name; what stands in the parenthesis names it from here on.
function joinAppositions(tokens: Tokens, entities: Entity[], known: Abbreviations): Entity[] {
	const joined: Entity[] = []
	for (const entity of entities) {
		const before = joined.at(-1)
		const inside = before && tokens.low[before.to] === '(' && entity.from === before.to + 1
		if (inside && tokens.low[entity.to] === ')' && (sameThing(before, entity) || isBrand(tokens, before, entity))) {
			learnAbbreviation(tokens, before, known)
			joined[joined.length - 1] = entityOf(tokens, before.from, entity.to + 1, before.meanings, before.via)
		} else joined.push(entity)
	}
	return joined
}

// "calmol (Restix)": what it is sold as.
const isBrand = ({ raw }: Tokens, before: Entity, entity: Entity) =>
	isTreatment(before) &&
	isTreatment(entity) &&
	entity.to === entity.from + 1 &&
	before.to === before.from + 1 &&
	/^\p{Lu}\p{Ll}+$/u.test(raw[entity.from]!) &&
	before.meanings[0]!.origin !== 'curated' &&
	entity.meanings[0]!.origin === 'open'

const sameThing = (a: Entity, b: Entity) =>
	a.meanings.some((x) => b.meanings.some((y) => x.kind === y.kind && x.id === y.id && x.label === y.label))

const TREATMENT_HEADS = new Set(
	`treatment treatments therapy therapies infusion infusions session sessions medication medications injection
	injections drug drugs administration procedure procedures`.split(/\s+/),
)

// Learns "(ABBR)" after a name, and takes "therapy" or "infusions" after a treatment into its surface.
function widen(tokens: Tokens, entities: Entity[], known: Abbreviations): Entity[] {
	return entities.map((entity, i) => {
		learnAbbreviation(tokens, entity, known)
		const next = entities[i + 1]?.from ?? tokens.low.length
		let to = entity.to
		if (entity.meanings[0]!.kind === 'treatment')
			while (to < next && to < entity.to + 2 && TREATMENT_HEADS.has(tokens.low[to]!)) to += 1
		return to === entity.to ? entity : entityOf(tokens, entity.from, to, entity.meanings, entity.via)
	})
}

function learnAbbreviation(tokens: Tokens, entity: Entity, known: Abbreviations) {
	const short = tokens.raw[entity.to + 1]
	if (tokens.low[entity.to] !== '(' || tokens.low[entity.to + 2] !== ')' || !short) return
	if (!/^(?:\p{Lu}|\p{Ll}\p{Lu})[\p{L}\p{N}]{1,9}$/u.test(short) || !/\p{Lu}.*\p{Lu}/u.test(short)) return
	const first = tokens.low[/^\p{Ll}/u.test(short) ? Math.max(0, entity.from - 1) : entity.from]![0]
	const inside = Array.from({ length: entity.to - entity.from }, (_, i) => tokens.low[entity.from + i]![0])
	if (short[0]!.toLowerCase() === first || inside.includes(short[0]!.toLowerCase()))
		known.set(short.replace(/s$/, ''), entity.meanings)
}

const PLACES = /\b(?:regions?|areas?|circuits?|circuitry|parts?|networks?)\b/

// "areas that have to do with mood regulation" are the mood-regulation circuits, where a term says so.
function nameCircuits(tokens: Tokens, entities: Entity[], lexicon: ProjectLexicon): Entity[] {
	return entities.map((entity, i) => {
		const next = entities[i + 1]
		if (!next || next.from - entity.to > 8 || meaningOf(entity, 'mechanism') === undefined) return entity
		const own = tokens.low.slice(entity.from, entity.to).join(' ')
		const between = tokens.low.slice(entity.to, next.from).join(' ')
		if (
			!PLACES.test(own) ||
			!/(?:linked|tied|connected|related|associated|involved|responsible|important|control|controls|regulate|govern)(?: (?:to|in|with|for|the|and))*$/.test(
				between,
			)
		)
			return entity
		const label = meaningOf(next, 'mechanism')?.label ?? meaningOf(next, 'condition')?.label
		const known = meaningsOf(lexicon, keyOf(`${label ?? ''} circuits`))?.filter((m) => m.kind === 'mechanism')
		return known?.length ? entityOf(tokens, entity.from, entity.to, known, entity.via) : entity
	})
}
