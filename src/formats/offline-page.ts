import type { Project } from '../schema/project.ts'
import { toBase85 } from '../text/base85.ts'
import { escapeXml } from '../text/xml.ts'

/** Puts a project into the built offline page; `packed` is its one-file form, gzip. */
export function fillOfflinePage(page: string, { manifest }: Project, packed: Uint8Array): string {
	const [title, description] = [escapeXml(manifest.title), escapeXml(manifest.description)]
	const head = `<title>${title}</title>\n<meta name="description" content="${description}">`
	const words = `<noscript><h1>${title}</h1><p>${description}</p><p>This file draws its graph with JavaScript.</p></noscript>`
	return page
		.replace('<!--head-->', () => head)
		.replace('<!--poster-->', () => words)
		.replace('<!--project-->', () => toBase85(packed))
}
