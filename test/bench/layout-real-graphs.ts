import { existsSync, readFileSync } from 'node:fs'
import type { LayoutEdge, LayoutInput } from '../../src/layout/types.ts'
import { labelledNode } from '../unit/layout/graphs.ts'

const BENCH = new URL('../../../shared/bench/', import.meta.url)
interface Annotated {
	entities: { ids?: string[] }[]
	relations: { head: string; tail: string }[]
}

function readAnnotated(path: string): Annotated[] | undefined {
	const file = new URL(path, BENCH)
	if (existsSync(file))
		return readFileSync(file, 'utf8')
			.trim()
			.split('\n')
			.map((line) => JSON.parse(line) as Annotated)
	console.log(`layout bench: no ../shared/bench/${path}; that graph is left out`)
}

/** A graph of pairs of ids, a link's weight the number of documents that have the pair. */
function toInput(pairs: Iterable<readonly [string, string]>): LayoutInput {
	const links = new Map<string, LayoutEdge>()
	for (const [a, b] of pairs) {
		if (a === b) continue
		const [source, target] = a < b ? [a, b] : [b, a]
		const link = links.get(`${source} ${target}`) ?? { source, target, weight: 0 }
		link.weight++
		links.set(`${source} ${target}`, link)
	}
	const edges = [...links.values()]
	const ids = [...new Set(edges.flatMap(({ source, target }) => [source, target]))]
	return { nodes: ids.map((id, i) => labelledNode(id, 5, 60 + ((i * 37) % 90))), edges }
}

const idsIn = ({ entities }: Annotated) => [...new Set(entities.flatMap(({ ids }) => ids ?? []))]
const related = ({ relations }: Annotated) => relations.map(({ head, tail }) => [head, tail] as const)
const together = (record: Annotated) =>
	idsIn(record).flatMap((a, i, ids) => ids.slice(i + 1).map((b) => [a, b] as const))

/** Graphs of the annotated sets, each with its name; empty where the sets are not at hand. */
export function realGraphs(): [string, LayoutInput][] {
	const drugs = readAnnotated('bc5cdr/train.jsonl')
	const mixed = readAnnotated('biored/train.jsonl')
	return [
		...(drugs ? ([['BC5CDR relations', toInput(drugs.flatMap(related))]] as [string, LayoutInput][]) : []),
		...(drugs ? ([['BC5CDR co-mentions', toInput(drugs.flatMap(together))]] as [string, LayoutInput][]) : []),
		...(mixed ? ([['BioRED relations', toInput(mixed.flatMap(related))]] as [string, LayoutInput][]) : []),
	]
}
