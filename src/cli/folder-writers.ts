import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { KGX_WRITER } from './graph-writers.ts'
import { writeSite } from './site.ts'
import type { FolderFiles, FolderWriter } from './writer.ts'

/** Every kind of folder that `build` makes. A new one is one line here. */
export const FOLDER_WRITERS: readonly FolderWriter[] = [{ format: 'site', write: writeSite }, KGX_WRITER]

/** Writes files into a folder, which is made where it is missing. */
export function writeFolder(folder: string, files: FolderFiles): void {
	for (const [name, content] of files) {
		mkdirSync(dirname(join(folder, name)), { recursive: true })
		writeFileSync(join(folder, name), content)
	}
}
