import { indexSteps, type MentionIndex, weighLinks } from '../../evidence/claims.ts'
import { type NamedTable, readKTable } from '../../evidence/k-table.ts'
import type { Link } from '../../evidence/types.ts'
import { type Verified, verifyMentions } from '../../evidence/verify.ts'
import { buildGraph, type ClaimGraph } from '../../graph/build-graph.ts'
import type { Dependence, Project } from '../../schema/project.ts'
import type { Source } from '../../schema/source.ts'
import type { Term } from '../../schema/term.ts'
import { runAtOnce, runInSlices } from './slices.ts'

/** A source text that the reader supplied. */
export interface HeldText {
	text: string
	/** False where its hash is not the one that the project was read from. */
	unchanged: boolean
	fileName: string
}

/** What everything else follows from, whatever the view shows. */
export interface Given {
	/** The project's file with the whole log. */
	logged: Project
	texts: ReadonlyMap<string, HeldText>
	/** What is known of copied text. */
	dependence: Dependence[]
}

/** What follows from it: long to find, so it is kept as long as nothing of it changes. */
export interface Fixed {
	/** Terms, documents and mentions as decided. */
	project: Project
	/** As the file has them, with the whole log: what is saved. */
	logged: Project
	/** Weights of source kinds that hold, and who set them. */
	kTable: NamedTable
	terms: ReadonlyMap<string, Term>
	sources: ReadonlyMap<string, Source>
	index: MentionIndex
	/** Where each mention's words stand, of the texts that are held. */
	verified: Verified
	/** All links, with every source on: what positions and scales are made from. */
	allLinks: Link[]
	fullGraph: ClaimGraph
}

export interface Known {
	given: Given
	fixed: Fixed
}

/** What every weighing here has in common; the shipped table is left out, as it is the quicker way. */
export const weighing = ({ verified, kTable: { k, by } }: Pick<Fixed, 'verified' | 'kTable'>) => ({
	located: verified.located,
	...(by && { kTable: k }),
})

/** Index → verify → weigh → graph, in steps; what `before` found of the same is taken over. */
function* deriveSteps({ logged, texts, dependence }: Given, before?: Known): Generator<void, Fixed> {
	const same = before?.given.logged === logged && before.given.dependence === dependence ? before.fixed : undefined
	const index = same?.index ?? (yield* indexSteps({ ...logged, dependence }, { before: before?.fixed.index }))
	const { mentions, terms, sources } = index.decided
	const project = same?.project ?? { ...logged, mentions, terms, sources, dependence }
	yield
	const verified = verifyMentions(project, new Map(Array.from(texts, ([id, { text }]) => [id, text])))
	yield
	const kTable = readKTable(logged.decisions)
	const links = weighLinks(index, weighing({ verified, kTable }))
	yield
	// Texts in which every word stands change no weight: then nothing that is drawn changes.
	const allLinks = same && isEqual(same.allLinks, links) ? same.allLinks : links
	const fullGraph = same?.allLinks === allLinks ? same.fullGraph : buildGraph(terms, allLinks)
	return { project, logged, kTable, index, verified, allLinks, terms: index.terms, sources: index.sources, fullGraph }
}

const isEqual = (a: readonly Link[], b: readonly Link[]) => a.length === b.length && a.every((one, i) => one === b[i])

/** Found while a project was being opened; used once. */
let ahead: Known | undefined

export function derive(given: Given, before?: Known): Known {
	const known = ahead
	ahead = undefined
	if (known && isSame(known.given, given)) return { given, fixed: known.fixed }
	return { given, fixed: runAtOnce(deriveSteps(given, before)) }
}

const isSame = (a: Given, b: Given) => a.logged === b.logged && a.texts === b.texts && a.dependence === b.dependence

/** The same without holding up the page. */
export async function deriveInSlices(given: Given, before?: Known, signal?: AbortSignal): Promise<Known> {
	return { given, fixed: await runInSlices(deriveSteps(given, before), signal) }
}

/** Derives what the next picture will need, before it is asked for. */
export async function deriveAhead(given: Given): Promise<void> {
	ahead = await deriveInSlices(given)
}
