import { countOf } from '../../../text/count.ts'
import { workKey, workKeysOf } from '../../identifiers.ts'
import { groupByKey } from '../../merge-rules.ts'
import type { Claim } from '../../types.ts'
import { type AuditContext, countedMentions, countedSources, idsOf } from '../context.ts'
import { findCycles } from '../cycles.ts'
import type { AuditRule } from '../types.ts'

/** Documents of the project that a credit or reference names. */
type Owners = (work: string) => string[]

function findOwners({ sources }: AuditContext): Owners {
	const owners = groupByKey(sources.values(), workKeysOf)
	return (work) => (owners.get(workKey(work)) ?? []).map(({ id }) => id)
}

/** Document → documents of the project that it cites or republishes. */
function findCitations({ sources }: AuditContext, owners: Owners): Map<string, string[]> {
	return new Map(
		Array.from(sources.values(), ({ id, cites, derivedFrom }) => [
			id,
			[...cites.flatMap(owners), derivedFrom?.id ?? ''],
		]),
	)
}

/** The citations among the documents of one claim, those of its own sentences included. */
function inClaim(
	claim: Claim,
	citations: ReadonlyMap<string, readonly string[]>,
	owners: Owners,
): Map<string, string[]> {
	const found = new Map<string, string[]>()
	for (const { documents } of countedSources(claim)) for (const { id } of documents) found.set(id, [])
	const add = (from: string, cited: readonly string[]) => {
		for (const to of cited) if (to !== from && found.has(to)) found.get(from)!.push(to)
	}
	for (const id of found.keys()) add(id, citations.get(id) ?? [])
	for (const { document, credits } of countedMentions(claim)) if (credits) add(document, credits.flatMap(owners))
	return found
}

export const circular: AuditRule = {
	id: 'R1',
	name: 'circular',
	severity: 'error',
	fires: 'documents of one claim cite each other in a circle',
	reason: 'each passes on what it got from the others; nobody stands behind it',
	find: (context) => {
		const owners = findOwners(context)
		const citations = findCitations(context, owners)
		return context.claims.flatMap((claim) => {
			if (claim.evidence.counts.documents < 2) return []
			const cited = inClaim(claim, citations, owners)
			if (![...cited.values()].some(({ length }) => length > 0)) return []
			const circle = findCycles(cited).flat()
			if (circle.length === 0) return []
			const inside = new Set(circle)
			return [
				{
					target: `claim:${claim.id}`,
					numbers: { circle: circle.length, documents: claim.evidence.counts.documents },
					mentions: idsOf(countedMentions(claim).filter(({ document }) => inside.has(document))),
					message: `${context.say(claim)}: ${countOf(circle.length, 'document')} cite each other in a circle (${circle.join(', ')}).`,
					clear: 'Find the first of them by date and check what it rests on; merge the others into it.',
					weakness: circle.length / claim.evidence.counts.documents,
				},
			]
		})
	},
}
