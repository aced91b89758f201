import { useEffect } from 'react'
import type { ClaimGraph } from '../../graph/build-graph.ts'
import type { Path } from '../../graph/paths.ts'
import type { Scene } from '../../render/scene.ts'
import type { Stage } from '../../render/sigma/stage.ts'
import { linkOf } from '../../schema/claim.ts'
import type { View } from '../../schema/view.ts'
import { useDerived } from '../state/derived.tsx'
import { useView } from '../state/store.ts'

/** How much of the stage the inspector lies over, px. */
function coveredBy({ width, height }: { width: number; height: number }, beside: boolean) {
	if (beside) return { right: 0, bottom: 0 }
	return width < 700 ? { right: 0, bottom: height * 0.62 } : { right: 380, bottom: 0 }
}

/** Brings the selection, with what stays bright round it, out from under the inspector. */
export function useReveal(
	stage: Stage | undefined,
	scene: Scene | undefined,
	size: { width: number; height: number },
	beside: boolean,
) {
	const view = useView()
	const { graph, paths } = useDerived()
	const [main, ...round] = whatToReveal(graph, view, paths)
	useEffect(() => {
		const node = scene?.nodes.find(({ id }) => id === main)
		if (!stage || !scene || !node) return
		const around = scene.nodes.filter(({ id }) => round.includes(id))
		stage.reveal(node, around, coveredBy(size, beside))
	}, [stage, main, round.join()])
}

/** Terms that should be in sight, the most important first: those of the path, of the link, or round the term. */
function whatToReveal(graph: ClaimGraph, { focus, claim, path, step, story }: View, paths: Path[]): string[] {
	const link = claim && linkOf(claim)
	if (path) return ((story ? undefined : paths[step ?? 0]) ?? paths[0])?.nodes ?? path
	if (link && graph.hasEdge(link)) return graph.extremities(link).reverse()
	return focus && graph.hasNode(focus) ? [focus, ...graph.neighbors(focus)] : []
}
