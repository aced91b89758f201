import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { buildGraph } from '../../src/graph/build-graph.ts'
import { layoutGraph } from '../../src/layout/layout-graph.ts'
import { openProject } from '../../src/pipeline/open-project.ts'
import { boundsOf, buildLayoutInput } from '../../src/render/boxes.ts'
import { buildScales, buildSizes } from '../../src/render/encoding.ts'
import { pointAt } from '../../src/render/link-geometry.ts'
import { buildPicture, stageFor } from '../../src/render/picture.ts'
import { buildScene, type Scene } from '../../src/render/scene.ts'
import { writeSvg } from '../../src/render/svg.ts'
import { DEFAULT_VIEW } from '../../src/view/view-state.ts'

const folder = fileURLToPath(new URL('../../data/ketamine-tms/', import.meta.url))

/** The bundled project with everything that the app derives from it for its start view. */
export function openBundled() {
	const names = readdirSync(folder).filter((name) => /\.jsonl?$/.test(name))
	const files = Object.fromEntries(names.map((name) => [name, readFileSync(folder + name, 'utf8')]))
	const { project, links } = openProject(files)
	const terms = new Map(project.terms.map((term) => [term.id, term]))
	const graph = buildGraph(project.terms, links)
	const maxWeight = Math.max(1, ...links.map((link) => link.evidence.asserting.independent))
	const maxSources = graph.reduceNodes((max, _id, { sources }) => Math.max(max, sources), 1)
	const visible = { nodes: new Set(graph.nodes()), links: new Set(graph.edges()) }
	return { project, links, terms, graph, maxWeight, scales: buildScales(maxWeight, buildSizes(maxSources)), visible }
}

let opened: ReturnType<typeof openBundled> | undefined
/** The same, made once. */
export const bundled = () => {
	opened ??= openBundled()
	return opened
}

/** The scene that the app draws at first on a stage of this size: the same data give the same places everywhere. */
export function startScene(width: number, height: number): Scene {
	const { graph, terms, scales, visible } = bundled()
	const input = buildLayoutInput(graph, scales, stageFor({ width, height }))
	const positions = layoutGraph(input)
	const bounds = boundsOf(input, positions)
	return buildScene({
		graph,
		terms,
		positions,
		visible,
		scales,
		basis: 'independent',
		theme: 'light',
		width,
		height,
		bounds,
	})
}

/** The start view as the SVG that is exported, 1280 × 720. */
export function startPicture(theme: 'light' | 'dark' = 'light'): string {
	const { project, graph, terms, visible, scales, maxWeight } = bundled()
	return writeSvg(
		buildPicture({ project, fullGraph: graph, graph, terms, visible, scales, maxWeight, view: DEFAULT_VIEW, theme }),
	)
}

/** A point in the middle of a link that no shape and no other link is near, so that a click can only mean this link. */
export function clearPointOf(scene: Scene, id: string): { x: number; y: number } | undefined {
	const link = scene.links.find((one) => one.id === id)
	if (!link) return undefined
	const far = (at: { x: number; y: number }) =>
		scene.nodes.every((node) => Math.hypot(node.x - at.x, node.y - at.y) > node.radius + 8) &&
		scene.links.every(
			(other) =>
				other === link ||
				Array.from({ length: 60 }, (_, i) => pointAt(other.curve, i / 59)).every(
					(point) => Math.hypot(point.x - at.x, point.y - at.y) > 9,
				),
		)
	return [0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7].map((t) => pointAt(link.curve, t)).find(far)
}

/** Where terms and links of the start view stand on the page, px: read from the size of the stage alone. */
export async function placesOn(page: Page) {
	const box = (await page.locator('.stage-canvas').boundingBox())!
	const scene = startScene(Math.round(box.width), Math.round(box.height))
	const onPage = (at: { x: number; y: number }) => ({ x: box.x + at.x, y: box.y + at.y })
	return {
		term: (id: string) => onPage(scene.nodes.find((node) => node.id === id)!),
		link: (id: string) => onPage(clearPointOf(scene, id)!),
	}
}
