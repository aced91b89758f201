import { type Abbreviations, type Entity, entityOf, isTreatment, meaningOf } from './entity.ts'
import { longestOpened, longestWith, type Meaning, meaningsAlone, meaningsOf, type ProjectLexicon } from './lexicon.ts'
import { dropCalled, dropPointers, joinClasses } from './not-names.ts'
import { findShapes } from './shapes.ts'
import { keyOf, type Tokens } from './tokens.ts'
import { CHANGED } from './words.ts'

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
			found.map((e, i) => realOf(tokens, freeVerb(tokens, e, found[i - 1], lexicon), lexicon)),
		),
	)
	return nameCircuits(
		tokens,
		widen(tokens, joinAppositions(tokens, joinClasses(tokens, dropCalled(tokens, named)), known), known),
		lexicon,
	)
}

// "active or sham stimulation" is of the stimulation, too.
function realOf(tokens: Tokens, entity: Entity, lexicon: ProjectLexicon): Entity {
	const { from, to } = entity
	const { low, norm } = tokens
	if (low[from] !== 'sham' || to < from + 2 || !REAL_OR.test(low.slice(Math.max(0, from - 3), from).join(' ')))
		return entity
	const meanings = meaningsOf(lexicon, norm.slice(from + 1, to).join(' '))
	return meanings?.length ? entityOf(tokens, from + 1, to, meanings, 'lexicon') : entity
}
const REAL_OR = /(?:^| )(?:active|real|verum|true) (?:and|or|versus|vs|but not)$/

// "Calmol increased blood pressure": what follows a treatment, or an adverb after one, is its verb, not part of the name.
function freeVerb(tokens: Tokens, entity: Entity, before: Entity | undefined, lexicon: ProjectLexicon): Entity {
	const { from, to } = entity
	if (!before || to < from + 2 || !isTreatment(before) || !CHANGED.has(tokens.low[from]!)) return entity
	if (!tokens.low.slice(before.to, from).every((word) => /^(?:.*ly|has|have|also|both)$/.test(word))) return entity
	const meanings = meaningsOf(lexicon, tokens.norm.slice(from + 1, to).join(' '))?.filter((m) => !m.capital)
	return meanings?.length ? entityOf(tokens, from + 1, to, meanings, 'lexicon') : entity
}

function entityAt(tokens: Tokens, at: number, lexicon: ProjectLexicon, known: Abbreviations): Entity | null {
	const word = tokens.words[at]!
	const longest = longestOpened(lexicon, word)
	const short = known.size > 0 ? shortAt(tokens.raw[at]!, known) : undefined
	if (!longest && !short) return gluedAt(tokens, at, lexicon)
	const second = longest > 1 ? nextOf(tokens, at + 1) : tokens.words.length
	const most = second < tokens.words.length ? longestWith(lexicon, word, tokens.words[second]!) : 0
	const keys = most > 0 ? keysFrom(tokens, at, second, most) : []
	for (let i = keys.length - 1; i >= 0; i -= 1) {
		const { key, to } = keys[i]!
		const meanings = meaningsOf(lexicon, key)?.filter((m) => !m.capital || hasCapitals(tokens, at, to))
		if (meanings?.length && !isTwo(tokens, at, to, lexicon, meanings))
			return entityOf(tokens, at, to, baseOf(tokens, at, to, lexicon) ?? meanings, 'lexicon')
	}
	if (short) return entityOf(tokens, at, at + 1, short, 'abbreviation')
	const alone = meaningsAlone(lexicon, word)?.filter((m) => !m.capital || hasCapitals(tokens, at, at + 1))
	return alone?.length ? entityOf(tokens, at, at + 1, alone, 'lexicon') : null
}

const SALTS = new Set(
	'hydrochloride hcl acetate sodium citrate tartrate maleate mesylate sulfate sulphate phosphate hydrobromide succinate fumarate besylate dihydrochloride'.split(
		' ',
	),
)
/** What a salt of them is for is not what they are. */
const ELEMENTS =
	/^(?:magnesium|calcium|zinc|potassium|sodium|iron|ferrou|copper|alumin\w+|ammonium|silver|barium|strontium|manganese)/

// "Calmol hydrochloride" is calmol.
function baseOf(tokens: Tokens, from: number, to: number, lexicon: ProjectLexicon): Meaning[] | undefined {
	if (to !== from + 2 || !SALTS.has(tokens.low[to - 1]!) || ELEMENTS.test(tokens.low[from]!)) return undefined
	const base = meaningsOf(lexicon, tokens.norm[from]!)?.filter((m) => !m.capital)
	return base?.[0]?.kind === 'treatment' && !base[0].generic ? base : undefined
}

