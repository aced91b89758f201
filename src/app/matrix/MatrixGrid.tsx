import { useEffect, useMemo, useRef, useState } from 'react'
import { PALETTES } from '../../render/palette.ts'
import { linkOf } from '../../schema/claim.ts'
import { countOf } from '../../text/count.ts'
import type { Matrix, MatrixCell } from '../../view/matrix.ts'
import { writeHeading } from '../../view/sentences.ts'
import { selectClaim } from '../../view/view-state.ts'
import { useElementSize } from '../stage/use-element-size.ts'
import { useDerived } from '../state/derived.tsx'
import { setView, useView } from '../state/store.ts'
import { useThemeName } from '../state/use-theme.ts'
import { drawMatrix, type Frame, type Place, roomForNames } from './draw-matrix.ts'
import { STANCE_WORDS } from './MatrixLegend.tsx'

interface Props {
	matrix: Matrix
	/** Size of a cell, px. */
	cell: number
	at: Place | undefined
	onMove: (at: Place | undefined) => void
}

/** The marks on a canvas, of which only what is in view is drawn; walked with the arrow keys, spoken cell by cell. */
export function MatrixGrid({ matrix, cell, at, onMove }: Props) {
	const { terms, sources } = useDerived()
	const { claim } = useView()
	const palette = PALETTES[useThemeName()]
	const scroller = useRef<HTMLDivElement>(null)
	const canvas = useRef<HTMLCanvasElement>(null)
	const size = useElementSize(scroller)
	const [scroll, setScroll] = useState({ left: 0, top: 0 })
	const names = useMemo(
		() => ({
			row: (i: number) => writeHeading(matrix.rows[i]!.claim, terms),
			column: (i: number) =>
				sources.get(matrix.columns[i]!)?.publisher || sources.get(matrix.columns[i]!)?.title || matrix.columns[i]!,
		}),
		[matrix, terms, sources],
	)
	const wanted = useMemo(
		() => ({
			left: matrix.rows.reduce((most, _, i) => Math.max(most, names.row(i).length), 0),
			top: matrix.columns.reduce((most, _, i) => Math.max(most, names.column(i).length), 0),
		}),
		[matrix, names],
	)
	const frame: Frame = {
		...size,
		...roomForNames(wanted, size, cell, matrix.columns.length),
		cell,
		scrollLeft: scroll.left,
		scrollTop: scroll.top,
	}
	const selected = claim ? matrix.rows.findIndex((row) => row.claim.id === claim || linkOf(row.claim.id) === claim) : -1
	useEffect(() => {
		const context = canvas.current?.getContext('2d')
		if (!context || size.width === 0) return
		const ratio = devicePixelRatio
		if (canvas.current!.width !== Math.round(size.width * ratio)) canvas.current!.width = Math.round(size.width * ratio)
		if (canvas.current!.height !== Math.round(size.height * ratio))
			canvas.current!.height = Math.round(size.height * ratio)
		context.setTransform(ratio, 0, 0, ratio, 0, 0)
		drawMatrix(context, matrix, frame, names, palette, at, selected)
	})
	useReveal(scroller, frame, at)
	const placeAt = (event: React.MouseEvent): Place => {
		const box = scroller.current!.getBoundingClientRect()
		return {
			column: Math.floor((event.clientX - box.left - frame.left + scroll.left) / cell),
			row: Math.floor((event.clientY - box.top - frame.top + scroll.top) / cell),
		}
	}
	const onClick = (event: React.MouseEvent) => {
		const place = placeAt(event)
		const row = matrix.rows[place.row]
		if (!row) return
		const box = scroller.current!.getBoundingClientRect()
		if (event.clientX - box.left < frame.left) setView((view) => selectClaim(view, row.claim.id))
		else if (place.column < matrix.columns.length) onMove(place)
	}
	return (
		<div
			className="matrix-scroll"
			ref={scroller}
			onScroll={(event) => setScroll({ left: event.currentTarget.scrollLeft, top: event.currentTarget.scrollTop })}
		>
			{/* biome-ignore lint/a11y/useSemanticElements: the marks stand on a canvas; the cell at hand is an element */}
			<div
				role="grid"
				tabIndex={0}
				className="matrix-grid"
				aria-label="Matrix of claims and documents"
				aria-rowcount={matrix.rows.length}
				aria-colcount={matrix.columns.length + 1}
				aria-activedescendant={at ? 'matrix-cell' : undefined}
				aria-describedby="matrix-help"
				style={{
					width: frame.left + matrix.columns.length * cell,
					height: frame.top + matrix.rows.length * cell,
				}}
				onClick={onClick}
				onKeyDown={(event) => onKey(event, matrix, at, onMove, size.height / cell)}
			>
				<canvas ref={canvas} style={{ width: size.width, height: size.height }} />
				<CurrentCell matrix={matrix} at={at ?? { row: 0, column: 0 }} names={names} />
			</div>
			<p className="unseen" id="matrix-help">
				Arrow keys move from cell to cell, with Control to the next one that holds words; Enter opens the claim.
			</p>
		</div>
	)
}

