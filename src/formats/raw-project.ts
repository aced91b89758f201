import type { Issue } from '../schema/issue.ts'
import { findRecordLines, parseJson } from './parse-json.ts'
import { show } from './shape.ts'

/** The lists of a project, by their name in `Project`. */
export const LISTS = ['terms', 'sources', 'dependence', 'mentions', 'decisions', 'stories'] as const
export type ListName = (typeof LISTS)[number]
export type Place = Pick<Issue, 'file' | 'line'>

/** A project as parsed, before any record is looked at. */
export interface RawProject {
	parts: Record<string, unknown>
	/** Where a record stands; the manifest without `list`. */
	place: (list?: ListName, index?: number) => Place
	/** Records that could not even be parsed, and files that had to be left. */
	setAside: number
	issues: Issue[]
}

/** File that carries a list, and its key in that file where it is not the whole file. */
export const LIST_FILES: Record<ListName, { file: string; key?: string }> = {
	terms: { file: 'vocabulary.json' },
	sources: { file: 'sources.json', key: 'documents' },
	dependence: { file: 'sources.json', key: 'dependence' },
	mentions: { file: 'claims.jsonl' },
	decisions: { file: 'decisions.jsonl' },
	stories: { file: 'stories.json' },
}

/** Files of a project folder, in the order in which they are read. */
export const PROJECT_FILES: readonly string[] = ['project.json', ...new Set(LISTS.map((list) => LIST_FILES[list].file))]

/** Parses the files of a project folder (name → text). Files by other names are not looked at. */
export function parseProjectFiles(files: Record<string, string>): RawProject {
	const texts = new Map(Object.entries(files))
	const issues: Issue[] = []
	const parsed = new Map<string, unknown>()
	const lines = new Map<string, number[]>()
	let setAside = 0
	for (const file of PROJECT_FILES) {
		const text = texts.get(file)
		if (text === undefined) continue
		const result = file.endsWith('.jsonl') ? parseLines(text, file) : { ...parseJson(text, file), lines: undefined }
		issues.push(...result.issues)
		setAside += result.issues.length
		parsed.set(file, result.value)
		if (result.lines) lines.set(file, result.lines)
	}
	if (!texts.has('project.json')) issues.push(missingManifest())
	const placeOf = (list: ListName) => {
		const { file, key } = LIST_FILES[list]
		const inside = Array.isArray(parsed.get(file)) ? undefined : key
		return { file, lines: lines.get(file) ?? findRecordLines(texts.get(file)!, inside) }
	}
	return { parts: toParts(parsed), place: placeFinder('project.json', placeOf), setAside, issues }
}

function missingManifest(): Issue {
	const expected = 'a manifest with id, title and schema'
	return { code: 'missing-file', message: 'no manifest', file: 'project.json', expected, received: 'no such file' }
}

function toParts(parsed: Map<string, unknown>): Record<string, unknown> {
	const parts: Record<string, unknown> = { manifest: parsed.get('project.json') }
	for (const list of LISTS) {
		const { file, key } = LIST_FILES[list]
		const content = parsed.get(file)
		const isPlainList = Array.isArray(content)
		if (!key) parts[list] = content
		else if (isPlainList) parts[list] = list === 'sources' ? content : undefined
		else parts[list] = isRecord(content) ? content[key] : list === 'sources' ? content : undefined
	}
	return parts
}

/** Parses JSON Lines; blank lines are skipped. `lines` gives the line of each value. */
function parseLines(text: string, file: string) {
	const value: unknown[] = []
	const lines: number[] = []
	const issues: Issue[] = []
	for (const [index, row] of text.split(/\r?\n/).entries()) {
		if (!row.trim()) continue
		const result = parseJson(row, file, index + 1)
		issues.push(...result.issues)
		if (result.issues.length) continue
		value.push(result.value)
		lines.push(index + 1)
	}
	return { value, lines, issues }
}

/** Parses the one-file form, an object with the fields of `Project`. */
export function parseProjectText(text: string, file: string): RawProject {
	const { value, issues } = parseJson(text, file)
	const parts = isRecord(value) ? value : {}
	return {
		parts,
		place: placeFinder(file, (list) => ({ file, lines: findRecordLines(text, list) })),
		setAside: issues.length,
		issues: issues.length ? issues : checkParts(parts, value, file),
	}
}

function checkParts(parts: Record<string, unknown>, value: unknown, file: string): Issue[] {
	const expected = 'an object with manifest, terms, sources and mentions'
	if (!Object.hasOwn(parts, 'manifest')) {
		const received = isRecord(value) ? 'no manifest' : show(value)
		return [{ code: 'not-a-project', message: 'not a project in one file', file, expected, received }]
	}
	const known = new Set<string>(['manifest', ...LISTS])
	const unknown = Object.keys(parts).filter((key) => !known.has(key))
	return unknown.map((path) => ({ code: 'unknown-field', message: `unknown field ${path} is left out`, file, path }))
}

/** Finds lines only when asked, and once a list: they cost a pass over the text. */
function placeFinder(manifest: string, find: (list: ListName) => { file: string; lines: number[] }) {
	const known = new Map<ListName, { file: string; lines: number[] }>()
	return (list?: ListName, index?: number): Place => {
		if (!list) return { file: manifest }
		if (!known.has(list)) known.set(list, find(list))
		const { file, lines } = known.get(list)!
		return { file, line: index === undefined ? undefined : lines[index] }
	}
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value)
