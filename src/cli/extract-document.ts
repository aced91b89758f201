import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { readDocuments } from '../documents/readers.ts'
import { createExtractor, type Extractor } from '../extract/extractor.ts'
import type { Models } from '../extract/learned.ts'
import { type Lexicon, parseLexicon } from '../extract/lexicon.ts'
import { parseNameModel } from '../extract/name-tagger.ts'
import { parsePairModel } from '../extract/pair-model.ts'
import { type Issue, writeIssue } from '../schema/issue.ts'
import type { Term } from '../schema/term.ts'
import { normaliseText } from '../text/normalise.ts'
import { MOST_BYTES, type Task } from './extract-inputs.ts'
import { loadProject } from './load-project.ts'
import { bundledProject, lexiconFile, modelFile } from './package-root.ts'

/** What one task gave: JSON lines without line ends, and issues as lines for people. */
export interface Extracted {
	lines: string[]
	problems: string[]
}

export type TaskExtractor = (task: Task) => Promise<Extracted>

/** Reads, extracts and writes the lines of one task. Bad files and lines give problems, never throw. */
export function createTaskExtractor(project: string | undefined): TaskExtractor {
	const { value } = loadProject(project ?? bundledProject())
	const lexicon = parseLexicon(readFileSync(lexiconFile(), 'utf8'))
	const extract = createExtractor({ vocabulary: value.terms, lexicon, models: loadModels(lexicon) })
	return async (task) => {
		if ('path' in task) return extractFile(extract, value.terms, task.path)
		const record = 'line' in task ? readRecord(task) : { id: '-', text: task.text }
		if ('problem' in record) return { lines: [], problems: [record.problem] }
		return extractText(extract, value.terms, { id: record.id, text: normaliseText(record.text) }, [])
	}
}

function loadModels(lexicon: Lexicon): Models {
	const read = (name: string) => readFileSync(modelFile(name), 'utf8')
	return {
		names: parseNameModel(read('names'), lexicon),
		pairs: parsePairModel(read('pairs')),
		document: parsePairModel(read('document')).causes,
	}
}

async function extractFile(extract: Extractor, terms: readonly Term[], path: string): Promise<Extracted> {
	const size = statSync(path).size
	if (size > MOST_BYTES) {
		const expected = `at most ${MOST_BYTES / 1024 / 1024} MB`
		const received = `${Math.round(size / 1024 / 1024)} MB`
		return toExtracted([], [{ code: 'too-large', message: 'file is too large', file: path, expected, received }])
	}
	const file = basename(path)
	const { value, issues } = await readDocuments(readFileSync(path), file)
	const before = toExtracted(
		[],
		issues.map((issue) => ({ ...issue, file: placeOf(issue.file, file, path) })),
	)
	const parts = value.map(({ name, text }) =>
		extractText(extract, terms, { id: name === file ? file : `${file}#${name}`, text }, []),
	)
	return joinExtracted([before, ...parts])
}

// Readers know the file's name; people want its path.
const placeOf = (found: string | undefined, file: string, path: string) =>
	found?.startsWith(file) ? path + found.slice(file.length) : path

const joinExtracted = (parts: readonly Extracted[]): Extracted => ({
	lines: parts.flatMap(({ lines }) => lines),
	problems: parts.flatMap(({ problems }) => problems),
})

function extractText(
	extract: Extractor,
	terms: readonly Term[],
	document: { id: string; text: string },
	before: Issue[],
): Extracted {
	const { value, issues } = extract(document)
	const byId = new Map([...terms, ...value.proposedTerms].map((term) => [term.id, term]))
	const lines = value.mentions.map((mention) => {
		const subject = byId.get(mention.subject)!
		const object = byId.get(mention.object)!
		return JSON.stringify({
			...mention,
			subjectLabel: subject.label,
			objectLabel: object.label,
			subjectKind: subject.kind,
			objectKind: object.kind,
			exact: document.text.slice(mention.start, mention.end),
		})
	})
	return toExtracted(lines, [...before, ...issues.map((issue) => ({ file: document.id, ...issue }))])
}

const toExtracted = (lines: string[], issues: readonly Issue[]): Extracted => ({
	lines,
	problems: issues.map(writeIssue),
})

function readRecord(task: { line: string; number: number }): { id: string; text: string } | { problem: string } {
	try {
		const { id, text } = JSON.parse(task.line) as { id?: unknown; text?: unknown }
		if (typeof text === 'string') return { id: String(id ?? task.number), text }
	} catch {
		// Said below.
	}
	const expected = 'an object with "id" and "text"'
	const received = task.line.slice(0, 40)
	const place = { file: '-', line: task.number }
	return { problem: writeIssue({ code: 'bad-line', message: 'not a document', ...place, expected, received }) }
}
