import type { Evidence } from '../../evidence/types.ts'

const share = (value: number) => value.toFixed(2).replace(/^0/, '')
const percent = (value: number) => `${(value * 100).toFixed(2)}%`

const divide = (n: number, both: number, all: number) => (both ? `(${n} + ${both}/2)/${all}` : `${n}/${all}`)

/** Support, dispute and unknown as one bar, with the arithmetic that makes them. */
export function SupportBar({ evidence }: { evidence: Evidence }) {
	const { only, denying, both, shares } = evidence
	const n = only + denying + both + 2
	const parts = [
		{ name: 'support', value: shares.support, sum: divide(only, both, n) },
		{ name: 'dispute', value: shares.dispute, sum: divide(denying, both, n) },
		{ name: 'unknown', value: shares.unknown, sum: `2/${n}` },
	]
	return (
		<figure className="support">
			<div className="support-bar" aria-hidden="true">
				{parts.map(
					({ name, value }) => value > 0 && <span key={name} data-part={name} style={{ width: percent(value) }} />,
				)}
			</div>
			<figcaption>
				{parts.map(({ name, value, sum }) => (
					<span key={name} className="support-part" data-part={name}>
						{name} <strong>{share(value)}</strong> <span className="quiet">= {sum}</span>
					</span>
				))}
			</figcaption>
			<details className="fold small">
				<summary>How this is worked out</summary>
				<p>
					{only} only assert, {denying} only deny, {both} do both; two unknown voices are always added, so n = {only} +{' '}
					{denying} + {both} + 2 = {n}. It measures how well sourced the claim is, not how likely it is to be true.
				</p>
				<p>
					Weighted by kind of source and wording: support {share(evidence.adjusted.support)}, dispute{' '}
					{share(evidence.adjusted.dispute)}, unknown {share(evidence.adjusted.unknown)}. Those weights are a judgement.
				</p>
			</details>
		</figure>
	)
}
