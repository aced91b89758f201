import type { Finding } from '../evidence/audit/index.ts'
import type { Claim, Evidence, Link } from '../evidence/types.ts'
import type { Source, SourceKind } from '../schema/source.ts'
import { type Terms, writeHeading, writeSentence } from './sentences.ts'
import { type Standing, standingOf } from './strength.ts'

/** One claim as a table shows it. */
export interface ClaimRow {
	id: string
	link: string
	claim: Claim
	heading: string
	sentence: string
	evidence: Evidence
	standing: Standing
	/** Kind of each independent source, best grade first. */
	kinds: SourceKind[]
	/** Share of independent sources with something to gain, 0 to 1. */
	interested: number
	/** Open findings about the claim or its link. */
	findings: Finding[]
}

/** Best grade first, so that dots read from strong to weak. */
export const KIND_ORDER: readonly SourceKind[] = [
	'guideline',
	'systematic_review',
	'trial',
	'human_study',
	'reference',
	'preclinical',
	'news',
	'unknown',
	'commercial',
	'registry',
	'personal',
]

/** Every claim of the links as a row. */
export function toRows(
	links: readonly Link[],
	terms: Terms,
	sources: ReadonlyMap<string, Source>,
	findings: ReadonlyMap<string, Finding[]> = new Map(),
): ClaimRow[] {
	return links.flatMap((link) =>
		link.claims.map((claim) => ({
			id: claim.id,
			link: link.id,
			claim,
			heading: writeHeading(claim, terms),
			sentence: writeSentence(claim, claim.evidence, terms),
			evidence: claim.evidence,
			standing: standingOf(claim.evidence),
			kinds: kindsOfSources(claim.evidence, sources),
			interested: shareOfInterested(claim.evidence, sources),
			findings: [...(findings.get(`claim:${claim.id}`) ?? []), ...(findings.get(`link:${link.id}`) ?? [])],
		})),
	)
}

/** Open findings by their target. */
export function findingsByTarget(findings: readonly Finding[]): Map<string, Finding[]> {
	const found = new Map<string, Finding[]>()
	for (const finding of findings) {
		if (finding.accepted) continue
		const known = found.get(finding.target)
		if (known) known.push(finding)
		else found.set(finding.target, [finding])
	}
	return found
}

function kindsOfSources({ sources: voices }: Evidence, sources: ReadonlyMap<string, Source>): SourceKind[] {
	const kinds = voices.map(({ documents }) => {
		const own = documents.map(({ id }) => KIND_ORDER.indexOf(sources.get(id)?.sourceKind ?? 'unknown'))
		return KIND_ORDER[Math.min(...own)] ?? 'unknown'
	})
	return kinds.sort((a, b) => KIND_ORDER.indexOf(a) - KIND_ORDER.indexOf(b))
}

function shareOfInterested({ sources: voices }: Evidence, sources: ReadonlyMap<string, Source>): number {
	if (voices.length === 0) return 0
	const isInterested = (id: string) => !['none_known', 'unknown'].includes(sources.get(id)?.interest ?? 'unknown')
	return voices.filter(({ documents }) => documents.some(({ id }) => isInterested(id))).length / voices.length
}
