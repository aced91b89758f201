import { stanceOf } from '../evidence/claims.ts'
import type { Claim, Link } from '../evidence/types.ts'
import type { Dependence, Project } from '../schema/project.ts'

export const CHANGES = ['added', 'lost', 'stronger', 'weaker', 'contested'] as const
/** `contested`: asserted and denied now, and not before. */
export type Change = (typeof CHANGES)[number]

/** What changed about a claim; independent sources that assert it and that deny it, before and after. */
export interface ClaimChange {
	change: Change
	claim: string
	before: { asserting: number; denying: number }
	after: { asserting: number; denying: number }
}

/** Claims that differ between two versions of a project, by kind of change and id. One claim may stand in two lists. */
export function compareClaims(before: readonly Link[], after: readonly Link[]): ClaimChange[] {
	const old = claimsById(before)
	const now = claimsById(after)
	const ids = [...new Set([...old.keys(), ...now.keys()])].sort()
	const compared = ids.map((claim) => {
		const [was, is] = [old.get(claim), now.get(claim)]
		return { claim, before: countStances(was), after: countStances(is), was, is }
	})
	return CHANGES.flatMap((change) =>
		compared
			.filter(({ was, is }) => HOLDS[change](was, is))
			.map(({ claim, before, after }) => ({ change, claim, before, after })),
	)
}

/**
 * What is known of copied text in one version, for weighing another: it holds wherever both documents of a pair carry the
 * texts that it was measured on. A version that nobody measured would otherwise seem to have more independent sources.
 */
export function shareDependence(
	from: Pick<Project, 'sources' | 'dependence'>,
	to: Pick<Project, 'sources' | 'dependence'>,
): Dependence[] {
	const hashes = new Map(from.sources.map(({ id, textSha256 }) => [id, textSha256]))
	const same = new Set(to.sources.flatMap(({ id, textSha256 }) => (hashes.get(id) === textSha256 ? [id] : [])))
	const isShared = ({ documents }: Dependence) => documents.every((id) => same.has(id))
	return [...to.dependence.filter((one) => !isShared(one)), ...from.dependence.filter(isShared)]
}

const HOLDS: Record<Change, (was?: Claim, is?: Claim) => boolean> = {
	added: (was, is) => !was && !!is,
	lost: (was, is) => !!was && !is,
	stronger: (was, is) => !!was && !!is && weightOf(is) > weightOf(was),
	weaker: (was, is) => !!was && !!is && weightOf(is) < weightOf(was),
	contested: (was, is) => isContested(is) && !isContested(was),
}

const claimsById = (links: readonly Link[]) =>
	new Map(links.flatMap(({ claims }) => claims.map((claim): [string, Claim] => [claim.id, claim])))
const weightOf = ({ evidence }: Claim) => evidence.asserting.independent
const countStances = (claim?: Claim) => ({
	asserting: claim ? weightOf(claim) : 0,
	denying: claim ? claim.evidence.denying + claim.evidence.both : 0,
})
const isContested = (claim?: Claim) => !!claim && stanceOf(claim.evidence) === 'contested'
