import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { PROJECT_FILES } from '../formats/raw-project.ts'
import { type ProjectResult, readProjectFiles, readProjectJson } from '../formats/read-project.ts'
import { writeIssue } from '../schema/issue.ts'
import { type Call, UsageError } from './command.ts'
import { toOneLine } from './one-line.ts'

const EXPECTED = 'a folder with project.json, or a project in one .json file'

/** Reads a project from a folder or a .json file. What is wrong with it is in its issues, which name whole paths. */
export function loadProject(path: string): ProjectResult {
	const files = projectPaths(path)
	const read = (file: string) => readFileSync(file, 'utf8')
	if (files[0] === path) return readProjectJson(read(path), path)
	const texts = Object.fromEntries(files.map((file) => [file.slice(path.length).replace(/^[\\/]/, ''), read(file)]))
	const result = readProjectFiles(texts)
	const issues = result.issues.map((issue) => ({ ...issue, file: issue.file && join(path, issue.file) }))
	return { ...result, issues }
}

/** Files that a project is read from: the one file, or those of its folder that are there. */
export function projectPaths(path: string): string[] {
	const found = statSync(path, { throwIfNoEntry: false })
	if (!found) throw new UsageError(`${path}: no such project (expected ${EXPECTED}; found nothing)`)
	if (found.isFile() && /\.json$/i.test(path)) return [path]
	if (!found.isDirectory()) throw new UsageError(`${path}: not a project (expected ${EXPECTED}; found another file)`)
	const files = PROJECT_FILES.map((file) => join(path, file)).filter((file) => existsSync(file))
	if (existsSync(join(path, 'project.json'))) return files
	throw new UsageError(`${path}: not a project (expected ${EXPECTED}; found a folder without project.json)`)
}

/** Says what is wrong with a project, a line an issue; gives the exit code that follows. */
export function reportIssues(call: Pick<Call, 'err'>, { issues }: Pick<ProjectResult, 'issues'>): 0 | 1 {
	for (const issue of issues) call.err(toOneLine(writeIssue(issue)))
	return issues.length ? 1 : 0
}
