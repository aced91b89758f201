import type { Point } from '../link-geometry.ts'
import type { LeanSigma } from './lean-sigma.ts'

/** What of a scene is in sight, and how to change that. */
export interface StageCamera {
	/** Zooms by a factor (above 1 is closer), or back to the whole picture. */
	zoom: (factor: number | 'fit') => void
	pan: (dx: number, dy: number) => void
	/** Brings a place of the scene, and as much as fits of what is round it, out from under what covers the stage, px. */
	reveal: (at: Point, around: readonly Point[], covered: { right: number; bottom: number }) => void
	/** Brings places of the scene into sight, as near as shows them all. */
	look: (at: readonly Point[]) => void
	/** The part of the scene that is in sight, px; undefined while it is the whole. */
	sight: () => { left: number; right: number; top: number; bottom: number } | undefined
	/** Place of a scene point on the screen, px from the stage's corner. */
	toScreen: (at: { x: number; y: number }) => { x: number; y: number }
}

/** `still`: for those who want no motion. */
export function steer(sigma: LeanSigma, still: boolean): StageCamera {
	const move = (state: { x?: number; y?: number; ratio?: number }) =>
		still ? sigma.getCamera().setState(state) : void sigma.getCamera().animate(state, { duration: 220 })
	const panBy = (dx: number, dy: number) => {
		const { width, height } = sigma.getDimensions()
		const from = sigma.viewportToFramedGraph({ x: width / 2, y: height / 2 })
		const to = sigma.viewportToFramedGraph({ x: width / 2 + dx, y: height / 2 + dy })
		const camera = sigma.getCamera()
		move({ x: camera.x + to.x - from.x, y: camera.y + to.y - from.y })
	}
	return {
		zoom: (factor) => {
			const camera = sigma.getCamera()
			if (factor === 'fit') return move({ x: 0.5, y: 0.5, ratio: 1 })
			move({ ratio: camera.getBoundedRatio(camera.ratio / factor) })
		},
		pan: panBy,
		reveal: (at, around, covered) => {
			const { width, height } = sigma.getDimensions()
			const places = [at, ...around].map(({ x, y }) => sigma.graphToViewport({ x, y: -y }))
			const dx = wayInto(
				places.map(({ x }) => x),
				70,
				width - covered.right - 70,
			)
			const dy = wayInto(
				places.map(({ y }) => y),
				30,
				height - covered.bottom - 50,
			)
			if (dx !== 0 || dy !== 0) panBy(dx, dy)
		},
		look: (at) => move(cameraFor(sigma, at)),
		sight: () => {
			const { x, y, ratio } = sigma.getCamera()
			if (ratio > 0.95 && Math.abs(x - 0.5) + Math.abs(y - 0.5) < 0.05) return undefined
			const { width, height } = sigma.getDimensions()
			const from = sigma.viewportToGraph({ x: 0, y: 0 })
			const to = sigma.viewportToGraph({ x: width, y: height })
			return { left: from.x, right: to.x, top: -from.y, bottom: -to.y }
		},
		toScreen: (at) => sigma.graphToViewport({ x: at.x, y: -at.y }),
	}
}

/** How far to move so that all lie between two bounds; where they cannot, so that the first does. */
function wayInto([first = 0, ...others]: number[], least: number, most: number): number {
	const low = Math.min(first, ...others)
	const high = Math.max(first, ...others)
	if (high - low > most - least) return Math.min(0, first - least) + Math.max(0, first - most)
	return Math.min(0, low - least) + Math.max(0, high - most)
}

/** Space kept round what is looked at, for shapes and labels at its edge, px. */
const LOOK_MARGIN = 70

/** The camera that shows these places of a scene; never farther off than the whole picture. */
function cameraFor(sigma: LeanSigma, at: readonly Point[]): { x: number; y: number; ratio: number } {
	if (at.length === 0) return { x: 0.5, y: 0.5, ratio: 1 }
	const camera = sigma.getCamera()
	const { width, height } = sigma.getDimensions()
	const places = at.map(({ x, y }) => sigma.graphToViewport({ x, y: -y }))
	const [left, right] = [Math.min(...places.map(({ x }) => x)), Math.max(...places.map(({ x }) => x))]
	const [top, bottom] = [Math.min(...places.map(({ y }) => y)), Math.max(...places.map(({ y }) => y))]
	const share = Math.max(
		(right - left) / Math.max(1, width - 2 * LOOK_MARGIN),
		(bottom - top) / Math.max(1, height - 2 * LOOK_MARGIN),
		0.02,
	)
	const { x, y } = sigma.viewportToFramedGraph({ x: (left + right) / 2, y: (top + bottom) / 2 })
	return { x, y, ratio: Math.min(1, camera.getBoundedRatio(camera.ratio * share)) }
}
