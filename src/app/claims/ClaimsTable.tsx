import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef } from 'react'
import { nameKTable } from '../../evidence/k-table.ts'
import { type ClaimRow, toRows } from '../../view/claim-rows.ts'
import { filterRows, groupRows, type Line, sortRows } from '../../view/table.ts'
import { selectClaim } from '../../view/view-state.ts'
import { useFindingsByTarget } from '../audit/use-findings.ts'
import { focusInspector } from '../parts/focus-on.ts'
import { useDerived } from '../state/derived.tsx'
import { setView, useView } from '../state/store.ts'
import { buildColumns, type Column, GROUPINGS } from './columns.tsx'
import { TableBar } from './TableBar.tsx'
import { TableHead } from './TableHead.tsx'
import { toggleGroup, useTable } from './table-store.ts'

const ROW_HEIGHT = 40
/** With its filters, px. */
const HEAD_HEIGHT = 84

/** Every claim that passes the filters, virtualised, in step with the stage. */
export default function ClaimsTable() {
	const { terms, kTable } = useDerived()
	const all = useMemo(() => buildColumns(terms, nameKTable(kTable)), [terms, kTable])
	const toggled = useTable((state) => state.toggled)
	const columns = all.filter(({ id, extra }) => toggled.has(id) === (extra === true) || id === 'claim')
	const { lines, rows, total } = useLines(all)
	return (
		<div className="claims">
			<TableBar columns={all} rows={rows} total={total} />
			<Grid columns={columns} lines={lines} rows={rows} />
		</div>
	)
}

/** Rows as filtered, sorted and grouped. */
function useLines(columns: Column[]) {
	const { passing, terms, sources } = useDerived()
	const findings = useFindingsByTarget()
	const { sort, filters, group, closed } = useTable()
	const all = useMemo(() => toRows(passing, terms, sources, findings), [passing, terms, sources, findings])
	const rows = useMemo(() => sortRows(filterRows(all, columns, filters), columns, sort), [all, columns, filters, sort])
	const lines = useMemo(() => {
		const grouping = GROUPINGS.find(({ id }) => id === group)
		return groupRows(rows, grouping && ((row: ClaimRow) => grouping.groupsOf(row, terms)), closed)
	}, [rows, group, closed, terms])
	return { lines, rows, total: all.length }
}

function Grid({ columns, lines, rows }: { columns: Column[]; lines: Line<ClaimRow>[]; rows: ClaimRow[] }) {
	const { claim } = useView()
	const scroller = useRef<HTMLDivElement>(null)
	const virtual = useVirtualizer({
		count: lines.length,
		getScrollElement: () => scroller.current,
		estimateSize: () => ROW_HEIGHT,
		overscan: 16,
		// The head lies over the first rows.
		scrollPaddingEnd: HEAD_HEIGHT,
	})
	const selected = useMemo(() => findLine(lines, claim), [lines, claim])
	useEffect(() => {
		if (selected >= 0) virtual.scrollToIndex(selected, { align: 'auto' })
	}, [selected, virtual])
	const template = columns.map(({ width }) => width).join(' ')
	const items = virtual.getVirtualItems()
	const isDrawn = items.some(({ index }) => index === selected)
	return (
		<div className="claims-scroll" ref={scroller}>
			{/* biome-ignore lint/a11y/useSemanticElements: rows are placed by hand, and a grid is walked with the arrow keys */}
			<div
				role="grid"
				className="claims-table"
				tabIndex={0}
				aria-label="Table of claims"
				aria-rowcount={lines.length + 1}
				aria-colcount={columns.length}
				aria-activedescendant={isDrawn ? `line-${selected}` : undefined}
				style={{ '--columns': template, minWidth: leastWidth(columns) } as React.CSSProperties}
				onKeyDown={(event) => onKey(event, lines, selected)}
			>
				<TableHead columns={columns} rows={rows} />
				{/* biome-ignore lint/a11y/useSemanticElements: part of a grid */}
				<div role="rowgroup" className="claims-body" style={{ height: virtual.getTotalSize() }}>
					{items.map(({ index, start }) => (
						<LineOf
							key={index}
							line={lines[index]!}
							index={index}
							top={start}
							columns={columns}
							on={index === selected}
						/>
					))}
				</div>
			</div>
		</div>
	)
}

/** Sum of the least widths of the columns, px. */
const leastWidth = (columns: Column[]) =>
	columns.reduce((sum, { width }) => sum + Number(/\d+/.exec(width)?.[0] ?? 0), 0)

function LineOf(props: { line: Line<ClaimRow>; index: number; top: number; columns: Column[]; on: boolean }) {
	const { line, index, top, columns, on } = props
	const place = { transform: `translateY(${top}px)`, height: ROW_HEIGHT }
	if ('group' in line) return <GroupHead {...line} index={index} style={place} span={columns.length} />
	return (
		// biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the grid has the focus and the keys
		<div
			role="row"
			className="claims-row"
			id={`line-${index}`}
			aria-rowindex={index + 2}
			aria-selected={on}
			style={place}
			onClick={() => select(line.row)}
		>
			{columns.map((column) => (
				// biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: see the row
				<div key={column.id} role="gridcell" className="claims-cell" data-numeric={column.numeric}>
					{column.cell ? column.cell(line.row) : column.value(line.row)}
				</div>
			))}
		</div>
	)
}

function GroupHead(props: { group: string; count: number; index: number; style: React.CSSProperties; span: number }) {
	const { group, count, index, style, span } = props
	const closed = useTable((state) => state.closed.has(group))
	return (
		// biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: its button has the focus
		<div role="row" className="claims-row group-row" id={`line-${index}`} aria-rowindex={index + 2} style={style}>
			{/* biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: its button has the focus */}
			<div role="gridcell" aria-colspan={span} className="claims-cell">
				<button type="button" className="group-button" aria-expanded={!closed} onClick={() => toggleGroup(group)}>
					<span aria-hidden="true">{closed ? '▸' : '▾'}</span> {group} <span className="count">{count}</span>
				</button>
			</div>
		</div>
	)
}

const select = (row: Pick<ClaimRow, 'id'>) => setView((view) => selectClaim(view, row.id), 'walk')

/** The line of a claim, or the first of a link. */
function findLine(lines: Line<ClaimRow>[], claim: string | undefined): number {
	if (!claim) return -1
	const exact = lines.findIndex((line) => 'row' in line && line.row.id === claim)
	return exact >= 0 ? exact : lines.findIndex((line) => 'row' in line && line.row.link === claim)
}

const PAGE = 10

/** Arrows, Page, Home and End move the selection along the table as it stands; Enter goes to the inspector. */
function onKey(event: React.KeyboardEvent, lines: Line<ClaimRow>[], selected: number): void {
	if (event.target !== event.currentTarget || lines.length === 0) return
	if (event.key === 'Enter') focusInspector()
	const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE }
	const ends: Record<string, number> = { Home: 0, End: lines.length - 1 }
	const to = ends[event.key] ?? (steps[event.key] === undefined ? undefined : selected + steps[event.key]!)
	if (to === undefined) return
	event.preventDefault()
	const row = nearestRow(lines, Math.min(lines.length - 1, Math.max(0, to)), to >= selected ? 1 : -1)
	if (row) select(row)
}

/** Heads of groups are stepped over. */
function nearestRow(lines: Line<ClaimRow>[], from: number, step: 1 | -1): ClaimRow | undefined {
	for (const way of [step, -step])
		for (let i = from; i >= 0 && i < lines.length; i += way) {
			const line = lines[i]!
			if ('row' in line) return line.row
		}
	return undefined
}
