import type { ClaimRow } from '../../view/claim-rows.ts'
import { UnderLens } from '../filters/UnderLens.tsx'
import { type Column, GROUPINGS } from './columns.tsx'
import { setFilter, toggleColumn, useTable } from './table-store.ts'

/** How many claims, and how the table is set up: words, filters, groups, columns. */
export function TableBar({ columns, rows, total }: { columns: Column[]; rows: ClaimRow[]; total: number }) {
	const { filters, filtering, group, toggled } = useTable()
	const isFiltered = Object.values(filters).some(Boolean)
	return (
		<div className="claims-bar">
			<p role="status">
				<strong>{rows.length}</strong> {rows.length === total ? 'claims' : `of ${total} claims`}
			</p>
			<input
				type="search"
				aria-label="Filter claims"
				placeholder="Filter claims"
				value={filters.claim ?? ''}
				onChange={(event) => setFilter('claim', event.target.value)}
			/>
			<button
				type="button"
				className="button"
				aria-pressed={filtering}
				onClick={() => useTable.setState({ filtering: !filtering })}
			>
				Filter columns
			</button>
			{isFiltered && (
				<button type="button" className="link-button" onClick={() => useTable.setState({ filters: {} })}>
					Clear filters
				</button>
			)}
			<label className="row">
				Group by
				<select value={group} onChange={(event) => useTable.setState({ group: event.target.value, closed: new Set() })}>
					<option value="">nothing</option>
					{GROUPINGS.map(({ id, name }) => (
						<option key={id} value={id}>
							{name}
						</option>
					))}
				</select>
			</label>
			<details className="column-choice">
				<summary className="button">Columns</summary>
				<fieldset>
					<legend className="unseen">Columns</legend>
					{columns.slice(1).map(({ id, name, note, extra }) => (
						<label key={id} className="check" title={note}>
							<input type="checkbox" checked={toggled.has(id) === (extra === true)} onChange={() => toggleColumn(id)} />
							{name}
						</label>
					))}
				</fieldset>
			</details>
			<UnderLens />
		</div>
	)
}
