import type { Stage } from '../../render/sigma/stage.ts'
import { Icon, type IconName } from '../parts/Icon.tsx'
import { setPins, useStore } from '../state/store.ts'

/** Zoom buttons for those without a wheel, and a way back from dragging. */
export function StageControls({ stage }: { stage: Stage | undefined }) {
	const pinned = useStore((state) => Object.keys(state.history.now.pins).length)
	if (!stage) return null
	const buttons: [IconName, string, () => void][] = [
		['plus', 'Zoom in', () => stage.zoom(1.5)],
		['minus', 'Zoom out', () => stage.zoom(1 / 1.5)],
		['fit', 'Show the whole graph', () => stage.zoom('fit')],
	]
	return (
		<div className="stage-controls">
			{buttons.map(([icon, label, onClick]) => (
				<button
					key={icon}
					type="button"
					className="icon-button raised"
					aria-label={label}
					title={label}
					onClick={onClick}
				>
					<Icon name={icon} />
				</button>
			))}
			{pinned > 0 && (
				<button type="button" className="button raised" onClick={() => setPins(() => ({}))}>
					Unpin {pinned}
				</button>
			)}
		</div>
	)
}
