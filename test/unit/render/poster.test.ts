import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { loadProject } from '../../../src/cli/load-project.ts'
import { weighProject } from '../../../src/pipeline/open-project.ts'
import { compactTree } from '../../../src/render/export/compact.ts'
import { writePoster } from '../../../src/render/export/poster.ts'
import { pictureOf, showView } from '../../../src/render/project-picture.ts'
import { el, type Tree } from '../../../src/render/scene-tree.ts'
import { drawTree } from '../../../src/render/svg.ts'
import { DEFAULT_VIEW } from '../../../src/view/view-state.ts'
import { assertWellFormed } from './svg-text.ts'

const shown = showView(weighProject(loadProject('data/ketamine-tms')), DEFAULT_VIEW)
const picture = pictureOf(shown, 'light', { width: 960, height: 450 })
const poster = writePoster(picture, shown.told, shown.terms, 'https://example.org/?a=1&b="2"')

/** Every leaf of a drawing with what it is drawn with, its own or handed down. */
function leavesOf(tree: Tree, above: Tree['attributes'] = {}): Tree['attributes'][] {
	const all = { ...above, ...tree.attributes }
	const parts = tree.children.filter((child) => typeof child !== 'string')
	return parts.length > 0 ? parts.flatMap((part) => leavesOf(part, all)) : [all]
}

test('a compact drawing is drawn with the same colours, widths and type', () => {
	const tree = drawTree(picture)
	const seen = (one: Tree) =>
		leavesOf(one)
			.filter(({ d, x }) => d !== undefined || x !== undefined)
			.map(({ fill, stroke, 'stroke-width': width, 'font-size': size, 'font-weight': weight }) =>
				[fill, stroke, width, size, weight].join(' '),
			)
	expect(seen(compactTree(tree))).toEqual(seen(dropWords(tree)))
	expect(compactTree(el('g', {}, el('path', { d: 'M0.126 10.04', opacity: 1, 'data-node': 'a' })))).toEqual(
		el('g', {}, el('path', { d: 'M0.1 10' })),
	)
})

const dropWords = (tree: Tree): Tree => ({
	...tree,
	children: tree.children.flatMap((child): Tree['children'] =>
		typeof child === 'string' ? [child] : /^(title|desc)$/.test(child.tag) ? [] : [dropWords(child)],
	),
})

test('a poster has picture, legend, alternative text and a row for each link, and needs nothing from outside', () => {
	expect(() => assertWellFormed(/<svg.*<\/svg>/s.exec(poster)![0])).not.toThrow()
	expect(poster).toContain('aria-label="Ketamine and TMS: 70 terms and 136 links, told one by one in the table"')
	for (const words of ['Treatment', 'only hedged', 'medical advice']) expect(poster).toContain(words)
	expect(poster.match(/<tr><td>/g)).toHaveLength(shown.told.length)
	expect(poster).toContain('<a href="https://example.org/?a=1&amp;b=&quot;2&quot;">')
	expect(poster).toMatch(/^[\n -~]+$/)
	expect(poster).not.toMatch(/<script|<style| style=|<image|url\(|\n\s*\n/)
})

test('it is at most 20 kB packed', () => {
	expect(gzipSync(poster, { level: 9 }).length).toBeLessThanOrEqual(20_000)
})
