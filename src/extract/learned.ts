import type { Analysis } from './analysis.ts'
import { type FoundCue, findCues, reaches } from './cues.ts'
import { type Arg, argOf } from './discourse.ts'
import { type Candidate, type DocumentPair, findPairs } from './document-pairs.ts'
import { rivalFeatures } from './document-rivals.ts'
import type { Draft } from './draft.ts'
import { type Entity, meaningOf } from './entity.ts'
import { emptyMesh } from './mesh.ts'
import type { NameModel } from './name-tagger.ts'
import { type PairModel, probability, reasons, type Weights } from './pair-model.ts'
import { bearing } from './scope.ts'

/** What was learned from open annotated abstracts. All optional: the rules stand without. */
export interface Models {
	names?: NameModel
	pairs?: PairModel
	/** Weights of what a document's other pairs say of one, and the lowest chance to accept as `threshold`. */
	document?: Weights
}

// F1 on labelled development sentences is best at a third; a little more costs it little and spares false claims. What
// no vocabulary knows must be surer: it may be no name at all.
const TREATS = 0.42
const TREATS_UNKNOWN = 0.5
const CAUSES_ALONE = 0.5
// What no sentence says outright must be surer: other annotators seldom marked it.
const CAUSES_APART = 0.4

/**
 * Settles what an abstract says of its treatments and conditions: the sentence's rules are one voice among the words
 * around the names. Drafts of side effects that the document as a whole does not bear out are left out; pairs that it
 * bears out gain a draft in their surest sentence, with the words that decided as its rule.
 */
export function settleByModel(
	analyses: readonly Analysis[],
	drafts: Draft[][],
	text: string,
	{ pairs: model, document: rivalry, names }: Models,
): Draft[][] {
	if (!model || !rivalry) return drafts
	const pairs = findPairs(analyses, (i) => drafts[i]!, names?.mesh ?? emptyMesh())
	const whole = analyses.length > 1
	const own = whole ? model.causes : model.alone
	const chances = pairs.map((pair) => probability(own, pair.features))
	const rivals = whole ? rivalFeatures(pairs, chances) : []
	const settled = drafts.map((own) => own.filter((d) => d.predicate !== 'causes_side_effect' || d.denied !== null))
	const least = whole ? (rivalry.get('threshold') ?? 0.5) : CAUSES_ALONE
	for (const [i, pair] of pairs.entries()) {
		if (pair.candidates.some((c) => isBarred(drafts[c.sentence]!, c))) continue
		const causes = whole ? probability(rivalry, rivals[i]!) : chances[i]!
		const scene: Scene = { settled, drafts, analyses, text, pair }
		const treats = Math.max(0, ...pair.candidates.map((c) => probability(model.treats, c.given)))
		if (treats >= leastFor(pair.candidates) && treats > causes) settle(scene, model.treats, 'treats', treats)
		else if (causes >= (pair.candidates.length ? least : Math.max(least, CAUSES_APART)))
			settle(scene, own, 'causes_side_effect', causes)
	}
	return settled
}

const leastFor = (candidates: readonly Candidate[]) =>
	candidates.every((c) => c.treatment.meanings[0]!.origin === 'shape') ? TREATS_UNKNOWN : TREATS

// Whom a sentence warns of a treatment, it does not tell of cure or harm.
const isBarred = (own: readonly Draft[], { treatment, condition }: Candidate) =>
	own.some(
		({ predicate, subject, object }) =>
			predicate === 'contraindicated_in' && subject.start === treatment.start && object.start === condition.start,
	)

interface Scene {
	settled: Draft[][]
	drafts: Draft[][]
	analyses: readonly Analysis[]
	text: string
	pair: DocumentPair
}

function settle(scene: Scene, weights: Weights, predicate: 'treats' | 'causes_side_effect', chance: number) {
	const { settled, drafts, pair } = scene
	const known = pair.candidates.flatMap((c) =>
		drafts[c.sentence]!.filter(
			(d) => d.predicate === predicate && d.subject.start === c.treatment.start && d.object.start === c.condition.start,
		).map((draft) => ({ draft, sentence: c.sentence })),
	)
	for (const { draft, sentence } of known)
		if (!settled[sentence]!.includes(draft)) settled[sentence]!.push({ ...draft, chance })
	if (known.length) return
	const made = pair.candidates.length ? together(scene, weights, predicate) : apart(scene, weights, predicate)
	if (made) settled[made.sentence]!.push({ ...made.draft, chance })
}

interface Made {
	sentence: number
	draft: Draft
}

const UNMARKED = { denied: null, hedged: null, open: null }

function together(
	{ pair, text, analyses }: Scene,
	weights: Weights,
	predicate: 'treats' | 'causes_side_effect',
): Made | null {
	const featuresOf = (c: Candidate) => (predicate === 'treats' ? c.given : c.features)
	const sure = (c: Candidate) => probability(weights, featuresOf(c))
	const best = pair.candidates.reduce((a, b) => (sure(b) > sure(a) ? b : a))
	const subject = meaningOf(best.treatment, 'treatment')
	const object = objectOf(best.condition, predicate, text)
	if (!object || !subject) return null
	const from = Math.min(best.treatment.from, best.condition.from)
	const to = Math.max(best.treatment.to, best.condition.to)
	const rule = `learned:${reasons(weights, featuresOf(best)).join(' · ')}`
	const analysis = analyses[best.sentence]!
	const cues = findCues(analysis.tokens)
	const { hedged, open } = bearing(analysis, cues, from, to, to)
	const denied = predicate === 'treats' ? negationBetween(analysis, cues, best) : null
	return {
		sentence: best.sentence,
		draft: {
			subject: argOf(best.treatment, subject, text, false),
			predicate,
			object,
			rule,
			from,
			to,
			denied,
			hedged,
			open,
		},
	}
}

function negationBetween({ tokens }: Analysis, cues: readonly FoundCue[], { treatment, condition }: Candidate) {
	const [first, second] = treatment.from < condition.from ? [treatment, condition] : [condition, treatment]
	const at = second.from
	return (
		cues.find(
			(cue) =>
				cue.kind === 'negation' &&
				cue.from >= first.to &&
				cue.to <= at &&
				at - cue.to <= 6 &&
				reaches(tokens, cue, at) &&
				!tokens.low.slice(cue.to, at).includes(','),
		) ?? null
	)
}

// No sentence names both: the one that names the condition nearest to the treatment speaks of what the abstract is about.
function apart({ pair, text }: Scene, weights: Weights, predicate: 'treats' | 'causes_side_effect'): Made | null {
	const distance = (sentence: number) => Math.min(...pair.treatment.namings.map((t) => Math.abs(t.sentence - sentence)))
	const nearest = pair.condition.namings.reduce((a, b) => (distance(b.sentence) < distance(a.sentence) ? b : a))
	const meaning = meaningOf(pair.treatment.namings[0]!.entity, 'treatment')
	const object = objectOf(nearest.entity, predicate, text)
	if (!object || !meaning) return null
	const { from, to, start } = nearest.entity
	const subject: Arg = { meaning, start, end: start, by: 'section' }
	const rule = `learned:${reasons(weights, pair.features).join(' · ')}`
	return { sentence: nearest.sentence, draft: { subject, predicate, object, rule, from, to, ...UNMARKED } }
}

function objectOf(condition: Entity, predicate: 'treats' | 'causes_side_effect', text: string): Arg | null {
	const meaning = meaningOf(condition, predicate === 'treats' ? 'condition' : 'side_effect')
	return meaning && !meaning.generic ? argOf(condition, meaning, text, false) : null
}
