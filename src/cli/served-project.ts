import { statSync } from 'node:fs'
import { join } from 'node:path'
import { writeProjectJson } from '../formats/write-project.ts'
import type { StoredLayout } from '../layout/fingerprint.ts'
import { weighProject } from '../pipeline/open-project.ts'
import { storeLayouts } from '../render/store-layouts.ts'
import type { Issue } from '../schema/issue.ts'
import type { Project } from '../schema/project.ts'
import { type Call, UsageError } from './command.ts'
import { loadProject, projectPaths, reportIssues } from './load-project.ts'
import { type HeldText, listTexts, loadTexts } from './load-texts.ts'

export interface Answer {
	type: string
	body: string
	/** "checked", and what else is served beside a project: "layouts", "issues", "texts", "model". */
	beside?: string
}

const JSON_TYPE = 'application/json; charset=utf-8'
const LINES_TYPE = 'application/jsonl; charset=utf-8'

interface Held {
	project: Project
	texts: HeldText[]
	issues: Issue[]
	layouts: StoredLayout[]
	/** Names, times and sizes of the files that this was read from. */
	stamp: string
}

/**
 * Answers for /project.json, /layouts.json, /issues.json, /model.json and /texts.jsonl. Files are looked at
 * again on each request and read again when they changed; while they cannot be read, what was read last stays.
 */
export async function watchProject(path: string, folder: string | undefined, err: Call['err'], modelEndpoint?: string) {
	const stampNow = () => [...projectPaths(path), ...textPaths(folder)].map(stampOf).join('\n')
	const read = async (stamp: string): Promise<Held> => {
		const result = loadProject(path)
		const { texts, issues } = folder ? await loadTexts(folder, result.value.sources) : { texts: [], issues: [] }
		const all = [...result.issues, ...issues]
		reportIssues({ err }, { issues: all })
		const { project, links } = weighProject(result)
		return { project, texts, issues: all, layouts: storeLayouts(project, links), stamp }
	}
	let held = await read(stampNow())
	const refresh = async () => {
		try {
			const stamp = stampNow()
			if (stamp !== held.stamp) held = await read(stamp)
		} catch (error) {
			err(error instanceof UsageError ? error.message : `${path}: cannot be read again; what was read last is shown`)
		}
	}
	const find = async (address: string): Promise<Answer | undefined> => {
		if (!/^\/(?:(?:project|issues|layouts|model)\.json|texts\.jsonl)$/.test(address)) return undefined
		if (address === '/model.json')
			return modelEndpoint ? { type: JSON_TYPE, body: JSON.stringify({ endpoint: modelEndpoint }) } : undefined
		await refresh()
		if (address === '/layouts.json') return { type: JSON_TYPE, body: JSON.stringify(held.layouts) }
		if (address === '/issues.json') return { type: JSON_TYPE, body: JSON.stringify(held.issues) }
		if (address === '/texts.jsonl') return { type: LINES_TYPE, body: writeTexts(held.texts) }
		return { type: JSON_TYPE, body: writeProjectJson(held.project), beside: besideOf(held, modelEndpoint) }
	}
	return { title: () => held.project.manifest.title, hasLayouts: () => held.layouts.length > 0, find }
}

/** Tells the app what was done for it here and what to ask for, so that it does and asks nothing in vain. */
const besideOf = ({ issues, texts, layouts }: Held, modelEndpoint?: string) =>
	[
		'checked',
		layouts.length > 0 && 'layouts',
		issues.length > 0 && 'issues',
		texts.length > 0 && 'texts',
		modelEndpoint && 'model',
	]
		.filter(Boolean)
		.join(', ')

/** One text a line: the page reads them as they come. */
const writeTexts = (texts: readonly HeldText[]) =>
	texts.map(({ source, file, text }) => `${JSON.stringify({ source, file, text })}\n`).join('')

const textPaths = (folder?: string) => (folder ? listTexts(folder).map((file) => join(folder, file)) : [])

function stampOf(path: string): string {
	const { mtimeMs, size } = statSync(path)
	return `${path} ${mtimeMs} ${size}`
}
