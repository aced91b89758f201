import type { OpenedProject, Texts } from '../pipeline/open-project.ts'
import type { Issue } from '../schema/issue.ts'
import type { PictureOptions } from './picture-options.ts'

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

/** Files of a folder by their path in it. */
export type FolderFiles = Map<string, string | Uint8Array>

/** Makes a folder of a project, by `--format`. */
export interface FolderWriter {
	format: string
	write: (opened: OpenedProject, job: Job) => FolderFiles | Promise<FolderFiles>
}
