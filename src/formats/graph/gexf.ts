import { escapeXml } from '../../text/xml.ts'
import { type Attribute, EDGE_ATTRIBUTES, NODE_ATTRIBUTES, weightOf, writeValue } from './attributes.ts'
import type { ExchangeEdge, ExchangeGraph, ExchangeNode } from './exchange-graph.ts'
import { element, lines } from './xml.ts'

/**
 * The graph as GEXF 1.3 (gexf.net), as Gephi and Gephi Lite open it: typed attributes, positions, one edge a link with
 * its predicate as `kind`, so that parallel links stay apart.
 */
export function writeGexf({ manifest, nodes, edges }: ExchangeGraph): string {
	const date = /^\d{4}-\d{2}-\d{2}$/.test(manifest.date) ? manifest.date : undefined
	const meta = element(
		'meta',
		{ lastmodifieddate: date },
		element('creator', {}, 'Corroborate'),
		element('description', {}, escapeXml([manifest.title, manifest.description].filter(Boolean).join(': '))),
	)
	const graph = element(
		'graph',
		{ mode: 'static', defaultedgetype: 'directed' },
		lines(
			declare('node', NODE_ATTRIBUTES),
			declare('edge', EDGE_ATTRIBUTES),
			element('nodes', {}, lines(...nodes.map(writeNode))),
			element('edges', {}, lines(...edges.map(writeEdge))),
		),
	)
	const root = { xmlns: 'http://gexf.net/1.3', 'xmlns:viz': 'http://gexf.net/1.3/viz', version: '1.3' }
	return `<?xml version="1.0" encoding="UTF-8"?>\n${element('gexf', root, lines(meta, graph))}\n`
}

/** Lists are one text: Gephi Lite does not know GEXF's list types. */
const TYPES = { string: 'string', strings: 'string', integer: 'integer', double: 'double' } as const

const declare = <Row>(of: 'node' | 'edge', attributes: readonly Attribute<Row>[]) =>
	element(
		'attributes',
		{ class: of },
		...attributes.map(({ name, type }) => element('attribute', { id: name, title: name, type: TYPES[type] })),
	)

const writeValues = <Row>(attributes: readonly Attribute<Row>[], row: Row) =>
	element(
		'attvalues',
		{},
		...attributes.map(({ name, of }) => element('attvalue', { for: name, value: writeValue(of(row)) })),
	)

function writeNode(node: ExchangeNode): string {
	const { id, label, position } = node
	// Gephi's y runs up.
	const place = position ? [element('viz:position', { x: position.x, y: -position.y, z: 0 })] : []
	return element('node', { id, label }, writeValues(NODE_ATTRIBUTES, node), ...place)
}

function writeEdge(edge: ExchangeEdge): string {
	const { id, source, target, predicate, label } = edge
	const attributes = { id, source, target, kind: predicate, label, weight: weightOf(edge) }
	return element('edge', attributes, writeValues(EDGE_ATTRIBUTES, edge))
}
