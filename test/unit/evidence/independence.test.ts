import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildLinks } from '../../../src/evidence/claims.ts'
import { canonicalUrl, readDoi } from '../../../src/evidence/identifiers.ts'
import { findIndependence } from '../../../src/evidence/independence.ts'
import { normalisePublisher } from '../../../src/evidence/publisher.ts'
import type { Decision } from '../../../src/schema/decision.ts'
import type { Mention } from '../../../src/schema/mention.ts'
import type { Source } from '../../../src/schema/source.ts'
import { anyProject, decision, mention, project, source } from './make.ts'

/** Groups of two or more, as "a+b", each with the rules that made it. */
function groups(sources: Source[], decisions: Decision[] = []): string[] {
	const { groupOf, merges } = findIndependence({ sources, decisions })
	const found = group(groupOf)
	return found
		.filter((ids) => ids.length > 1)
		.map(
			(ids) =>
				`${ids.join('+')} ${[...new Set(merges.filter(({ documents }) => ids.includes(documents[0])).map(({ rule }) => rule))].join()}`,
		)
}
function group(groupOf: Map<string, string>): string[][] {
	const found = new Map<string, string[]>()
	for (const [id, to] of groupOf) found.set(to, [...(found.get(to) ?? []), id])
	return [...found.values()]
}

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

describe('I5 and I6, for one claim', () => {
	const said = (documents: string[], more: Partial<Mention> = {}) =>
		documents.map((document) => mention(document, more))
	const weights = (mentions: Mention[], more: Partial<Parameters<typeof project>[0]> = {}) =>
		Object.fromEntries(
			buildLinks(project({ mentions, ...more })).map(({ object, evidence }) => [object, evidence.counts.independent]),
		)

	test('a near-identical sentence merges in its claim only', () => {
		const mentions = [...said(['a', 'b']), ...said(['a', 'b'], { object: 'depression' })]
		const dependence = [
			{
				rule: 'I5' as const,
				documents: ['a', 'b'] as [string, string],
				claim: 'lumarin.treats.insomnia',
				value: 0.85,
				note: '',
			},
		]
		expect(weights(mentions, { dependence })).toEqual({ insomnia: 1, depression: 2 })
		expect(weights(mentions, { dependence: [{ ...dependence[0]!, value: 0.7 }] })).toEqual({
			insomnia: 2,
			depression: 2,
		})
	})
	test('two that credit one outside work are one, however it is written', () => {
		const credits = (work: string) => ({ credits: [work] })
		expect(
			weights([
				mention('a', credits('https://doi.org/10.5555/X')),
				mention('b', credits('doi: 10.5555/x')),
				mention('c', credits('Lind 2019')),
			]),
		).toEqual({ insomnia: 2 })
		expect(weights([mention('a', credits('Lind et al., 2019')), mention('b', credits('Lind et al. (2019)'))])).toEqual({
			insomnia: 1,
		})
	})
	test('one that cites the other in the sentence is the same voice; citing elsewhere is not', () => {
		const sources = [source('a'), source('b', { doi: '10.5555/b' })]
		const cites = { credits: ['10.5555/b'] }
		expect(weights([mention('a', cites), mention('b')], { sources })).toEqual({ insomnia: 1 })
		expect(
			weights([mention('a'), mention('a', { ...cites, object: 'depression' }), mention('b')], { sources }),
		).toEqual({ insomnia: 2, depression: 1 })
	})
	test('a rejected sentence credits nothing', () => {
		const rejected = mention('a', { credits: ['x'], start: 70, review: 'rejected' })
		expect(weights([mention('a'), rejected, mention('b', { credits: ['x'] })])).toEqual({ insomnia: 2 })
	})
	test('a circle of citations is one source', () => {
		const sources = ['a', 'b', 'c'].map((id) => source(id, { doi: `10.5555/${id}` }))
		const mentions = [
			mention('a', { credits: ['10.5555/b'] }),
			mention('b', { credits: ['10.5555/c'] }),
			mention('c', { credits: ['10.5555/a'] }),
		]
		expect(weights(mentions, { sources })).toEqual({ insomnia: 1 })
	})
})

