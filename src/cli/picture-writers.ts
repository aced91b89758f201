import type { OpenedProject } from '../pipeline/open-project.ts'
import { writePdf } from '../render/export/pdf/write-pdf.ts'
import { writePptx } from '../render/export/pptx/write-pptx.ts'
import { pictureOf } from '../render/project-picture.ts'
import { writeSvg } from '../render/svg.ts'
import type { Result } from '../schema/issue.ts'
import { writeEvidenceNotes } from '../view/evidence-notes.ts'
import { loadFont } from './font-files.ts'
import { type PictureOptions, showOpened } from './picture-options.ts'
import { writePng } from './png.ts'
import type { Job, Writer } from './writers.ts'

function draw(opened: OpenedProject, { picture, report }: Job) {
	const { shown, theme, issues } = showOpened(opened, picture)
	report(issues)
	const { width, height }: PictureOptions = picture
	return { shown, picture: pictureOf(shown, theme, { width, height }) }
}

function take<T>({ value, issues }: Result<T>, { report }: Job): T {
	report(issues)
	return value
}

/** The files that are pictures of a project, all drawn from one scene. */
export const PICTURE_WRITERS: readonly Writer[] = [
	{ extension: '.svg', write: (opened, job) => writeSvg(draw(opened, job).picture) },
	{
		extension: '.png',
		write: async (opened, job) => take(await writePng(draw(opened, job).picture, job.picture.scale), job),
	},
	{
		extension: '.pdf',
		write: async (opened, job) =>
			take(await writePdf([draw(opened, job).picture], loadFont, opened.project.sources[0]?.language), job),
	},
	{
		extension: '.pptx',
		write: (opened, job) => {
			const { shown, picture } = draw(opened, job)
			const notes = writeEvidenceNotes(shown.told, shown.terms, opened.project.sources)
			return writePptx([{ picture, notes }], opened.project.manifest.title)
		},
	},
]
