import type { ClaimKey } from '../schema/claim.ts'
import type { Mention } from '../schema/mention.ts'

export type IndependenceRule = 'I1' | 'I2' | 'I3' | 'I4' | 'I5' | 'I6' | 'person'

/** Why two documents count as one source: the rule, what was measured, and a sentence. */
export interface Merge {
	rule: IndependenceRule
	documents: [string, string]
	/** Shared key (a DOI, a publisher) or measured share. */
	value: string | number
	reason: string
	/** Claim id, where the merge holds for one claim only (I5, I6). */
	claim?: string
}

/** mentions ≥ documents ≥ publishers ≥ independent, always shown together. */
export interface Counts {
	mentions: number
	documents: number
	publishers: number
	independent: number
}

/** Shares that sum to 1 (model.md §4). */
export interface Shares {
	support: number
	dispute: number
	unknown: number
}

/** One independent source of one claim: its documents and their mentions. */
export interface IndependentSource {
	/** Id of its first document in id order. */
	id: string
	stance: 'asserts' | 'denies' | 'both' | 'open'
	documents: { id: string; mentions: Mention[] }[]
	/** The merges that made these documents one. */
	merges: Merge[]
}

/** What stands behind a claim or a link. Numbers leave out `open` and rejected mentions. */
export interface Evidence {
	/** Everything that is counted: asserting and denying. */
	counts: Counts
	/** The asserting part alone; `independent` is N⁺ + N±, the link's weight. */
	asserting: Counts
	/** N⁺: independent sources that only assert. */
	only: number
	/** N⁻: independent sources that only deny. */
	denying: number
	/** N±: independent sources that do both. */
	both: number
	/** Independent sources with open mentions only; counted nowhere. */
	open: number
	/** Share of counted mentions that are hedged, 0 to 1; 0 where nothing is counted. */
	hedgedShare: number
	shares: Shares
	adjusted: Shares
	/** Sorted by stance (asserts, both, denies, open), then by number of mentions, then id. */
	sources: IndependentSource[]
}

export interface Claim extends ClaimKey {
	id: string
	mentions: Mention[]
	evidence: Evidence
}

/** One link of the picture: all claims with one subject, predicate and object. */
export interface Link {
	/** subject.predicate.object */
	id: string
	subject: string
	predicate: Mention['predicate']
	object: string
	claims: Claim[]
	evidence: Evidence
}
