import type { Issue } from '../../schema/issue.ts'
import { openProject } from './project-store.ts'
import { report } from './store.ts'
import { attachText } from './texts.ts'

/** Larger files are refused before they are read into memory, bytes. */
const MOST_BYTES = 50_000_000

/** Opens dropped or chosen files: texts of sources, or a project. One bad file never stops the others. */
export async function openFiles(files: Iterable<File>): Promise<void> {
	for (const file of files) {
		const issue = await openFile(file).catch((error: Error) => unreadable(file.name, error.message))
		if (issue) report([issue])
	}
}

async function openFile(file: File): Promise<Issue | undefined> {
	if (file.size > MOST_BYTES) return unreadable(file.name, `${Math.round(file.size / 1e6)} MB`, 'at most 50 MB')
	const text = await file.text()
	if (text.includes('\u0000'))
		return unreadable(file.name, 'bytes that are no text', 'a UTF-8 text or a project in JSON')
	if (/\.json$/i.test(file.name)) await openProject(text, file.name)
	else return attachText(file.name, text)
}

const unreadable = (file: string, received: string, expected = 'a readable file'): Issue => ({
	code: 'unreadable-file',
	message: 'this file could not be opened',
	file,
	expected,
	received,
})
