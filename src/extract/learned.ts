import type { Analysis } from './analysis.ts'
import { argOf } from './discourse.ts'
import { type Candidate, documentFeatures, findPairs } from './document-pairs.ts'
import type { Draft } from './draft.ts'
import type { NameModel } from './name-tagger.ts'
import { type PairModel, probability, reasons } from './pair-model.ts'
import { meaningOf } from './recognise.ts'

/** What was learned from open annotated abstracts. All optional: the rules stand without. */
export interface Models {
	names?: NameModel
	pairs?: PairModel
	/** Weights of a document's features: does the treatment cause the condition? */
	document?: ReadonlyMap<string, number>
}

// Thresholds from BC5CDR's training set, by folds, and PHEE's.
const CAUSES = 0.3
const TREATS = 0.6

/**
 * Settles what an abstract says of its treatments and conditions: the sentence's rules are one voice among the words
 * around the names. Drafts of side effects that the document as a whole does not bear out are left out; pairs that it
 * bears out gain a draft in their surest sentence, with the words that decided as its rule.
 */
export function settleByModel(
	analyses: readonly Analysis[],
	drafts: Draft[][],
	text: string,
	models: Models,
): Draft[][] {
	if (!models.pairs || !models.document) return drafts
	const pairs = findPairs(analyses, (i) => drafts[i]!)
	const features = documentFeatures(analyses, pairs, models.pairs.causes)
	const settled = drafts.map((own) => own.filter((d) => d.predicate !== 'causes_side_effect' || d.denied !== null))
	for (const [i, pair] of pairs.entries()) {
		const causes = probability(models.document, features[i]!)
		if (causes >= CAUSES)
			settle(settled, drafts, pair.candidates, models.pairs.causes, 'causes_side_effect', text, causes)
		const treats = Math.max(...pair.candidates.map((c) => probability(models.pairs!.treats, c.features)))
		if (treats >= TREATS && treats > causes)
			settle(settled, drafts, pair.candidates, models.pairs.treats, 'treats', text, treats)
	}
	return settled
}

function settle(
	settled: Draft[][],
	drafts: Draft[][],
	candidates: Candidate[],
	weights: ReadonlyMap<string, number>,
	predicate: 'treats' | 'causes_side_effect',
	text: string,
	chance: number,
) {
	const known = candidates.flatMap((c) =>
		drafts[c.sentence]!.filter(
			(d) => d.predicate === predicate && d.subject.start === c.treatment.start && d.object.start === c.condition.start,
		).map((draft) => ({ draft, sentence: c.sentence })),
	)
	if (known.length) {
		for (const { draft, sentence } of known) {
			if (!settled[sentence]!.includes(draft)) settled[sentence]!.push({ ...draft, chance })
		}
		return
	}
	const best = candidates.reduce((a, b) =>
		probability(weights, b.features) > probability(weights, a.features) ? b : a,
	)
	const object = meaningOf(best.condition, predicate === 'treats' ? 'condition' : 'side_effect')
	const subject = meaningOf(best.treatment, 'treatment')
	if (!object || !subject) return
	const [from, to] = [
		Math.min(best.treatment.from, best.condition.from),
		Math.max(best.treatment.to, best.condition.to),
	]
	settled[best.sentence]!.push({
		subject: argOf(best.treatment, subject, text, false),
		predicate,
		object: argOf(best.condition, object, text, false),
		rule: `learned:${reasons(weights, best.features).join(' · ')}`,
		from,
		to,
		denied: null,
		hedged: null,
		open: null,
		chance,
	})
}
