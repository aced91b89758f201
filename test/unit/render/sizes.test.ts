import { describe, expect, test } from 'vitest'
import { loadProject } from '../../../src/cli/load-project.ts'
import { weighProject } from '../../../src/pipeline/open-project.ts'
import { pictureOf, showView } from '../../../src/render/project-picture.ts'
import { drawStory } from '../../../src/render/story-slides.ts'
import { DEFAULT_VIEW } from '../../../src/view/view-state.ts'

const opened = weighProject(loadProject('data/ketamine-tms'))
const shown = showView(opened, DEFAULT_VIEW)
const [story] = opened.project.stories

/** Sizes of Share and `build`, an embed's, and the least share of terms whose labels there is room for. */
const SIZES: [name: string, width: number, height: number, share: number][] = [
	['slide 16:9', 1280, 720, 1],
	['A4', 1123, 794, 1],
	['A4 portrait', 794, 1123, 1],
	['square', 1080, 1080, 1],
	['phone', 390, 844, 0.4],
	['embed', 960, 450, 0.75],
	['card', 1200, 630, 0.9],
]

interface Box {
	id: string
	left: number
	right: number
	top: number
	bottom: number
}
const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

function measure(picture: ReturnType<typeof pictureOf>) {
	const { scene, frame } = picture
	const labels: Box[] = scene.labels.map(({ id, x, y, label }) => ({
		id,
		left: x - label.width / 2,
		right: x + label.width / 2,
		top: y - label.height / 2,
		bottom: y + label.height / 2,
	}))
	const pairs = labels.flatMap((one, i) =>
		labels.slice(i + 1).flatMap((other) => (overlap(one, other) ? [`${one.id} and ${other.id}`] : [])),
	)
	const legendTop = Math.min(...frame.legend.map(({ y }) => y))
	const outside = labels
		.filter(
			({ left, right, top, bottom }) => left < 0 || right > scene.width || top < frame.top - 8 || bottom > legendTop,
		)
		.map(({ id }) => id)
	return { pairs, outside, share: labels.length / scene.nodes.length }
}

describe.each(SIZES)('%s, %i × %i', (_name, width, height, share) => {
	test('no label lies on another, on the title or on the legend; terms have theirs as far as there is room', () => {
		const found = measure(pictureOf(shown, 'light', { width, height }))
		expect(found.pairs).toEqual([])
		expect(found.outside).toEqual([])
		expect(found.share).toBeGreaterThanOrEqual(share)
	})

	test('nor in any step of a story', () => {
		for (const { title, picture } of drawStory(opened, story!, 'light', { width, height })) {
			const { pairs, outside } = measure(picture)
			expect([...pairs, ...outside], title).toEqual([])
		}
	})
})

test('the measure sees an overlap', () => {
	const picture = pictureOf(shown, 'light')
	const [first, second] = picture.scene.labels
	const labels = [first!, { ...second!, x: first!.x, y: first!.y }]
	const { pairs } = measure({ ...picture, scene: { ...picture.scene, labels } })
	expect(pairs).toHaveLength(1)
})
