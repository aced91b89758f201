import { extname } from 'node:path'
import { writeProjectJson } from '../formats/write-project.ts'
import { GRAPH_WRITERS } from './graph-writers.ts'
import { writeOfflinePage } from './offline-page.ts'
import { PICTURE_WRITERS } from './picture-writers.ts'
import { TABLE_WRITERS } from './table-writers.ts'
import type { Writer } from './writer.ts'

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
