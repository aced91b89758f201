import { indexMentions, type MentionIndex, weighLinks } from '../../evidence/claims.ts'
import type { Link } from '../../evidence/types.ts'
import { type ClaimChange, compareClaims } from '../../pipeline/compare-claims.ts'
import type { Decision } from '../../schema/decision.ts'
import type { Project } from '../../schema/project.ts'

/** What a decision would change: the claims whose numbers differ, and how many independent sources the corpus has. */
export interface WhatIf {
	changes: ClaimChange[]
	sourcesBefore: number
	sourcesAfter: number
}

/** Weighs the project as if one more decision had been made. `project` has its mentions as read and the whole log. */
export function weighWhatIf(
	project: Project,
	before: { index: MentionIndex; links: Link[] },
	choice: Pick<Decision, 'action' | 'target' | 'after'>,
	located: Parameters<typeof weighLinks>[1],
): WhatIf {
	const imagined: Decision = { id: 'what-if', by: '', at: '', reason: '', ...choice }
	const index = indexMentions({ ...project, decisions: [...project.decisions, imagined] })
	return {
		changes: compareClaims(before.links, weighLinks(index, located)),
		sourcesBefore: countGroups(before.index),
		sourcesAfter: countGroups(index),
	}
}

const countGroups = ({ independence }: MentionIndex) => new Set(independence.groupOf.values()).size
