import { getCoreRowModel, getSortedRowModel, type SortingState, useReactTable } from '@tanstack/react-table'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef, useState } from 'react'
import { selectClaim } from '../../view/view-state.ts'
import { useDerived } from '../state/derived.tsx'
import { setView, useView } from '../state/store.ts'
import { type ClaimRow, COLUMNS, toRows } from './columns.tsx'

const ROW_HEIGHT = 40

/** Every claim that passes the filters, as a table in step with the stage. */
export default function ClaimsView() {
	const { passing, terms, sources } = useDerived()
	const { claim } = useView()
	const rows = useMemo(() => toRows(passing, terms, sources), [passing, terms, sources])
	const [text, setText] = useState('')
	const found = useMemo(() => filterRows(rows, text), [rows, text])
	const [sorting, setSorting] = useState<SortingState>([{ id: 'independent', desc: true }])
	const table = useReactTable({
		data: found,
		columns: COLUMNS,
		state: { sorting },
		onSortingChange: setSorting,
		getCoreRowModel: getCoreRowModel(),
		getSortedRowModel: getSortedRowModel(),
		getRowId: (row) => row.id,
	})
	const scroller = useRef<HTMLDivElement>(null)
	const sorted = table.getRowModel().rows
	const virtual = useVirtualizer({
		count: sorted.length,
		getScrollElement: () => scroller.current,
		estimateSize: () => ROW_HEIGHT,
		overscan: 12,
	})
	const selected = sorted.findIndex((row) => row.original.id === claim || row.original.link === claim)
	useEffect(() => {
		if (selected >= 0) virtual.scrollToIndex(selected, { align: 'auto' })
	}, [selected, virtual])
	return (
		<div className="claims">
			<div className="claims-bar">
				<p>
					<strong>{found.length}</strong> claims
				</p>
				<input
					type="search"
					aria-label="Filter claims"
					placeholder="Filter claims"
					value={text}
					onChange={(event) => setText(event.target.value)}
				/>
			</div>
			<section
				className="claims-scroll"
				ref={scroller}
				// biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
				tabIndex={0}
				aria-label="Table of claims"
				onKeyDown={(event) =>
					moveRow(
						event,
						sorted.map((row) => row.original.id),
						selected,
					)
				}
			>
				<table className="claims-table" aria-rowcount={sorted.length + 1}>
					<thead>
						{table.getHeaderGroups().map((group) => (
							<tr key={group.id} aria-rowindex={1}>
								{group.headers.map((header) => {
									const sort = header.column.getIsSorted()
									return (
										<th
											key={header.id}
											scope="col"
											data-column={header.id}
											aria-sort={sort === 'asc' ? 'ascending' : sort === 'desc' ? 'descending' : 'none'}
										>
											<button type="button" onClick={header.column.getToggleSortingHandler()}>
												{String(header.column.columnDef.header)}
												<span aria-hidden="true">{sort === 'asc' ? ' ▲' : sort === 'desc' ? ' ▼' : ''}</span>
											</button>
										</th>
									)
								})}
							</tr>
						))}
					</thead>
					<tbody style={{ height: virtual.getTotalSize() }}>
						{virtual.getVirtualItems().map((item) => {
							const row = sorted[item.index]!
							const on = item.index === selected
							return (
								<tr
									key={row.id}
									aria-rowindex={item.index + 2}
									aria-selected={on}
									style={{ transform: `translateY(${item.start}px)`, height: ROW_HEIGHT }}
									onClick={() => select(row.original)}
								>
									{row.getVisibleCells().map((cell) => {
										const Cell = cell.column.columnDef.cell as unknown as (props: { row: ClaimRow }) => React.ReactNode
										return (
											<td key={cell.id} data-column={cell.column.id}>
												<Cell row={row.original} />
											</td>
										)
									})}
								</tr>
							)
						})}
					</tbody>
				</table>
			</section>
		</div>
	)
}

const select = (row: Pick<ClaimRow, 'id'>) => setView((view) => selectClaim(view, row.id), 'walk')

/** Arrow keys move the selection along the table as it is sorted. */
function moveRow(event: React.KeyboardEvent, ids: string[], selected: number): void {
	const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
	if (!step || ids.length === 0) return
	event.preventDefault()
	select({ id: ids[Math.min(ids.length - 1, Math.max(0, selected + step))]! })
}

function filterRows(rows: ClaimRow[], text: string): ClaimRow[] {
	const words = text.toLowerCase().split(/\s+/).filter(Boolean)
	return words.length === 0 ? rows : rows.filter((row) => words.every((word) => row.searchable.includes(word)))
}
