import type { ColumnDef } from '@tanstack/react-table'
import type { ReactNode } from 'react'
import type { Evidence, Link } from '../../evidence/types.ts'
import { linkOf } from '../../schema/claim.ts'
import type { Source, SourceKind } from '../../schema/source.ts'
import { type Terms, writeHeading, writeSentence } from '../../view/sentences.ts'
import { type Standing, standingOf } from '../../view/strength.ts'
import { KIND_WORDS } from '../parts/words.ts'

/** One claim as the table shows it. */
export interface ClaimRow {
	id: string
	link: string
	heading: string
	sentence: string
	evidence: Evidence
	standing: Standing
	/** Independent sources by kind. */
	kinds: [SourceKind, number][]
	searchable: string
}

export function toRows(links: Link[], terms: Terms, sources: Map<string, Source>): ClaimRow[] {
	return links.flatMap((link) =>
		link.claims.map((claim) => {
			const heading = writeHeading(claim, terms)
			const kinds = countKinds(claim.evidence, sources)
			const names = claim.evidence.sources.map(({ id }) => sources.get(id)?.publisher ?? id)
			return {
				id: claim.id,
				link: linkOf(claim.id),
				heading,
				sentence: writeSentence(claim, claim.evidence, terms),
				evidence: claim.evidence,
				standing: standingOf(claim.evidence),
				kinds,
				searchable: [heading, claim.predicate, standingOf(claim.evidence), ...names].join(' ').toLowerCase(),
			}
		}),
	)
}

function countKinds(evidence: Evidence, sources: Map<string, Source>): [SourceKind, number][] {
	const counts = new Map<SourceKind, number>()
	for (const { id } of evidence.sources) {
		const kind = sources.get(id)?.sourceKind ?? 'unknown'
		counts.set(kind, (counts.get(kind) ?? 0) + 1)
	}
	return [...counts].sort(([a], [b]) => (a < b ? -1 : 1))
}

type Cell = (props: { row: ClaimRow }) => ReactNode
const column = (
	id: string,
	header: string,
	accessorFn: (row: ClaimRow) => string | number,
	cell: Cell,
): ColumnDef<ClaimRow> =>
	({
		id,
		header,
		accessorFn,
		cell: cell as unknown as ColumnDef<ClaimRow>['cell'],
		sortDescFirst: id !== 'claim',
	}) as ColumnDef<ClaimRow>
const number = (id: keyof Evidence['counts'], header: string) =>
	column(
		id,
		header,
		(row) => row.evidence.counts[id],
		({ row }) => row.evidence.counts[id],
	)

/** One description a column: header, what it sorts by, what it shows. */
export const COLUMNS: ColumnDef<ClaimRow>[] = [
	column(
		'claim',
		'Claim',
		(row) => row.heading.toLowerCase(),
		({ row }) => (
			<button type="button" className="claim-cell" title={row.sentence}>
				{row.heading}
			</button>
		),
	),
	column(
		'standing',
		'Standing',
		(row) => row.standing,
		({ row }) => (
			<span className="standing" data-standing={row.standing}>
				{row.standing}
			</span>
		),
	),
	number('mentions', 'Mentions'),
	number('documents', 'Documents'),
	number('publishers', 'Publishers'),
	number('independent', 'Independent'),
	column(
		'support',
		'Support',
		(row) => row.evidence.shares.support,
		({ row }) => <Bar evidence={row.evidence} />,
	),
	column(
		'hedged',
		'Hedged',
		(row) => row.evidence.hedgedShare,
		({ row }) => `${Math.round(row.evidence.hedgedShare * 100)} %`,
	),
	column(
		'kinds',
		'Kinds of source',
		(row) => row.kinds.map(([kind]) => kind).join(),
		({ row }) => (
			<span className="small">
				{row.kinds.map(([kind, n]) => `${n} × ${KIND_WORDS[kind].toLowerCase()}`).join(', ')}
			</span>
		),
	),
]

function Bar({ evidence: { shares } }: { evidence: Evidence }) {
	return (
		<span className="mini-bar">
			<span className="support-bar" aria-hidden="true">
				{(['support', 'dispute', 'unknown'] as const).map(
					(part) =>
						shares[part] > 0 && <span key={part} data-part={part} style={{ width: `${shares[part] * 100}%` }} />,
				)}
			</span>
			{shares.support.toFixed(2)}
		</span>
	)
}
