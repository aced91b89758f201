import { scaleLinear } from 'd3-scale'
import { basisWord } from '../../render/legend.ts'
import { countByStrength } from '../../view/histogram.ts'
import { useDerived } from '../state/derived.tsx'
import { setView, useView } from '../state/store.ts'
import { UnderLens } from './UnderLens.tsx'

const WIDTH = 200
const HEIGHT = 44

/** Slider over a histogram: links per number of sources, those below the threshold faint. */
export function Threshold() {
	const { links, maxWeight } = useDerived()
	const { basis, min, under } = useView()
	const bins = countByStrength(links, basis)
	const most = Math.max(maxWeight, bins.length)
	const x = scaleLinear()
		.domain([0.5, most + 0.5])
		.range([0, WIDTH])
	const y = scaleLinear()
		.domain([0, Math.max(1, ...bins)])
		.range([0, HEIGHT - 12])
	const bar = Math.max(1, x(1.5) - x(0.5) - 3)
	const kept = bins.slice(min - 1).reduce((sum, n) => sum + n, 0)
	return (
		<div className="field threshold">
			<label htmlFor="min">Minimum independent sources</label>
			<svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="histogram" role="img" aria-label={describe(bins, basis)}>
				{bins.map((count, i) => {
					const height = count > 0 ? Math.max(2, y(count)) : 0
					return (
						<g key={i} data-below={i + 1 < min || undefined}>
							<rect x={x(i + 1) - bar / 2} y={HEIGHT - height} width={bar} height={height} rx={1.5} />
							{bins.length <= 9 && count > 0 && (
								<text x={x(i + 1)} y={HEIGHT - height - 3} textAnchor="middle">
									{count}
								</text>
							)}
						</g>
					)
				})}
			</svg>
			<input
				id="min"
				type="range"
				min={1}
				max={Math.max(2, most)}
				value={min}
				aria-label="Minimum independent sources"
				aria-valuetext={`${min} ${basisWord(basis, min)}, ${kept} links`}
				onChange={(event) => setView((view) => ({ ...view, min: Number(event.target.value) }), 'min')}
			/>
			<p className="small quiet threshold-note">
				{under
					? `Only links with fewer than ${min} ${basisWord(basis, 2)}`
					: min === 1
						? 'Every link is shown'
						: `Only links with ${min} or more ${basisWord(basis, 2)}`}
			</p>
			<UnderLens />
		</div>
	)
}

function describe(bins: number[], basis: Parameters<typeof basisWord>[0]): string {
	return bins.map((count, i) => `${count} links with ${i + 1} ${basisWord(basis, i + 1)}`).join(', ')
}
