import Graph from 'graphology'
import type { NodeProgramType } from 'sigma/rendering'
import type { Scene } from '../scene.ts'
import { drawLabels } from './label-layer.ts'
import { LeanSigma, NO_PROGRAM } from './lean-sigma.ts'
import { buildLinkProgram, type StageLink } from './link-program.ts'
import { ShapeProgram, type StageNode } from './node-program.ts'
import { Painted } from './painted.ts'
import { type StageCamera, steer } from './stage-camera.ts'
import { yieldToPage } from './yield-to-page.ts'

export type Target = { type: 'node' | 'link'; id: string } | undefined

export interface StageEvents {
	onHover: (target: Target, at: { x: number; y: number }) => void
	onClick: (target: Target) => void
	/** A node was dragged to this place, in scene px; `done` when it was let go. */
	onDrag: (id: string, at: { x: number; y: number }, done: boolean) => void
	onContextLost: () => void
}

export interface Stage extends StageCamera {
	draw: (scene: Scene) => void
	kill: () => void
}

/** Sigma as a dumb painter of scenes. Throws where WebGL is missing; the caller falls back to SVG. */
export function mountStage(
	container: HTMLElement,
	events: StageEvents,
	options: { still: boolean; wheel: boolean },
): Stage {
	const painted = new Painted()
	const sigma = new LeanSigma(emptyGraph(), container, {
		nodeReducer: (id) => painted.nodeOf(id),
		edgeReducer: (id) => painted.linkOf(id),
		nodeProgramClasses: { shape: ShapeProgram as unknown as NodeProgramType<StageNode, StageLink>, circle: NO_PROGRAM },
		nodeHoverProgramClasses: { shape: NO_PROGRAM, circle: NO_PROGRAM },
		edgeProgramClasses: {
			straight: buildLinkProgram(1),
			bent: buildLinkProgram(14),
			line: NO_PROGRAM,
			arrow: NO_PROGRAM,
		},
		defaultNodeType: 'shape',
		defaultEdgeType: 'straight',
		renderLabels: false,
		defaultDrawNodeHover: () => {},
		enableEdgeEvents: true,
		stagePadding: 0,
		zIndex: true,
		minCameraRatio: 0.04,
		maxCameraRatio: 2.5,
		minEdgeThickness: 1,
		allowInvalidContainer: true,
		doubleClickZoomingRatio: 1.6,
	})
	if (!options.wheel) yieldToPage(container)
	let scene: Scene | undefined
	let killed = false
	layLabels(sigma, () => scene)
	listen(sigma, events)
	// The labels' type may arrive after the first picture.
	const redraw = () => killed || sigma.refresh({ skipIndexation: true })
	document.fonts.addEventListener('loadingdone', redraw)
	for (const layer of Object.values(sigma.getCanvases()))
		layer.addEventListener('webglcontextlost', () => killed || events.onContextLost())
	return {
		...steer(sigma, options.still),
		draw: (next) => {
			if (killed) return
			const isResized = scene?.width !== next.width || scene.height !== next.height
			scene = next
			if (isResized) sigma.setCustomBBox({ x: [0, Math.max(1, next.width)], y: [-Math.max(1, next.height), 0] })
			const change = painted.paint(next)
			const graph = change.adds ? joinGraph(sigma.getGraph(), next) : sigma.getGraph()
			moveNodes(graph, next)
			if (graph !== sigma.getGraph()) sigma.setGraph(graph)
			else if (isResized || change.reorders) sigma.refresh()
			else sigma.refresh({ partialGraph: change, skipIndexation: true })
		},
		kill: () => {
			killed = true
			document.fonts.removeEventListener('loadingdone', redraw)
			sigma.kill()
		},
	}
}

/** A canvas for labels over sigma's own, drawn anew with each of its pictures. */
function layLabels(sigma: LeanSigma, sceneNow: () => Scene | undefined): void {
	const canvas = sigma.createCanvas('claim-labels', { style: { pointerEvents: 'none' }, beforeLayer: 'hoverNodes' })
	const context = canvas.getContext('2d')!
	const fitCanvas = () => {
		const { width, height } = sigma.getDimensions()
		const ratio = window.devicePixelRatio || 1
		canvas.width = width * ratio
		canvas.height = height * ratio
		canvas.style.width = `${width}px`
		canvas.style.height = `${height}px`
		context.setTransform(ratio, 0, 0, ratio, 0, 0)
	}
	fitCanvas()
	sigma.on('resize', fitCanvas)
	sigma.on('afterRender', () => {
		const scene = sceneNow()
		if (scene) drawLabels(sigma, context, scene)
	})
}

type StageGraph = Graph<StageNode, StageLink>
const emptyGraph = (): StageGraph => new Graph({ type: 'directed', multi: true, allowSelfLoops: false })

/** Sigma takes places from the graph alone; they are written in place, as each event of a change would cost a search. */
function moveNodes(graph: StageGraph, scene: Scene): void {
	for (const { id, x, y } of scene.nodes) Object.assign(graph.getNodeAttributes(id), { x, y: -y })
}

/** Everything that was ever drawn and what is new; only ids and ends matter. Links alike in width lie by id. */
function joinGraph(old: StageGraph, scene: Scene): StageGraph {
	const graph = emptyGraph()
	const nowhere = () => ({ x: 0, y: 0 }) as StageNode
	for (const id of old.nodes()) graph.addNode(id, nowhere())
	for (const { id } of scene.nodes) if (!graph.hasNode(id)) graph.addNode(id, nowhere())
	const links = new Set(old.edges())
	for (const { id } of scene.links) links.add(id)
	for (const id of [...links].sort()) {
		const [from, , to] = id.split('.')
		graph.addDirectedEdgeWithKey(id, from!, to!)
	}
	return graph
}

function listen(sigma: LeanSigma, events: StageEvents): void {
	let dragged: string | undefined
	let moved = false
	const toScene = (event: { x: number; y: number }) => {
		const at = sigma.viewportToGraph(event)
		return { x: at.x, y: -at.y }
	}
	const hover = (target: Target, event: { x: number; y: number }) => !dragged && events.onHover(target, event)
	sigma.on('enterNode', ({ node, event }) => hover({ type: 'node', id: node }, event))
	sigma.on('enterEdge', ({ edge, event }) => hover({ type: 'link', id: edge }, event))
	sigma.on('leaveNode', ({ event }) => hover(undefined, event))
	sigma.on('leaveEdge', ({ event }) => hover(undefined, event))
	sigma.on('clickNode', ({ node }) => !moved && events.onClick({ type: 'node', id: node }))
	sigma.on('clickEdge', ({ edge }) => !moved && events.onClick({ type: 'link', id: edge }))
	sigma.on('clickStage', () => !moved && events.onClick(undefined))
	sigma.on('downNode', ({ node, event }) => {
		if (event.original instanceof MouseEvent && event.original.button !== 0) return
		dragged = node
		moved = false
	})
	sigma.on('downStage', () => {
		moved = false
	})
	sigma.on('moveBody', ({ event, preventSigmaDefault }) => {
		if (!dragged) return
		moved = true
		events.onDrag(dragged, toScene(event), false)
		preventSigmaDefault()
		event.original.preventDefault()
		event.original.stopPropagation()
	})
	const release = (event: { x: number; y: number }) => {
		if (dragged && moved) events.onDrag(dragged, toScene(event), true)
		dragged = undefined
	}
	sigma.on('upNode', ({ event }) => release(event))
	sigma.on('upStage', ({ event }) => release(event))
}
