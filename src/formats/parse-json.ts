import type { Issue, Result } from '../schema/issue.ts'
import { scanJson } from './scan-json.ts'

/** Parses JSON; `undefined` and one issue with line and column where it is malformed. Never throws. */
export function parseJson(text: string, file: string, firstLine = 1): Result<unknown> {
	const body = text.startsWith('\uFEFF') ? text.slice(1) : text
	try {
		return { value: JSON.parse(body), issues: [] }
	} catch {
		return { value: undefined, issues: [explain(body, file, firstLine)] }
	}
}

function explain(text: string, file: string, firstLine: number): Issue {
	const fault = scanJson(text) ?? { offset: text.length, expected: 'JSON' }
	const before = text.slice(0, fault.offset).split('\n')
	const column = before.at(-1)!.length + 1
	return {
		code: 'malformed-json',
		message: `not JSON at column ${column}`,
		file,
		line: firstLine + before.length - 1,
		expected: fault.expected,
		received: fault.offset < text.length ? JSON.stringify(text.slice(fault.offset, fault.offset + 12)) : 'end of text',
	}
}

/**
 * Lines (1-based) on which the records of an array start: the array that is the whole text, or the one under `key`.
 * One pass; meant for the rare case that an issue needs a place.
 */
export function findRecordLines(text: string, key?: string): number[] {
	const offsets: number[] = []
	scanJson(text, (offset, around) => {
		const inside = key === undefined ? around.length === 1 : around.length === 2 && around[0]!.key === key
		if (inside && around.at(-1)!.array) offsets.push(offset)
	})
	return toLines(text, offsets)
}

function toLines(text: string, offsets: number[]): number[] {
	let line = 1
	let at = 0
	return offsets.map((offset) => {
		for (; at < offset; at++) if (text.charCodeAt(at) === 10) line++
		return line
	})
}
