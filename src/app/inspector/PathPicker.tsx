import { useMemo } from 'react'
import { useDerived } from '../state/derived.tsx'
import { setView } from '../state/store.ts'

/** From here to another term: how does one reach the other? */
export function PathPicker({ from, to = '' }: { from: string; to?: string }) {
	const { graph, terms } = useDerived()
	const ends = useMemo(
		() =>
			graph
				.nodes()
				.map((id) => terms.get(id)!)
				.sort((a, b) => a.label.localeCompare(b.label, 'en')),
		[graph, terms],
	)
	return (
		<div className="row">
			<label htmlFor="path-to">Path to</label>
			<select
				id="path-to"
				value={to}
				onChange={(event) =>
					event.target.value &&
					setView((view) => ({
						...view,
						path: [from, event.target.value],
						focus: undefined,
						claim: undefined,
						step: undefined,
						depth: 0,
					}))
				}
			>
				<option value="">choose a term …</option>
				{ends
					.filter(({ id }) => id !== from)
					.map((term) => (
						<option key={term.id} value={term.id}>
							{term.label} ({term.kind.replace('_', ' ')})
						</option>
					))}
			</select>
		</div>
	)
}
