import type { Link } from '../../evidence/types.ts'
import { fillOfflinePage } from '../../formats/offline-page.ts'
import { writeProjectJson } from '../../formats/write-project.ts'
import { paintPng } from '../../render/export/png.ts'
import { type Slide, writePptx } from '../../render/export/pptx/write-pptx.ts'
import type { Picture } from '../../render/picture.ts'
import type { Issue } from '../../schema/issue.ts'
import type { Project } from '../../schema/project.ts'
import { writeEvidenceNotes } from '../../view/evidence-notes.ts'
import type { Terms } from '../../view/sentences.ts'
import { writePdfInWorker } from './pdf-client.ts'
import { saveFile } from './save-file.ts'

/** Loaded with the first export: none of this is needed to read a graph. */

export async function savePng(name: string, picture: Picture, scale: number): Promise<void> {
	saveFile(`${name}.png`, 'image/png', await paintPng(picture, scale))
}

/** Gives what there is to say about the file, e.g. letters that no font of ours shows. */
export async function savePdf(name: string, picture: Picture, language = 'en'): Promise<Issue[]> {
	const { value, issues } = await writePdfInWorker({ pictures: [picture], language })
	saveFile(`${name}.pdf`, 'application/pdf', value)
	return issues
}

export const PPTX = 'application/vnd.openxmlformats-officedocument.presentationml.presentation'

export async function savePptx(name: string, slides: Slide[], title: string): Promise<void> {
	saveFile(`${name}.pptx`, PPTX, writePptx(slides, title))
}

export const notesFor = (links: Link[], terms: Terms, project: Project): string[] =>
	writeEvidenceNotes(links, terms, project.sources)

/** The app with this project in it, as one file that opens without a network. */
export async function saveOfflinePage(project: Project): Promise<void> {
	const answer = await fetch('offline.html')
	if (!answer.ok) throw new Error(`offline.html: expected the page beside the app, found HTTP ${answer.status}`)
	const packed = new Blob([writeProjectJson(project)]).stream().pipeThrough(new CompressionStream('gzip'))
	const bytes = new Uint8Array(await new Response(packed).arrayBuffer())
	saveFile(`${project.manifest.id}.html`, 'text/html', fillOfflinePage(await answer.text(), project, bytes))
}
