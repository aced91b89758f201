import { extname } from 'node:path'
import { writeProjectJson } from '../formats/write-project.ts'
import type { OpenedProject, Texts } from '../pipeline/open-project.ts'
import { writePdf } from '../render/export/pdf/write-pdf.ts'
import { pictureOf } from '../render/project-picture.ts'
import { writeSvg } from '../render/svg.ts'
import type { Issue, Result } from '../schema/issue.ts'
import { DEFAULT_VIEW } from '../view/view-state.ts'
import { loadFont } from './font-files.ts'

/** Makes one kind of file of a project. `texts` are those that the reader supplied, by document id. */
export interface Writer {
	/** With the dot. */
	extension: string
	write: (opened: OpenedProject, texts: Texts, report: Report) => string | Uint8Array | Promise<string | Uint8Array>
}
/** Takes what a writer has to say about its file, e.g. letters that no font shows. */
export type Report = (issues: Issue[]) => void

/** Every kind of file that `build` makes. A new one is one line here. */
export const WRITERS: readonly Writer[] = [
	{ extension: '.json', write: ({ project }) => writeProjectJson(project) },
	{ extension: '.svg', write: (opened) => writeSvg(drawOpened(opened)) },
	{
		extension: '.pdf',
		write: async (opened, _texts, report) =>
			take(await writePdf([drawOpened(opened)], loadFont, opened.project.sources[0]?.language), report),
	},
]

const drawOpened = ({ project, links }: OpenedProject) => pictureOf(project, links, DEFAULT_VIEW, 'light')

function take<T>({ value, issues }: Result<T>, report: Report): T {
	report(issues)
	return value
}

/** The writer for a file name, by its extension. */
export const findWriter = (file: string): Writer | undefined =>
	WRITERS.find(({ extension }) => extension === extname(file).toLowerCase())
