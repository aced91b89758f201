import { writePdf } from '../../render/export/pdf/write-pdf.ts'
import type { Picture } from '../../render/picture.ts'
import { plainScene } from '../../render/scene.ts'
import type { Result } from '../../schema/issue.ts'
import { askWorker } from '../state/ask-worker.ts'
import { loadFont } from './load-font.ts'

export interface PdfTask {
	pictures: Picture[]
	language: string
}
type Written = Result<Uint8Array>
export type PdfAnswer = { written: Written } | { failed: string }

const create = () => new Worker(new URL('./pdf.worker.ts', import.meta.url), { type: 'module' })

/**
 * Writes a PDF in a worker, whose own policy may allow the WebAssembly that joins letters, so that the page's need not.
 * Where no worker can be had, here.
 */
export async function writePdfInWorker(task: PdfTask): Promise<Written> {
	const pictures = task.pictures.map((picture) => ({ ...picture, scene: plainScene(picture.scene) }))
	const answer = await askWorker<PdfAnswer>(create, { ...task, pictures })
	if (!answer) return writePdf(task.pictures, loadFont, task.language)
	if ('failed' in answer) throw new Error(answer.failed)
	return answer.written
}
