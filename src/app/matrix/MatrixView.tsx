import { useMemo, useState } from 'react'
import { buildMatrix, orderMatrix } from '../../view/matrix.ts'
import { UnderLens } from '../filters/UnderLens.tsx'
import { useDerived } from '../state/derived.tsx'
import { CellWords } from './CellWords.tsx'
import type { Place } from './draw-matrix.ts'
import { MatrixGrid } from './MatrixGrid.tsx'
import { MatrixLegend } from './MatrixLegend.tsx'
import { OverlapPanel } from './OverlapPanel.tsx'

/** Claims × sources: who says what, where they overlap, where they disagree. */
export default function MatrixView() {
	const { passing, allLinks } = useDerived()
	const order = useMemo(() => orderMatrix(allLinks), [allLinks])
	const matrix = useMemo(() => buildMatrix(passing, order), [passing, order])
	const [shown, setShown] = useState<'cells' | 'overlap'>('cells')
	const [cell, setCell] = useState(22)
	const [at, setAt] = useState<Place>()
	const inside = at && at.row < matrix.rows.length && at.column < matrix.columns.length ? at : undefined
	return (
		<div className="matrix" data-ready="true">
			<div className="claims-bar">
				<p role="status">
					<strong>{matrix.rows.length}</strong> claims × <strong>{matrix.columns.length}</strong> documents
				</p>
				<fieldset className="segmented">
					<legend className="unseen">What is shown</legend>
					{(['cells', 'overlap'] as const).map((one) => (
						<label key={one}>
							<input type="radio" name="matrix-shown" checked={shown === one} onChange={() => setShown(one)} />
							{one === 'cells' ? 'Who says what' : 'Overlap of sources'}
						</label>
					))}
				</fieldset>
				{shown === 'cells' && (
					<label className="row small">
						Size
						<input
							type="range"
							min={4}
							max={30}
							value={cell}
							aria-valuetext={`${cell} pixels a cell`}
							onChange={(event) => setCell(Number(event.target.value))}
						/>
					</label>
				)}
				<UnderLens />
				{shown === 'cells' && <MatrixLegend />}
			</div>
			{shown === 'overlap' ? (
				<OverlapPanel matrix={matrix} />
			) : (
				<>
					<MatrixGrid matrix={matrix} cell={cell} at={inside} onMove={setAt} />
					{inside && <CellWords matrix={matrix} at={inside} onClose={() => setAt(undefined)} />}
				</>
			)}
		</div>
	)
}
