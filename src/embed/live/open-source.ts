import { indexMentions, weighLinks } from '../../evidence/claims.ts'
import { readProjectJson } from '../../formats/read-project.ts'
import { fingerprintInput, type StoredLayout } from '../../layout/fingerprint.ts'
import { layoutGraph } from '../../layout/layout-graph.ts'
import type { Positions, Size } from '../../layout/types.ts'
import { buildLayoutInput } from '../../render/boxes.ts'
import { stageFor } from '../../render/picture.ts'
import type { Shown, Weighed } from '../../render/project-picture.ts'

export interface LiveSource {
	/** What messages call it. */
	name: string
	/** A project in its one-file form. */
	text: Promise<string>
	/** Positions that were made ahead, as JSON; what does not fit the project is left aside. */
	layouts?: Promise<string>
}

export interface Opened {
	weighed: Weighed
	/** Positions of the whole project for a picture of this size; made at most once for each stage. */
	place: (shown: Shown, size: Size) => Positions
}

/** By the text they were read from, so that elements that share a text share the work. */
const opened = new WeakMap<Promise<string>, Promise<Opened>>()

type Scheduler = { scheduler?: { yield?: () => Promise<void> } }

/** Lets the page paint and answer between two pieces of work. */
export async function breathe(): Promise<void> {
	const { scheduler } = globalThis as Scheduler
	if (scheduler?.yield) return scheduler.yield()
	return new Promise((done) => setTimeout(done))
}

/**
 * Reads and weighs a project, giving way to the page between steps unless someone waits for the graph. Rejects with one
 * line that names address, expected and found.
 */
export function openSource(source: LiveSource, isAwaited = () => false): Promise<Opened> {
	const known = opened.get(source.text) ?? open(source, async () => void (isAwaited() || (await breathe())))
	opened.set(source.text, known)
	return known
}

async function open({ name, text, layouts }: LiveSource, pause: () => Promise<void>): Promise<Opened> {
	const file = name.split(/[?#]/)[0]!.split('/').pop() || 'graph'
	const given = await text
	// The program has only just been compiled.
	await pause()
	const { value, issues } = readProjectJson(given, file, true)
	const [issue] = issues
	if (value.terms.length === 0 && value.mentions.length === 0)
		throw new Error(`${name}: no project (expected one with terms and mentions; found ${issue?.message ?? 'none'})`)
	await pause()
	const index = indexMentions(value)
	await pause()
	const links = weighLinks(index)
	await pause()
	const weighed = { project: value, index, links }
	const made = await readLayouts(layouts)
	await pause()
	const placed = new Map<Size, Positions>()
	const place: Opened['place'] = (shown, size) => {
		const stage = stageFor(size)
		const known = placed.get(stage)
		if (known) return known
		const input = buildLayoutInput(shown.fullGraph, shown.scales, stage)
		const positions = made.get(fingerprintInput(input)) ?? layoutGraph(input)
		placed.set(stage, positions)
		return positions
	}
	return { weighed, place }
}

/** Positions by the fingerprint of what they are of; none where they cannot be had, as they can be made. */
async function readLayouts(layouts: LiveSource['layouts']): Promise<Map<string, Positions>> {
	try {
		const stored = JSON.parse((await layouts) ?? '[]') as StoredLayout[]
		return new Map(stored.map(({ of, positions }) => [of, positions]))
	} catch {
		return new Map()
	}
}
