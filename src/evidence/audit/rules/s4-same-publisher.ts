import { countOf } from '../../../text/count.ts'
import type { IndependentSource } from '../../types.ts'
import { buildUnion } from '../../union.ts'
import { countedMentions, countedSources, idsOf } from '../context.ts'
import type { AuditRule } from '../types.ts'

/** True where the shared publisher alone makes the documents one source. */
function isOnePublisher({ documents, merges }: IndependentSource): boolean {
	const union = buildUnion()
	for (const merge of merges) if (merge.rule === 'I2') union.join(...merge.documents)
	return documents.length > 1 && new Set(documents.map(({ id }) => union.find(id))).size === 1
}

export const samePublisherOnly: AuditRule = {
	id: 'S4',
	name: 'same-publisher-only',
	severity: 'warning',
	fires: 'two documents or more, all of one publisher',
	reason: 'several pages of one site read like agreement',
	find: (context) =>
		context.claims
			.filter((claim) => claim.evidence.counts.independent === 1 && countedSources(claim).every(isOnePublisher))
			.map((claim) => {
				const { documents } = claim.evidence.counts
				const publisher = context.sources.get(countedSources(claim)[0]!.documents[0]!.id)?.publisher || 'one publisher'
				return {
					target: `claim:${claim.id}`,
					numbers: { documents, publishers: claim.evidence.counts.publishers, independent: 1 },
					mentions: idsOf(countedMentions(claim)),
					message: `${context.say(claim)} stands in ${countOf(documents, 'document')}, all published by ${publisher}.`,
					clear: 'Add one document of another publisher that states it.',
					weakness: 1 - 1 / documents,
				}
			}),
}
