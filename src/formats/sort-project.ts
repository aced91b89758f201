import type { Mention } from '../schema/mention.ts'
import type { Project } from '../schema/project.ts'

/** By code unit: the same order on every machine, whatever its language. */
const compare = (a: string | number, b: string | number) => (a < b ? -1 : a > b ? 1 : 0)
const byId = (a: { id: string }, b: { id: string }) => compare(a.id, b.id)
const byPlace = (a: Mention, b: Mention) =>
	compare(a.document, b.document) || compare(a.start, b.start) || compare(a.end, b.end) || compare(a.id, b.id)

/**
 * The one order of a project: terms and documents by id, mentions as they stand in their documents.
 * Decisions are a log and stories a sequence: they stay as they are.
 */
export function sortProject(project: Project): Project {
	return {
		...project,
		terms: [...project.terms].sort(byId),
		sources: [...project.sources].sort(byId),
		dependence: [...project.dependence].sort(
			(a, b) =>
				compare(a.documents.join(), b.documents.join()) ||
				compare(a.rule, b.rule) ||
				compare(a.claim ?? '', b.claim ?? ''),
		),
		mentions: [...project.mentions].sort(byPlace),
	}
}
