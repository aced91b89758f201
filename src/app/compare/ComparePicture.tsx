import { useMemo, useRef, useState } from 'react'
import { buildGraph, type ClaimGraph } from '../../graph/build-graph.ts'
import type { ClaimChange } from '../../pipeline/compare-claims.ts'
import { boundsOf } from '../../render/boxes.ts'
import { buildScene } from '../../render/scene.ts'
import { linkOf } from '../../schema/claim.ts'
import type { Terms } from '../../view/sentences.ts'
import { selectClaim, selectTerm } from '../../view/view-state.ts'
import { SvgStage } from '../stage/SvgStage.tsx'
import { useElementSize } from '../stage/use-element-size.ts'
import { usePositions } from '../stage/use-positions.ts'
import { useDerived } from '../state/derived.tsx'
import { type OtherVersion, setView, useView } from '../state/store.ts'
import { useThemeName } from '../state/use-theme.ts'

interface Props {
	changes: ClaimChange[]
	other: OtherVersion
	isOlder: boolean
	graph: ClaimGraph
	names: Terms
}

/** Both versions on one frozen layout, one at a time: what changed stays bright. */
export function ComparePicture({ changes, other, isOlder, graph, names }: Props) {
	const [side, setSide] = useState<'before' | 'after'>('after')
	const otherGraph = useMemo(() => buildGraph([...other.index.terms.values()], other.links), [other])
	const shown = (side === 'before') === isOlder ? otherGraph : graph
	const changed = useMemo(() => new Set(changes.map(({ claim }) => linkOf(claim))), [changes])
	const count = shown.filterEdges((id) => changed.has(id)).length
	return (
		<figure className="compare-picture">
			<fieldset className="segmented">
				<legend className="unseen">Version in the picture</legend>
				{(['before', 'after'] as const).map((one) => (
					<label key={one}>
						<input type="radio" name="version" checked={side === one} onChange={() => setSide(one)} />
						{one === 'before' ? 'Before' : 'After'}
					</label>
				))}
			</fieldset>
			<Scene graph={shown} changed={changed} names={names} />
			<figcaption className="small quiet">
				{side === 'before' ? 'Before' : 'After'}: {shown.order} terms, {shown.size} links, {count} of them differ
				(bright). No term moves between the two.
			</figcaption>
		</figure>
	)
}

function Scene({ graph, changed, names }: { graph: ClaimGraph; changed: ReadonlySet<string>; names: Terms }) {
	const holder = useRef<HTMLDivElement>(null)
	const size = useElementSize(holder)
	const placed = usePositions(size)
	const { scales } = useDerived()
	const { basis, claim } = useView()
	const theme = useThemeName()
	const scene = useMemo(() => {
		if (!placed.positions || size.width === 0) return undefined
		const links = new Set(graph.filterEdges((id) => changed.has(id)))
		const ends = new Set([...links].flatMap((id) => graph.extremities(id)))
		const selected = claim && graph.hasEdge(linkOf(claim)) ? [linkOf(claim)] : []
		return buildScene({
			graph,
			terms: names,
			positions: placed.positions,
			visible: { nodes: new Set(graph.nodes()), links: new Set(graph.edges()) },
			scales,
			basis,
			theme,
			...size,
			bounds: boundsOf(placed.input, placed.positions),
			bright: { nodes: ends, links },
			selected: { nodes: new Set(), links: new Set(selected) },
		})
	}, [graph, changed, names, placed.positions, placed.input, scales, basis, theme, size, claim])
	return (
		<div className="compare-stage" ref={holder}>
			{scene && (
				<SvgStage
					scene={scene}
					onHover={() => undefined}
					onClick={(target) => {
						if (!target) return
						setView((view) => (target.type === 'node' ? selectTerm(view, target.id) : selectClaim(view, target.id)))
					}}
				/>
			)}
		</div>
	)
}
