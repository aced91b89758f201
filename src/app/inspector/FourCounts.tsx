import { Fragment } from 'react'
import type { Counts } from '../../evidence/types.ts'

const NAMES: [keyof Counts, string, string][] = [
	['mentions', 'mention', 'mentions'],
	['documents', 'document', 'documents'],
	['publishers', 'publisher', 'publishers'],
	['independent', 'independent', 'independent'],
]

/** mentions ≥ documents ≥ publishers ≥ independent sources, always together. */
export function FourCounts({ counts }: { counts: Counts }) {
	return (
		<dl className="four">
			{NAMES.map(([key, one, many], i) => (
				<Fragment key={key}>
					{i > 0 && <span aria-hidden="true">≥</span>}
					<div data-main={key === 'independent' || undefined}>
						<dt>{counts[key] === 1 ? one : many}</dt>
						<dd>{counts[key]}</dd>
					</div>
				</Fragment>
			))}
		</dl>
	)
}
