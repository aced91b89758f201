import type { Mention } from '../../schema/mention.ts'
import type { Source } from '../../schema/source.ts'
import { neutralise } from '../csv.ts'
import { preferredXref } from './biolink.ts'
import type { ExchangeEdge, ExchangeGraph, ExchangeNode } from './exchange-graph.ts'

type Cell = string | number | string[]
type Columns<Row> = [heading: string, cell: (row: Row) => Cell][]

/** The graph as KGX tables (Biolink 4): `nodes.tsv` and `edges.tsv`, our own numbers in columns after Biolink's. */
export function writeKgx(graph: ExchangeGraph): Map<string, string> {
	const curies = nameNodes(graph.nodes)
	const publications = new Map(graph.sources.map((source) => [source.id, publicationOf(source)]))
	return new Map([
		['nodes.tsv', writeTable(nodeColumns(curies), graph.nodes)],
		['edges.tsv', writeTable(edgeColumns(curies, publications, graph.manifest.id), graph.edges)],
	])
}

const own = (id: string) => `corroborate:${id}`

/** Term id → CURIE: the identifier that other graphs use, where no other term has it; else our own. */
function nameNodes(nodes: readonly ExchangeNode[]): Map<string, string> {
	const times = new Map<string, number>()
	const named = nodes.map((node): [string, string | undefined] => [node.id, preferredXref(node)])
	for (const [, xref] of named) if (xref) times.set(xref, (times.get(xref) ?? 0) + 1)
	return new Map(named.map(([id, xref]) => [id, xref && times.get(xref) === 1 ? xref : own(id)]))
}

function nodeColumns(curies: ReadonlyMap<string, string>): Columns<ExchangeNode> {
	return [
		['id', ({ id }) => curies.get(id)!],
		['category', ({ category }) => [category]],
		['name', ({ label }) => label],
		['synonym', ({ synonyms }) => synonyms],
		['xref', ({ xrefs }) => xrefs],
		['description', ({ definition }) => definition],
		['term', ({ id }) => id],
		['kind', ({ kind }) => kind],
		['independent_sources', ({ sources }) => sources],
	]
}

function edgeColumns(
	curies: ReadonlyMap<string, string>,
	publications: ReadonlyMap<string, string>,
	project: string,
): Columns<ExchangeEdge> {
	return [
		['id', ({ id }) => own(id)],
		['subject', ({ source }) => curies.get(source)!],
		['predicate', ({ biolink }) => biolink],
		['object', ({ target }) => curies.get(target)!],
		['category', () => ['biolink:Association']],
		['knowledge_level', () => 'knowledge_assertion'],
		['agent_type', (edge) => agentOf(mentionsOf(edge))],
		['primary_knowledge_source', () => own(project)],
		[
			'publications',
			(edge) => [...new Set(mentionsOf(edge).map(({ document }) => publications.get(document)!))].sort(),
		],
		// Empty for false: KGX takes any text there, "False" too, for true.
		['negated', ({ standing }) => (standing === 'denied' ? 'true' : '')],
		['object_direction_qualifier', directionOf],
		['original_predicate', ({ predicate }) => predicate],
		['directions', ({ directions }) => directions],
		['aspects', ({ aspects }) => aspects],
		['standing', ({ standing }) => standing],
		['mentions', ({ mentions }) => mentions],
		['documents', ({ documents }) => documents],
		['publishers', ({ publishers }) => publishers],
		['independent_sources', ({ independent }) => independent],
		['asserting_sources', ({ asserting }) => asserting],
		['denying_sources', ({ denying }) => denying],
		['support', ({ support }) => support],
		['dispute', ({ dispute }) => dispute],
		['unknown', ({ unknown }) => unknown],
	]
}

/** Counted mentions of the side that the edge stands for. */
function mentionsOf({ link, standing }: ExchangeEdge): Mention[] {
	const side = standing === 'denied' ? 'denies' : 'asserts'
	return link.evidence.sources.flatMap(({ documents }) =>
		documents.flatMap(({ mentions }) =>
			mentions.filter(({ polarity, certainty }) => polarity === side && certainty !== 'open'),
		),
	)
}

/** Who made the edge: people, a program that people checked throughout, or a program. */
function agentOf(mentions: readonly Mention[]): string {
	if (mentions.every(({ extractor }) => !extractor || extractor.name === 'curated')) return 'manual_agent'
	const isReviewed = mentions.every(({ review }) => review === 'accepted' || review === 'edited')
	return isReviewed ? 'manual_validation_of_automated_agent' : 'text_mining_agent'
}

/** Biolink's one qualifier; left empty where claims of both directions, or of none, stand behind the edge. */
function directionOf({ directions }: ExchangeEdge): string {
	if (directions.length !== 1) return ''
	return { increases: 'increased', decreases: 'decreased' }[directions[0]!] ?? ''
}

function publicationOf({ id, pmid, doi, nct, url }: Source): string {
	if (pmid) return `PMID:${pmid}`
	if (doi) return `DOI:${doi.replace(/^https?:\/\/(dx\.)?doi\.org\//i, '')}`
	if (nct) return `clinicaltrials:${nct}`
	return url?.replaceAll('|', '%7C') ?? own(id)
}

function writeTable<Row>(columns: Columns<Row>, rows: readonly Row[]): string {
	const written = rows.map((row) => columns.map(([, cell]) => writeCell(cell(row))))
	return [columns.map(([heading]) => heading), ...written].map((cells) => `${cells.join('\t')}\n`).join('')
}

/** KGX knows no quotes: what separates cells, rows and items becomes a blank. Formulas are told to be text. */
function writeCell(cell: Cell): string {
	if (typeof cell === 'number') return String(cell)
	const items = (Array.isArray(cell) ? cell : [cell]).map((item) =>
		item.replace(/[|\p{Cc}\u2028\u2029]+/gu, ' ').trim(),
	)
	return neutralise(items.join('|'))
}
