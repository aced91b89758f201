import type { Finding } from '../evidence/audit/index.ts'
import { type Standing, standingOf } from '../evidence/standing.ts'
import type { Claim, Evidence, Link } from '../evidence/types.ts'
import { SOURCE_KINDS, type Source, type SourceKind } from '../schema/source.ts'
import { type Terms, writeHeading } from './sentences.ts'

/** One claim as a table shows it. */
export interface ClaimRow {
	id: string
	link: string
	claim: Claim
	heading: string
	evidence: Evidence
	standing: Standing
	/** Kind of each independent source, best grade first. */
	kinds: SourceKind[]
	/** Share of independent sources with something to gain, 0 to 1. */
	interested: number
	/** Open findings about the claim or its link. */
	findings: Finding[]
}

/** Every claim of the links as a row. */
export function toRows(
	links: readonly Link[],
	terms: Terms,
	sources: ReadonlyMap<string, Source>,
	findings: ReadonlyMap<string, Finding[]> = new Map(),
): ClaimRow[] {
	const rows = knownRows(terms, sources)
	return links.flatMap((link) =>
		link.claims.map((claim) => {
			const row = rows.get(claim) ?? toRow(claim, link.id, terms, sources)
			rows.set(claim, row)
			const [own, about] = [findings.get(`claim:${claim.id}`), findings.get(`link:${link.id}`)]
			return own || about ? withFindings(row, own && about ? [...own, ...about] : (own ?? about!)) : row
		}),
	)
}

/** Written out: spreading thousands of rows takes ten times as long. */
function withFindings(row: ClaimRow, findings: Finding[]): ClaimRow {
	const { id, link, claim, heading, evidence, standing, kinds, interested } = row
	return { id, link, claim, heading, evidence, standing, kinds, interested, findings }
}

type Rows = WeakMap<Claim, ClaimRow>
const rowsOf = new WeakMap<Terms, WeakMap<ReadonlyMap<string, Source>, Rows>>()

/** Rows made before: a source switched off leaves most claims as they are, and words take longer than numbers. */
function knownRows(terms: Terms, sources: ReadonlyMap<string, Source>): Rows {
	const bySources = rowsOf.get(terms) ?? new WeakMap<ReadonlyMap<string, Source>, Rows>()
	rowsOf.set(terms, bySources)
	const rows = bySources.get(sources) ?? new WeakMap()
	bySources.set(sources, rows)
	return rows
}

const toRow = (claim: Claim, link: string, terms: Terms, sources: ReadonlyMap<string, Source>): ClaimRow => ({
	id: claim.id,
	link,
	claim,
	heading: writeHeading(claim, terms),
	evidence: claim.evidence,
	standing: standingOf(claim.evidence),
	kinds: kindsOfSources(claim.evidence, sources),
	interested: shareOfInterested(claim.evidence, sources),
	findings: [],
})

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
		const own = documents.map(({ id }) => SOURCE_KINDS.indexOf(sources.get(id)?.sourceKind ?? 'unknown'))
		return SOURCE_KINDS[Math.min(...own)] ?? 'unknown'
	})
	return kinds.sort((a, b) => SOURCE_KINDS.indexOf(a) - SOURCE_KINDS.indexOf(b))
}

function shareOfInterested({ sources: voices }: Evidence, sources: ReadonlyMap<string, Source>): number {
	if (voices.length === 0) return 0
	const isInterested = (id: string) => !['none_known', 'unknown'].includes(sources.get(id)?.interest ?? 'unknown')
	return voices.filter(({ documents }) => documents.some(({ id }) => isInterested(id))).length / voices.length
}
