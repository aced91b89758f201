import type { Term } from '../../schema/term.ts'
import type { Link } from '../types.ts'
import { type AuditContext, countedMentions, idsOf } from './context.ts'

/** A term, the links that it is an end of, and the ids of their counted mentions. */
export interface UsedTerm {
	term: Term
	links: Link[]
	mentions: string[]
}

/** Links by the terms at their ends. */
function linksByTerm(links: readonly Link[]): Map<string, Link[]> {
	const found = new Map<string, Link[]>()
	for (const link of links) {
		for (const end of new Set([link.subject, link.object])) {
			const known = found.get(end)
			if (known) known.push(link)
			else found.set(end, [link])
		}
	}
	return found
}

const usedIn = new WeakMap<AuditContext, UsedTerm[]>()

/** Terms that some link uses, in id order; found once for each audit. */
export function usedTerms(context: AuditContext): UsedTerm[] {
	const known = usedIn.get(context) ?? findUsed(context)
	usedIn.set(context, known)
	return known
}

function findUsed({ links, terms }: AuditContext): UsedTerm[] {
	const byTerm = linksByTerm(links)
	return [...byTerm.keys()].sort().flatMap((id) => {
		const term = terms.get(id)
		const own = byTerm.get(id)!
		return term ? [{ term, links: own, mentions: idsOf(own.flatMap(countedMentions)) }] : []
	})
}
