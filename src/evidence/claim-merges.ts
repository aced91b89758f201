import { claimId } from '../schema/claim.ts'
import type { Mention } from '../schema/mention.ts'
import type { Dependence } from '../schema/project.ts'
import type { Source } from '../schema/source.ts'
import { workKey, workKeysOf } from './identifiers.ts'
import { groupByKey, INDEPENDENCE_SETTINGS, type IsSplit, spanGroup, toMerge } from './merge-rules.ts'
import type { Merge } from './types.ts'

/** I5 and I6 from measured records, each for its claim. */
export function findMeasuredForClaims(
	dependence: readonly Dependence[],
	isSplit: IsSplit,
	settings = INDEPENDENCE_SETTINGS,
): Merge[] {
	return dependence.flatMap(({ rule, documents: [a, b], claim, value, note }) => {
		if (claim === undefined || a === b || isSplit(a, b)) return []
		if (rule === 'I6')
			return [toMerge('I6', a, b, value, note || 'one cites the other, or both credit the same work', claim)]
		if (rule !== 'I5' || value < settings.leastTokenContainment) return []
		return [toMerge('I5', a, b, value, `near-identical sentences: ${Math.round(value * 100)} % of the words`, claim)]
	})
}

/** I6: within one claim, a sentence credits another document of the claim, or two sentences credit the same work. */
export function findCredited(mentions: readonly Mention[], sources: readonly Source[], isSplit: IsSplit): Merge[] {
	const crediting = mentions.filter((mention) => mention.credits?.length && mention.review !== 'rejected')
	if (crediting.length === 0) return []
	const owners = groupByKey(sources, workKeysOf)
	const claims = new Set(crediting.map(claimId))
	const inClaim = groupByKey(
		mentions.filter(({ review }) => review !== 'rejected'),
		(mention) => (claims.has(claimId(mention)) ? [claimId(mention)] : []),
	)
	return [...inClaim].flatMap(([claim, said]) => findInClaim(claim, said, owners, isSplit))
}

function findInClaim(claim: string, said: Mention[], owners: ReadonlyMap<string, Source[]>, isSplit: IsSplit): Merge[] {
	const speaking = new Set(said.map(({ document }) => document))
	const byWork = groupByKey(said, ({ credits = [] }) => credits.map(workKey).filter(Boolean))
	return [...byWork].flatMap(([work, crediting]) => {
		const documents = new Set(crediting.map(({ document }) => document))
		// Two that credit one work are one; so are the work itself and each that credits it.
		const cited = (owners.get(work) ?? []).map(({ id }) => id).filter((id) => speaking.has(id))
		const isApart: IsSplit = (a, b) => isSplit(a, b) || !(documents.has(a) || documents.has(b))
		return spanGroup(new Set([...documents, ...cited]), isApart).map(([a, b]) =>
			toMerge(
				'I6',
				a,
				b,
				work,
				cited.includes(a) || cited.includes(b) ? 'one cites the other in this sentence' : `both credit ${work}`,
				claim,
			),
		)
	})
}
