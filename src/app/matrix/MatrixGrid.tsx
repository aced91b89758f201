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
import { placeOfKey } from './matrix-keys.ts'

interface Props {
	matrix: Matrix
	/** Size of a cell, px. */
	cell: number
	at: Place | undefined
	onMove: (at: Place | undefined) => void
}

/** The marks on a canvas, of which only what is in view is drawn; walked with the arrow keys, spoken cell by cell. */
export function MatrixGrid({ matrix, cell, at, onMove }: Props) {
	const { claim } = useView()
	const palette = PALETTES[useThemeName()]
	const scroller = useRef<HTMLDivElement>(null)
	const canvas = useRef<HTMLCanvasElement>(null)
	const size = useElementSize(scroller)
	const [scroll, setScroll] = useState({ left: 0, top: 0 })
	const { names, longest } = useNames(matrix)
	const frame: Frame = {
		...size,
		...roomForNames(longest, size, cell, matrix.columns.length),
		cell,
		scrollLeft: scroll.left,
		scrollTop: scroll.top,
	}
	const selected = claim ? matrix.rows.findIndex((row) => row.claim.id === claim || linkOf(row.claim.id) === claim) : -1
	useEffect(() => {
		const context = canvas.current?.getContext('2d')
		if (!context || size.width === 0) return
		fitCanvas(context, size)
		drawMatrix(context, matrix, frame, names, palette, at, selected)
	})
	useReveal(scroller, frame, at)
	const open = ({ claim }: Matrix['rows'][number]) => setView((view) => selectClaim(view, claim.id))
	const onClick = (event: React.MouseEvent) => {
		const box = scroller.current!.getBoundingClientRect()
		const left = event.clientX - box.left - frame.left
		const column = Math.floor((left + scroll.left) / cell)
		const row = Math.floor((event.clientY - box.top - frame.top + scroll.top) / cell)
		if (!matrix.rows[row]) return
		if (left < 0) open(matrix.rows[row])
		else if (column < matrix.columns.length) onMove({ row, column })
	}
	const onKeyDown = (event: React.KeyboardEvent) => {
		if (matrix.rows.length === 0) return
		if (event.key === 'Enter' && at) return open(matrix.rows[at.row]!)
		const isLeaving = event.key === 'Escape' && at !== undefined
		const page = Math.max(1, Math.floor(size.height / cell) - 4)
		const to = isLeaving ? undefined : placeOfKey(matrix, at, event, page)
		if (!to && !isLeaving) return
		event.preventDefault()
		onMove(to)
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
				onKeyDown={onKeyDown}
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

interface Names {
	row: (i: number) => string
	column: (i: number) => string
}

/** What rows and columns are called, and the letters of the longest name of each. */
function useNames(matrix: Matrix): { names: Names; longest: { left: number; top: number } } {
	const { terms, sources } = useDerived()
	return useMemo(() => {
		const names: Names = {
			row: (i) => writeHeading(matrix.rows[i]!.claim, terms),
			column: (i) => {
				const source = sources.get(matrix.columns[i]!)
				return source?.publisher || source?.title || matrix.columns[i]!
			},
		}
		const longest = {
			left: matrix.rows.reduce((most, _, i) => Math.max(most, names.row(i).length), 0),
			top: matrix.columns.reduce((most, _, i) => Math.max(most, names.column(i).length), 0),
		}
		return { names, longest }
	}, [matrix, terms, sources])
}

/** As many dots as the screen has. Setting a size clears a canvas, so only where it differs. */
function fitCanvas(context: CanvasRenderingContext2D, size: { width: number; height: number }): void {
	const { canvas } = context
	const ratio = devicePixelRatio
	const [width, height] = [Math.round(size.width * ratio), Math.round(size.height * ratio)]
	if (canvas.width !== width) canvas.width = width
	if (canvas.height !== height) canvas.height = height
	context.setTransform(ratio, 0, 0, ratio, 0, 0)
}

/** The cell at hand as an element, so that a screen reader can say it. */
function CurrentCell({ matrix, at, names }: { matrix: Matrix; at: Place; names: Names }) {
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
