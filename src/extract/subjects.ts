import { type Analysis, type Clause, clauseAt, groupOf, has } from './analysis.ts'
import { bearerOf } from './bearer.ts'
import { type Arg, argOf } from './discourse.ts'
import { type Entity, meaningOf } from './entity.ts'
import { takesMore } from './given-together.ts'
import type { Meaning } from './lexicon.ts'
import { fromSection, meansCombination, pointTo, referents } from './pointers.ts'
import type { Reader } from './reader.ts'
import { GENERIC_TREATMENT, GENERIC_TREATMENTS, isClassWord, RELATIVES } from './words.ts'

/** Reports that "that" only opens what is reported: "has shown that X …". */
const REPORT =
	/^(?:show|shows|shown|showed|suggest|suggests|suggested|found|find|finds|believe|believes|discovered|indicate|indicates|depicted|noticing|note|noted|revealed|reveals|demonstrated|demonstrates|report|reported|is|was|so|ways|evidence|proof|fact|hypothesis|likelihood|conclude|concluded|noticed|know|aware|hope|think|thought|confirmed|inform|informs|informed|posit|posits|posited|postulated|proposed|argue|argued|predict|predicted|expect|expected|implies|hypothesi[sz]ed?|speculated)$/

/** Who does what the words at `at` say; [] where the sentence names a subject that is no treatment or mechanism. */
export function subjectsAt(reader: Reader, at: number, kinds: readonly Meaning['kind'][]): Arg[] {
	const clause = clauseAt(reader.analysis, at)
	const described = describedBefore(reader, at, kinds)
	if (described) return argsOf(reader, [described], kinds)
	const relative = relativeBefore(reader, clause, at)
	if (relative !== null) return antecedents(reader, relative, clause, kinds)
	return clauseSubjects(reader, clause, at, kinds)
}

/** "X is a drug that releases Y and increases Z": the second verb is X's as well. */
export function describedBefore(
	{ analysis }: Reader,
	at: number,
	kinds: readonly Meaning['kind'][],
): Entity | undefined {
	const { low } = analysis.tokens
	if (low[at - 1] !== 'and' && !(low[at - 2] === 'and' && /ly$/.test(low[at - 1] ?? ''))) return undefined
	const relative = low.slice(0, at).findLastIndex((word) => RELATIVES.has(word))
	if (relative < 0 || low.slice(relative, at).some((word) => /^(?:[;:]|this|they)$/.test(word))) return undefined
	const named = analysis.entities.findLast((e) => e.to < relative && has(e, kinds))
	const between = named ? low.slice(named.to, relative).join(' ') : ''
	return named && (/^,?$/.test(between) || IS_A.test(between)) ? named : undefined
}

function relativeBefore({ analysis }: Reader, clause: Clause, at: number): number | null {
	const { tokens, entityAt } = analysis
	for (let i = at - 1; i >= clause.from; i -= 1) {
		// "which, in turn, raises Y"
		if (tokens.low[i] === ',' && tokens.low[i - 1] === 'turn') {
			i -= tokens.low[i - 3] === ',' ? 3 : 2
			continue
		}
		if (entityAt[i]! >= 0 || tokens.low[i] === ',') return null
		if (!RELATIVES.has(tokens.low[i]!)) continue
		const complement = tokens.low[i] === 'that' && REPORT.test(tokens.low[i - 1] ?? '')
		return complement ? null : i
	}
	return null
}

