import type { Polarity } from '../schema/mention.ts'
import { findWay, type Steps, toSteps } from './audit/paths.ts'
import type { MentionIndex } from './claims.ts'
import type { IndependentSource, Link } from './types.ts'

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
		const groupOf = ({ id }: { id: string }) => index.independence.groupOf.get(id) ?? id
		// Several groups where a claim's own rules join them: what the others of them say stays.
		for (const id of new Set(source.documents.map(groupOf))) {
			const group = groups.get(id)
			if (!group) continue
			const rest = source.documents.filter((document) => groupOf(document) !== id)
			if (source.stance !== 'denies' && !says(rest, 'asserts')) {
				if (asserting === 1) group.vanish.push(link.id)
				else if (asserting >= min && asserting - 1 < min) group.fall.push(link.id)
				else group.weaken.push(link.id)
			}
			const isLastDenial = source.stance === 'denies' && denying + both === 1 && !says(rest, 'denies')
			if (isLastDenial && asserting > 0) group.settle.push(link.id)
		}
	}
}

const says = (documents: IndependentSource['documents'], polarity: Polarity): boolean =>
	documents.some(({ mentions }) => mentions.some((one) => one.polarity === polarity && one.certainty !== 'open'))

/** Explanations of treats links over mechanisms, found once and asked again for every source. */
export interface Ways {
	steps: Steps
	ways: { treats: Link; way: Link[] }[]
	most: number
}

/** Most links of a way; with five everything is connected. */
const MOST_STEPS = 4

export function findWays(links: readonly Link[], most = MOST_STEPS): Ways {
	const steps = toSteps(links)
	const ways = links.flatMap((treats) => {
		if (treats.predicate !== 'treats' || treats.evidence.only + treats.evidence.both === 0) return []
		const way = findWay(steps, treats, most)
		return way ? [{ treats, way }] : []
	})
	return { steps, ways, most }
}

/** Treats links that stay, but whose every explanation breaks once some links are gone. */
export function findBroken({ steps, ways, most }: Ways, gone: ReadonlySet<string>): Link[] {
	return ways.flatMap(({ treats, way }) => {
		if (gone.has(treats.id) || !way.some(({ id }) => gone.has(id))) return []
		return findWay(steps, treats, most, ({ id }) => !gone.has(id)) ? [] : [treats]
	})
}
