import { type Analysis, groupOf } from './analysis.ts'
import { type Arg, argOf, type Discourse, speaksOfEffects } from './discourse.ts'
import type { Draft } from './draft.ts'
import { meaningOf } from './entity.ts'
import { FINITE } from './finite-verbs.ts'
import type { Meaning } from './lexicon.ts'
import type { Reader } from './reader.ts'
import {
	DETERMINERS,
	EFFECT_WORDS,
	GENERIC_TREATMENT,
	GENERIC_TREATMENTS,
	isClassWord,
	PEOPLE,
	PREPOSITIONS,
} from './words.ts'

/** Says whether words from..to speak of a combination. */
export function meansCombination(analysis: Analysis, from: number, to: number): boolean {
	for (let i = from; i < to; i += 1)
		if (/^(?:combination|combining|combined|synergy|together)$/.test(analysis.tokens.low[i]!)) return true
	return false
}

// "It is not known whether …": it means nothing.
const opensReport = ({ tokens: { low } }: Analysis, to: number) =>
	low.slice(to, to + 5).some((word) => /^(?:whether|that|if)$/.test(word))

// "While these medicines work, they …"
const THESE = /(?<!both |two |all )\bthese (?:medicines|medications|drugs|treatments|therapies)\b/

const UNKNOWN_TAKEN =
	/ (?:taking|using|receiving) (?!(?:it|them|this|these|the|their|your|part|medic\S+|drugs?|treatments?|therapy|tablets|pills)\b)/

const TIMES = /^(?:today|now|nowadays|currently|later|sometimes|often|instead|here|then)$/
const SINGLE = new Set(['it', 'this'])

/** What "it", "the drug", "both treatments", "this combination", or a zone of words that name nothing mean. */
export function referents(reader: Reader, from: number, to: number, kinds: readonly Meaning['kind'][]): Arg[] {
	const { analysis, discourse } = reader
	const opened = analysis.tokens.low.slice(from, to)
	// "Today it is also given for gloom"
	const words =
		opened.length === 2 && TIMES.test(opened[0]!) && /^(?:it|they)$/.test(opened[1]!) ? opened.slice(1) : opened
	const said = words.join(' ')
	const point = (meanings: readonly Meaning[]) => meanings.map((meaning) => pointTo(reader, meaning, from, to))
	const mechanism = kinds.includes('mechanism') ? meantMechanism(reader, words) : null
	if (mechanism) {
		const whole =
			words.includes('process') && kinds.includes('treatment') ? [discourse.lastTreatment ?? discourse.section] : []
		return point([...mechanism, ...whole.filter((m) => m !== null)])
	}
	// "T cells are cells. They stimulate …": what the sentence before spoke of.
	if (discourse.lastSubject && /^(?:it|they)$/.test(said) && !subjectBefore(reader, from).length)
		return kinds.includes('mechanism') && !opensReport(analysis, to) ? point([discourse.lastSubject]) : []
	if (kinds.includes('condition')) return point(meantIllness(reader, said))
	if (!kinds.includes('treatment')) return []
	const named = meantHere(reader, said, from) ?? severalMeant(reader, words, from)
	if (named) return point(named)
	// "Drugs are available to ease gloom": some, and not what is spoken of.
	if (/^(?:drugs|medications|medicines)$/.test(said)) return []
	// "women taking Zv": what they take is not known.
	if (opensWithPeople(words) && UNKNOWN_TAKEN.test(said)) return []
	// "one to ease gloom, another to prevent it", "some of the older drugs": not what is spoken of.
	if (/^(?:one|another|others?) to\b/.test(said) || isSomeOf(words)) return []
	const last = discourse.lastWasCombination ? discourse.combination : (discourse.lastTreatment ?? discourse.section)
	// "Sprays ease gloom. Dizziness is the most common side effect. They …"
	if (said === 'they' && last && discourse.lastNamed.length < 2) return point([last])
	if (opensWithPeople(words) && !words.some((w) => GENERIC_TREATMENT.has(w)))
		return takenBy(reader, to) ?? fromSection(reader, to)
	if (/^(?:these|they)$/.test(said) && discourse.lastNamed.length > 1 && !discourse.sideEffects)
		return point(discourse.lastNamed)
	if (INDEFINITE.test(words[0] ?? '') && words.some(isClassWord) && !words.some((w) => PEOPLE.has(w))) return []
	const points = words.some((w) => SINGLE.has(w) || GENERIC_TREATMENT.has(w))
	if (points && (isPlain(words) || isPointer(words))) return last ? point([last]) : []
	return isPlain(words) ? fromSection(reader, to) : []
}

/** Words of a clause's subject that mean an illness which has been named. */
export const ILLNESS =
	/^(?:the|this|these) (?:[a-z]+ )?(?:disease|disorder|condition|illness|syndrome|infection)s?$|^(?:some|most|many|all|other) (?:cases|forms)$/

