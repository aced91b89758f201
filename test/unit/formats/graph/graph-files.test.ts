import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseCsv } from '../../../../src/formats/csv.ts'
import { writeCx2 } from '../../../../src/formats/graph/cx2.ts'
import { type ExchangeGraph, toExchangeGraph } from '../../../../src/formats/graph/exchange-graph.ts'
import { writeGexf } from '../../../../src/formats/graph/gexf.ts'
import { writeGraphml } from '../../../../src/formats/graph/graphml.ts'
import { writeKgx } from '../../../../src/formats/graph/kgx.ts'
import type { RdfInput } from '../../../../src/formats/graph/rdf-dataset.ts'
import { writeSif } from '../../../../src/formats/graph/sif.ts'
import { smallProject } from '../../../fixtures/read-small.ts'
import { anyProject, shuffled, term } from '../../evidence/make.ts'
import { HOSTILE, hostileProject, toInput } from './hostile.ts'
import { all, type Element, readXml } from './strict-xml.ts'

const positions = { lumarin: { x: 12.5, y: -7 }, insomnia: { x: 0, y: 3 } }
const hostile = toExchangeGraph({ ...toInput(hostileProject()), positions })
const small = toExchangeGraph(toInput(smallProject()))
/** XML 1.0 cannot hold these two. */
const IN_XML = HOSTILE.replace('\u0001', '\ufffd').replace('\ud800', '\ufffd')

const writeAll = (graph: ExchangeGraph) => [
	writeGexf(graph),
	writeGraphml(graph),
	writeCx2(graph),
	writeSif(graph),
	...writeKgx(graph).values(),
]

type Row = Record<string, string>
const gexfRow = ({ children }: Element): Row =>
	Object.fromEntries(children.flatMap((one) => all(one, 'attvalue')).map(({ attributes: a }) => [a.for!, a.value!]))
const graphmlRow = (root: Element, one: Element): Row => {
	const names = new Map(all(root, 'key').map(({ attributes: a }) => [a.id!, a['attr.name']!]))
	return Object.fromEntries(all(one, 'data').map(({ attributes, text }) => [names.get(attributes.key!)!, text]))
}
const tsvRows = (text: string): Row[] => {
	const [head, ...rows] = text
		.trimEnd()
		.split('\n')
		.map((row) => row.split('\t')) as [string[], ...string[][]]
	for (const row of rows) expect(row).toHaveLength(head.length)
	return rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i]!])))
}
/** Edges as each format tells them: mentions, documents, publishers, independent sources, standing. */
const told = (row: Row | Record<string, unknown>) =>
	['mentions', 'documents', 'publishers', 'independent_sources', 'standing'].map((name) => String(row[name]))
const expected = ({ edges }: ExchangeGraph) =>
	edges.map((edge) => told({ ...edge, independent_sources: edge.independent }))

interface Cx2Node {
	id: number
	x?: number
	y?: number
	v: Record<string, unknown>
}
interface Cx2 {
	nodes: Cx2Node[]
	edges: { id: number; s: number; t: number; v: Record<string, unknown> }[]
	metaData: { name: string; elementCount: number }[]
	attributeDeclarations: [Record<'nodes' | 'edges', Record<string, { d: string }>>]
}
const readCx2 = (text: string): Cx2 & Record<string, unknown[]> => Object.assign({}, ...JSON.parse(text))

