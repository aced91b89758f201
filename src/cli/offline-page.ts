import { existsSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { fillOfflinePage } from '../formats/offline-page.ts'
import { writeProjectJson } from '../formats/write-project.ts'
import type { Project } from '../schema/project.ts'
import { builtApp } from './built-app.ts'
import { UsageError } from './command.ts'

/** The app and a project as one page that opens from a disk, with no network; `file` is the built page without one. */
export function writeOfflinePage(project: Project, file = `${builtApp()}/offline.html`): string {
	if (!existsSync(file))
		throw new UsageError(`${file}: the app is not built (expected offline.html there; npm run build makes it)`)
	return fillOfflinePage(readFileSync(file, 'utf8'), project, gzipSync(writeProjectJson(project), { level: 9 }))
}