describe('decisions', () => {
	const sources = ['a', 'b', 'c'].map((id) => source(id, { publisher: 'P' }))
	test('a merge joins, a reset undoes it, the later one wins', () => {
		const apart = [source('a'), source('b')]
		expect(groups(apart, [decision('merge', 'documents:b,a')])).toEqual(['a+b person'])
		expect(groups(apart, [decision('merge', 'documents:a,b'), decision('reset', 'documents:a,b')])).toEqual([])
		expect(groups(apart, [decision('split', 'documents:a,b'), decision('merge', 'documents:a,b')])).toEqual([
			'a+b person',
		])
		expect(groups(apart, [decision('merge', 'documents:a,b'), decision('split', 'documents:a,b')])).toEqual([])
	})
	test('a split takes away what joins the pair directly, by every rule', () => {
		expect(groups(sources.slice(0, 2), [decision('split', 'documents:a,b')])).toEqual([])
		const twins = [
			source('a', { doi: '10.5555/x', publisher: 'P' }),
			source('b', { doi: '10.5555/x', publisher: 'P', derivedFrom: { id: 'a' } }),
		]
		expect(groups(twins, [decision('split', 'documents:a,b')])).toEqual([])
	})
	test('others that still join the pair keep it one; splitting from each frees a document', () => {
		expect(groups(sources, [decision('split', 'documents:a,b')])).toEqual(['a+b+c I2'])
		expect(groups(sources, [decision('split', 'documents:a,b'), decision('split', 'documents:a,c')])).toEqual([
			'b+c I2',
		])
	})
	test('a split pair has no merge of its own, whatever the corpus', () => {
		fc.assert(
			fc.property(anyProject, (given) => {
				const decisions = [...given.decisions, decision('split', 'documents:a,b')]
				const { merges, claimMerges } = findIndependence({ ...given, decisions })
				expect([...merges, ...claimMerges].filter(({ documents }) => documents.join() === 'a,b')).toEqual([])
			}),
		)
	})
	test('a split also holds for publishers, so that numbers stay nested', () => {
		const [link] = buildLinks(
			project({
				sources: sources.slice(0, 2),
				mentions: [mention('a'), mention('b')],
				decisions: [decision('split', 'documents:a,b')],
			}),
		)
		expect(link!.evidence.counts).toEqual({ mentions: 2, documents: 2, publishers: 2, independent: 2 })
	})
})

test('a shared author is told and does not merge', () => {
	const sources = [source('a', { authors: ['A. Lind'] }), source('b', { authors: ['a lind'] })]
	expect(findIndependence({ sources })).toMatchObject({
		merges: [],
		flags: [{ kind: 'author', documents: ['a', 'b'], value: 'a lind' }],
	})
})

test('a shared domain is told, but not of a host that carries what others wrote', () => {
	const on = (host: string) =>
		['a', 'b'].map((id) => source(id, { url: `https://${host}/${id}`, publisher: `Publisher ${id}` }))
	expect(findIndependence({ sources: on('www.example.org') }).flags).toMatchObject([
		{ kind: 'domain', documents: ['a', 'b'], value: 'example.org' },
	])
	expect(findIndependence({ sources: on('pubmed.ncbi.nlm.nih.gov') }).flags).toEqual([])
	expect(findIndependence({ sources: on('medium.com') }).flags).toEqual([])
})

test('documents that are one by way of a third say how, in one step where the key is one', () => {
	const sources = [
		...['a', 'b', 'c'].map((id) => source(id, { publisher: 'P' })),
		source('d', { derivedFrom: { id: 'c' } }),
	]
	const [link] = buildLinks(project({ sources, mentions: ['b', 'c', 'd'].map((id) => mention(id)) }))
	expect(link!.evidence.sources[0]!.merges.map(({ rule, documents }) => [rule, ...documents])).toEqual([
		['I4', 'c', 'd'],
		['I2', 'b', 'c'],
	])
})
