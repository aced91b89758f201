import { useMemo } from 'react'
import { pairKey } from '../../evidence/decisions.ts'
import { findOverlaps, type Matrix, nameOverlap, type Overlaps } from '../../view/matrix.ts'
import { PairButton } from '../decisions/PairButton.tsx'
import { useDerived } from '../state/derived.tsx'

/** Up to this many documents fit a square table. */
const MOST_SQUARE = 16
const MOST_PAIRS = 200

/** How much the sources say the same: corrected covered area of all, and of every two. */
export function OverlapPanel({ matrix }: { matrix: Matrix }) {
	const overlaps = useMemo(() => findOverlaps(matrix), [matrix])
	const { cca, filled, rows, columns } = overlaps
	return (
		<div className="panel">
			<p>
				Corrected covered area <strong>{percent(cca)}</strong> ({nameOverlap(cca)} overlap).{' '}
				<span className="quiet small">
					({filled} − {rows}) ÷ ({rows} × {columns} − {rows}): {filled} cells hold something, of {rows} claims and{' '}
					{columns} documents. Overlap of what is said is no proof of copying; look at the rules.
				</span>
			</p>
			{columns <= MOST_SQUARE ? <Square overlaps={overlaps} order={matrix.columns} /> : null}
			<Pairs overlaps={overlaps} />
		</div>
	)
}

const percent = (share: number) => `${(share * 100).toFixed(1)} %`

function Square({ overlaps, order }: { overlaps: Overlaps; order: string[] }) {
	const { sources } = useDerived()
	const ids = order.filter((id) => overlaps.claims.has(id))
	const byPair = new Map(overlaps.pairs.map((pair) => [pairKey(pair.a, pair.b), pair]))
	const name = (id: string) => sources.get(id)?.publisher || sources.get(id)?.title || id
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
		<section className="table-scroll" tabIndex={0} aria-label="Overlap of every two documents">
			<table className="plain-table overlap-table">
				<caption className="small quiet">Shared claims, and the corrected covered area of the two</caption>
				<thead>
					<tr>
						<th scope="col">Document</th>
						{ids.map((id) => (
							<th key={id} scope="col">
								{name(id)}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{ids.map((row) => (
						<tr key={row}>
							<th scope="row">{name(row)}</th>
							{ids.map((column) => {
								if (row === column)
									return (
										<td key={column} className="quiet">
											{overlaps.claims.get(row)} claims
										</td>
									)
								const pair = byPair.get(pairKey(row, column))
								return (
									<td
										key={column}
										style={{ '--share': `${Math.round((pair?.cca ?? 0) * 100)}%` } as React.CSSProperties}
									>
										{pair ? `${pair.shared} · ${percent(pair.cca)}` : '0'}
									</td>
								)
							})}
						</tr>
					))}
				</tbody>
			</table>
		</section>
	)
}

function Pairs({ overlaps: { pairs } }: { overlaps: Overlaps }) {
	const { sources, index } = useDerived()
	const name = (id: string) => sources.get(id)?.publisher || sources.get(id)?.title || id
	const { groupOf } = index.independence
	return (
		<section aria-label="Pairs that overlap most">
			<h3>Pairs that overlap most</h3>
			<table className="plain-table">
				<thead>
					<tr>
						<th scope="col">Documents</th>
						<th scope="col" data-numeric="true">
							Shared claims
						</th>
						<th scope="col" data-numeric="true">
							Covered area
						</th>
						<th scope="col">Count as</th>
						<th scope="col">Look</th>
					</tr>
				</thead>
				<tbody>
					{pairs.slice(0, MOST_PAIRS).map((pair) => (
						<tr key={`${pair.a} ${pair.b}`}>
							<td>
								{name(pair.a)} + {name(pair.b)}
							</td>
							<td data-numeric="true">{pair.shared}</td>
							<td data-numeric="true">{percent(pair.cca)}</td>
							<td>{groupOf.get(pair.a) === groupOf.get(pair.b) ? 'one source' : 'two sources'}</td>
							<td>
								<PairButton pair={[pair.a, pair.b]} />
							</td>
						</tr>
					))}
				</tbody>
			</table>
			{pairs.length > MOST_PAIRS && <p className="small quiet">and {pairs.length - MOST_PAIRS} more pairs</p>}
		</section>
	)
}