// "Weeping and sighing" of a vocabulary is two names where it knows each of them.
function isTwo(
	tokens: Tokens,
	from: number,
	to: number,
	lexicon: ProjectLexicon,
	meanings: readonly Meaning[],
): boolean {
	const comma = tokens.norm.indexOf(',', from)
	const and = comma > from && comma < to - 1 ? comma : tokens.norm.indexOf('and', from)
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
function nextOf(tokens: Tokens, at: number): number {
	const to = tokens.low[at] === '(' ? pastParenthesis(tokens, at) : at
	return tokens.low[to] === "'s" ? to + 1 : to
}

// Keys of two words and more, the second at `second`, up to `most` words.
function keysFrom(tokens: Tokens, at: number, second: number, most: number): { key: string; to: number }[] {
	const keys: { key: string; to: number }[] = []
	let key = tokens.norm[at]!
	for (let words = 1, i = second; words < most && i < tokens.norm.length; words += 1) {
		key = `${key} ${tokens.norm[i]!}`
		keys.push({ key, to: i + 1 })
		i = nextOf(tokens, i + 1)
	}
	return keys
}

// "Transcranial magnetic stimulation (TMS)" is one name; what stands in the parenthesis names it from here on.
function joinAppositions(tokens: Tokens, entities: Entity[], known: Abbreviations): Entity[] {
	const joined: Entity[] = []
	for (const entity of entities) {
		const before = joined.at(-1)
		if (before && isAnotherBrand(tokens, before, entity)) continue
		const isSold = before !== undefined && isBrand(tokens, before, entity)
		const inside = before && tokens.low[before.to] === '(' && entity.from === before.to + 1
		if (inside && tokens.low[entity.to] === ')' && isClassOf(tokens, before, entity))
			joined[joined.length - 1] = entityOf(tokens, before.from, entity.to + 1, entity.meanings, entity.via)
		else if (inside && tokens.low[entity.to] === ')' && (isSold || sameThing(before, entity))) {
			learnAbbreviation(tokens, before, known)
			if (isSold && entity.to === entity.from + 1) known.set(tokens.raw[entity.from]!, before.meanings)
			joined[joined.length - 1] = entityOf(tokens, before.from, entity.to + 1, before.meanings, before.via)
		} else joined.push(entity)
	}
	return joined
}

// "a hormone (sparkin)": which one.
const isClassOf = ({ low }: Tokens, before: Entity, entity: Entity) =>
	before.to === before.from + 1 &&
	/^(?:hormone|neurotransmitter|protein|enzyme|peptide|receptor|chemical|substance|molecule)$/.test(
		low[before.from]!,
	) &&
	meaningOf(entity, 'mechanism') !== undefined

// "calmol (Restix)": what it is sold as.
const isBrand = ({ raw }: Tokens, before: Entity, entity: Entity) =>
	isTreatment(before) &&
	isTreatment(entity) &&
	entity.to - entity.from <= 2 &&
	before.to - before.from <= 2 &&
	raw.slice(entity.from, entity.to).every((word) => /^\p{Lu}\p{Ll}+$/u.test(word)) &&
	// "Neck Extract (Restix)" is a heading.
	(before.to === before.from + 1 || !/^\p{Lu}/u.test(raw[before.to - 1]!)) &&
	before.meanings[0]!.origin !== 'curated' &&
	entity.meanings[0]!.origin === 'open'

// "calmol (Restix, Calm-X)": all that it is sold as, and nothing else.
function isAnotherBrand({ raw, low }: Tokens, { to, meanings }: Entity, entity: Entity): boolean {
	const close = low.indexOf(')', to)
	return (
		low[to] === '(' &&
		meanings[0]!.kind === 'treatment' &&
		(meanings[0]!.origin !== 'curated' || !meanings[0]!.label.endsWith('s')) &&
		entity.to <= close &&
		close - to <= 9 &&
		raw.slice(to + 1, close).includes(',') &&
		raw.slice(to + 1, close).every((word) => /^(?:,|-|®|™|and|or|others|\p{Lu}[\p{L}\d]*)$/u.test(word)) &&
		/\p{Ll}/u.test(raw.slice(to + 1, close).join(''))
	)
}

const sameThing = (a: Entity, b: Entity) =>
	a.meanings.some((x) =>
		b.meanings.some((y) => x.kind === y.kind && x.id === y.id && x.label.toLowerCase() === y.label.toLowerCase()),
	)

const TREATMENT_HEADS = new Set(
	`treatment treatments therapy therapies infusion infusions session sessions medication medications injection
	injections drug drugs administration procedure procedures`.split(/\s+/),
)

// Learns "(ABBR)" after a name, and takes "therapy" or "infusions" after a treatment into its surface.
function widen(tokens: Tokens, entities: Entity[], known: Abbreviations): Entity[] {
	return entities.map((entity, i) => {
		learnAbbreviation(tokens, entity, known)
		learnInside(tokens, entity, known)
		const next = entities[i + 1]?.from ?? tokens.low.length
		let to = entity.to
		if (entity.meanings[0]!.kind === 'treatment')
			while (to < next && to < entity.to + 2 && TREATMENT_HEADS.has(tokens.low[to]!)) to += 1
		return to === entity.to ? entity : entityOf(tokens, entity.from, to, entity.meanings, entity.via)
	})
}

// "sparkin (SP) systems": SP is sparkin.
function learnInside(tokens: Tokens, { from, to, meanings, via }: Entity, known: Abbreviations) {
	if (via !== 'lexicon') return
	for (let at = from + 1; at + 2 < to; at += 1)
		if (tokens.low[at] === '(' && tokens.low[at + 2] === ')')
			learnAbbreviation(tokens, entityOf(tokens, from, at, meanings, 'lexicon'), known)
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
