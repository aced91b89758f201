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
const TEXT_TYPE = 'text/plain; charset=utf-8'

interface Held {
	project: Project
	texts: HeldText[]
	issues: Issue[]
	layouts: StoredLayout[]
	/** Names, times and sizes of the files that this was read from. */
	stamp: string
}

/**
 * Answers for /project.json, /layouts.json, /issues.json, /model.json, /texts.json and /texts/N. Files are looked at
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
		if (!/^\/(?:(?:project|issues|layouts|model)\.json|texts(?:\.json|\/.*))$/.test(address)) return undefined
		if (address === '/model.json')
			return modelEndpoint ? { type: JSON_TYPE, body: JSON.stringify({ endpoint: modelEndpoint }) } : undefined
		// Looking at every file for each of a thousand texts would take a minute; their list has just been asked for.
		if (!address.startsWith('/texts/')) await refresh()
		if (address === '/layouts.json') return { type: JSON_TYPE, body: JSON.stringify(held.layouts) }
		if (address === '/issues.json') return { type: JSON_TYPE, body: JSON.stringify(held.issues) }
		return address === '/project.json'
			? { type: JSON_TYPE, body: writeProjectJson(held.project), beside: besideOf(held, modelEndpoint) }
			: findText(address, held.texts)
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

function findText(address: string, texts: readonly HeldText[]): Answer | undefined {
	if (address === '/texts.json') {
		const list = texts.map(({ source, file }) => ({ source, file }))
		return { type: JSON_TYPE, body: JSON.stringify(list) }
	}
	const number = /^\/texts\/(\d{1,6})$/.exec(address)?.[1]
	const text = number === undefined ? undefined : texts[Number(number)]
	return text && { type: TEXT_TYPE, body: text.text }
}

const textPaths = (folder?: string) => (folder ? listTexts(folder).map((file) => join(folder, file)) : [])

function stampOf(path: string): string {
	const { mtimeMs, size } = statSync(path)
	return `${path} ${mtimeMs} ${size}`
}
