import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { buildLegend } from '../../render/legend.ts'
import { PALETTES } from '../../render/palette.ts'
import { useDerived } from '../state/derived.tsx'
import { useView } from '../state/store.ts'
import { useThemeName } from '../state/use-theme.ts'
import { toElement } from './SvgStage.tsx'
import { useElementSize } from './use-element-size.ts'

/** How to read the picture, drawn from the same scales as the picture. */
export function Legend() {
	const { terms, fullGraph, maxWeight, scales } = useDerived()
	const { basis } = useView()
	const theme = useThemeName()
	const [open, setOpen] = useState(() => !matchMedia('(max-width: 760px)').matches)
	const entries = useMemo(() => {
		const kinds = new Set(fullGraph.mapNodes((id) => terms.get(id)!.kind))
		return buildLegend(kinds, maxWeight, basis, scales, PALETTES[theme])
	}, [fullGraph, terms, maxWeight, basis, scales, theme])
	const holder = useRef<HTMLElement>(null)
	const { height } = useElementSize(holder)
	// The inspector ends above it.
	useLayoutEffect(() => document.documentElement.style.setProperty('--legend', `${height}px`), [height])
	return (
		<section ref={holder} className="legend" aria-label="Legend">
			<button type="button" className="legend-toggle phone-only" aria-expanded={open} onClick={() => setOpen(!open)}>
				Legend
			</button>
			<ul hidden={!open}>
				{entries.map((entry) => (
					<li key={entry.id}>
						<svg width={entry.width} height={entry.height} aria-hidden="true">
							{entry.drawing.map(toElement)}
						</svg>
						{entry.text}
					</li>
				))}
			</ul>
			<p className="quiet advice">Shows what sources say; it is no medical advice.</p>
		</section>
	)
}
