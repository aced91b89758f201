import { describe, expect, test } from 'vitest'
import { loadProject } from '../../../src/cli/load-project.ts'
import { readProjectJson } from '../../../src/formats/read-project.ts'
import { writeProjectJson } from '../../../src/formats/write-project.ts'
import { weighProject } from '../../../src/pipeline/open-project.ts'
import { writePptx } from '../../../src/render/export/pptx/write-pptx.ts'
import { pictureOf, showView } from '../../../src/render/project-picture.ts'
import { drawStory } from '../../../src/render/story-slides.ts'
import { DEFAULT_VIEW } from '../../../src/view/view-state.ts'

const opened = weighProject(loadProject('data/ketamine-tms'))
const shown = showView(opened, DEFAULT_VIEW)
const CAMERA = ['bdnf', 'glutamate', 'nmda-receptor', 'neuroplasticity']
const whole = pictureOf(shown, 'light')
const near = pictureOf(shown, 'light', { camera: CAMERA })

describe('a picture that looks at some terms', () => {
	const ids = new Set(near.scene.nodes.map(({ id }) => id))
	const { top, bottom } = { top: near.frame.top, bottom: near.scene.height - near.frame.bottom }
	const isWithin = ({ x, y }: { x: number; y: number }) =>
		x >= -0.5 && x <= near.scene.width + 0.5 && y >= top - 0.5 && y <= bottom + 0.5

	test('is nearer, and shows all of them with nothing outside its room', () => {
		for (const id of CAMERA) expect(ids).toContain(id)
		expect(near.scene.nodes.length).toBeLessThan(whole.scene.nodes.length)
		for (const { id, x, y, radius } of near.scene.nodes) {
			expect(isWithin({ x: x - radius, y: y - radius }), id).toBe(true)
			expect(isWithin({ x: x + radius, y: y + radius }), id).toBe(true)
		}
		const apart = ({ scene }: typeof near) => {
			const [a, b] = ['bdnf', 'glutamate'].map((id) => scene.nodes.find((node) => node.id === id)!)
			return Math.hypot(a!.x - b!.x, a!.y - b!.y)
		}
		expect(apart(near)).toBeGreaterThan(1.5 * apart(whole))
	})

	test('its links end at shapes, or at the edge without an arrow', () => {
		const cut = near.scene.links.filter(({ curve }) => !isAtNode(curve.from) || !isAtNode(curve.to))
		expect(cut.length).toBeGreaterThan(0)
		for (const { id, curve, ending } of near.scene.links) {
			expect(isWithin(curve.from) && isWithin(curve.to), id).toBe(true)
			if (!isAtNode(curve.to)) expect(ending).toBe('none')
		}
	})
	const isAtNode = (at: { x: number; y: number }) => near.scene.nodes.some(({ x, y }) => x === at.x && y === at.y)

	test('says all that the whole one says', () => {
		expect(near.text).toEqual(whole.text)
	})
})

test('terms that are gone leave the whole picture', () => {
	expect(pictureOf(shown, 'light', { camera: ['gone'] }).scene.nodes).toHaveLength(whole.scene.nodes.length)
})

test('a camera is kept in the project, and slides take it', () => {
	const [story, ...others] = opened.project.stories
	const steps = story!.steps.map((step, i) => (i === 0 ? { ...step, camera: CAMERA } : step))
	const project = { ...opened.project, stories: [{ ...story!, steps }, ...others] }
	const { value, issues } = readProjectJson(writeProjectJson(project))
	expect(issues).toEqual([])
	const read = value.stories.find(({ id }) => id === story!.id)!
	expect(read.steps.map(({ camera }) => camera)).toEqual(
		steps.map((step) => ('camera' in step ? step.camera : undefined)),
	)
	const slides = drawStory(opened, read)
	expect(slides[0]!.picture.scene.nodes.length).toBeLessThan(whole.scene.nodes.length)
	expect(slides[0]!.picture.scene.nodes.map(({ id }) => id)).toEqual(expect.arrayContaining(CAMERA))
	expect(() => writePptx(slides, 'near')).not.toThrow()
})
