import { existsSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { toBase85 } from '../embed/offline/base85.ts'
import { writeProjectJson } from '../formats/write-project.ts'
import type { Project } from '../schema/project.ts'
import { escapeXml } from '../text/xml.ts'
import { builtApp } from './built-app.ts'
import { UsageError } from './command.ts'

/** The app and a project as one page that opens from a disk, with no network; `file` is the built page without one. */
export function writeOfflinePage(project: Project, file = `${builtApp()}/offline.html`): string {
	if (!existsSync(file))
		throw new UsageError(`${file}: the app is not built (expected offline.html there; npm run build makes it)`)
	const { title, description } = project.manifest
	const packed = toBase85(gzipSync(writeProjectJson(project), { level: 9 }))
	const head = `<title>${escapeXml(title)}</title>\n<meta name="description" content="${escapeXml(description)}">`
	const words = `<noscript><h1>${escapeXml(title)}</h1><p>${escapeXml(description)}</p><p>This file draws its graph with JavaScript.</p></noscript>`
	return readFileSync(file, 'utf8')
		.replace('<!--head-->', () => head)
		.replace('<!--poster-->', () => words)
		.replace('<!--project-->', () => packed)
}
