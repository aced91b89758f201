import { writePdf } from '../../render/export/pdf/write-pdf.ts'
import { loadFont } from './load-font.ts'
import type { PdfAnswer, PdfTask } from './pdf-client.ts'

const answer = (value: PdfAnswer) => postMessage(value)

addEventListener('message', ({ data: { pictures, language } }: MessageEvent<PdfTask>) => {
	writePdf(pictures, loadFont, language).then(
		(written) => answer({ written }),
		(error: Error) => answer({ failed: error.message }),
	)
})
