import type Sigma from 'sigma'
import { FONT_FAMILY, FONT_WEIGHTS } from '../font.ts'
import { type LabelWish, type PlacedLabel, placeLabels } from '../place-labels.ts'
import { runsRightToLeft } from '../right-to-left.ts'
import type { Scene } from '../scene.ts'

/** At most so many labels compete for room in one frame. */
const MOST = 300

/** Draws the scene's labels on a canvas over sigma, placed anew for each camera so that none ever overlap. */
export function drawLabels(
	sigma: Pick<Sigma, 'getDimensions' | 'graphToViewport' | 'scaleSize'>,
	context: CanvasRenderingContext2D,
	scene: Scene,
): void {
	const { width, height } = sigma.getDimensions()
	context.clearRect(0, 0, width, height)
	const near: LabelWish[] = []
	for (const wish of scene.wishes) {
		if (near.length >= MOST) break
		const at = sigma.graphToViewport({ x: wish.x, y: -wish.y })
		if (at.x < -80 || at.y < -40 || at.x > width + 80 || at.y > height + 40) continue
		near.push({ ...wish, ...at, radius: sigma.scaleSize(wish.radius) })
	}
	const faded = new Set(scene.nodes.filter((node) => node.faded).map((node) => node.id))
	for (const label of placeLabels(near, { width, height })) drawLabel(context, label, scene, faded.has(label.id))
}

function drawLabel(
	context: CanvasRenderingContext2D,
	{ x, y, label }: PlacedLabel,
	scene: Scene,
	faded: boolean,
): void {
	context.font = `${FONT_WEIGHTS[label.weight]} ${label.size}px ${FONT_FAMILY}`
	context.textAlign = 'center'
	context.direction = runsRightToLeft(label.lines.join(' ')) ? 'rtl' : 'ltr'
	context.lineJoin = 'round'
	context.lineWidth = 3
	context.globalAlpha = faded ? 0.3 : 1
	const lineHeight = label.height / label.lines.length
	label.lines.forEach((line, i) => {
		const top = y - label.height / 2 + lineHeight * (i + 0.79)
		context.strokeStyle = scene.palette.background
		context.strokeText(line, x, top)
		context.fillStyle = scene.palette.ink
		context.fillText(line, x, top)
	})
	context.globalAlpha = 1
}
