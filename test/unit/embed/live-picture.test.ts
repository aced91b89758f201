import { expect, test } from 'vitest'
import { loadProject } from '../../../src/cli/load-project.ts'
import { layLivePicture, sceneBetween, topOf } from '../../../src/embed/live/live-picture.ts'
import { weighProject } from '../../../src/pipeline/open-project.ts'
import { pictureOf, showView } from '../../../src/render/project-picture.ts'
import { DEFAULT_VIEW } from '../../../src/view/view-state.ts'

const shown = showView(weighProject(loadProject('data/ketamine-tms')), DEFAULT_VIEW)
const draw = (size: { width: number; height: number }) => pictureOf(shown, 'light', size)

test.each([
	[320, 480, true, true],
	[320, 900, true, false],
	[640, 480, false, false],
	[640, 240, true, true],
	[1280, 720, false, false],
])('at %i × %i the graph has at least half of the frame', (width, height, hasStrip, isFolded) => {
	const { picture, strip, folded } = layLivePicture({ width, height }, draw)
	expect([strip > 0, folded]).toEqual([hasStrip, isFolded])
	const { scene, frame } = picture
	const below = folded ? strip : strip + frame.bottom
	expect(scene.height - frame.bottom + below).toBe(height)
	expect(height - topOf(picture) - below).toBeGreaterThan(height / 2)
})

test('what lies between title and legend keeps its shape, moved up by what lies above', () => {
	const picture = draw({ width: 640, height: 480 })
	const between = sceneBetween(picture)
	const top = topOf(picture)
	expect(between.height).toBe(480 - top - picture.frame.bottom)
	for (const [i, node] of picture.scene.nodes.entries()) {
		expect(between.nodes[i]).toMatchObject({ id: node.id, x: node.x, y: node.y - top })
		expect(between.nodes[i]!.y).toBeGreaterThan(0)
		expect(between.nodes[i]!.y).toBeLessThan(between.height)
	}
	const [link] = picture.scene.links
	expect(between.links[0]!.curve.control).toEqual({ x: link!.curve.control.x, y: link!.curve.control.y - top })
})
