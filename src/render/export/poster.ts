import type { Link } from '../../evidence/types.ts'
import { escapeXml } from '../../text/xml.ts'
import { keyOfLink, type Terms, writeSentence } from '../../view/sentences.ts'
import type { Picture } from '../picture.ts'
import { writeTree } from '../scene-tree.ts'
import { drawTree } from '../svg.ts'
import { compactTree } from './compact.ts'

export const COUNTED = ['Mentions', 'Documents', 'Publishers', 'Independent sources']

/**
 * What stands inside an element before any script runs, and where none ever does: the picture with its legend as a link
 * to the graph, and every link of it as a row of text. Plain HTML on lines of its own, for any content policy.
 */
export function writePoster(picture: Picture, links: readonly Link[], terms: Terms, href: string): string {
	const title = escapeXml(picture.text.title)
	const lines = [
		`<a href="${escapeXml(href)}">${writePosterSvg(picture, links.length)}</a>`,
		`<details slot="text"><summary>${title} as text</summary>`,
		`<table><thead><tr>${['Claim', ...COUNTED].map((cell) => `<th>${cell}</th>`).join('')}</tr></thead><tbody>`,
		...links.map((link) => writeRow(link, terms)),
		'</tbody></table></details>',
	]
	// A page may not say how its letters are coded.
	return lines.join('\n').replace(/[^\n -~]/gu, (letter) => `&#${letter.codePointAt(0)};`)
}

/** As wide as its place, and as high where the place has a height. */
function writePosterSvg(picture: Picture, links: number): string {
	const { width, height } = picture.scene
	const drawn = compactTree(drawTree(picture))
	const words = `${picture.text.title}: ${picture.scene.nodes.length} terms and ${links} links, told one by one in the table`
	return writeTree({
		...drawn,
		attributes: {
			viewBox: `0 0 ${width} ${height}`,
			width: '100%',
			height: '100%',
			role: 'img',
			'aria-label': words,
			// Else a page that runs from right to left turns what its texts are anchored by.
			direction: 'ltr',
		},
	})
}

function writeRow(link: Link, terms: Terms): string {
	const { mentions, documents, publishers, independent } = link.evidence.counts
	const sentence = writeSentence(keyOfLink(link), link.evidence, terms)
	const cells = [sentence, mentions, documents, publishers, independent]
	return `<tr>${cells.map((cell) => `<td>${escapeXml(String(cell))}</td>`).join('')}</tr>`
}
