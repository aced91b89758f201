import { escapeXml } from '../../text/xml.ts'
import { type Attribute, EDGE_ATTRIBUTES, NODE_ATTRIBUTES, weightOf, writeValue } from './attributes.ts'
import type { ExchangeEdge, ExchangeGraph, ExchangeNode } from './exchange-graph.ts'
import { element, lines } from './xml.ts'

/** Names that Gephi, Cytoscape, yEd and igraph look for. */
const NODES: readonly Attribute<ExchangeNode>[] = [
	{ name: 'label', type: 'string', of: ({ label }) => label },
	...NODE_ATTRIBUTES,
]
const EDGES: readonly Attribute<ExchangeEdge>[] = [
	{ name: 'label', type: 'string', of: ({ label }) => label },
	{ name: 'weight', type: 'double', of: weightOf },
	...EDGE_ATTRIBUTES,
]

/** The graph as GraphML 1.0 (graphml.graphdrawing.org): typed keys, lists as one text, positions as `x` and `y`. */
export function writeGraphml({ manifest, nodes, edges }: ExchangeGraph): string {
	const keys = [
		...NODES.map((attribute) => declare('node', attribute)),
		...['x', 'y'].map((name) => declare('node', { name, type: 'double' })),
		...EDGES.map((attribute) => declare('edge', attribute)),
	]
	const graph = element(
		'graph',
		{ id: manifest.id, edgedefault: 'directed' },
		lines(...nodes.map(writeNode), ...edges.map(writeEdge)),
	)
	const about = element('desc', {}, escapeXml(manifest.title))
	const root = { xmlns: 'http://graphml.graphdrawing.org/xmlns' }
	return `<?xml version="1.0" encoding="UTF-8"?>\n${element('graphml', root, lines(about, ...keys, graph))}\n`
}

const TYPES = { string: 'string', strings: 'string', integer: 'int', double: 'double' } as const

/** Ids of keys hold for the whole file, so the columns that both have are told apart by their first letter. */
const keyOf = (of: 'node' | 'edge', name: string) => `${of[0]}_${name}`

const declare = (of: 'node' | 'edge', { name, type }: { name: string; type: keyof typeof TYPES }) =>
	element('key', { id: keyOf(of, name), for: of, 'attr.name': name, 'attr.type': TYPES[type] })

const data = (key: string, text: string) => element('data', { key }, escapeXml(text))

const writeData = <Row>(of: 'node' | 'edge', attributes: readonly Attribute<Row>[], row: Row) =>
	attributes.map((attribute) => data(keyOf(of, attribute.name), writeValue(attribute.of(row))))

function writeNode(node: ExchangeNode): string {
	const { id, position } = node
	const place = position ? [data('n_x', String(position.x)), data('n_y', String(position.y))] : []
	return element('node', { id }, ...writeData('node', NODES, node), ...place)
}

const writeEdge = (edge: ExchangeEdge) =>
	element('edge', { id: edge.id, source: edge.source, target: edge.target }, ...writeData('edge', EDGES, edge))
