import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildLinks } from '../../../src/evidence/claims.ts'
import { findIndependence } from '../../../src/evidence/independence.ts'
import type { Mention } from '../../../src/schema/mention.ts'
import { anyProject, decision, groups, mention, project, source } from './make.ts'

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
