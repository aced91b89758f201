import Graph from 'graphology'
import type { NodeProgramType } from 'sigma/rendering'
import type { Point } from '../link-geometry.ts'
import type { Scene } from '../scene.ts'
import { drawLabels } from './label-layer.ts'
import { LeanSigma, NO_PROGRAM } from './lean-sigma.ts'
import { buildLinkProgram, type StageLink } from './link-program.ts'
import { ShapeProgram, type StageNode } from './node-program.ts'
import { Painted } from './painted.ts'
import { yieldToPage } from './yield-to-page.ts'

export type Target = { type: 'node' | 'link'; id: string } | undefined

export interface StageEvents {
	onHover: (target: Target, at: { x: number; y: number }) => void
	onClick: (target: Target) => void
	/** A node was dragged to this place, in scene px; `done` when it was let go. */
	onDrag: (id: string, at: { x: number; y: number }, done: boolean) => void
	onContextLost: () => void
}

export interface Stage {
	draw: (scene: Scene) => void
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
	sigma.on('afterRender', () => scene && drawLabels(sigma, context, scene))
	listen(sigma, events)
	// The labels' type may arrive after the first picture.
	const redraw = () => killed || sigma.refresh({ skipIndexation: true })
	document.fonts.addEventListener('loadingdone', redraw)
	for (const layer of Object.values(sigma.getCanvases()))
		layer.addEventListener('webglcontextlost', () => killed || events.onContextLost())
	const move = (state: { x?: number; y?: number; ratio?: number }) =>
		options.still ? sigma.getCamera().setState(state) : void sigma.getCamera().animate(state, { duration: 220 })
	const panBy = (dx: number, dy: number) => {
		const { width, height } = sigma.getDimensions()
		const from = sigma.viewportToFramedGraph({ x: width / 2, y: height / 2 })
		const to = sigma.viewportToFramedGraph({ x: width / 2 + dx, y: height / 2 + dy })
		const camera = sigma.getCamera()
		move({ x: camera.x + to.x - from.x, y: camera.y + to.y - from.y })
	}
	return {
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
		kill: () => {
			killed = true
			document.fonts.removeEventListener('loadingdone', redraw)
			sigma.kill()
		},
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
function cameraFor(sigma: StageSigma, at: readonly Point[]): { x: number; y: number; ratio: number } {
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

type StageSigma = LeanSigma
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

function listen(sigma: StageSigma, events: StageEvents): void {
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
