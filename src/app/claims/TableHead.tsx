import type { ClaimRow } from '../../view/claim-rows.ts'
import type { Column } from './columns.tsx'
import { setFilter, sortBy, useTable } from './table-store.ts'

/** Names of the columns, which sort; and, where asked for, a filter under each. */
export function TableHead({ columns, rows }: { columns: Column[]; rows: ClaimRow[] }) {
	const { sort, filtering } = useTable()
	return (
		// biome-ignore lint/a11y/useSemanticElements: part of a grid
		<div role="rowgroup" className="claims-head">
			{/* biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: its buttons have the focus */}
			<div role="row" className="claims-row" aria-rowindex={1}>
				{columns.map((column) => {
					const on = sort.id === column.id
					return (
						// biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: its button has the focus
						<div
							key={column.id}
							role="columnheader"
							className="claims-cell"
							data-numeric={column.numeric}
							aria-sort={on ? (sort.descending ? 'descending' : 'ascending') : 'none'}
						>
							<button type="button" title={column.note} onClick={() => sortBy(column.id, column.filter === 'number')}>
								{column.name}
								<span aria-hidden="true">{on ? (sort.descending ? ' ▼' : ' ▲') : ''}</span>
							</button>
						</div>
					)
				})}
			</div>
			{filtering && (
				// biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: its fields have the focus
				<div role="row" className="claims-row filter-row">
					{columns.map((column) => (
						// biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: its field has the focus
						<div key={column.id} role="gridcell" className="claims-cell">
							<Filter column={column} rows={rows} />
						</div>
					))}
				</div>
			)}
		</div>
	)
}

const PLACEHOLDERS = { text: 'words', number: '≥ 2', choice: '' }

function Filter({ column, rows }: { column: Column; rows: ClaimRow[] }) {
	const text = useTable((state) => state.filters[column.id] ?? '')
	const label = `Filter ${column.name}`
	if (column.filter !== 'choice')
		return (
			<input
				aria-label={label}
				value={text}
				placeholder={PLACEHOLDERS[column.filter]}
				onChange={(event) => setFilter(column.id, event.target.value)}
			/>
		)
	const values = new Set([...rows.map((row) => String(column.value(row))), ...(text ? [text] : [])])
	return (
		<select aria-label={label} value={text} onChange={(event) => setFilter(column.id, event.target.value)}>
			<option value="">any</option>
			{[...values].sort().map((value) => (
				<option key={value}>{value}</option>
			))}
		</select>
	)
}
