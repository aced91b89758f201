import type { Certainty } from '../schema/mention.ts'
import type { SourceKind } from '../schema/source.ts'

/**
 * How much one independent source of each kind adds to the quality-adjusted support, 0 to 1 (model.md §4). A judgement,
 * not a measurement: it follows the usual order of evidence (synthesis over trial over observation over preclinical
 * work over opinion) and is meant to be edited. Support under other tables is shown beside it.
 */
export const K_TABLE: Readonly<Record<SourceKind, number>> = {
	guideline: 0.9,
	systematic_review: 0.9,
	trial: 0.8,
	human_study: 0.6,
	reference: 0.6,
	preclinical: 0.3,
	news: 0.3,
	unknown: 0.3,
	commercial: 0.2,
	registry: 0.2,
	personal: 0.1,
}

/** Every kind alike: what the plain shares assume. */
export const EQUAL_K_TABLE: Readonly<Record<SourceKind, number>> = Object.fromEntries(
	Object.keys(K_TABLE).map((kind) => [kind, 1]),
) as Record<SourceKind, number>

/** A hedged sentence carries half of a stated one; an open one nothing. A judgement as well. */
export const C_TABLE: Readonly<Record<Certainty, number>> = { stated: 1, hedged: 0.5, open: 0 }

/** Kinds that together add at most LOW_GRADE_CAP to each side, so that many sellers never outweigh one trial. */
export const LOW_GRADE: ReadonlySet<SourceKind> = new Set<SourceKind>(['commercial', 'personal', 'registry'])
export const LOW_GRADE_CAP = 0.5

/** Two imagined sources that say nothing: one source alone never looks certain (model.md §4). */
export const PRIOR = 2
