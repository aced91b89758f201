import type { AuditContext } from './context.ts'

/** error: output would be wrong. warning: rare, needs a person. info: a column, a filter, a sort key. */
export const SEVERITIES = ['error', 'warning', 'info'] as const
export type Severity = (typeof SEVERITIES)[number]

/** What a rule found, before it is placed in the work list. */
export interface Draft {
	/** "claim:ID", "link:ID", "source:ID" or "term:ID" ("term:ID,ID" for a pair). */
	target: string
	/** The numbers that fired the rule, by name. */
	numbers: Record<string, number>
	/** Ids of the mentions behind it. */
	mentions: string[]
	/** One sentence for people; complete without the other fields. */
	message: string
	/** The cheapest way to clear it. */
	clear: string
	/** Where it differs from the rule's own. */
	severity?: Severity
	/** How much hangs on it; by default the weight of the target's predicate. */
	consequence?: number
	/** How little carries it, 0 to 1; by default 1 − support of the target. */
	weakness?: number
}

export interface Finding extends Omit<Draft, 'severity' | 'consequence' | 'weakness'> {
	rule: string
	severity: Severity
	/** Group of the work list, 1 first. */
	tier: number
	/** Consequence × weakness; larger first within a tier. */
	rank: number
	/** Settings of its rule that were edited, by name; missing where it ran as shipped. */
	settings?: Record<string, number | string[]>
	/** Set where a person accepted the finding with a reason; it is then no longer open. */
	accepted?: { by: string; reason: string }
}

/** One rule: what it says, why it matters and how it looks. One file each. */
export interface AuditRule {
	/** Id of model.md §5, e.g. "S1". */
	id: string
	name: string
	severity: Severity
	/** Definition: when it fires. */
	fires: string
	/** Why a reader should care. */
	reason: string
	find: (context: AuditContext) => Draft[]
}
