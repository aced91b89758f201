import Graph from 'graphology'
import Sigma from 'sigma'
import type { Scene, SceneLink, SceneNode } from '../scene.ts'
import { FADED } from '../scene-tree.ts'
import { drawLabels } from './label-layer.ts'
import { buildLinkProgram, type StageLink } from './link-program.ts'
import { ShapeProgram, type StageNode } from './node-program.ts'

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
	/** Brings a place of the scene out from under what covers the stage, px. */
	reveal: (at: { x: number; y: number }, covered: { right: number; bottom: number }) => void
	/** Place of a scene point on the screen, px from the stage's corner. */
	toScreen: (at: { x: number; y: number }) => { x: number; y: number }
	kill: () => void
}

const alpha = (colour: string, share: number) =>
	colour +
	Math.round(share * 255)
		.toString(16)
		.padStart(2, '0')

/** Sigma as a dumb painter of scenes. Throws where WebGL is missing; the caller falls back to SVG. */
export function mountStage(
	container: HTMLElement,
	events: StageEvents,
	options: { still: boolean; wheel: boolean },
): Stage {
	const graph = new Graph<StageNode, StageLink>({ type: 'directed', multi: true })
	const sigma = new Sigma(graph as unknown as Graph, container, {
		nodeProgramClasses: { shape: ShapeProgram },
		edgeProgramClasses: { straight: buildLinkProgram(1), bent: buildLinkProgram(14) },
		defaultNodeType: 'shape',
		defaultEdgeType: 'straight',
		renderLabels: false,
		defaultDrawNodeHover: () => {},
		enableEdgeEvents: true,
		enableCameraZooming: options.wheel,
		stagePadding: 0,
		zIndex: true,
		minCameraRatio: 0.04,
		maxCameraRatio: 2.5,
		minEdgeThickness: 1,
		allowInvalidContainer: true,
		doubleClickZoomingRatio: 1.6,
	})
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
	return {
		draw: (next) => {
			if (killed) return
			scene = next
			sigma.setCustomBBox({ x: [0, Math.max(1, next.width)], y: [-Math.max(1, next.height), 0] })
			sync(graph, next)
			sigma.refresh()
		},
		zoom: (factor) => {
			const camera = sigma.getCamera()
			if (factor === 'fit') return move({ x: 0.5, y: 0.5, ratio: 1 })
			move({ ratio: camera.getBoundedRatio(camera.ratio / factor) })
		},
		pan: (dx, dy) => {
			const { width, height } = sigma.getDimensions()
			const from = sigma.viewportToFramedGraph({ x: width / 2, y: height / 2 })
			const to = sigma.viewportToFramedGraph({ x: width / 2 + dx, y: height / 2 + dy })
			const camera = sigma.getCamera()
			move({ x: camera.x + to.x - from.x, y: camera.y + to.y - from.y })
		},
		reveal: (at, covered) => {
			const { width, height } = sigma.getDimensions()
			const now = sigma.graphToViewport({ x: at.x, y: -at.y })
			const right = width - covered.right - 40
			const bottom = height - covered.bottom - 40
			if (now.x > 40 && now.x < right && now.y > 30 && now.y < bottom) return
			const from = sigma.viewportToFramedGraph({ x: (width - covered.right) / 2, y: (height - covered.bottom) / 2 })
			const to = sigma.viewportToFramedGraph(now)
			const camera = sigma.getCamera()
			move({ x: camera.x + to.x - from.x, y: camera.y + to.y - from.y })
		},
		toScreen: (at) => sigma.graphToViewport({ x: at.x, y: -at.y }),
		kill: () => {
			killed = true
			document.fonts.removeEventListener('loadingdone', redraw)
			sigma.kill()
		},
	}
}

/** Makes sigma's graph equal to the scene, touching only what differs in kind. */
function sync(graph: Graph<StageNode, StageLink>, scene: Scene): void {
	const nodes = new Set(scene.nodes.map((node) => node.id))
	const links = new Set(scene.links.map((link) => link.id))
	for (const id of graph.edges()) if (!links.has(id)) graph.dropEdge(id)
	for (const id of graph.nodes()) if (!nodes.has(id)) graph.dropNode(id)
	for (const node of scene.nodes) graph.mergeNode(node.id, toStageNode(node, scene))
	scene.links.forEach((link, i) => {
		const [from, , to] = link.id.split('.')
		const attributes = toStageLink(link, i, scene)
		if (graph.hasEdge(link.id)) graph.replaceEdgeAttributes(link.id, attributes)
		else graph.addDirectedEdgeWithKey(link.id, from!, to!, attributes)
	})
}

function toStageNode(node: SceneNode, scene: Scene): StageNode {
	const share = node.faded ? FADED : 1
	return {
		x: node.x,
		y: -node.y,
		size: node.radius,
		type: 'shape',
		shape: node.shape,
		color: alpha(node.fill, share),
		outline: alpha(node.outline, share),
		ring: node.selected ? alpha(scene.palette.accent, 1) : '#00000000',
		zIndex: node.selected ? 2 : node.faded ? 0 : 1,
		label: null,
		hidden: false,
		forceLabel: false,
		highlighted: false,
	}
}

function toStageLink(link: SceneLink, order: number, scene: Scene): StageLink {
	const share = link.faded ? FADED : 1
	return {
		type: link.bend === 0 ? 'straight' : 'bent',
		bend: link.bend,
		size: link.width,
		color: alpha(link.colour, share),
		second: link.second ? alpha(link.second, share) : '#00000000',
		halo: link.selected ? alpha(scene.palette.accent, 0.35) : '#00000000',
		dashed: link.dash !== undefined,
		crossed: link.crossed,
		ending: link.ending,
		zIndex: link.selected ? 1e6 : link.faded ? 0 : order + 1,
		label: null,
		hidden: false,
		forceLabel: false,
	}
}

function listen(sigma: Sigma, events: StageEvents): void {
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
