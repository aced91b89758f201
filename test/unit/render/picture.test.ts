import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildLinks } from '../../../src/evidence/claims.ts'
import { buildGraph } from '../../../src/graph/build-graph.ts'
import { buildScales, buildSizes } from '../../../src/render/encoding.ts'
import { buildPicture } from '../../../src/render/picture.ts'
import { writeSvg } from '../../../src/render/svg.ts'
import { escapeXml } from '../../../src/text/xml.ts'
import { DEFAULT_VIEW } from '../../../src/view/view-state.ts'
import { bundled, startPicture, startScene } from '../../browser/places.ts'
import { said, termsOf } from '../graph/said.ts'
import { assertWellFormed, labelBoxes, overlaps } from './svg-text.ts'

/** The picture of lines such as "ketamine treats depression ++", whatever the labels. */
function draw(lines: string[], labels: Record<string, string> = {}, title = 'A title'): string {
	const project = said(lines, labels)
	const graph = buildGraph(project.terms, buildLinks(project))
	return writeSvg(
		buildPicture({
			project: { ...project, manifest: { ...project.manifest, title } },
			fullGraph: graph,
			graph,
			terms: termsOf(project),
			visible: { nodes: new Set(graph.nodes()), links: new Set(graph.edges()) },
			scales: buildScales(3, buildSizes(3)),
			maxWeight: 3,
			view: DEFAULT_VIEW,
			theme: 'light',
		}),
	)
}

describe('the picture of the bundled project at 1280 × 720', () => {
	const svg = startPicture()
	const boxes = labelBoxes(svg)

	test('shows every term with its label, whole', () => {
		const { graph, terms } = bundled()
		expect(new Set(boxes.map(({ id }) => id))).toEqual(new Set(graph.nodes()))
		expect(boxes.length).toBeGreaterThanOrEqual(graph.order)
		for (const id of graph.nodes()) {
			const lines = [...svg.matchAll(new RegExp(`<text data-label="${id}"[^>]*>(.*?)</text>`, 'g'))][0]![1]!
			const words = lines.replace(/<\/tspan><tspan[^>]*>/g, ' ').replace(/<[^>]*>/g, '')
			expect(words.replaceAll(' ', '')).toBe(escapeXml(terms.get(id)!.label).replaceAll(' ', ''))
		}
	})

	test('label overlap is 0', () => {
		expect(boxes.length).toBeGreaterThan(60)
		expect(overlaps(boxes)).toEqual([])
	})

	test('the measure of overlap sees one', () => {
		const [first] = boxes
		expect(overlaps([...boxes, { ...first!, id: 'another' }])).toHaveLength(1)
	})

	test('every label is inside the picture, clear of title and legend', () => {
		const legendTop = Number(/class="legend".*?translate\([\d.]+ ([\d.]+)\)/s.exec(svg)![1])
		for (const box of boxes) {
			expect(box.left, box.id).toBeGreaterThanOrEqual(0)
			expect(box.right, box.id).toBeLessThanOrEqual(1280)
			expect(box.top, box.id).toBeGreaterThan(30)
			expect(box.bottom, box.id).toBeLessThan(legendTop)
		}
	})

	test('no label lies on the shape of another term', () => {
		const scene = startScene(1280, 620)
		const on = scene.labels.flatMap(({ id, x, y, label }) =>
			scene.nodes
				.filter((node) => node.id !== id)
				.filter((node) => {
					const dx = Math.max(0, Math.abs(node.x - x) - label.width / 2)
					const dy = Math.max(0, Math.abs(node.y - y) - label.height / 2)
					return Math.hypot(dx, dy) < node.radius * 0.8
				})
				.map((node) => `${id} on ${node.id}`),
		)
		expect(on).toEqual([])
	})

	test('is the same bytes each time, and stays as readable in dark', () => {
		expect(startPicture()).toBe(svg)
		expect(labelBoxes(startPicture('dark'))).toEqual(boxes)
	})

	test('carries title, text equivalent, legend and what it is not', () => {
		expect(svg).toMatch(/<title id="title">Ketamine and TMS<\/title>/)
		expect(svg).toMatch(/<desc id="desc">70 terms and 136 links\. Five independent sources say that ketamine treats/)
		for (const words of ['Treatment', 'Side effect', '1 independent source', 'only hedged', 'no medical advice'])
			expect(svg).toContain(words)
		expect(() => assertWellFormed(svg)).not.toThrow()
	})

	test('asks for nothing from outside', () => {
		expect(svg.replace('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(/https?:|href|<script|<image|url\(/)
	})
})

describe('hostile labels', () => {
	test('the checker sees what is not well-formed', () => {
		for (const bad of ['<a><b></a></b>', '<a>&nope</a>', '<a x="<"/>', '<a>\u0001</a>', '<a', '<a>'])
			expect(() => assertWellFormed(bad), bad).toThrow()
	})

	test.each([
		'<script>alert(1)</script>',
		'"quotes" & \'apostrophes\' & &amp;',
		']]><!-- comment -->',
		'control \u0000\u0001\u001f characters',
		'half a pair \ud83d',
		'\u202eright to left \u05d0\u05d1',
		'emoji 🧠👩🏽‍⚕️',
		'x'.repeat(500),
		'   ',
	])('%j is only text', (label) => {
		const svg = draw(['a treats b ++', 'c treats b -', 'a causes_side_effect d ~'], { a: label, b: label }, label)
		expect(() => assertWellFormed(svg)).not.toThrow()
		expect(svg).not.toMatch(/<(script|!--)/)
	})

	test('law: any labels at all give well-formed XML', () => {
		const any = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 })
		fc.assert(
			fc.property(any, any, any, (a, b, title) => {
				expect(() => assertWellFormed(draw(['a treats b ++'], { a, b }, title))).not.toThrow()
			}),
			{ numRuns: 60 },
		)
	})
})

test('a picture of nothing is a picture', () => {
	expect(() => assertWellFormed(draw([]))).not.toThrow()
})
