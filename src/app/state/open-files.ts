import type { Issue } from '../../schema/issue.ts'
import { openProject } from './project-store.ts'
import { report } from './store.ts'
import { holdTexts, mayBeKnown, type ReadText, readText } from './texts.ts'

/** Larger files are refused before they are read into memory, bytes. */
const MOST_BYTES = 50_000_000

/**
 * Opens dropped or chosen files: a project, the text of a document that the project knows, or a document of the
 * reader's own, which is read for claims. One bad file never stops the others. `title`: what the reader calls it, above
 * what it calls itself.
 */
export async function openFiles(files: Iterable<File>, title = ''): Promise<void> {
	const own: File[] = []
	const texts: ReadText[] = []
	for (const file of files) {
		try {
			const found = await openFile(file)
			if (found === 'own') own.push(file)
			else if (found) texts.push(found)
		} catch (error) {
			report([unreadable(file.name, (error as Error).message)])
		}
	}
	holdTexts(texts)
	if (own.length === 0) return
	const { addFiles } = await import('../documents/add-files.ts')
	await addFiles(own, title)
}

async function openFile(file: File): Promise<ReadText | 'own' | undefined> {
	if (file.size > MOST_BYTES) {
		report([unreadable(file.name, `${Math.round(file.size / 1e6)} MB`, `at most ${MOST_BYTES / 1e6} MB`)])
		return undefined
	}
	if (/\.json$/i.test(file.name)) {
		await openProject(await file.text(), file.name)
		return undefined
	}
	if (!/\.(txt|text)$/i.test(file.name) || !mayBeKnown(file)) return 'own'
	// A thousand files must not stand between the reader and the page.
	await new Promise((resolve) => setTimeout(resolve))
	const read = readText(file.name, await file.text())
	return read.source ? read : 'own'
}

const unreadable = (file: string, received: string, expected = 'a readable file'): Issue => ({
	code: 'unreadable-file',
	message: 'this file could not be opened',
	file,
	expected,
	received,
})
