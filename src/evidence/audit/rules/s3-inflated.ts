import { countOf } from '../../../text/count.ts'
import { countedMentions, idsOf } from '../context.ts'
import type { AuditRule } from '../types.ts'

export const inflated: AuditRule = {
	id: 'S3',
	name: 'inflated',
	severity: 'warning',
	fires: 'three documents or more, and at least two for each independent source',
	reason: 'copies and sister pages make a claim look better supported than it is',
	find: ({ claims, say, settings }) =>
		claims
			.filter(
				({ evidence: { counts } }) =>
					counts.documents >= settings.leastDocuments &&
					counts.documents >= settings.leastInflation * counts.independent,
			)
			.map((claim) => {
				const { documents, publishers, independent } = claim.evidence.counts
				return {
					target: `claim:${claim.id}`,
					numbers: { documents, publishers, independent },
					mentions: idsOf(countedMentions(claim)),
					message: `${say(claim)} stands in ${countOf(documents, 'document')}, which are ${countOf(independent, 'independent source')}.`,
					clear: 'Check why the documents were merged and split those that were merged wrongly.',
					weakness: 1 - independent / documents,
				}
			}),
}