/** The cell at hand as an element, so that a screen reader can say it. */
function CurrentCell({
	matrix,
	at,
	names,
}: {
	matrix: Matrix
	at: Place
	names: { row: (i: number) => string; column: (i: number) => string }
}) {
	const row = matrix.rows[at.row]
	if (!row || matrix.columns.length === 0) return null
	const cell = row.cells.find(({ column }) => column === at.column)
	return (
		// biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: the grid has the focus
		<div role="row" aria-rowindex={at.row + 1} className="unseen">
			{/* biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: the grid has the focus */}
			<span role="rowheader">{names.row(at.row)}</span>
			{/* biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: the grid has the focus */}
			<span role="gridcell" id="matrix-cell" aria-colindex={at.column + 2}>
				{names.row(at.row)}, {names.column(at.column)}: {writeCell(cell)}
			</span>
		</div>
	)
}

const writeCell = (cell: MatrixCell | undefined) =>
	cell ? `${STANCE_WORDS[cell.stance]}, ${countOf(cell.mentions.length, 'mention')}` : 'nothing'

/** Brings the cell at hand into view. */
function useReveal(scroller: React.RefObject<HTMLDivElement | null>, frame: Frame, at: Place | undefined): void {
	const key = at && `${at.row} ${at.column} ${frame.cell}`
	useEffect(() => {
		const box = scroller.current
		if (!box || !at) return
		const fit = (start: number, now: number, room: number) =>
			start < now ? start : start + frame.cell > now + room ? start + frame.cell - room : now
		const left = fit(at.column * frame.cell, box.scrollLeft, frame.width - frame.left - 16)
		const top = fit(at.row * frame.cell, box.scrollTop, frame.height - frame.top - 16)
		if (left !== box.scrollLeft || top !== box.scrollTop) box.scrollTo({ left, top })
	}, [key])
}

function onKey(
	event: React.KeyboardEvent,
	matrix: Matrix,
	at: Place | undefined,
	onMove: (at: Place | undefined) => void,
	page: number,
): void {
	if (matrix.rows.length === 0) return
	if (event.key === 'Enter' && at) {
		setView((view) => selectClaim(view, matrix.rows[at.row]!.claim.id))
		return
	}
	if (event.key === 'Escape' && at) {
		event.preventDefault()
		onMove(undefined)
		return
	}
	const now = at ?? { row: 0, column: -1 }
	const to = event.ctrlKey
		? nextFilled(matrix, now, event.key)
		: step(matrix, now, event.key, Math.max(1, Math.floor(page) - 4))
	if (!to) return
	event.preventDefault()
	onMove({
		row: Math.min(matrix.rows.length - 1, Math.max(0, to.row)),
		column: Math.min(matrix.columns.length - 1, Math.max(0, to.column)),
	})
}

function step(matrix: Matrix, { row, column }: Place, key: string, page: number): Place | undefined {
	const steps: Record<string, Place> = {
		ArrowRight: { row, column: column + 1 },
		ArrowLeft: { row, column: column - 1 },
		ArrowDown: { row: row + 1, column },
		ArrowUp: { row: row - 1, column },
		PageDown: { row: row + page, column },
		PageUp: { row: row - page, column },
		Home: { row, column: 0 },
		End: { row, column: matrix.columns.length - 1 },
	}
	return steps[key]
}

/** The next cell that holds words, along the row or the column. */
function nextFilled({ rows, columns }: Matrix, { row, column }: Place, key: string): Place | undefined {
	const [down, right] = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0] }[key] ?? []
	if (down === undefined || right === undefined) return undefined
	for (let r = row + down, c = column + right; rows[r] && c >= 0 && c < columns.length; r += down, c += right)
		if (rows[r]!.cells.some((cell) => cell.column === c)) return { row: r, column: c }
	return { row, column }
}
