import type { OpenedProject } from '../pipeline/open-project.ts'
import { writePdf } from '../render/export/pdf/write-pdf.ts'
import { type Slide, writePptx } from '../render/export/pptx/write-pptx.ts'
import { pictureOf } from '../render/project-picture.ts'
import { drawStory } from '../render/story-slides.ts'
import { writeSvg } from '../render/svg.ts'
import type { Result } from '../schema/issue.ts'
import { writeEvidenceNotes } from '../view/evidence-notes.ts'
import { UsageError } from './command.ts'
import { loadFont } from './font-files.ts'
import { type PictureOptions, showOpened } from './picture-options.ts'
import { writePng } from './png.ts'
import type { Job, Writer } from './writer.ts'

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

/** The pictures of a file that may have several: a story's steps, else the one view. */
function drawAll(opened: OpenedProject, job: Job): Slide[] {
	const { story: id, width, height } = job.picture
	if (id === undefined) {
		const { shown, picture } = draw(opened, job)
		return [{ picture, notes: writeEvidenceNotes(shown.told, shown.terms, opened.project.sources) }]
	}
	const { stories } = opened.project
	const story = stories.find((one) => one.id === id)
	if (story && story.steps.length > 0) return drawStory(opened, story, 'light', { width, height })
	const known = stories.map((one) => one.id).join(', ') || 'none, the project has no stories'
	throw new UsageError(`--story: no such story with steps (expected ${known}; found ${id})`)
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
			take(
				await writePdf(
					drawAll(opened, job).map(({ picture }) => picture),
					loadFont,
					opened.project.sources[0]?.language,
				),
				job,
			),
	},
	{
		extension: '.pptx',
		write: (opened, job) => writePptx(drawAll(opened, job), opened.project.manifest.title),
	},
]
