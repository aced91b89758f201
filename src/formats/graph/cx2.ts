import { type Attribute, EDGE_ATTRIBUTES, NODE_ATTRIBUTES, weightOf } from './attributes.ts'
import type { ExchangeEdge, ExchangeGraph, ExchangeNode } from './exchange-graph.ts'

/** Columns that Cytoscape shows first: `name` and `interaction`. Ids of CX2 are numbers, so ours are a column. */
const NODES: readonly Attribute<ExchangeNode>[] = [
	{ name: 'name', type: 'string', of: ({ label }) => label },
	{ name: 'term', type: 'string', of: ({ id }) => id },
	...NODE_ATTRIBUTES,
]
const EDGES: readonly Attribute<ExchangeEdge>[] = [
	{ name: 'interaction', type: 'string', of: ({ label }) => label },
	{ name: 'link', type: 'string', of: ({ id }) => id },
	{ name: 'weight', type: 'double', of: weightOf },
	...EDGE_ATTRIBUTES,
]

/** The graph as CX2 (Cytoscape Exchange 2.0): declared attributes, coordinates in px with y down, labels shown. */
export function writeCx2({ manifest, nodes, edges }: ExchangeGraph): string {
	const numbers = new Map(nodes.map(({ id }, i) => [id, i]))
	const about = { name: manifest.title, description: manifest.description, version: manifest.version }
	const aspects: Record<string, unknown[]> = {
		attributeDeclarations: [
			{
				networkAttributes: Object.fromEntries(Object.keys(about).map((name) => [name, { d: 'string' }])),
				nodes: declare(NODES),
				edges: declare(EDGES),
			},
		],
		networkAttributes: [about],
		nodes: nodes.map((node, id) => ({ id, ...placeOf(node), v: valuesOf(NODES, node) })),
		edges: edges.map((edge, id) => ({
			id,
			s: numbers.get(edge.source)!,
			t: numbers.get(edge.target)!,
			v: valuesOf(EDGES, edge),
		})),
		visualProperties: [VISUAL_PROPERTIES],
	}
	const metaData = Object.entries(aspects).map(([name, { length: elementCount }]) => ({ name, elementCount }))
	const parts = [
		{ CXVersion: '2.0', hasFragments: false },
		{ metaData },
		...Object.entries(aspects).map(([name, elements]) => ({ [name]: elements })),
		{ status: [{ success: true, error: '' }] },
	]
	return `[\n${parts.map(writePart).join(',\n')}\n]\n`
}

/** One element a line, so that two versions of a file compare line by line. */
function writePart(part: object): string {
	const [[name, elements]] = Object.entries(part) as [[string, unknown]]
	if (!Array.isArray(elements) || elements.length === 0) return JSON.stringify(part)
	return `{"${name}":[\n${elements.map((element) => JSON.stringify(element)).join(',\n')}\n]}`
}

const TYPES = { string: 'string', strings: 'list_of_string', integer: 'integer', double: 'double' } as const

const declare = <Row>(attributes: readonly Attribute<Row>[]) =>
	Object.fromEntries(attributes.map(({ name, type }) => [name, { d: TYPES[type] }]))

const valuesOf = <Row>(attributes: readonly Attribute<Row>[], row: Row) =>
	Object.fromEntries(attributes.map(({ name, of }) => [name, of(row)]))

const placeOf = ({ position }: ExchangeNode) => (position ? { x: position.x, y: position.y } : {})

const VISUAL_PROPERTIES = {
	default: {
		network: { NETWORK_BACKGROUND_COLOR: '#FFFFFF' },
		node: { NODE_SHAPE: 'ellipse', NODE_LABEL: '' },
		edge: { EDGE_TARGET_ARROW_SHAPE: 'triangle', EDGE_LINE_STYLE: 'solid' },
	},
	nodeMapping: { NODE_LABEL: { type: 'PASSTHROUGH', definition: { attribute: 'name', type: 'string' } } },
	edgeMapping: {
		EDGE_LINE_STYLE: {
			type: 'DISCRETE',
			definition: {
				attribute: 'standing',
				type: 'string',
				map: [
					{ v: 'hedged', vp: 'dashed' },
					{ v: 'denied', vp: 'dotted' },
				],
			},
		},
	},
}
