import type { Predicate } from '../../schema/predicate.ts'
import type { Claim, Link } from '../types.ts'
import type { AuditContext } from './context.ts'
import type { AuditRule, Draft, Finding, Severity } from './types.ts'

/** What follows from a wrong link: a treatment choice, a harm, or a step of an explanation. */
const CONSEQUENCE: Record<Predicate, number> = {
	treats: 3,
	prevents: 3,
	contraindicated_in: 3,
	causes_side_effect: 2,
	outperforms: 2,
	augments: 2,
	alternative_to: 2,
	comparable_to: 2,
	combined_with: 2,
	acts_on: 1,
	affects: 1,
	implicated_in: 1,
}

/** Model.md §5: these first, then errors, then inflation of treats, then other warnings, then single sources by size. */
const FIRST = ['G6', 'P1', 'T3', 'R1']
const SECOND_ON_TREATS = ['S3', 'S4', 'S8']

function tierOf(rule: string, severity: Severity, predicate: Predicate | undefined): number {
	if (FIRST.includes(rule)) return 1
	if (severity === 'error') return 2
	if (SECOND_ON_TREATS.includes(rule) && predicate === 'treats') return 3
	if (severity === 'warning') return 4
	return rule === 'S1' ? 5 : 6
}

/** Target → claim or link that it names. */
export type Targets = ReadonlyMap<string, Claim | Link>

export function toTargets({ claims, links }: AuditContext): Targets {
	return new Map<string, Claim | Link>([
		...claims.map((claim) => [`claim:${claim.id}`, claim] as const),
		...links.map((link) => [`link:${link.id}`, link] as const),
	])
}

/** Places a draft in the work list. */
export function toFinding(rule: AuditRule, draft: Draft, targets: Targets): Finding {
	const { target, numbers, mentions, message, clear, severity = rule.severity } = draft
	const about = targets.get(target)
	const hangs = draft.consequence ?? (about ? CONSEQUENCE[about.predicate] : 1)
	const weak = draft.weakness ?? 1 - (about?.evidence.shares.support ?? 0)
	// A single source that says it ten times looks stronger than one that says it once, and is not.
	const rank = rule.id === 'S1' ? mentions.length + hangs / 10 : hangs * weak
	const tier = tierOf(rule.id, severity, about?.predicate)
	return { rule: rule.id, severity, target, numbers, mentions, message, clear, tier, rank }
}

/** Order of the work list: tier, rank, then rule and target so that it never depends on the order of records. */
export function compareFindings(a: Finding, b: Finding): number {
	return a.tier - b.tier || b.rank - a.rank || order(a.rule, b.rule) || order(a.target, b.target)
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
