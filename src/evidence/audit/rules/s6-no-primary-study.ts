import { countedMentions, countedSources, idsOf } from '../context.ts'
import type { AuditRule } from '../types.ts'

export const noPrimaryStudy: AuditRule = {
	id: 'S6',
	name: 'no-primary-study',
	severity: 'info',
	fires: 'no guideline, systematic review, trial or human study is among the counted documents',
	reason: 'what nobody studied in people may still be true, and is not yet known',
	find: ({ claims, say, sources, settings }) =>
		claims.flatMap((claim) => {
			const documents = countedSources(claim).flatMap(({ documents }) => documents)
			const isPrimary = ({ id }: { id: string }) =>
				settings.primaryKinds.includes(sources.get(id)?.sourceKind ?? 'unknown')
			if (documents.length === 0 || documents.some(isPrimary)) return []
			return [
				{
					target: `claim:${claim.id}`,
					numbers: { documents: documents.length, primary: 0 },
					mentions: idsOf(countedMentions(claim)),
					message: `${say(claim)}: ${documents.length === 1 ? 'its only document is not' : `none of its ${documents.length} documents is`} a guideline, review, trial or human study.`,
					clear: 'Add the study that these documents go back to.',
				},
			]
		}),
}
