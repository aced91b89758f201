import type { KeyboardEvent } from 'react'
import type { Stage } from '../../render/sigma/stage.ts'
import { linkOf } from '../../schema/claim.ts'
import { countOf } from '../../text/count.ts'
import { keyOfLink, writeSentence } from '../../view/sentences.ts'
import { selectClaim, selectTerm } from '../../view/view-state.ts'
import { type Cursor, crossLink, firstNode, linksInOrder, stepLink } from '../../view/walk.ts'
import { focusInspector } from '../parts/focus-on.ts'
import { type Derived, useDerived } from '../state/derived.tsx'
import { say, setView, useStore, useView } from '../state/store.ts'

/** Arrow keys walk the links of a term in order of support; every step is a spoken sentence. */
export function useStageKeys(stage: Stage | undefined): (event: KeyboardEvent) => void {
	const derived = useDerived()
	const view = useView()
	const walking = useStore((state) => state.walking)
	const link = view.claim && linkOf(view.claim)
	return (event) => {
		if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return
		const cursor = currentCursor(derived, view.focus, link, walking)
		const act = actionsFor(derived, cursor, stage)[event.key]
		if (!act) return
		event.preventDefault()
		act()
	}
}

function currentCursor(
	{ graph, visible }: Derived,
	focus?: string,
	link?: string,
	walking?: string,
): Cursor | undefined {
	if (link && graph.hasEdge(link)) {
		const ends = graph.extremities(link)
		return { node: walking && ends.includes(walking) ? walking : ends[0], link }
	}
	const node = focus && graph.hasNode(focus) ? focus : firstNode(graph, visible)
	return node ? { node } : undefined
}

function actionsFor(
	derived: Derived,
	cursor: Cursor | undefined,
	stage: Stage | undefined,
): Record<string, () => void> {
	const { graph, visible } = derived
	const walk = (step: 1 | -1) => () => cursor && goToLink(derived, stepLink(graph, visible, cursor, step))
	const first = firstNode(graph, visible)
	return {
		ArrowRight: walk(1),
		ArrowLeft: walk(-1),
		ArrowDown: () => cursor?.link && goToNode(derived, crossLink(graph, cursor).node),
		ArrowUp: () => cursor && goToNode(derived, cursor.node),
		Home: () => first && goToNode(derived, first),
		Enter: () => (cursor && !cursor.link ? goToNode(derived, cursor.node, true) : focusInspector()),
		'+': () => stage?.zoom(1.4),
		'=': () => stage?.zoom(1.4),
		'-': () => stage?.zoom(1 / 1.4),
		'0': () => stage?.zoom('fit'),
	}
}

function goToLink({ graph, terms, visible }: Derived, cursor: Cursor): void {
	if (!cursor.link) {
		say(`${terms.get(cursor.node)?.label ?? cursor.node} has no link that is shown.`)
		return
	}
	const { link } = graph.getEdgeAttributes(cursor.link)
	const order = linksInOrder(graph, visible, cursor.node)
	useStore.setState({ walking: cursor.node })
	setView((view) => selectClaim(view, link.id), 'walk')
	say(`${writeSentence(keyOfLink(link), link.evidence, terms)} Link ${order.indexOf(link.id) + 1} of ${order.length}.`)
}

function goToNode({ graph, terms, visible }: Derived, node: string, open = false): void {
	const term = terms.get(node)
	const count = linksInOrder(graph, visible, node).length
	useStore.setState({ walking: node })
	setView((view) => selectTerm(view, node), 'walk')
	say(`${term?.label ?? node}, ${term?.kind.replace('_', ' ') ?? ''}, ${countOf(count, 'link')}.`)
	if (open) focusInspector()
}