// "BDNF, a protein that promotes …" means BDNF; "a therapy that uses …" means the subject; "patients who …" nobody.
function antecedents(reader: Reader, relative: number, clause: Clause, kinds: readonly Meaning['kind'][]): Arg[] {
	const { tokens, entities } = reader.analysis
	if (/^whom?$/.test(tokens.low[relative]!)) return []
	const before = tokens.low[relative - 1] === ',' ? tokens.low[relative - 2]! : tokens.low[relative - 1]!
	const generic = isClassWord(before)
	// "Drugs that block Y include …": not what the section is about.
	if (relative === 1 && GENERIC_TREATMENTS.has(tokens.low[0]!)) return []
	// "no therapies that prevent Y": none that is spoken of.
	if (generic && tokens.low.slice(Math.max(0, relative - 4), relative).includes('no')) return []
	// "A treatment that relieves Y is needed": there is none yet.
	if (
		generic &&
		/(?:^| )(?:is|are) (?:[a-z]+ )?(?:needed|required|lacking|wanted)(?: |$)/.test(tokens.low.slice(relative).join(' '))
	)
		return []
	const end = beforeParenthesis(tokens.low, relative)
	// "eases the fatigue that results in worry": it is the fatigue that does.
	const bare = entities.find((e) => e.to === relative && !has(e, kinds) && !e.meanings[0]!.generic)
	if (bare && !/^(?:for|of|with|in|against|from|to|treat\w*)$/.test(tokens.low[bare.from - 1] ?? '')) return []
	const near = entities.findLast(
		(entity) => entity.to <= end && end - entity.to <= (generic ? 0 : 8) && has(entity, kinds),
	)
	// "X blocks zeta receptors on some cells, which leads to Y": the place does not.
	const placed =
		near &&
		entities.find((e) => e.to < near.from && /^(?:on|in|within)$/.test(tokens.low.slice(e.to, near.from).join(' ')))
	// "X turns off the pumps that make Y": the pumps do.
	if (near && !generic && NOUN_OF_ITS_OWN.test(` ${tokens.low.slice(near.to, relative).join(' ')}`)) return []
	if (placed && /^, which (?:leads|results)$/.test(tokens.low.slice(relative - 1, relative + 2).join(' ')))
		return clauseSubjects(reader, clause, relative, kinds)
	// "X and Y are medications that …"
	const named = generic
		? entities.findLast((e) => e.to < relative && e.to < end && has(e, kinds) && !e.meanings[0]!.generic)
		: undefined
	if (named && IS_A.test(tokens.low.slice(named.to, relative).join(' ')))
		if (
			named.meanings[0]!.kind === 'mechanism' &&
			kinds.includes('treatment') &&
			named.from > clause.zoneFrom &&
			tokens.low[named.to] !== ','
		)
			// "Calming of the cortex is a procedure that …": the calming is.
			return clauseSubjects(reader, clause, relative, kinds)
		else return argsOf(reader, groupOf(reader.analysis, named).items, kinds)
	// "blocks the effects of adrenaline, which helps Z": what is acted on does it.
	const acted =
		near?.meanings.some((m) => m.kind === 'mechanism') && kinds.includes('mechanism') && isActedOn(tokens.low, near)
	if (near && acted) return argsOf(reader, [near], ['mechanism'])
	if (near) {
		const { items } = groupOf(reader.analysis, bearerOf(reader, near, kinds))
		return argsOf(reader, isLastOnly(tokens.low, relative, items) ? items.slice(-1) : items, kinds)
	}
	return generic ? clauseSubjects(reader, clause, relative, kinds) : []
}

// "calmol and restix, which blocks Y": restix does, by the number of its verb.
const isLastOnly = (low: readonly string[], relative: number, items: readonly Entity[]): boolean =>
	items.length > 1 &&
	low.slice(relative - 1, relative + 1).join(' ') === ', which' &&
	/^(?:is|was|has|does|[a-z]+[^s]s)$/.test(low[relative + 1] ?? '') &&
	low[items.at(-1)!.from - 1] === 'and'

