import { countOf } from '../../../text/count.ts'
import { countedMentions, countedSources, idsOf } from '../context.ts'
import type { AuditRule } from '../types.ts'

export const retracted: AuditRule = {
	id: 'T3',
	name: 'retracted',
	severity: 'error',
	fires: 'a counted document has been retracted',
	reason: 'its publisher no longer stands behind it',
	find: ({ claims, sources, say }) =>
		claims.flatMap((claim) => {
			const documents = countedSources(claim).flatMap(({ documents }) => documents.map(({ id }) => id))
			const gone = new Set(documents.filter((id) => sources.get(id)?.retraction))
			if (gone.size === 0) return []
			return [
				{
					target: `claim:${claim.id}`,
					numbers: { retracted: gone.size, documents: documents.length },
					mentions: idsOf(countedMentions(claim).filter(({ document }) => gone.has(document))),
					message: `${say(claim)} counts ${countOf(gone.size, 'retracted document')}: ${[...gone].sort().join(', ')}.`,
					clear: 'Switch the document off or reject its mentions, and see what is left.',
					weakness: gone.size / documents.length,
				},
			]
		}),
}
