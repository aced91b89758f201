import { readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { findReader } from '../documents/readers.ts'
import { UsageError } from './command.ts'

/** One thing to read: a file, a line of standard input that is a record, or all of standard input. */
export type Task = { path: string } | { line: string; number: number } | { text: string }

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

/**
 * What there is to read, in order. Standard input is one text, or one JSON object a line with "id" and "text": those are
 * given out as they come, so that any number of them passes.
 */
export async function* listTasks(paths: readonly string[], input: () => AsyncIterable<string>): AsyncGenerator<Task> {
	for (const path of paths) {
		if (path === '-') yield* readTasks(input())
		else yield { path }
	}
}

async function* readTasks(input: AsyncIterable<string>): AsyncGenerator<Task> {
	let [rest, number] = ['', 0]
	let isRecords: boolean | undefined
	for await (const chunk of input) {
		rest += chunk
		if (isRecords === undefined && rest.trim()) isRecords = /^\s*\{/.test(rest)
		if (!isRecords) continue
		const lines = rest.split('\n')
		rest = lines.pop()!
		for (const line of lines) {
			number += 1
			if (line.trim()) yield { line, number }
		}
	}
	if (!isRecords) yield { text: rest }
	else if (rest.trim()) yield { line: rest, number: number + 1 }
}