const NOUN_OF_ITS_OWN =
	/^ (?![,(]|is |are |was |were |that |which |of |in ).* (?:the|some|certain|any|those) (?:[a-z]+ (?:(?:and|or) )?)?(?!drug|hormone|protein|chemical|process|enzyme|substance|region|area|kind|type|form|part)[a-z]+$/
const isActedOn = (low: readonly string[], { from }: Entity) =>
	/\b(?:(?:block|inhibit|increas|rais|reduc|lower|boost|releas|stimulat)(?:s|es|ing|e)?|(?:levels?|effects?|actions?|amounts?|release) of) (?:the |a |an |more |of )*$/.test(
		`${low.slice(Math.max(0, from - 5), from).join(' ')} `,
	)

// "X is a new drug that …": the drug is X.
const IS_A =
	/^(?:(?:,|is|are|was) (?:an?|the|one of the) (?:[^ ,]+ ){0,3}[^ ,]+|(?:\( [^ ]+ \) )?are (?:[^ ,]+ ){0,2}(?:drugs|medicines|medications|agents|treatments|therapies))$/

// "cytokines (IL-1, IL-6), which …": what stands in the parenthesis is passed over.
function beforeParenthesis(low: readonly string[], relative: number): number {
	const close = low[relative - 1] === ',' ? relative - 2 : relative - 1
	if (low[close] !== ')') return relative
	const open = low.lastIndexOf('(', close)
	return open > 0 ? open : relative
}

export function argsOf(reader: Reader, all: readonly Entity[], kinds: readonly Meaning['kind'][]): Arg[] {
	const items = withoutKind(reader, all)
	return items.flatMap((entity) => {
		const meaning = kinds.map((kind) => meaningOf(entity, kind)).find(Boolean)
		return meaning ? [argOf(entity, meaning, reader.text, items.length > 1 && entity !== items[0])] : []
	})
}

// "medicines such as X and Y" names X and Y, not itself.
function withoutKind({ analysis: { tokens } }: Reader, items: readonly Entity[]): readonly Entity[] {
	const [first, second] = items
	if (!first || !second || first.to >= second.from) return items
	const plain = tokens.low.slice(first.from, first.to).every((w) => isClassWord(w))
	const examples = tokens.low.slice(first.to, second.from).some((w) => /^(?:such|like|including)$/.test(w))
	return plain && examples ? items.slice(1) : items
}

// "These findings, combined with …" are no treatment.
const FINDINGS = /^(?:findings|results|data|evidence|studies|insights)$/

function clauseSubjects(reader: Reader, clause: Clause, at: number, kinds: readonly Meaning['kind'][]): Arg[] {
	const { analysis } = reader
	const zoneTo = Math.min(clause.zoneTo, at)
	const standing = analysis.entities.filter((e) => e.from >= clause.zoneFrom && e.to <= zoneTo && has(e, kinds))
	const inZone = standing.filter(
		(e) =>
			!isLikened(analysis, e) &&
			!isAdjunct(analysis, clause, e) &&
			!isPlaced(analysis, clause, e) &&
			!(standing.length > 1 && takesMore(analysis.tokens.low, e.from)),
	)
	if (standing.length && standing.every((e) => isAdjunct(analysis, clause, e) || isPlaced(analysis, clause, e)))
		return []
	if (standing.length > inZone.length && !inZone.length) return inheritSubjects(reader, clause, at, kinds)
	if (clause.zoneFrom >= zoneTo || isPurpose(analysis, clause, zoneTo))
		return inheritSubjects(reader, clause, at, kinds)
	const first = inZone.find((entity) => kinds.includes(entity.meanings[0]!.kind)) ?? inZone[0]
	// "these 3 medicines", "the drug paired with Y": what they point to.
	const points = first && inZone.every((e) => e === first) && pointsBack(analysis, clause, first)
	if (points) return referents(reader, clause.zoneFrom, points, kinds)
	// "Few drugs are available for Y", "no treatment works in Y": none of them.
	if (first?.meanings[0]?.generic && /^(?:few|no|none|neither)$/.test(analysis.tokens.low[clause.zoneFrom]!)) return []
	const main = means(analysis, clause, inZone) ?? aimedAt(analysis, first, inZone) ?? first
	const combined =
		meansCombination(analysis, clause.zoneFrom, zoneTo) &&
		!FINDINGS.test(analysis.tokens.low[clause.zoneFrom - 2] ?? '') &&
		new Set(inZone.map((e) => e.meanings[0]!.label)).size !== 1
	const combination = combined ? (namedPair(reader, inZone) ?? spokenOf(reader, inZone)) : null
	if (combination) return [pointTo(reader, combination, clause.zoneFrom, zoneTo)]
	if (main) return [...alike(reader, clause, main), ...argsOf(reader, groupOf(analysis, main).items, kinds)]
	return referents(reader, clause.zoneFrom, zoneTo, kinds)
}

// Where the words that point end; 0 where none do.
function pointsBack({ tokens: { low } }: Analysis, { zoneFrom }: Clause, { from, to }: Entity): number {
	const words = low.slice(zoneFrom, from).join(' ')
	if (/^(?:these|those) (?:\d+|two|three|four|five)$/.test(words) && GENERIC_TREATMENTS.has(low[to - 1]!)) return to
	if (/^(?:the|this)$/.test(words) && /^(?:supplement|herb)$/.test(low.slice(from, to).join(' '))) return to
	// "These drugs, combined with walks, ease Y"
	const beside = /^(?:these|this) ([a-z]+) ?, (?:combined|together|along) with$/.exec(words)?.[1] ?? ''
	if (isClassWord(beside)) return zoneFrom + 2
	const companion = /^(?:it|the|this) ?(?:[a-z]+ )?(?:paired|coupled|along|alongside) with$/.test(words)
	return companion && (low[zoneFrom] === 'it' || GENERIC_TREATMENT.has(low[zoneFrom + 1]!)) ? from - 2 : 0
}

// Where others are named, the pair of the text is not meant, unless it is a treatment of its own.
function spokenOf({ discourse: { combination, pair } }: Reader, inZone: Entity[]): Meaning | null {
	const others = inZone.some(
		({ meanings: [first] }) =>
			first!.kind === 'treatment' && !first!.generic && !pair.some((m) => m.label === first!.label),
	)
	return combination?.origin === 'shape' && others ? null : combination
}

// "X combined with Y relieves Z" speaks of these two, whatever the text is mostly about.
function namedPair({ discourse }: Reader, inZone: Entity[]): Meaning | null {
	if (discourse.combination && discourse.combination.origin !== 'shape') return null
	const named = new Map(
		inZone.flatMap(({ meanings: [first] }) =>
			first!.kind === 'treatment' && !first!.generic ? [[first!.label, first!]] : [],
		),
	)
	return named.size === 2 ? discourse.combine([...named.values()]) : null
}

// "Targeting Y with X has helped": X does it.
const means = ({ tokens: { low } }: Analysis, { zoneFrom }: Clause, inZone: Entity[]): Entity | undefined =>
	/ing$/.test(low[zoneFrom]!)
		? inZone.find((e) => e.meanings[0]!.kind === 'treatment' && /^(?:with|by|using)$/.test(low[e.from - 1] ?? ''))
		: undefined

// "Upper cortex (targeted) calming works": the calming does.
const aimedAt = ({ tokens: { low } }: Analysis, first: Entity | undefined, inZone: Entity[]): Entity | undefined =>
	first && first.meanings[0]!.kind === 'mechanism'
		? inZone.find(
				(e) =>
					e.meanings[0]!.kind === 'treatment' &&
					e.from >= first.to &&
					/^(?:targeted|guided|directed|based|focused)?$/.test(low.slice(first.to, e.from).join(' ')),
			)
		: undefined

// "Like all drugs, X may …": it is said of X.
const isLikened = ({ tokens: { low } }: Analysis, { from }: Entity) =>
	(low[from - 2] === 'like' || low[from - 2] === 'with') && /^(?:all|any|other|most|many)$/.test(low[from - 1]!)

// "Rinsing your mouth after taking X helps": the rinsing does.
const isAdjunct = ({ tokens: { low } }: Analysis, { zoneFrom }: Clause, { from }: Entity) =>
	/ing$/.test(low[zoneFrom]!) &&
	low.slice(Math.max(zoneFrom, from - 3), from).some((w) => /^(?:after|before|while|without)$/.test(w))

const PLACES = new Set(['in', 'within', 'during', 'throughout', 'among'])

// "In the cortex these cells rest": the cells do, wherever.
const isPlaced = (analysis: Analysis, { zoneFrom }: Clause, entity: Entity) =>
	(PLACES.has(analysis.tokens.low[zoneFrom] ?? '') || PLACES.has(analysis.tokens.low[0]!)) &&
	/^(?:these|the|this|those|most|many|some|an?|such)$/.test(analysis.tokens.low[groupOf(analysis, entity).to] ?? '')

// "Like X, Y works by …" says it of both.
function alike(reader: Reader, clause: Clause, main: Entity): Arg[] {
	const { tokens, entities } = reader.analysis
	if (tokens.low[clause.from] !== 'like') return []
	const other = entities.find(
		(e) => e.from === clause.from + 1 && e.to < main.from && e.meanings[0]!.kind === main.meanings[0]!.kind,
	)
	return other ? argsOf(reader, [other], [main.meanings[0]!.kind]) : []
}

const OPENS_PURPOSE = /^(?:to|by|in)$/
const isPurpose = ({ tokens: { low } }: Analysis, { zoneFrom }: Clause, zoneTo: number) =>
	(zoneTo - zoneFrom <= 4 && /^(?:in order )?to(?: help)?$/.test(low.slice(zoneFrom, zoneTo).join(' '))) ||
	// "X is old but also eases Y": an adverb is no subject.
	(zoneFrom > 0 && zoneTo === zoneFrom + 1 && /^(?:also|often|still|even|then)$/.test(low[zoneFrom]!))

// No subject of its own: the one before it in the sentence, else what follows a fronted "By blocking Y, …".
function inheritSubjects(reader: Reader, clause: Clause, at: number, kinds: readonly Meaning['kind'][]): Arg[] {
	const { analysis } = reader
	const i = analysis.clauses.indexOf(clause)
	if (at < clause.zoneFrom && clause.zoneTo > clause.zoneFrom) {
		const own = clauseSubjects(reader, clause, clause.zoneTo, kinds)
		if (own.length) return own
	}
	const before = analysis.clauses[i - 1]
	if (before && before.zoneTo > before.zoneFrom) return clauseSubjects(reader, before, before.to, kinds)
	if (before) return inheritSubjects(reader, before, before.to, kinds)
	// "By blocking Y, X eases Z": X blocks it.
	const next = analysis.clauses[1]
	if (i === 0 && next && next.zoneTo > next.zoneFrom && /^(?:by|through|via)$/.test(analysis.tokens.low[clause.from]!))
		return clauseSubjects(reader, next, next.zoneTo, kinds)
	const first = analysis.entities.find(
		(entity) =>
			entity.to <= at &&
			has(entity, kinds) &&
			kinds.includes(entity.meanings[0]!.kind) &&
			!isPlaced(analysis, clause, entity),
	)
	if (first && i === 0) return argsOf(reader, groupOf(analysis, first).items, kinds)
	// "To ease gloom, calmol is used": what the main clause speaks of.
	const after = analysis.clauses[1]
	if (i === 0 && OPENS_PURPOSE.test(analysis.tokens.low[clause.from] ?? '') && after && after.zoneTo > after.zoneFrom)
		return clauseSubjects(reader, after, after.to, kinds)
	return i === 0 ? fromSection(reader, at) : []
}
