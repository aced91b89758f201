import { extname } from 'node:path'
import { writeProjectJson } from '../formats/write-project.ts'
import type { OpenedProject, Texts } from '../pipeline/open-project.ts'
import { drawProject } from '../render/project-picture.ts'
import { DEFAULT_VIEW } from '../view/view-state.ts'

/** Makes one kind of file of a project. `texts` are those that the reader supplied, by document id. */
export interface Writer {
	/** With the dot. */
	extension: string
	write: (opened: OpenedProject, texts: Texts) => string | Uint8Array | Promise<string | Uint8Array>
}

/** Every kind of file that `build` makes. A new one is one line here. */
export const WRITERS: readonly Writer[] = [
	{ extension: '.json', write: ({ project }) => writeProjectJson(project) },
	{ extension: '.svg', write: ({ project, links }) => drawProject(project, links, DEFAULT_VIEW, 'light') },
]

/** The writer for a file name, by its extension. */
export const findWriter = (file: string): Writer | undefined =>
	WRITERS.find(({ extension }) => extension === extname(file).toLowerCase())
