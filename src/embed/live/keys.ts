import type { Shown } from '../../render/project-picture.ts'
import type { Stage, Target } from '../../render/sigma/stage.ts'
import { linkOf } from '../../schema/claim.ts'
import { type Cursor, crossLink, firstNode, stepLink } from '../../view/walk.ts'

/** Arrow keys walk the links of a term, best supported first; Tab leaves, as everywhere. */
export function keysFor(shown: Shown, stage: Stage, choose: (target: Target) => void): (event: KeyboardEvent) => void {
	const { graph, visible, view } = shown
	const link = view.claim && linkOf(view.claim)
	const onLink = link && graph.hasEdge(link) ? link : undefined
	const node = onLink ? graph.source(onLink) : (view.focus ?? firstNode(graph, visible))
	const cursor: Cursor | undefined = node && graph.hasNode(node) ? { node, link: onLink } : undefined
	const walk = (step: 1 | -1) => {
		const next = cursor && stepLink(graph, visible, cursor, step)
		if (next?.link) choose({ type: 'link', id: next.link })
	}
	const toNode = (id?: string) => id && choose({ type: 'node', id })
	const acts: Record<string, () => void> = {
		ArrowRight: () => walk(1),
		ArrowLeft: () => walk(-1),
		ArrowDown: () => cursor?.link && toNode(crossLink(graph, cursor).node),
		ArrowUp: () => toNode(cursor?.node),
		Home: () => toNode(firstNode(graph, visible)),
		Escape: () => choose(undefined),
		'+': () => stage.zoom(1.4),
		'-': () => stage.zoom(1 / 1.4),
		'0': () => stage.zoom('fit'),
	}
	return (event) => {
		const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : acts[event.key]
		if (!act) return
		event.preventDefault()
		// The page's own keys, of a deck say, are not meant while the graph has the focus.
		event.stopPropagation()
		act()
	}
}