describe.each([
	['a hostile project', hostile],
	['a made-up project', small],
])('%s', (_name, graph) => {
	test('GEXF and GraphML read back: every node, every edge, the same numbers', () => {
		const gexf = readXml(writeGexf(graph))
		expect(all(gexf, 'node').map(({ attributes }) => attributes.id)).toEqual(graph.nodes.map(({ id }) => id))
		expect(all(gexf, 'edge').map((edge) => told(gexfRow(edge)))).toEqual(expected(graph))
		const graphml = readXml(writeGraphml(graph))
		expect(all(graphml, 'node').map(({ attributes }) => attributes.id)).toEqual(graph.nodes.map(({ id }) => id))
		expect(all(graphml, 'edge').map((edge) => told(graphmlRow(graphml, edge)))).toEqual(expected(graph))
	})

	test('CX2 and KGX read back: every node, every edge, the same numbers', () => {
		const { nodes, edges } = readCx2(writeCx2(graph))
		expect(nodes.map(({ v }) => v.term)).toEqual(graph.nodes.map(({ id }) => id))
		expect(edges.map(({ v }) => told(v))).toEqual(expected(graph))
		expect(edges.map(({ s, t }) => [nodes[s]!.v.term, nodes[t]!.v.term])).toEqual(
			graph.edges.map(({ source, target }) => [source, target]),
		)
		const files = writeKgx(graph)
		const kgx = { nodes: tsvRows(files.get('nodes.tsv')!), edges: tsvRows(files.get('edges.tsv')!) }
		expect(kgx.edges.map(told)).toEqual(expected(graph))
		const ids = kgx.nodes.map(({ id }) => id!)
		expect(new Set(ids).size).toBe(graph.nodes.length)
		for (const id of ids) expect(id).toMatch(/^[A-Za-z]+:[\w.-]+$/)
		for (const { subject, object } of kgx.edges) expect(ids).toEqual(expect.arrayContaining([subject, object]))
	})

	test('ends, keys and columns are declared', () => {
		const gexf = readXml(writeGexf(graph))
		const declared = new Set(all(gexf, 'attribute').map(({ attributes }) => attributes.id))
		for (const { attributes } of all(gexf, 'attvalue')) expect(declared).toContain(attributes.for)
		const graphml = readXml(writeGraphml(graph))
		const keys = all(graphml, 'key').map(({ attributes }) => attributes.id)
		expect(new Set(keys).size).toBe(keys.length)
		for (const { attributes } of all(graphml, 'data')) expect(keys).toContain(attributes.key)
		const cx2 = readCx2(writeCx2(graph))
		const [declarations] = cx2.attributeDeclarations
		for (const part of ['nodes', 'edges'] as const)
			for (const { v } of cx2[part]) expect(Object.keys(declarations[part])).toEqual(Object.keys(v))
		for (const { name, elementCount } of cx2.metaData) expect(cx2[name]).toHaveLength(elementCount)
	})
})

