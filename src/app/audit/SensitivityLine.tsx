import { nameKTable } from '../../evidence/k-table.ts'
import { kindsOf, SHIPPED_GRADING, weighSensitivity } from '../../evidence/shares.ts'
import type { Evidence } from '../../evidence/types.ts'
import { useDerived } from '../state/derived.tsx'

/** Support under three gradings on one line, so that a reader sees whether the conclusion hangs on the weights. */
export function SensitivityLine({ evidence }: { evidence: Evidence }) {
	const { sources, kTable } = useDerived()
	const { equal, shipped, withoutLowGrade } = weighSensitivity(evidence, kindsOf(sources), {
		...SHIPPED_GRADING,
		k: kTable.k,
	})
	const marks = [
		{ name: 'all kinds alike', value: equal.support, mark: 'A' },
		{ name: nameKTable(kTable), value: shipped.support, mark: 'W' },
		{ name: 'without low grades', value: withoutLowGrade.support, mark: 'H' },
	]
	return (
		<figure className="sensitivity small">
			<div className="sensitivity-line" aria-hidden="true">
				<span className="sensitivity-half" />
				{marks.map(({ mark, value }, i) => (
					<span key={mark} className="sensitivity-mark" data-row={i} style={{ left: `${value * 100}%` }}>
						{mark}
					</span>
				))}
			</div>
			<figcaption>
				{marks.map(({ name, value, mark }) => (
					<span key={mark}>
						<b aria-hidden="true">{mark}</b> {name} <strong>{value.toFixed(2).replace(/^0/, '')}</strong>
					</span>
				))}
			</figcaption>
		</figure>
	)
}
