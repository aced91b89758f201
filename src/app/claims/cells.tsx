import type { Finding } from '../../evidence/audit/index.ts'
import type { Evidence } from '../../evidence/types.ts'
import type { SourceKind } from '../../schema/source.ts'
import { KIND_WORDS } from '../parts/words.ts'

/** Support, dispute and unknown; dispute is hatched, so that it is told without colour. */
export function Bar({ shares }: Pick<Evidence, 'shares'>) {
	return (
		<span className="mini-bar">
			<span className="support-bar" aria-hidden="true">
				{(['support', 'dispute', 'unknown'] as const).map(
					(part) =>
						shares[part] > 0 && <span key={part} data-part={part} style={{ width: `${shares[part] * 100}%` }} />,
				)}
			</span>
			{shares.support.toFixed(2)}
			{shares.dispute > 0 && <span className="unseen">, dispute {shares.dispute.toFixed(2)}</span>}
		</span>
	)
}

/** How much is stated and how much hedged. */
export function Certainty({ evidence }: { evidence: Evidence }) {
	if (evidence.counts.mentions === 0) return <span className="quiet">open</span>
	const stated = Math.round((1 - evidence.hedgedShare) * 100)
	return (
		<span className="certainty">
			<span className="certainty-bar" aria-hidden="true">
				<span style={{ width: `${stated}%` }} />
			</span>
			{stated} %<span className="unseen"> stated</span>
		</span>
	)
}

/** What weighs much, some, or little by itself. */
const GRADE: Record<SourceKind, 'high' | 'middle' | 'low'> = {
	guideline: 'high',
	systematic_review: 'high',
	trial: 'high',
	human_study: 'high',
	reference: 'middle',
	preclinical: 'middle',
	news: 'middle',
	unknown: 'middle',
	commercial: 'low',
	registry: 'low',
	personal: 'low',
}
const MOST_DOTS = 9

/** One dot an independent source: full for studies and guidelines, half for reference and news, hollow for sellers. */
export function KindDots({ kinds }: { kinds: SourceKind[] }) {
	const text = writeKinds(kinds)
	return (
		<span className="dots" title={text}>
			<span className="unseen">{text}</span>
			{kinds.slice(0, MOST_DOTS).map((kind, i) => (
				<span key={i} className="dot" data-grade={GRADE[kind]} aria-hidden="true" />
			))}
			{kinds.length > MOST_DOTS && <span aria-hidden="true">+{kinds.length - MOST_DOTS}</span>}
		</span>
	)
}

export function writeKinds(kinds: readonly SourceKind[]): string {
	const counts = new Map<SourceKind, number>()
	for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1)
	return [...counts].map(([kind, n]) => `${n} × ${KIND_WORDS[kind].toLowerCase()}`).join(', ')
}

/** How many rules fit into their cell; the others are counted, and named where the pointer rests. */
const MOST_TAGS = 2

/** Rules that fired, worst first; a warning has a mark, so that it is told without colour. */
export function FindingTags({ findings }: { findings: Finding[] }) {
	const others = findings.slice(MOST_TAGS)
	return (
		<span className="finding-tags">
			{findings.slice(0, MOST_TAGS).map(({ rule, severity, message }, i) => (
				<span key={i} className="finding-tag" data-severity={severity} title={message}>
					{severity !== 'info' && <span aria-hidden="true">! </span>}
					{rule}
					{severity !== 'info' && <span className="unseen"> {severity}</span>}
				</span>
			))}
			{others.length > 0 && (
				<span className="quiet" title={others.map(({ rule, message }) => `${rule}: ${message}`).join('\n')}>
					<span aria-hidden="true">+{others.length}</span>
					<span className="unseen"> {others.map(({ rule }) => rule).join(' ')}</span>
				</span>
			)}
		</span>
	)
}
