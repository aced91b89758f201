import { buildLinks } from '../../../src/evidence/claims.ts'
import type { Link } from '../../../src/evidence/types.ts'
import { buildGraph, type ClaimGraph } from '../../../src/graph/build-graph.ts'
import { DIRECTIONS, type Direction, PREDICATE_RULES, type Predicate } from '../../../src/schema/predicate.ts'
import type { Project } from '../../../src/schema/project.ts'
import type { Term } from '../../../src/schema/term.ts'
import { mention, project, term } from '../evidence/make.ts'

/** What one independent source does, by its mark. */
const MARKS: Record<string, { polarity?: 'denies'; certainty?: 'hedged' | 'open' }[]> = {
	'+': [{}],
	'~': [{ certainty: 'hedged' }],
	'-': [{ polarity: 'denies' }],
	'±': [{}, { polarity: 'denies' }],
	'?': [{ certainty: 'open' }],
}

/**
 * A project from lines such as "ketamine treats depression ++~-": subject, predicate, object, then a mark for each
 * independent source: + asserts, ~ hedges, - denies, ± does both, ? leaves open. "acts_on.decreases" gives a direction,
 * any other word after the dot an aspect.
 */
export function said(lines: string[], labels: Record<string, string> = {}): Project {
	const terms = new Map<string, Term>()
	let start = 0
	const mentions = lines.flatMap((line, at) => {
		const [subject, said, object, marks = ''] = line.split(' ') as [string, string, string, string?]
		const [predicate, more] = said.split('.') as [Predicate, string?]
		const rule = PREDICATE_RULES[predicate]
		const isDirection = (DIRECTIONS as readonly string[]).includes(more ?? '')
		const key = {
			subject,
			predicate,
			object,
			direction: isDirection ? (more as Direction) : undefined,
			aspect: isDirection ? undefined : more,
		}
		for (const [id, kind] of [
			[subject, rule.subject],
			[object, rule.object],
		] as const)
			if (!terms.has(id)) terms.set(id, term(id, kind, { label: labels[id] ?? id }))
		return [...marks].flatMap((mark, i) =>
			MARKS[mark]!.map((how) => {
				start += 20
				return mention(`line-${at}-source-${i}`, { ...key, ...how, start })
			}),
		)
	})
	return project({ terms: [...terms.values()], mentions })
}

export const linksOf = (lines: string[], labels?: Record<string, string>): Link[] => buildLinks(said(lines, labels))
export const termsOf = ({ terms }: Project): Map<string, Term> => new Map(terms.map((one) => [one.id, one]))

export function graphOf(lines: string[]): ClaimGraph {
	const whole = said(lines)
	return buildGraph(whole.terms, buildLinks(whole))
}
