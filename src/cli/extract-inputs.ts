import { readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { findReader } from '../documents/readers.ts'
import { UsageError } from './command.ts'

/** Larger files are not read: no document is, and one must not take the others with it. Bytes. */
export const MOST_BYTES = 100 * 1024 * 1024

/**
 * Files to read, folders looked through to the bottom, in order of file name and then path, each once: any order of
 * arguments gives the same list. "-" stays first and means standard input.
 */
export function listInputs(paths: readonly string[]): string[] {
	const files = new Set(paths.filter((path) => path !== '-').flatMap(filesUnder))
	const sorted = [...files].sort((a, b) => compare(basename(a), basename(b)) || compare(a, b))
	return paths.includes('-') ? ['-', ...sorted] : sorted
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function filesUnder(path: string): string[] {
	const found = statSync(path, { throwIfNoEntry: false })
	if (!found) throw new UsageError(`${path}: no such file (expected a file, a folder or -; found nothing)`)
	if (!found.isDirectory()) return [path]
	return readdirSync(path, { recursive: true, encoding: 'utf8' })
		.map((file) => join(path, file))
		.filter((file) => findReader(file) && statSync(file).isFile())
}