// "The disorder is caused by …", "it results from …" after a sentence about an illness: what the page is about.
function meantIllness({ discourse }: Reader, said: string): Meaning[] {
	const { condition, ofIllness, lastConditions } = discourse
	const isMeant = ILLNESS.test(said) || (ofIllness && said === 'it' && lastConditions.some((m) => m === condition))
	return condition && isMeant ? [condition] : []
}

const INDEFINITE =
	/^(?:some|many|other|several|most|few|certain|various|another|all|any|no|early|new|newer|novel|future|further|different|alternative|existing|available|traditional|conventional)$/

// What a pronoun means by the sentence itself, or by the illness before it; null where neither says.
function meantHere(reader: Reader, said: string, from: number): Meaning[] | null {
	const label = /^(?:it|they|this|these)$/.test(said) ? labelOf(reader, from) : null
	if (label) return [label]
	// "Gloom is caused by grief. It brings tears.", "The disease is rare, but it brings tears."
	if (/^(?:it|this)$/.test(said) && (reader.discourse.ofIllness || isOfIllness(reader, from))) return []
	const named = /^(?:it|they)$/.test(said) || ITS.test(said) ? subjectBefore(reader, from) : []
	return named.length ? named : null
}

// "X is old, but its use is limited by Y": the use of X.
const ITS = /^(?:its|their) (?:[a-z]+ )?(?:use|effects?|efficacy|effectiveness|benefits?|utility|usefulness|actions?)$/

const isOfIllness = ({ analysis: { clauses, tokens } }: Reader, from: number) =>
	clauses.some((c) => c.to <= from && ILLNESS.test(tokens.low.slice(c.zoneFrom, c.zoneTo).join(' ')))

// "both treatments", "these drugs", "they" where several were named; null where the words mean no such thing.
function severalMeant(reader: Reader, words: string[], from: number): Meaning[] | null {
	const { analysis, discourse } = reader
	// "Only two drugs ease gloom": two of all that there are.
	if (words[0] === 'two' && analysis.tokens.low[from - 1] === 'only') return []
	const plural = words.some((w) => GENERIC_TREATMENTS.has(w)) && words.some((w) => /^(?:these|two|those)$/.test(w))
	// "two-thirds of patients" are no two treatments.
	const pair =
		words.includes('both') || (words.includes('two') && !/^(?:thirds|of)$/.test(words[words.indexOf('two') + 1] ?? ''))
	if (pair || plural) {
		// "Although calmol and restix are old, these two drugs …"
		const ones = subjectBefore(reader, from)
		// "no pills and no drinks, as both …": neither has a name here.
		if (ones.length < 2 && from > 0 && words.join(' ') === 'both') return []
		return ones.length > 1 ? ones : pluralOf(reader, words)
	}
	if (words.join(' ') !== 'they') return null
	const before = analysis.tokens.low.slice(0, from).join(' ')
	if (discourse.lastNamed.length && THESE.test(before)) return discourse.lastNamed
	if (discourse.lastPlural || /\b(?:both|two)\b.*\b(?:treatments|therapies|options|drugs)\b/.test(before))
		return discourse.pair
	// An item says it of what was named before its list.
	const spokenOf = discourse.lastTreatment ?? discourse.section
	return analysis.sentence.kind === 'item' && spokenOf ? [spokenOf] : null
}

const isSomeOf = (words: string[]) =>
	/^(?:some|many|most|several|certain|other|few)$/.test(words[0] ?? '') &&
	words.some((w) => GENERIC_TREATMENTS.has(w)) &&
	!words.some((w, i) => i > 0 && PEOPLE.has(w))

// "Calmol (Clm): This is taken for gloom" speaks of calmol.
function labelOf({ analysis: { tokens, entities } }: Reader, at: number): Meaning | null {
	const [first] = entities
	const colon = tokens.low.indexOf(':')
	if (first?.from !== 0 || first.meanings[0]!.kind !== 'treatment' || colon < first.to || colon > 12 || colon >= at)
		return null
	const open = tokens.low[first.to] === '(' && tokens.low[colon - 1] === ')'
	return colon === first.to || open ? first.meanings[0]! : null
}

/** "X has long been known, but it also relieves Y": it is X, the subject of a clause before. */
export function subjectBefore({ analysis }: Reader, at: number): Meaning[] {
	const clause = analysis.clauses.findLast(
		(c) =>
			c.to <= at &&
			analysis.entities.some((e) => e.from >= c.zoneFrom && e.to <= c.zoneTo && e.meanings[0]!.kind === 'treatment'),
	)
	const entity =
		clause && analysis.entities.find((e) => e.from >= clause.zoneFrom && e.meanings[0]!.kind === 'treatment')
	return entity ? groupOf(analysis, entity).items.flatMap((e) => meaningOf(e, 'treatment') ?? []) : []
}

// "this calming chemical", "these newer medicines"
const isPointer = (words: string[]) =>
	/^(?:this|these|those)$/.test(words[0] ?? '') && words.length <= 4 && isClassWord(words.at(-1)!)

// "both treatments" are the pair; "these drugs" what the list or the sentence before named last, one class or more.
function pluralOf({ discourse, analysis }: Reader, words: string[]): Meaning[] {
	if (words.includes('both') || words.includes('two')) return discourse.pair
	if (discourse.lastList.length > 1 && analysis.sentence.kind !== 'item') return discourse.lastList
	return discourse.lastNamed.length ? discourse.lastNamed : discourse.pair
}

