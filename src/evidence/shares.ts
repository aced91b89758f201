import type { Mention } from '../schema/mention.ts'
import type { Source, SourceKind } from '../schema/source.ts'
import { C_TABLE, EQUAL_K_TABLE, K_TABLE, LOW_GRADE, LOW_GRADE_CAP, PRIOR } from './tables.ts'
import type { Evidence, IndependentSource, Shares } from './types.ts'

/** Shares of two amounts and the prior; they sum to 1. */
function shareOf(supporting: number, disputing: number): Shares {
	const n = supporting + disputing + PRIOR
	return { support: supporting / n, dispute: disputing / n, unknown: PRIOR / n }
}

/** Plain shares from N⁺, N⁻ and N±: n = N⁺ + N⁻ + N± + 2, support = (N⁺ + N±/2)/n (model.md §4). */
export function toShares(only: number, denying: number, both: number): Shares {
	return shareOf(only + both / 2, denying + both / 2)
}

/** How sources are graded: k by kind, c by certainty; `cap` limits what low-grade kinds add to a side together. */
export interface Grading {
	k: Readonly<Record<SourceKind, number>>
	c: Readonly<Record<Mention['certainty'], number>>
	cap: number
	/** Kinds left out altogether. */
	leftOut?: ReadonlySet<SourceKind>
}
export const SHIPPED_GRADING: Grading = { k: K_TABLE, c: C_TABLE, cap: LOW_GRADE_CAP }

export type KindOf = (document: string) => SourceKind
/** Kind of a document by id; unknown where it is not listed. */
export const kindsOf =
	(sources: ReadonlyMap<string, Pick<Source, 'sourceKind'>>): KindOf =>
	(document) =>
		sources.get(document)?.sourceKind ?? 'unknown'

interface Weight {
	w: number
	low: boolean
}

/** Largest k·c of a source's mentions of one polarity; a source that is low-grade only where no better mention ties. */
function weightOf(source: IndependentSource, polarity: Mention['polarity'], kindOf: KindOf, grading: Grading): Weight {
	let best: Weight = { w: 0, low: false }
	for (const { id, mentions } of source.documents) {
		const kind = kindOf(id)
		if (grading.leftOut?.has(kind)) continue
		const low = LOW_GRADE.has(kind)
		for (const mention of mentions) {
			if (mention.polarity !== polarity) continue
			const w = grading.k[kind] * grading.c[mention.certainty]
			if (w > best.w || (w === best.w && best.low)) best = { w, low }
		}
	}
	return best
}

/**
 * Shares with each independent source graded: w = max k·c. A source on both sides gives half to each, as in the plain
 * shares; low-grade sources together add at most the cap to each side.
 */
export function adjustShares(sources: readonly IndependentSource[], kindOf: KindOf, grading = SHIPPED_GRADING): Shares {
	const sides = (['asserts', 'denies'] as const).map((polarity) => {
		let high = 0
		let low = 0
		for (const source of sources) {
			if (source.stance !== polarity && source.stance !== 'both') continue
			const weight = weightOf(source, polarity, kindOf, grading)
			const w = source.stance === 'both' ? weight.w / 2 : weight.w
			if (weight.low) low += w
			else high += w
		}
		return high + Math.min(low, grading.cap)
	})
	return shareOf(sides[0]!, sides[1]!)
}

/** Support under three gradings, so that a reader sees whether the conclusion hangs on the table. */
export interface Sensitivity {
	/** All k = 1, no cap. */
	equal: Shares
	shipped: Shares
	/** Without commercial, personal and registry sources. */
	withoutLowGrade: Shares
}

/** The sensitivity line of a claim or link. */
export function weighSensitivity(
	evidence: Pick<Evidence, 'sources'>,
	kindOf: KindOf,
	grading = SHIPPED_GRADING,
): Sensitivity {
	const under = (change: Partial<Grading>) => adjustShares(evidence.sources, kindOf, { ...grading, ...change })
	return {
		equal: under({ k: EQUAL_K_TABLE, cap: Number.POSITIVE_INFINITY }),
		shipped: under({}),
		withoutLowGrade: under({ leftOut: LOW_GRADE }),
	}
}
