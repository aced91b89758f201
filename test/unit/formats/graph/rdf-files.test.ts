import { expect, test } from 'vitest'
import { writeJsonld } from '../../../../src/formats/graph/jsonld.ts'
import { writeTrig } from '../../../../src/formats/graph/trig.ts'
import { smallProject } from '../../../fixtures/read-small.ts'
import { mention, project, source, term } from '../../evidence/make.ts'
import { hostileProject, toInput, WHOLE } from './hostile.ts'
import { readJsonld, readTrig } from './read-quads.ts'

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'
const OA = 'http://www.w3.org/ns/oa#'
const PROV = 'http://www.w3.org/ns/prov#'
const CO = 'urn:corroborate:vocabulary:'
const INTEGER = 'http://www.w3.org/2001/XMLSchema#integer'
const hostile = toInput(hostileProject())
const small = toInput(smallProject())

test.each([
	['hostile', hostile],
	['made-up', small],
])('TriG and JSON-LD of a %s project say the same, the same bytes each time', (_name, input) => {
	const quads = readTrig(writeTrig(input))
	expect(quads.length).toBeGreaterThan(100)
	expect(readJsonld(writeJsonld(input))).toEqual(quads)
	expect(new Set(quads).size).toBe(quads.length)
	const turned = { ...input, links: input.links.toReversed() }
	expect([writeTrig(turned), writeJsonld(turned)]).toEqual([writeTrig(input), writeJsonld(input)])
})

test('every mention is an annotation of its claim with a place and a hash, and none of its words', () => {
	const mentions = small.links.flatMap(({ claims }) => claims.flatMap((claim) => claim.mentions))
	const quads = readTrig(writeTrig(small))
	expect(quads.filter((quad) => quad.includes(` ${RDF}type ${OA}Annotation `))).toHaveLength(mentions.length)
	for (const { id, start, end, sha256, exact } of mentions) {
		const selector = `urn:corroborate:${small.project.manifest.id}:mention:${id}:selector`
		const said = quads.filter((quad) => quad.startsWith(`${selector} `)).join('\n')
		for (const part of [`${OA}TextPositionSelector`, `"${start}"`, `"${end}"`, sha256]) expect(said).toContain(part)
		if (exact) expect(writeTrig(small)).not.toContain(exact)
	}
	expect(writeTrig(hostile) + writeJsonld(hostile)).not.toContain('words of the page')
})

test('numbers of claims are those of the evidence', () => {
	const quads = readTrig(writeTrig(small))
	for (const { id, evidence } of small.links.flatMap(({ claims }) => claims)) {
		const claim = `urn:corroborate:${small.project.manifest.id}:claim:${id}`
		const number = (name: string) => quads.find((quad) => quad.startsWith(`${claim}:assertion ${CO}${name} ["`))
		const { mentions, documents, publishers, independent } = evidence.counts
		for (const [name, value] of Object.entries({ mentions, documents, publishers, independentSources: independent }))
			expect(number(name)).toBe(`${claim}:assertion ${CO}${name} ["${value}","${INTEGER}"] ${claim}:provenance`)
	}
})

test('the bare triple stands only where a claim is asserted; whatever is said of it stands beside', () => {
	const quads = readTrig(writeTrig(hostile))
	const bare = quads.filter((quad) => /^\S+:term:\S+ https:\/\/w3id\.org\/biolink\/vocab\/\S+ urn:/.test(quad))
	const term = 'urn:corroborate:untitled:term:'
	expect(bare).toEqual([
		`${term}lumarin https://w3id.org/biolink/vocab/related_to ${term}veltazine urn:corroborate:untitled:claim:lumarin.outperforms.veltazine.onset:assertion`,
		`${term}lumarin https://w3id.org/biolink/vocab/treats_or_applied_or_studied_to_treat ${term}insomnia urn:corroborate:untitled:claim:lumarin.treats.insomnia:assertion`,
	])
	const standings = quads.flatMap((quad) => / urn:corroborate:vocabulary:standing \["(\w+)"/.exec(quad)?.[1] ?? [])
	expect(standings).toEqual(['hedged', 'denied', 'asserted', 'asserted', 'open', 'denied'])
	expect(quads.filter((quad) => quad.includes('/negated ['))).toHaveLength(2)
})

test('hostile texts come back whole, and documents say what they were made from', () => {
	const quads = readTrig(writeTrig(hostile))
	const document = 'urn:corroborate:untitled:document:'
	expect(quads).toContain(`${document}a http://purl.org/dc/terms/title ${JSON.stringify([WHOLE, ''])} `)
	expect(quads).toContain(`${document}c ${PROV}wasDerivedFrom ${document}a `)
	expect(quads).toContain(`${document}b ${PROV}wasDerivedFrom ${document}b:original `)
	expect(quads.find((quad) => quad.startsWith(`${document}a http://purl.org/dc/terms/source`))).toBe(
		`${document}a http://purl.org/dc/terms/source https://a.example/x%7Cy%22%3Cz%3E%5C%7B%7D%5E%60 `,
	)
})

test('offsets are code points where the text is at hand, and say so', () => {
	const given = toInput(
		project({
			terms: [term('lumarin', 'treatment'), term('insomnia', 'condition')],
			sources: [source('a')],
			mentions: [mention('a', { start: 4 })],
		}),
	)
	const at = (texts?: Map<string, string>) =>
		readTrig(writeTrig({ ...given, texts })).flatMap(
			(quad) => /:selector \S*(start|end|offsetUnit) \["([^"]*)"/.exec(quad)?.slice(1) ?? [],
		)
	expect(at()).toEqual(['start', '4', 'end', '14', 'offsetUnit', 'UTF-16 code unit'])
	const texts = new Map([['a', '𝒳𝒳lumarin...']])
	expect(at(texts)).toEqual(['start', '2', 'end', '12', 'offsetUnit', 'Unicode code point'])
})
