import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { settleNeighbourhood } from '../../layout/settle.ts'
import type { Positions } from '../../layout/types.ts'
import { boundsOf } from '../../render/boxes.ts'
import { fitTo } from '../../render/places.ts'
import type { Target } from '../../render/sigma/stage.ts'
import { clearSelection, selectClaim, selectTerm } from '../../view/view-state.ts'
import { setPins, setView, useStore } from '../state/store.ts'
import { Legend } from './Legend.tsx'
import { StageControls } from './StageControls.tsx'
import { StageText } from './StageText.tsx'
import { SvgStage } from './SvgStage.tsx'
import { Tooltip } from './Tooltip.tsx'
import { useCamera } from './use-camera.ts'
import { useElementSize } from './use-element-size.ts'
import { usePositions } from './use-positions.ts'
import { useReveal } from './use-reveal.ts'
import { useScene } from './use-scene.ts'
import { useSigma } from './use-sigma.ts'
import { useStageKeys } from './use-stage-keys.ts'

/** The picture: sigma where WebGL works, the same scene as SVG where it does not. */
export function StageView({ shown, beside }: { shown: boolean; beside: boolean }) {
	const frame = useRef<HTMLElement>(null)
	const holder = useRef<HTMLDivElement>(null)
	const size = useElementSize(holder)
	const placed = usePositions(size)
	const { positions, drag } = useDragging(placed, size)
	const scene = useScene(placed, positions, size)
	const onClick = useCallback((target: Target) => {
		if (!target) setView(clearSelection)
		else setView((view) => (target.type === 'node' ? selectTerm(view, target.id) : selectClaim(view, target.id)))
	}, [])
	const onHover = useCallback(
		(target: Target, at: { x: number; y: number }) =>
			useStore.setState({ hover: target && { ...target, at: { x: at.x, y: at.y } } }),
		[],
	)
	const { stage, asSvg } = useSigma(holder, { onClick, onHover, onDrag: drag }, scene)
	const onKeyDown = useStageKeys(stage)
	useEffect(() => {
		if (shown && scene && size.width > 0) stage?.draw(scene)
	}, [stage, scene, shown, size])
	useReveal(stage, scene, size, beside)
	useCamera(stage, scene, shown)
	return (
		<section
			className="stage"
			ref={frame}
			role="application"
			aria-label="Graph"
			aria-roledescription="graph of claims"
			aria-describedby="stage-text"
			// biome-ignore lint/a11y/noNoninteractiveTabindex: the stage is walked with the arrow keys
			tabIndex={0}
			onKeyDown={onKeyDown}
		>
			<div
				className="stage-canvas"
				data-renderer={stage ? 'webgl' : asSvg ? 'svg' : undefined}
				data-ready={scene && (stage || asSvg) ? 'true' : undefined}
			>
				<div ref={holder} />
				{asSvg && scene && <SvgStage scene={scene} onClick={onClick} onHover={onHover} />}
			</div>
			{!placed.positions && <Progress share={placed.progress} />}
			<Tooltip />
			<StageControls stage={stage} />
			<Legend />
			{shown && <StageText />}
		</section>
	)
}

function Progress({ share }: { share: number }) {
	return (
		<div className="stage-progress">
			<label htmlFor="layout-progress">Laying out</label> <progress id="layout-progress" value={share} max={1} />
		</div>
	)
}

/** Positions with what the reader dragged: the dragged term stays, its neighbourhood settles round it. */
function useDragging(placed: ReturnType<typeof usePositions>, size: { width: number; height: number }) {
	const pins = useStore((state) => state.history.now.pins)
	const [held, setHeld] = useState<{ id: string; x: number; y: number }>()
	const settled = useMemo(() => (placed.positions ? settleAll(placed, pins) : undefined), [placed, pins])
	const positions = useMemo(
		() => (settled && held && settled[held.id] ? { ...settled, [held.id]: { x: held.x, y: held.y } } : settled),
		[settled, held],
	)
	const drag = useCallback(
		(id: string, at: { x: number; y: number }, done: boolean) => {
			if (!placed.positions) return
			const bounds = boundsOf(placed.input, placed.positions)
			const to = fitTo({ bounds, ...size }).back(at)
			setHeld(done ? undefined : { id, ...to })
			if (done) setPins((now) => ({ ...now, [id]: to }))
		},
		[placed, size],
	)
	return { positions, drag }
}

/** Applies the pins one after the other, each with its neighbourhood, the others fixed. */
function settleAll(
	{ input, positions }: ReturnType<typeof usePositions>,
	pins: Record<string, { x: number; y: number }>,
): Positions {
	const nodes = input.nodes.map((node) => (pins[node.id] ? { ...node, fixed: true, ...pins[node.id] } : node))
	let now = positions ?? {}
	for (const [id, at] of Object.entries(pins)) {
		if (now[id]) now = settleNeighbourhood({ ...input, nodes }, id, { ...now, [id]: at })
	}
	return now
}
