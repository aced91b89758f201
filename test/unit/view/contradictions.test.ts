import { expect, test } from 'vitest'
import { auditProject } from '../../../src/evidence/audit/index.ts'
import { indexMentions, weighLinks } from '../../../src/evidence/claims.ts'
import type { Project } from '../../../src/schema/project.ts'
import { writeCitation } from '../../../src/view/citation.ts'
import { findContradictions } from '../../../src/view/contradictions.ts'
import { writeReport } from '../../../src/view/report.ts'
import { findSurfaces, toTermId } from '../../../src/view/surfaces.ts'
import { decision, mention, project, source, term } from '../evidence/make.ts'

const terms = [
	term('lumarin', 'treatment', { label: 'Lumarin' }),
	term('veltazine', 'treatment', { label: 'Veltazine' }),
	term('insomnia', 'condition', { label: 'Insomnia' }),
	term('long-insomnia', 'condition', { label: 'Long <insomnia>', broader: ['insomnia'] }),
	term('calmulin', 'mechanism', { label: 'Calmulin' }),
]
const byId = new Map(terms.map((one) => [one.id, one]))
const linksOf = (given: Project) => weighLinks(indexMentions(given))
const find = (mentions: Project['mentions']) => findContradictions(linksOf(project({ terms, mentions })), byId)

test('asserted and denied: each side has its own sources and words, and a narrower claim is named', () => {
	const found = find([
		mention('a'),
		mention('b', { polarity: 'denies' }),
		mention('c', { start: 5 }),
		mention('c', { polarity: 'denies', start: 40 }),
		mention('d', { object: 'long-insomnia' }),
	])
	expect(found).toHaveLength(1)
	const [{ kind, sides, scope }] = found as [(typeof found)[0]]
	expect(kind).toBe('denied')
	expect(sides.map(({ sources }) => sources.map(({ id }) => id).sort())).toEqual([
		['a', 'c'],
		['b', 'c'],
	])
	const said = sides[1].sources.flatMap(({ documents }) => documents.flatMap(({ mentions }) => mentions))
	expect(said.every(({ polarity }) => polarity === 'denies')).toBe(true)
	expect(scope.map(({ text }) => text)).toEqual(['narrower: Lumarin treats long <insomnia> (1 assert, 0 deny)'])
})

test('both directions asserted of one link', () => {
	const acts = { predicate: 'acts_on' as const, object: 'calmulin' }
	const found = find([
		mention('a', { ...acts, direction: 'increases' }),
		mention('b', { ...acts, direction: 'decreases' }),
	])
	expect(found.map(({ kind }) => kind)).toEqual(['direction'])
	expect(
		find([mention('a', { ...acts, direction: 'increases' }), mention('b', { ...acts, direction: 'modulates' })]),
	).toEqual([])
})

test('each outperforms the other: a contradiction in one aspect, none in two', () => {
	const beats = (subject: string, object: string, aspect: string) =>
		mention(subject, { predicate: 'outperforms', subject, object, aspect })
	const kinds = (aspect: string) =>
		find([beats('lumarin', 'veltazine', 'onset'), beats('veltazine', 'lumarin', aspect)]).map(({ kind }) => kind)
	expect(kinds('onset')).toEqual(['order'])
	expect(kinds('durability')).toEqual(['order-by-aspect'])
})

test('forms of a term are counted however they were broken or capitalised', () => {
	const surfaces = findSurfaces([
		mention('a', { subjectSurface: 'Lumarin  XR' }),
		mention('b', { subjectSurface: 'lumarin\nxr', resolvedBy: { subject: 'synonym', object: 'literal' } }),
		mention('c', { subjectSurface: 'it', review: 'rejected' }),
	])
	expect(surfaces.get('lumarin')).toEqual([
		{ form: 'lumarin xr', mentions: 2, documents: 2, by: { literal: 1, synonym: 1 } },
	])
})

test('a new term gets an id of its own', () => {
	expect(toTermId('Lumarin XR®', new Set())).toBe('lumarin-xr')
	expect(toTermId('Été', new Set(['e-te', 'ete', 'ete-2']))).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
	expect(toTermId('lumarin', new Set(['lumarin', 'lumarin-2']))).toBe('lumarin-3')
	expect(toTermId('★', new Set())).toBe('term')
})

test('a citation names the claim, the version and the numbers', () => {
	const [link] = linksOf(project({ terms, mentions: [mention('a'), mention('b')] }))
	const text = writeCitation(
		link!.claims[0]!,
		link!.evidence,
		{ title: 'Sleep', version: '2.0.0', date: '2024-01-02' },
		byId,
		{
			hash: 'abcdef0123456789ff',
			link: 'https://example.org/?claim=x',
		},
	)
	expect(text).toBe(
		'“Lumarin treats insomnia.” Claim lumarin.treats.insomnia, as sources say it, in Sleep (version 2.0.0, 2024-01-02): 2 independent sources, 2 documents, 2 mentions, support 0.50. SHA-256 abcdef0123456789. https://example.org/?claim=x',
	)
})

test('a report holds method, corpus, picture, claims, findings and decisions, and nothing of it runs', () => {
	const sources = [source('a', { title: '<script>alert(1)</script>', url: 'https://a.example/"x' }), source('b')]
	const mentions = [
		mention('a'),
		mention('b', { polarity: 'denies' }),
		mention('a', { object: 'long-insomnia', start: 9 }),
	]
	const decisions = [decision('accept', 'finding:S1:claim:lumarin.treats.long-insomnia', { reason: 'known & small' })]
	const given = project({ terms, sources, mentions, decisions })
	const index = indexMentions(given)
	const links = weighLinks(index)
	const page = writeReport({
		project: given,
		links,
		terms: byId,
		sources: new Map(sources.map((one) => [one.id, one])),
		independence: index.independence,
		findings: auditProject(given, links),
		hash: 'f00d',
		picture: '<?xml version="1.0"?><svg><title>p</title></svg>',
		view: '',
	})
	for (const part of ['Method', 'Picture', 'Corpus', 'Claims', 'Findings', 'Decisions'])
		expect(page).toContain(`<h2>${part}</h2>`)
	expect(page).toContain('f00d')
	expect(page).toContain('shipped weights')
	expect(page).toContain('known &amp; small')
	expect(page).toContain('<figure><svg>')
	expect(page).not.toMatch(/<script|Long <insomnia>/)
})
