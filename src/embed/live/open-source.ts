import { indexMentions, weighLinks } from '../../evidence/claims.ts'
import { readProjectJson } from '../../formats/read-project.ts'
import type { Weighed } from '../../render/project-picture.ts'

export interface LiveSource {
	src?: string
	/** A project as text or parsed; taken before `src`. */
	graph?: unknown
	/** Address that `src` is relative to. */
	base: string
}

/** Larger files are not read, bytes. */
const MOST_BYTES = 50_000_000

/** Reads and weighs a project. Rejects with one line that names address, expected and found. */
export async function openSource({ src, graph, base }: LiveSource): Promise<Weighed> {
	const name = (src ?? '').split(/[?#]/)[0]!.split('/').pop() || 'graph'
	const text =
		graph === undefined ? await fetchText(src, base) : typeof graph === 'string' ? graph : JSON.stringify(graph)
	const { value, issues } = readProjectJson(text, name)
	const [issue] = issues
	if (value.terms.length === 0 && value.mentions.length === 0)
		throw new Error(
			`${src ?? 'graph'}: no project (expected one with terms and mentions; found ${issue?.message ?? 'none'})`,
		)
	const index = indexMentions(value)
	return { project: value, index, links: weighLinks(index) }
}

async function fetchText(src: string | undefined, base: string): Promise<string> {
	if (!src) throw new Error('no project (expected src or graph; found neither)')
	if (!URL.canParse(src, base)) throw new Error(`${src}: not an address`)
	const url = new URL(src, base)
	if (!/^(https?|blob|data|file):$/.test(url.protocol)) throw new Error(`${src}: not an address that can be fetched`)
	const answer = await fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer' }).catch(() => undefined)
	if (!answer) throw new Error(`${src}: cannot be reached`)
	if (!answer.ok) throw new Error(`${src}: expected a project, found HTTP ${answer.status}`)
	if (Number(answer.headers.get('content-length') ?? 0) > MOST_BYTES) throw new Error(`${src}: larger than 50 MB`)
	return answer.text()
}
