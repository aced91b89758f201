import { useEffect, useRef } from 'react'
import type { Scene } from '../../render/scene.ts'
import type { Stage } from '../../render/sigma/stage.ts'

/** Terms in sight when the stage was last left, undefined where all were; and terms that it is to look at. */
let seen: string[] | undefined
let wanted: readonly string[] | undefined

/** What the camera showed when another view was opened: a story's step keeps it. */
export const readCamera = (): string[] | undefined => seen

/** Has the stage look at these terms when it is next shown. */
export function lookAt(terms: readonly string[] | undefined): void {
	wanted = terms
}

/** Keeps what is in sight when the stage is left, and looks where it was asked to when it is shown again. */
export function useCamera(stage: Stage | undefined, scene: Scene | undefined, shown: boolean): void {
	const latest = useRef({ stage, scene })
	latest.current = { stage, scene }
	useEffect(() => {
		if (!shown) return
		return () => {
			seen = termsInSight(latest.current)
		}
	}, [shown])
	useEffect(() => {
		if (!shown || !stage || !scene || !wanted) return
		const terms = new Set(wanted)
		wanted = undefined
		stage.look(scene.nodes.filter(({ id }) => terms.has(id)))
	}, [stage, scene, shown])
}

function termsInSight({ stage, scene }: { stage?: Stage; scene?: Scene }): string[] | undefined {
	const sight = stage?.sight()
	if (!sight || !scene) return undefined
	const terms = scene.nodes.filter(
		({ x, y }) => x >= sight.left && x <= sight.right && y >= sight.top && y <= sight.bottom,
	)
	if (terms.length === 0 || terms.length === scene.nodes.length) return undefined
	return terms.map(({ id }) => id).sort()
}
