import { unzipSync } from 'fflate'
import type { Issue } from '../schema/issue.ts'
import { type CollectionResult, fromCollection, type NamedDocument, type Reader } from './reader.ts'

/** Limits against bombs: bytes unpacked in all, files, and zip files within. */
const MOST_BYTES = 400 * 1024 * 1024
const MOST_FILES = 20_000

type ReadFile = (bytes: Uint8Array, file: string) => Promise<CollectionResult>

/** A zip of documents of any known format; `readFile` reads each. Zip files within are not opened. */
export function zipReader(readFile: ReadFile, knows: (file: string) => boolean): Reader {
	return {
		name: 'zip of documents',
		extensions: ['zip'],
		...fromCollection((bytes, file) => readZip(bytes, file, readFile, knows)),
	}
}

async function readZip(
	bytes: Uint8Array,
	file: string,
	readFile: ReadFile,
	knows: (file: string) => boolean,
): Promise<CollectionResult> {
	let [size, count, over] = [0, 0, false]
	let parts: Record<string, Uint8Array>
	try {
		parts = unzipSync(bytes, {
			filter: ({ name, originalSize }) => {
				if (name.endsWith('/') || /(?:^|\/)(?:__MACOSX\/|\.)/.test(name) || /\.zip$/i.test(name) || !knows(name))
					return false
				size += originalSize
				count += 1
				if (size > MOST_BYTES || count > MOST_FILES) over = true
				return !over
			},
		})
	} catch (error) {
		return {
			value: [],
			issues: [
				{
					code: 'damaged',
					message: 'zip file is damaged',
					file,
					expected: 'a zip file',
					received: (error as Error).message,
				},
			],
		}
	}
	const issues: Issue[] = []
	if (over)
		return {
			value: [],
			issues: [
				{
					code: 'too-large',
					message: 'zip file unpacks to too much',
					file,
					expected: `at most ${MOST_BYTES / 1024 / 1024} MB and ${MOST_FILES} files`,
					received: `${Math.round(size / 1024 / 1024)} MB, ${count} files`,
				},
			],
		}
	const value: NamedDocument[] = []
	for (const name of Object.keys(parts).sort()) {
		const read = await readFile(parts[name]!, name)
		issues.push(...read.issues.map((issue) => ({ ...issue, file: `${file}/${issue.file ?? name}` })))
		value.push(...read.value.map((one) => ({ ...one, name: one.name === name ? name : `${name} ${one.name}` })))
	}
	if (!value.length && !issues.length)
		issues.push({ code: 'empty', message: 'no known document in the zip file', file })
	return { value, issues }
}
