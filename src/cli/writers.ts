import { extname } from 'node:path'
import { writeProjectJson } from '../formats/write-project.ts'
import type { OpenedProject, Texts } from '../pipeline/open-project.ts'
import type { Issue } from '../schema/issue.ts'
import { GRAPH_WRITERS } from './graph-writers.ts'
import { writeOfflinePage } from './offline-page.ts'
import type { PictureOptions } from './picture-options.ts'
import { PICTURE_WRITERS } from './picture-writers.ts'
import { TABLE_WRITERS } from './table-writers.ts'

/** What a writer needs to know besides the project. */
export interface Job {
	/** Those that the reader supplied, by document id. */
	texts: Texts
	picture: PictureOptions
	/** Takes what a writer has to say about its file, e.g. letters that no font shows. */
	report: (issues: Issue[]) => void
}

/** Makes one kind of file of a project. */
export interface Writer {
	/** With the dot. */
	extension: string
	write: (opened: OpenedProject, job: Job) => string | Uint8Array | Promise<string | Uint8Array>
}

/** Every kind of file that `build` makes. A new one is one line here. */
export const WRITERS: readonly Writer[] = [
	{ extension: '.json', write: ({ project }) => writeProjectJson(project) },
	...PICTURE_WRITERS,
	...TABLE_WRITERS,
	...GRAPH_WRITERS,
	{ extension: '.html', write: ({ project }) => writeOfflinePage(project) },
]

/** The writer for a file name, by its extension. */
export const findWriter = (file: string): Writer | undefined =>
	WRITERS.find(({ extension }) => extension === extname(file).toLowerCase())
