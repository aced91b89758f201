import { create } from 'zustand'
import { loadDomains } from '../../evidence/domains-browser.ts'
import type { StoredLayout } from '../../layout/fingerprint.ts'
import type { Positions } from '../../layout/types.ts'
import type { Issue } from '../../schema/issue.ts'
import { EMPTY_PROJECT, type Project } from '../../schema/project.ts'
import { deriveAhead, type HeldText } from './derive.ts'
import { readProject } from './read-client.ts'

interface ProjectState {
	/** "loading" until the first project is there. */
	phase: 'loading' | 'ready' | 'failed'
	project: Project
	issues: Issue[]
	texts: Map<string, HeldText>
	/** What the server did and has: "checked" where it wrote the project anew from sound records; "layouts", "issues", "texts". */
	beside: string[]
	/** Positions made ahead, by the fingerprint of what they were made of. */
	layouts: Map<string, Positions>
}

export const useProject = create<ProjectState>(() => ({
	phase: 'loading',
	project: EMPTY_PROJECT,
	issues: [],
	texts: new Map(),
	beside: [],
	layouts: new Map(),
}))

/** Opens a project from its one-file form; what is wrong in it is listed and the rest opens. */
export async function openProject(text: string, fileName: string): Promise<void> {
	const { value, issues } = await readProject(text, fileName)
	await show(value, issues)
}

async function show(value: Project, issues: Issue[]): Promise<void> {
	await loadDomains(value.sources)
	const texts = new Map<string, HeldText>()
	await deriveAhead({ logged: value, texts, dependence: value.dependence })
	useProject.setState({ phase: 'ready', project: value, issues, texts })
}

/** The address of the project: `src` where it is on this site, else the one beside the page. */
export function projectAddress(): string {
	const src = new URLSearchParams(location.search).get('src')
	if (!src) return 'project.json'
	const url = new URL(src, document.baseURI)
	return url.origin === location.origin || url.protocol === 'blob:' ? url.href : 'project.json'
}

/** Fetches and opens the project. Never throws: the reason is shown in place of the graph. */
export async function loadProject(): Promise<void> {
	const carried = (globalThis as { corroborateProject?: string }).corroborateProject
	if (carried) return openProject(carried, 'this file')
	const address = projectAddress()
	try {
		const answer = await fetch(address)
		if (!answer.ok) throw new Error(`expected a project, found HTTP ${answer.status}`)
		const beside = findBeside(answer, address)
		const layouts = beside.includes('layouts') ? fetchLayouts() : new Map()
		const text = await answer.text()
		useProject.setState({ beside, layouts: await layouts })
		if (beside.includes('checked')) await show(JSON.parse(text), [])
		else await openProject(text, address.split('/').pop() ?? address)
	} catch (error) {
		const issue: Issue = {
			code: 'project-not-loaded',
			message: `${address}: ${(error as Error).message}`,
			file: address,
		}
		useProject.setState({ phase: 'failed', issues: [issue] })
	}
}

/** What lies beside the project: a server says it in a header, a published folder in its page. */
function findBeside({ headers }: Response, address: string): string[] {
	const written = document.querySelector<HTMLMetaElement>('meta[name="corroborate-beside"]')?.content
	const said = headers.get('Corroborate-Beside') ?? (address === 'project.json' ? written : undefined)
	return said ? said.split(', ') : []
}

/** Positions made ahead; none where they cannot be had, as the app can make its own. */
async function fetchLayouts(): Promise<Map<string, Positions>> {
	try {
		const stored: StoredLayout[] = await (await fetch('layouts.json')).json()
		return new Map(stored.map(({ of, positions }) => [of, positions]))
	} catch {
		return new Map()
	}
}