const MECHANISM_NOUN =
	/^(?:process|area|areas|region|regions|receptor|receptors|activity|pathway|pathways|circuits|increase|change|changes|chemicals|neurotransmitters|protein|proteins|hormone|hormones|connections)$/

function meantMechanism({ discourse }: Reader, words: string[]): Meaning[] | null {
	if (!pointsToMechanism(words)) return null
	return lastMechanism(discourse, words)
}

/** The mechanism meant by "this process" or "these receptors": one whose name holds the noun, else the last that acted. */
export function lastMechanism(discourse: Discourse, words: string[]): Meaning[] | null {
	const noun = words.find((w) => MECHANISM_NOUN.test(w))?.replace(/s$/, '') ?? ''
	const named = discourse.lastMechanisms.filter((e) => e.surface.includes(noun))
	const meaning = named.at(-1)?.meaning ?? discourse.lastActor ?? discourse.lastMechanisms.at(-1)?.meaning
	return meaning ? [meaning] : null
}

export const pointsToMechanism = (words: string[]): boolean =>
	words.some((w) => /^(?:this|these|those|such)$/.test(w)) && words.some((w) => MECHANISM_NOUN.test(w))

// "people who take calmol": it is calmol.
function takenBy({ analysis, text }: Reader, at: number): Arg[] | null {
	const { low } = analysis.tokens
	if (!/^(?:who|that)$/.test(low[at] ?? '')) return null
	const taken = analysis.entities.find((e) => e.from > at && e.from - at <= 4 && e.meanings[0]!.kind === 'treatment')
	const verb =
		taken &&
		low
			.slice(at + 1, taken.from)
			.some((word) => /^(?:takes?|took|taking|uses?|used|using|receiv\w+|on|given)$/.test(word))
	if (!verb) return null
	return groupOf(analysis, taken).items.flatMap((e) => {
		const meaning = meaningOf(e, 'treatment')
		return meaning ? [argOf(e, meaning, text, false)] : []
	})
}

// "patients", "about half of the people": those whom the section's treatment is given to; not "finding other people".
const opensWithPeople = (words: string[]) => {
	const at = words.findIndex((w) => PEOPLE.has(w))
	return at >= 0 && isPlain(words.slice(0, at))
}

const isPlain = (words: string[]) =>
	!/^(?!including|lasting|acting|during).*ing$/.test(words[0] ?? '') &&
	words.every(
		(w) =>
			EFFECT_WORDS.has(w) ||
			PEOPLE.has(w) ||
			DETERMINERS.has(w) ||
			PREPOSITIONS.has(w) ||
			isClassWord(w) ||
			/^(?:[^a-z]+|it|they|and|or|'s|there|\d+|n't|.*ly)$/.test(w),
	)

// "Lowers sparkin", "Purpose: Lowers sparkin", "Beware: Side effects include …", "Not recommended in …"
function goesOn(analysis: Analysis): boolean {
	const { low } = analysis.tokens
	const colon = low.indexOf(':')
	const first = low[colon > 0 && colon <= 5 ? colon + 1 : 0] ?? ''
	return first === 'not' || (FINITE.has(first) && /[^s]s$/.test(first)) || speaksOfEffects(analysis)
}

/** The section's treatment, or the one spoken of last, for a sentence that leaves it out. */
export function fromSection(reader: Reader, at: number, first: 'section' | 'last' = 'section'): Arg[] {
	const { section, lastTreatment } = reader.discourse
	// A list item without a subject goes on from the words before the list; its side effects are of what it named.
	const isItem = reader.analysis.sentence.kind === 'item'
	const headed = isItem && reader.discourse.headed && goesOn(reader.analysis)
	const own = isItem && !headed && speaksOfEffects(reader.analysis)
	if (isItem && !headed && !own) return []
	const meaning = own ? lastTreatment : first === 'last' ? (lastTreatment ?? section) : (section ?? lastTreatment)
	const place =
		reader.analysis.tokens.start[Math.min(at, reader.analysis.tokens.start.length - 1)] ??
		reader.analysis.sentence.start
	return meaning ? [{ meaning, start: place, end: place, by: 'section' }] : []
}

const WAY = /^(?:infusion|injection)s?$/i

/** "Side effects of the infusion" are those of what is infused, where the text is about one treatment. */
export const asSpokenOf = (draft: Draft, { section }: Discourse): Draft =>
	section && draft.subject.meaning.generic && WAY.test(draft.subject.meaning.label)
		? { ...draft, subject: { ...draft.subject, meaning: section, by: 'section' } }
		: draft

/** A meaning that the words from..to point to. */
export function pointTo(reader: Reader, meaning: Meaning, from: number, to: number): Arg {
	const { tokens } = reader.analysis
	return { meaning, start: tokens.start[from]!, end: tokens.end[Math.max(from, to - 1)]!, by: 'pronoun' }
}