test('labels come back as they are, as far as a format can hold them', () => {
	const labels = hostile.nodes.map(({ label }) => label.replace(HOSTILE, IN_XML))
	expect(labels).toContain(IN_XML)
	expect(all(readXml(writeGexf(hostile)), 'node').map(({ attributes }) => attributes.label)).toEqual(labels)
	const graphml = readXml(writeGraphml(hostile))
	expect(all(graphml, 'node').map((node) => graphmlRow(graphml, node).label)).toEqual(labels)
	const names = readCx2(writeCx2(hostile)).nodes.map(({ v }) => v.name)
	expect(names).toEqual(hostile.nodes.map(({ label }) => label))
	const [insomnia] = tsvRows(writeKgx(hostile).get('nodes.tsv')!).filter(({ term: id }) => id === 'insomnia')
	expect(insomnia!.name).toMatch(/^'=HYPERLINK\("x"\) <\/label>/)
	expect(insomnia!.synonym!.split('|')).toHaveLength(2)
})

test('no cell of a table runs as a formula', () => {
	for (const text of writeKgx(hostile).values())
		for (const row of parseCsv(text.replaceAll('"', '').replaceAll(',', ' ').replaceAll('\t', ',')))
			for (const cell of row) expect(cell).not.toMatch(/^[=+\-@]/)
})

test('positions are those given, and the y of GEXF runs up', () => {
	const places = all(readXml(writeGexf(hostile)), 'viz:position').map(({ attributes: { x, y } }) => [x, y])
	expect(places).toEqual([
		['0', '-3'],
		['12.5', '7'],
	])
	const lumarin = readCx2(writeCx2(hostile)).nodes.find(({ v }) => v.term === 'lumarin')!
	expect([lumarin.x, lumarin.y]).toEqual([12.5, -7])
})

test('standing is told, also where a format has one word or one flag for it', () => {
	expect(hostile.edges.map(({ id, standing }) => [id, standing])).toEqual([
		['lumarin.causes_side_effect.nausea', 'hedged'],
		['lumarin.outperforms.veltazine', 'contested'],
		['lumarin.treats.insomnia', 'asserted'],
		['veltazine.treats.insomnia', 'denied'],
	])
	expect(writeSif(hostile).split('\n')).toEqual([
		'lumarin\tcauses_side_effect\tnausea',
		'lumarin\toutperforms\tveltazine',
		'lumarin\ttreats\tinsomnia',
		'veltazine\tdenied_treats\tinsomnia',
		'alone',
		'',
	])
	const edges = tsvRows(writeKgx(hostile).get('edges.tsv')!)
	expect(edges.map(({ negated }) => negated)).toEqual(['', '', '', 'true'])
	for (const edge of all(readXml(writeGexf(hostile)), 'edge')) expect(Number(edge.attributes.weight)).toBeGreaterThan(0)
})

test('KGX: an identifier that two terms share names neither; documents are publications; who read them is told', () => {
	const files = writeKgx(hostile)
	const ids = tsvRows(files.get('nodes.tsv')!).map(({ id, category }) => [id, category])
	expect(ids).toEqual([
		['UniProtKB:P23560', 'biolink:Protein'],
		['corroborate:insomnia', 'biolink:DiseaseOrPhenotypicFeature'],
		['corroborate:lumarin', 'biolink:Treatment'],
		['corroborate:nausea', 'biolink:PhenotypicFeature'],
		['corroborate:veltazine', 'biolink:Treatment'],
	])
	const edges = tsvRows(files.get('edges.tsv')!)
	expect(edges.map(({ publications }) => publications)).toEqual([
		'https://b.example/x%7Cy',
		'DOI:10.5555/one',
		'DOI:10.5555/one',
		'https://b.example/x%7Cy',
	])
	const given = smallProject()
	const by = (more: object) => {
		const mentions = given.mentions.map((one) => ({ ...one, ...more }))
		const graph = toExchangeGraph(toInput({ ...given, mentions }))
		return [...new Set(tsvRows(writeKgx(graph).get('edges.tsv')!).map(({ agent_type }) => agent_type))]
	}
	expect(by({ extractor: undefined })).toEqual(['manual_agent'])
	expect(by({ extractor: { name: 'rules', version: '1' }, review: 'unreviewed' })).toEqual(['text_mining_agent'])
	expect(by({ extractor: { name: 'rules', version: '1' }, review: 'accepted' })).toEqual([
		'manual_validation_of_automated_agent',
	])
})

test('the same bytes whatever the order of the records, and every counted link once', () => {
	const terms = ['lumarin', 'veltazine', 'drift-receptor', 'calmulin'].map((id) => term(id, 'mechanism'))
	const pair = anyProject.chain((given) => {
		const whole = { ...given, terms }
		return fc.tuple(fc.constant(whole), shuffled(whole))
	})
	fc.assert(
		fc.property(pair, ([given, other]) => {
			const input: RdfInput = toInput(given)
			const graph = toExchangeGraph(input)
			expect(writeAll(toExchangeGraph(toInput(other)))).toEqual(writeAll(graph))
			const counted = input.links.filter(({ evidence }) => evidence.counts.mentions > 0).map(({ id }) => id)
			expect(graph.edges.map(({ id }) => id)).toEqual(counted.sort())
			for (const { mentions, documents, publishers, independent } of graph.edges)
				expect([mentions, documents, publishers, independent]).toEqual(
					[mentions, documents, publishers, independent].toSorted((a, b) => b - a),
				)
		}),
		{ numRuns: 40 },
	)
})

const hasXmllint = spawnSync('xmllint', ['--version']).error === undefined
test.skipIf(!hasXmllint)('xmllint finds nothing wrong in GEXF and GraphML (needs libxml2-utils)', () => {
	for (const input of [writeGexf(hostile), writeGraphml(hostile)])
		expect(spawnSync('xmllint', ['--noout', '-'], { input, encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' })
})
