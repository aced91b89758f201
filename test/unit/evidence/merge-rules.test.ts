import { describe, expect, test } from 'vitest'
import { buildLinks } from '../../../src/evidence/claims.ts'
import { canonicalUrl, readDoi } from '../../../src/evidence/identifiers.ts'
import { findIndependence } from '../../../src/evidence/independence.ts'
import { normalisePublisher } from '../../../src/evidence/publisher.ts'
import type { Source } from '../../../src/schema/source.ts'
import { groups, mention, project, source } from './make.ts'

describe('I1 same document', () => {
	test.each<[string, Partial<Source>, Partial<Source>]>([
		['address', { url: 'http://www.one.example/page/?utm_source=x#top' }, { url: 'https://one.example/page' }],
		['DOI', { doi: '10.5555/AB.1' }, { doi: 'https://doi.org/10.5555/ab.1' }],
		['DOI in the address', { doi: '10.5555/ab.1' }, { url: 'https://doi.org/10.5555/AB.1' }],
		['PMID', { pmid: '77' }, { url: 'https://pubmed.ncbi.nlm.nih.gov/77/' }],
		['NCT number', { nct: 'NCT01234567' }, { url: 'https://clinicaltrials.gov/study/NCT01234567?tab=results' }],
		[
			'PMCID',
			{ url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC123' },
			{ url: 'https://www.ncbi.nlm.nih.gov/pmc/articles/PMC123/' },
		],
		['text', { textSha256: 'f'.repeat(64) }, { textSha256: 'f'.repeat(64) }],
	])('by %s', (_, one, other) => {
		expect(groups([source('a', one), source('b', other), source('c')])).toEqual([expect.stringMatching(/^a\+b I1/)])
	})
	test('documents without any text are not one document', () => {
		const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
		expect(groups([source('a', { textSha256: empty }), source('b', { textSha256: empty })])).toEqual([])
	})
	test('what differs stays apart', () => {
		expect(canonicalUrl('https://one.example/a?id=1')).not.toBe(canonicalUrl('https://one.example/a?id=2'))
		expect(canonicalUrl('https://one.example/a?x=1&y=2&gclid=3')).toBe('https://one.example/a?x=1&y=2')
		expect(canonicalUrl('nonsense')).toBeUndefined()
		expect(readDoi('see 10.5555/x.(1).')).toBe('10.5555/x.(1')
	})
})

describe('I2 same publisher', () => {
	test('one publisher under two hosts, written in two ways', () => {
		expect(
			groups([
				source('a', { publisher: 'The Bayview Clinic, PLLC', url: 'https://bayview.example/1' }),
				source('b', { publisher: 'BAYVIEW CLINIC', url: 'https://other.example/2' }),
			]),
		).toEqual(['a+b I2'])
		expect(normalisePublisher('Société Générale & Fils S.A.')).toBe('societe generale and fils')
		expect(normalisePublisher('Inc.')).toBe('inc')
	})
	test('two blogs on one blog host are two; two pages of one blog are one', () => {
		const blog = (id: string, name: string) => source(id, { url: `https://${name}.blogspot.com/${id}` })
		expect(groups([blog('a', 'sleep'), blog('b', 'light'), blog('c', 'light')])).toEqual(['b+c I2'])
	})
	test('a nameless page takes the only name on its domain; a host with several names is no publisher', () => {
		const at = (id: string, publisher: string) => source(id, { publisher, url: `https://www.agency.gov/${id}` })
		expect(groups([at('a', 'Sleep Institute'), at('b', '')])).toEqual(['a+b I2'])
		expect(groups([at('a', 'Sleep Institute'), at('b', ''), at('c', 'Light Institute')])).toEqual([])
		expect(groups([at('a', ''), at('b', '')])).toEqual(['a+b I2'])
	})
	test('a publisher that is only a domain name is that domain', () => {
		expect(
			groups([
				source('a', { publisher: 'drlight.com', url: 'https://drlight.com/x' }),
				source('b', { url: 'https://www.drlight.com/y' }),
			]),
		).toEqual(['a+b I2'])
	})
	test('a repository is nobody: journal and authors decide, also where one article was retracted', () => {
		const article = (id: string, authors: string[], more: Partial<Source> = {}) =>
			source(id, {
				url: `https://pmc.ncbi.nlm.nih.gov/articles/PMC${id.charCodeAt(0)}`,
				publisher: 'PubMed Central',
				journal: 'Journal of Light',
				authors,
				...more,
			})
		expect(
			groups([
				article('a', ['A. Lind']),
				article('b', ['B. Osei'], { retraction: { reason: 'made-up data' } }),
				article('c', []),
			]),
		).toEqual([])
		expect(groups([article('a', ['A. Lind', 'B. Osei']), article('b', ['b osei', 'A. Lind'])])).toEqual(['a+b I2'])
		expect(groups([article('a', ['A. Lind']), article('b', ['A. Lind'], { journal: 'Sleep Letters' })])).toEqual([])
	})
	test('a registry speaks with the voice of the sponsor', () => {
		const trial = (id: string, publisher: string) =>
			source(id, { publisher, url: `https://clinicaltrials.gov/study/NCT0000000${id}` })
		expect(
			groups([trial('1', 'Harbor Pharma'), trial('2', 'Harbor Pharma Inc.'), trial('3', 'Osei Hospital')]),
		).toEqual(['1+2 I2'])
		expect(groups([trial('1', 'ClinicalTrials.gov'), trial('2', 'ClinicalTrials.gov (registry)')])).toEqual([])
	})
	test('publishers are counted below documents and above sources', () => {
		const sources = [
			source('a', { publisher: 'P', doi: '10.5555/x' }),
			source('b', { publisher: 'P' }),
			source('c', { publisher: 'Q', doi: '10.5555/x' }),
		]
		const [link] = buildLinks(project({ sources, mentions: ['a', 'b', 'c'].map((id) => mention(id)) }))
		expect(link!.evidence.counts).toEqual({ mentions: 3, documents: 3, publishers: 2, independent: 1 })
	})
})

describe('I3 copied text, from records', () => {
	const at = (value: number) =>
		findIndependence({
			sources: [source('a'), source('b')],
			dependence: [{ rule: 'I3', documents: ['b', 'a'], value, note: '' }],
		}).merges.map(({ rule, documents }) => [rule, ...documents])
	test.each([0.2, 0.76, 1, 3, 14])('merges at %f', (value) => expect(at(value)).toEqual([['I3', 'a', 'b']]))
	test.each([0, 0.05, 0.19, 2])('does not at %f', (value) => expect(at(value)).toEqual([]))
})

describe('I4 declared', () => {
	const from = (derivedFrom: Source['derivedFrom']) => ({ derivedFrom })
	test('by id, by address, by publisher and title', () => {
		const original = source('o', { url: 'https://o.example/post', publisher: 'Origin', title: 'The Post' })
		expect(groups([original, source('a', from({ id: 'o' }))])).toEqual(['a+o I4'])
		expect(groups([original, source('a', from({ url: 'http://www.o.example/post/' }))])).toEqual(['a+o I4'])
		expect(groups([original, source('a', from({ publisher: 'ORIGIN Ltd', title: 'The post!' }))])).toEqual(['a+o I4'])
	})
	test('two copies of one outside work are one', () => {
		const outside = from({ publisher: 'Origin', title: 'The Post' })
		expect(
			groups([
				source('a', outside),
				source('b', outside),
				source('c', from({ publisher: 'Origin', title: 'Another' })),
			]),
		).toEqual(['a+b I4'])
	})
	test('coming from a publisher is not coming from each of its pages; it is told', () => {
		const sources = [
			source('o', { publisher: 'Origin' }),
			source('a', from({ publisher: 'Origin' })),
			source('b', from({ publisher: 'Origin' })),
		]
		expect(groups(sources)).toEqual([])
		expect(findIndependence({ sources }).flags).toMatchObject([{ kind: 'origin', documents: ['a', 'b', 'o'] }])
	})
	test('a circle of declarations is one source and ends', () => {
		expect(
			groups([
				source('a', from({ id: 'b' })),
				source('b', from({ id: 'c' })),
				source('c', from({ id: 'a' })),
				source('d', from({ id: 'd' })),
			]),
		).toEqual(['a+b+c I4'])
	})
})
