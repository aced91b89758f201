import type { Interest, SourceKind } from '../../schema/source.ts'

/** Every threshold of the audit, each with its reason. */
export interface AuditSettings {
	/** Rules that are not run. */
	off: string[]
	/** S2: asserting mentions of one document. Twice is usual (heading paragraph and summary), three times is insisting. */
	leastRepeats: number
	/** S3: fewer documents cannot look like many. */
	leastDocuments: number
	/** S3: documents for each independent source. */
	leastInflation: number
	/** S5, C1: from this many asserting sources on, readers take a claim for settled. */
	leastForWarning: { S5: number; C1: number }
	/** Who has something to gain or lose by what is believed. `unknown` is not among them: it is told apart. */
	interested: Interest[]
	/** S6: what studied people, or weighed such studies. */
	primaryKinds: SourceKind[]
	/** S8: a registration says what is planned. */
	registrationKinds: SourceKind[]
	/** T1: systematic reviews are out of date in a median of 5.5 years (Shojania et al., Ann Intern Med 2007). */
	staleYears: number
	/** T1: day that ages are counted to, ISO 8601; else the project's date, else the newest date of any source. */
	today?: string
	/** G1, G2, G6: most links of a way treatment → mechanism … → condition; the fewest is 2. With five everything is connected. */
	mostSteps: number
	/** G3: a treatment that is praised this often would have side effects. */
	leastTreats: number
	/** G5: fewer mentions have no majority worth telling. */
	leastMentions: number
	/** G5: more than this share of the mentions from one source. */
	voiceShare: number
	/** N2: shared neighbours, and likeness of names (shared letter pairs, 0 to 1) that together suggest one term. */
	leastNeighbours: number
	leastLikeness: number
	/** X3: support that a conclusion is usually drawn at. */
	supportLine: number
}

export const AUDIT_SETTINGS: AuditSettings = {
	off: [],
	leastRepeats: 3,
	leastDocuments: 3,
	leastInflation: 2,
	leastForWarning: { S5: 2, C1: 3 },
	interested: ['sells_treatment', 'makes_treatment', 'funded_by_maker', 'sells_competitor', 'advocacy'],
	primaryKinds: ['guideline', 'systematic_review', 'trial', 'human_study'],
	registrationKinds: ['registry'],
	staleYears: 5,
	mostSteps: 4,
	leastTreats: 3,
	leastMentions: 5,
	voiceShare: 0.5,
	leastNeighbours: 3,
	leastLikeness: 0.6,
	supportLine: 0.5,
}
