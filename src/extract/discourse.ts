import type { Analysis } from './analysis.ts'
import { isBlamed } from './blamed.ts'
import type { Resolution } from './draft.ts'
import { type Entity, meaningOf } from './entity.ts'
import { type Meaning, slugOf } from './lexicon.ts'
import type { Purpose } from './purposes.ts'
import { seekWords } from './tokens.ts'

/** What the text so far has made known: whom "the drug", "it" or an empty subject means. */
export interface Discourse {
	/** The one treatment that the section's heading, or the nearest heading with one, names. */
	section: Meaning | null
	/** The one treatment that the title names. */
	titledTreatment: Meaning | null
	/** The one that the nearest heading with any names, else the title's. */
	headedTreatment: Meaning | null
	/** Treatment last asserted about. */
	lastTreatment: Meaning | null
	lastMechanisms: { meaning: Meaning; surface: string }[]
	/** What the list before named, all of its items; none where the sentence before was no item. */
	lastList: Meaning[]
	/** Mechanism that the sentence before had as its subject, where it named no treatment. */
	lastSubject: Meaning | null
	/** Mechanism that last was said to do something to another. */
	lastActor: Meaning | null
	/** Treatments that the sentence before named last, joined. */
	lastNamed: Meaning[]
	/** What the last sentence about a class of treatments, named by its class alone, said that they are for. */
	classFor: { predicate: 'treats' | 'prevents'; meaning: Meaning }[]
	/** The nearest sentence that is no list item said so: its list names them. */
	classListed: boolean
	/** Sentences between do not end it. */
	classKept: boolean
	/** Conditions that the last sentence with any named. */
	lastConditions: Meaning[]
	/** Says whether the last subject was the pair. */
	lastPlural: boolean
	/** The last sentence spoke of side effects: "they can include". */
	sideEffects: boolean
	/** The nearest line that is no list item is a heading that names one treatment: what items without a subject do. */
	headed: boolean
	/** Treatments that were spoken of last: what the last sentence with one as its subject said something of. */
	spokenOf: Meaning[]
	/** The sentence before had an illness as its subject and named no treatment. */
	ofIllness: boolean
	/** The last sentence spoke of the side effects of what has no name here. */
	unknownOwner: boolean
	/** The nearest heading speaks of side effects. */
	effectsSection: boolean
	/** What the nearest heading or question is about, as far as it says: care of an illness, its prevention, or neither. */
	purpose: Purpose
	/** A heading said that the section tells how an illness is treated; headings that only name a treatment do not end it. */
	careSection: boolean
	/** The one condition that the nearest heading or question names. */
	illness: Meaning | null
	/** A heading opened the text. */
	hasTitle: boolean
	/** What the title says the page is about, the same way. */
	titled: Purpose
	/** The two treatments that "both" means: last joined pair, else the document's two most named. */
	pair: Meaning[]
	/** The condition the page is about: "relief" and "symptoms" without a name mean it. */
	condition: Meaning | null
	/** The title names that condition. */
	titledCondition: boolean
	/** The combination of the pair, where the project or the text names one. */
	combination: Meaning | null
	/** The combination of two treatments. */
	combine: (pair: Meaning[]) => Meaning | null
	/** The treatment-resistant form of a condition. */
	resistant: (condition: Meaning) => Meaning
	/** Says whether the last subject was the combination: "by doing so". */
	lastWasCombination: boolean
}

const slugs = new WeakMap<Meaning, string>()

/**
 * Term id; a name from outside the vocabulary has the slug of its label. Remembered beside the meaning, never in it:
 * meanings are shared by all documents, and one must not change what the next one says.
 */
export const idOf = (meaning: Meaning): string => {
	if (meaning.id) return meaning.id
	const known = slugs.get(meaning) ?? slugOf(meaning.label)
	slugs.set(meaning, known)
	return known
}
/** True for what a treatment is only compared with; it is never what is meant. */
export const isPlacebo = ({ label }: Meaning): boolean => /^placebos?$/i.test(label)

/** Of a meaning, by kind and id. */
export const keyFor = (meaning: Meaning) => `${meaning.kind}.${idOf(meaning)}`

/** What a whole document is about, before its sentences are read one by one. */
export function openDiscourse(
	analyses: readonly Analysis[],
	combine: Discourse['combine'],
	resistant: Discourse['resistant'],
): Discourse {
	const treatments = rank(analyses, 'treatment').map(({ meaning }) => meaning)
	const conditions = rank(analyses, 'condition')
	const pair = treatments.slice(0, 2)
	const condition = plainForm(topicFirst(analyses, conditions))
	return {
		section: treatments.length && isMain(treatments, analyses) ? treatments[0]! : null,
		titledTreatment: null,
		headedTreatment: null,
		lastTreatment: null,
		lastMechanisms: [],
		lastList: [],
		lastSubject: null,
		lastActor: null,
		lastNamed: [],
		classFor: [],
		classListed: false,
		classKept: false,
		lastConditions: [],
		lastPlural: false,
		sideEffects: false,
		unknownOwner: false,
		headed: false,
		spokenOf: [],
		ofIllness: false,
		effectsSection: false,
		purpose: null,
		careSection: false,
		illness: null,
		hasTitle: false,
		titled: null,
		pair,
		condition,
		titledCondition: condition !== null && namesIt(analyses[0], condition),
		combination: pair.length === 2 ? combine(pair) : null,
		combine,
		resistant,
		lastWasCombination: false,
	}
}

