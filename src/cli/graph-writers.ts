import { writeCx2 } from '../formats/graph/cx2.ts'
import { toExchangeGraph } from '../formats/graph/exchange-graph.ts'
import { writeGexf } from '../formats/graph/gexf.ts'
import { writeGraphml } from '../formats/graph/graphml.ts'
import { writeJsonld } from '../formats/graph/jsonld.ts'
import { writeKgx } from '../formats/graph/kgx.ts'
import type { RdfInput } from '../formats/graph/rdf-dataset.ts'
import { writeSif } from '../formats/graph/sif.ts'
import { writeTrig } from '../formats/graph/trig.ts'
import type { OpenedProject, Texts } from '../pipeline/open-project.ts'
import { storeLayouts } from '../render/store-layouts.ts'
import type { FolderWriter, Writer } from './writer.ts'

/** The graph for other tools: Gephi, Cytoscape, yEd and igraph, knowledge graphs, triple stores. */
export const GRAPH_WRITERS: readonly Writer[] = [
	{ extension: '.gexf', write: (opened) => writeGexf(toExchangeGraph(place(opened))) },
	{ extension: '.graphml', write: (opened) => writeGraphml(toExchangeGraph(place(opened))) },
	{ extension: '.cx2', write: (opened) => writeCx2(toExchangeGraph(place(opened))) },
	{ extension: '.sif', write: (opened) => writeSif(toExchangeGraph(toInput(opened))) },
	{ extension: '.trig', write: (opened, { texts }) => writeTrig(toInput(opened, texts)) },
	{ extension: '.jsonld', write: (opened, { texts }) => writeJsonld(toInput(opened, texts)) },
]

/** `nodes.tsv` and `edges.tsv`, as KGX reads them. */
export const KGX_WRITER: FolderWriter = {
	format: 'kgx',
	write: (opened) => writeKgx(toExchangeGraph(toInput(opened))),
}

function toInput({ project, index, links }: OpenedProject, texts?: Texts): RdfInput {
	const { terms, sources } = index.decided
	return { project: { ...project, terms, sources }, links, independence: index.independence, texts }
}

/** With the positions that the picture has, by default. */
function place(opened: OpenedProject): RdfInput {
	const [landscape] = storeLayouts(opened.project, opened.links)
	return { ...toInput(opened), positions: landscape?.positions }
}
