import { type MentionIndex, stanceOf, type WeighOptions, weighLinks } from './claims.ts'
import type { Link } from './types.ts'

/** What hangs on one independent source: switched off with all of its documents. */
export interface Dependant {
	/** Id of the source's first document. */
	id: string
	documents: string[]
	/** Links that nobody else asserts. */
	vanish: string[]
	/** Links that stay but fall below the threshold. */
	fall: string[]
	/** Links that stay above it with less. */
	weaken: string[]
	/** Links that nobody would contest any more. */
	settle: string[]
}

/**
 * For every independent source what its loss costs, the costliest first: links that vanish, then those that fall below
 * `min` independent asserting sources. Every link is looked at once, whatever the number of sources.
 */
export function leaveEachOut(index: MentionIndex, links: readonly Link[], min: number): Dependant[] {
	const groups = new Map<string, Dependant>()
	for (const [document, id] of index.independence.groupOf) {
		const known = groups.get(id)
		if (known) known.documents.push(document)
		else groups.set(id, { id, documents: [document], vanish: [], fall: [], weaken: [], settle: [] })
	}
	for (const link of links) countLoss(link, index, groups, min)
	return [...groups.values()].sort(
		(a, b) =>
			b.vanish.length - a.vanish.length ||
			b.fall.length - a.fall.length ||
			b.weaken.length - a.weaken.length ||
			(a.id < b.id ? -1 : 1),
	)
}

function countLoss(link: Link, index: MentionIndex, groups: ReadonlyMap<string, Dependant>, min: number): void {
	const { only, both, denying } = link.evidence
	const asserting = only + both
	for (const source of link.evidence.sources) {
		if (source.stance === 'open') continue
		const group = groups.get(index.independence.groupOf.get(source.documents[0]!.id) ?? '')
		if (!group) continue
		const asserts = source.stance !== 'denies'
		if (asserts && asserting === 1) group.vanish.push(link.id)
		else if (asserts && asserting >= min && asserting - 1 < min) group.fall.push(link.id)
		else if (asserts) group.weaken.push(link.id)
		if (source.stance === 'denies' && asserting > 0 && denying + both === 1) group.settle.push(link.id)
	}
}

/** Links of a weighing that some source asserts. */
export const assertedIds = (links: readonly Link[]): Set<string> =>
	new Set(links.filter(({ evidence }) => ['asserted', 'contested'].includes(stanceOf(evidence))).map(({ id }) => id))

/** The same links without some documents. */
export const weighWithout = (index: MentionIndex, without: Iterable<string>, options: WeighOptions = {}): Link[] =>
	weighLinks(index, { ...options, without })