const namesIt = (title: Analysis | undefined, condition: Meaning): boolean =>
	title?.entities.some(
		({ meanings: [first] }) => first!.kind === 'condition' && keyFor(first!) === keyFor(condition),
	) ?? false

// What the title asks about is the topic, though a symptom of it may be named a little more often.
function topicFirst(analyses: readonly Analysis[], ranked: Ranked[]): Meaning[] {
	const titled = new Set(
		analyses[0]?.entities.flatMap(({ meanings: [first] }) =>
			first!.kind === 'condition' && !first!.generic ? [keyFor(first!)] : [],
		),
	)
	const named = ranked.find(({ meaning }) => titled.has(keyFor(meaning)))
	const cared = /^(?:managing|treating|treatments?|management|understanding|living|about)$/
	const sure = analyses[0]?.tokens.low.some((word) => cared.test(word)) === true && titled.size === 1
	const first = named && (sure || 3 * named.count >= ranked[0]!.count) ? [named] : []
	// Four illnesses, each named once: the page is about none of them.
	if (!first.length && ranked.length >= 4 && ranked[0]!.count === 1) return []
	return [...first, ...ranked].map(({ meaning }) => meaning)
}

/** Of an illness that its treatment did not help. */
export const RESISTANT = /resistant|refractory/i

// A page about treatment-resistant depression is about depression.
function plainForm(ranked: Meaning[]): Meaning | null {
	const first = ranked[0]
	if (!first || !RESISTANT.test(first.label)) return first ?? null
	return (
		ranked.find((m) => !RESISTANT.test(m.label) && first.label.toLowerCase().endsWith(m.label.toLowerCase())) ?? first
	)
}

// One treatment named three times as often as the next is what the page is about.
function isMain(ranked: Meaning[], analyses: readonly Analysis[]): boolean {
	const count = (meaning: Meaning) => {
		const key = keyFor(meaning)
		const isIt = (one: Meaning) => one === meaning || keyFor(one) === key
		return analyses.reduce(
			(n, a) =>
				n + a.entities.filter((e) => isIt(meaningOf(e, 'treatment') ?? e.meanings[0]!) && !isBlamed(a, e)).length,
			0,
		)
	}
	return ranked.length === 1 || count(ranked[0]!) >= 3 * count(ranked[1]!)
}

// Names weigh 1 in running text, 2 in headings; only names with one main kind count, generic ones never.
interface Ranked {
	meaning: Meaning
	count: number
	first: number
}

function rank(analyses: readonly Analysis[], kind: Meaning['kind']): Ranked[] {
	const counts = new Map<Meaning, Ranked>()
	for (const analysis of analyses) {
		const weight = analysis.sentence.kind === 'heading' ? 2 : 1
		// What may go wrong is not what the text is about.
		if (kind === 'condition' && weight === 1 && speaksOfHarm(analysis)) continue
		for (const entity of analysis.entities) {
			const meaning = meaningOf(entity, kind)
			if (!meaning || meaning.generic || entity.meanings[0]!.kind !== kind || isPlacebo(meaning)) continue
			if (kind === 'treatment' && isBlamed(analysis, entity)) continue
			const known = counts.get(meaning)
			if (known) known.count += weight
			else counts.set(meaning, { meaning, count: weight, first: entity.start })
		}
	}
	return merged([...counts.values()]).sort((a, b) => b.count - a.count || a.first - b.first)
}

// Two meanings of one key are one thing; most are counted under the one object that they are.
function merged(all: Ranked[]): Ranked[] {
	const byKey = new Map<string, Ranked>()
	for (const ranked of all) {
		const key = keyFor(ranked.meaning)
		const known = byKey.get(key)
		if (known) known.count += ranked.count
		else byKey.set(key, ranked)
	}
	return [...byKey.values()]
}

const saysHarm = seekWords(['risk', 'risks', 'complication', 'complications', 'effects'])
const speaksOfHarm = ({ tokens }: Analysis) =>
	saysHarm(tokens) &&
	/\b(?:side effects?|adverse effects?|complications?|risks? (?:of|is|are|include|includes)|(?:increased|higher|potential|serious) risks?)\b/.test(
		tokens.low.join(' '),
	)

/** What a sentence means that names no treatment: what a heading names, else what was spoken of last. */
export const spokenOf = ({ headedTreatment, spokenOf }: Discourse): Meaning[] =>
	headedTreatment ? [headedTreatment] : spokenOf

/** Says whether a sentence or heading names side effects as such. */
export const speaksOfEffects = ({ tokens }: Analysis): boolean =>
	saysUnwanted(tokens) &&
	tokens.low.some(
		(word, i) => (word === 'side' || word === 'adverse') && /^(?:effects?|reactions?)$/.test(tokens.low[i + 1] ?? ''),
	)

const saysUnwanted = seekWords(['side', 'adverse'])

/** One side of a claim: what is meant, where its words stand, and how it was resolved. */
export interface Arg {
	meaning: Meaning
	start: number
	end: number
	by: Resolution
}

/** An argument named by an entity of the sentence. */
export function argOf(entity: Entity, meaning: Meaning, text: string, listed: boolean): Arg {
	const surface = text.slice(entity.start, entity.end).toLowerCase()
	const literal = surface === meaning.label.toLowerCase()
	return { meaning, start: entity.start, end: entity.end, by: listed ? 'list' : literal ? 'literal' : 'synonym' }
}
