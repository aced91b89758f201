import type { ReactNode } from 'react'
import { PREDICATE_RULES } from '../../schema/predicate.ts'
import type { ClaimRow } from '../../view/claim-rows.ts'
import { type Terms, writeSentence } from '../../view/sentences.ts'
import type { ColumnRule } from '../../view/table.ts'
import { Bar, Certainty, FindingTags, KindDots, writeKinds } from './cells.tsx'

/** One description a column: name, width, what it sorts and filters by, what it shows. */
export interface Column extends ColumnRule<ClaimRow> {
	name: string
	/** CSS grid track. */
	width: string
	/** Said of the numbers of a column, as title. */
	note?: string
	/** Not shown until chosen. */
	extra?: true
	numeric?: true
	cell?: (row: ClaimRow) => ReactNode
}

type Count = 'mentions' | 'documents' | 'publishers' | 'independent'
const count = (id: Count, name: string, width: string, note: string): Column => ({
	id,
	name,
	note,
	width,
	filter: 'number',
	numeric: true,
	value: ({ evidence }) => evidence.counts[id],
})
const part = (id: 'only' | 'denying' | 'both' | 'open', name: string, note: string): Column => ({
	id,
	name,
	note,
	width: '76px',
	filter: 'number',
	numeric: true,
	extra: true,
	value: ({ evidence }) => evidence[id],
})
const two = (value: number) => Math.round(value * 100) / 100

/** Every column, in order. `k` names the table that graded support depends on. */
export function buildColumns(terms: Terms, k: string): Column[] {
	const label = (id: string) => terms.get(id)?.label ?? id
	return [
		{
			id: 'claim',
			name: 'Claim',
			width: 'minmax(220px, 1fr)',
			filter: 'text',
			value: ({ heading }) => heading,
			cell: ({ heading, claim, evidence }) => (
				<span className="claim-words" title={writeSentence(claim, evidence, terms)}>
					{heading}
				</span>
			),
		},
		{
			id: 'subject',
			name: 'Subject',
			width: '150px',
			filter: 'text',
			extra: true,
			value: ({ claim }) => label(claim.subject),
		},
		{
			id: 'predicate',
			name: 'Predicate',
			width: '130px',
			filter: 'choice',
			extra: true,
			value: ({ claim }) => PREDICATE_RULES[claim.predicate].label,
		},
		{
			id: 'object',
			name: 'Object',
			width: '150px',
			filter: 'text',
			extra: true,
			value: ({ claim }) => label(claim.object),
		},
		{
			id: 'standing',
			name: 'Standing',
			width: '88px',
			filter: 'choice',
			value: ({ standing }) => standing,
			cell: ({ standing }) => (
				<span className="standing" data-standing={standing}>
					{standing}
				</span>
			),
		},
		count('mentions', 'Mentions', '82px', 'Sentences that assert or deny it'),
		count('documents', 'Docs', '62px', 'Documents that say it'),
		count('publishers', 'Publ.', '62px', 'Publishers of those documents'),
		count('independent', 'Indep.', '78px', 'Independent sources: copies and one publisher count once'),
		part('only', 'N⁺', 'Independent sources that only assert it'),
		part('denying', 'N⁻', 'Independent sources that only deny it'),
		part('both', 'N±', 'Independent sources that do both'),
		part('open', 'Open', 'Independent sources that leave it open'),
		{
			id: 'support',
			name: 'Support',
			note: 'Share of support; hatched: dispute; empty: unknown',
			width: '106px',
			filter: 'number',
			value: ({ evidence }) => two(evidence.shares.support),
			cell: ({ evidence }) => <Bar shares={evidence.shares} />,
		},
		{
			id: 'graded',
			name: 'Graded',
			note: `Support graded by kind of source (${k})`,
			width: '116px',
			filter: 'number',
			extra: true,
			value: ({ evidence }) => two(evidence.adjusted.support),
			cell: ({ evidence }) => <Bar shares={evidence.adjusted} />,
		},
		{
			id: 'stated',
			name: 'Stated',
			note: 'Share of mentions that are stated, not hedged',
			width: '86px',
			filter: 'number',
			value: ({ evidence }) => Math.round((1 - evidence.hedgedShare) * 100),
			cell: ({ evidence }) => <Certainty evidence={evidence} />,
		},
		{
			id: 'kinds',
			name: 'Kinds',
			note: 'A dot an independent source: full for studies and guidelines, half for reference and news, hollow for sellers, registries and personal pages',
			width: '88px',
			filter: 'text',
			value: ({ kinds }) => writeKinds(kinds),
			cell: ({ kinds }) => <KindDots kinds={kinds} />,
		},
		{
			id: 'interested',
			name: 'Interested',
			note: 'Share of independent sources with something to gain',
			width: '84px',
			filter: 'number',
			numeric: true,
			extra: true,
			value: ({ interested }) => Math.round(interested * 100),
			cell: ({ interested }) => `${Math.round(interested * 100)} %`,
		},
		{
			id: 'findings',
			name: 'Findings',
			note: 'Rules of the audit that fired',
			width: '118px',
			filter: 'text',
			value: ({ findings }) => findings.map(({ rule }) => rule).join(' '),
			cell: ({ findings }) => <FindingTags findings={findings} />,
		},
	]
}

/** What a table can be grouped by; a claim stands under both of its nodes. */
export const GROUPINGS: { id: string; name: string; groupsOf: (row: ClaimRow, terms: Terms) => string[] }[] = [
	{ id: 'predicate', name: 'predicate', groupsOf: ({ claim }) => [PREDICATE_RULES[claim.predicate].label] },
	{
		id: 'node',
		name: 'node',
		groupsOf: ({ claim }, terms) => [claim.subject, claim.object].map((id) => terms.get(id)?.label ?? id),
	},
	{
		id: 'subject',
		name: 'subject',
		groupsOf: ({ claim }, terms) => [terms.get(claim.subject)?.label ?? claim.subject],
	},
	{ id: 'object', name: 'object', groupsOf: ({ claim }, terms) => [terms.get(claim.object)?.label ?? claim.object] },
	{ id: 'standing', name: 'standing', groupsOf: ({ standing }) => [standing] },
]
