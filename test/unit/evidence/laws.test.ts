import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildLinks, indexMentions, stanceOf, weighLinks } from '../../../src/evidence/claims.ts'
import type { Counts, Evidence, Link } from '../../../src/evidence/types.ts'
import { buildUnion } from '../../../src/evidence/union.ts'
import type { Mention } from '../../../src/schema/mention.ts'
import type { Project } from '../../../src/schema/project.ts'
import { hashText } from '../../../src/text/hash.ts'
import { anyMention, anyProject, decision, mention, project, shuffled, source } from './make.ts'

/** A claim without a direction has its link's id, so the two are told apart. */
const byId = (links: Link[]) =>
	new Map(
		links.flatMap((link) => [
			[`link:${link.id}`, link.evidence] as const,
			...link.claims.map((claim) => [claim.id, claim.evidence] as const),
		]),
	)
const allEvidence = (links: Link[]): Evidence[] => [...byId(links).values()]
const isNested = ({ mentions, documents, publishers, independent }: Counts) =>
	mentions >= documents && documents >= publishers && publishers >= independent
const add = (project: Project, mentions: Mention[], ...sources: Project['sources']): Project => ({
	...project,
	sources: [...project.sources, ...sources],
	mentions: [...project.mentions, ...mentions],
})
const sum = (numbers: number[]) => numbers.reduce((total, n) => total + n, 0)
/** Rounding of sums of decimal fractions. */
const EPSILON = 1e-9

test('shuffling documents, mentions and records changes nothing', () => {
	fc.assert(
		fc.property(
			anyProject.chain((project) => fc.tuple(fc.constant(project), shuffled(project))),
			([project, other]) => {
				expect(buildLinks(other)).toEqual(buildLinks(project))
				expect(indexMentions(other).independence).toEqual(indexMentions(project).independence)
			},
		),
	)
})

test('mentions ≥ documents ≥ publishers ≥ independent sources', () => {
	fc.assert(
		fc.property(anyProject, (project) => {
			for (const { counts, asserting } of allEvidence(buildLinks(project))) {
				expect(isNested(counts)).toBe(true)
				expect(isNested(asserting)).toBe(true)
			}
		}),
	)
})

test('shares sum to 1, plain and adjusted', () => {
	fc.assert(
		fc.property(anyProject, (project) => {
			for (const { shares, adjusted } of allEvidence(buildLinks(project))) {
				expect(shares.support + shares.dispute + shares.unknown).toBeCloseTo(1, 12)
				expect(adjusted.support + adjusted.dispute + adjusted.unknown).toBeCloseTo(1, 12)
			}
		}),
	)
})

test('every number is the length of its list', () => {
	fc.assert(
		fc.property(anyProject, (project) => {
			for (const { counts, asserting, only, denying, both, open, sources, hedgedShare } of allEvidence(
				buildLinks(project),
			)) {
				const counted = sources.filter(({ stance }) => stance !== 'open')
				const mentions = counted.flatMap(({ documents }) => documents.flatMap(({ mentions }) => mentions))
				expect(counts.independent).toBe(counted.length)
				expect(counts.independent).toBe(only + denying + both)
				expect(asserting.independent).toBe(only + both)
				expect(open).toBe(sources.length - counted.length)
				expect(counts.documents).toBe(sum(counted.map(({ documents }) => documents.length)))
				expect(counts.mentions).toBe(mentions.length)
				expect(asserting.mentions).toBe(mentions.filter(({ polarity }) => polarity === 'asserts').length)
				expect(mentions.some(({ certainty }) => certainty === 'open')).toBe(false)
				expect(hedgedShare * counts.mentions).toBeCloseTo(
					mentions.filter(({ certainty }) => certainty === 'hedged').length,
				)
			}
		}),
	)
})

test('every mention that is not rejected stands in exactly one claim', () => {
	fc.assert(
		fc.property(anyProject, (project) => {
			const index = indexMentions(project)
			const listed = weighLinks(index).flatMap(({ claims }) => claims.flatMap(({ mentions }) => mentions))
			expect(listed.length).toBe(index.counts.live)
			expect(new Set(listed.map(({ id }) => id)).size).toBe(listed.length)
			expect(index.counts.in).toBe(index.counts.live + index.counts.rejected)
			expect(index.counts.rejected).toBe(project.mentions.filter(({ review }) => review === 'rejected').length)
		}),
	)
})

test('links come by weight, then id', () => {
	fc.assert(
		fc.property(anyProject, (project) => {
			const keys = buildLinks(project).map(({ id, evidence }) => [-evidence.asserting.independent, id] as const)
			expect(keys).toEqual([...keys].sort((a, b) => a[0] - b[0] || (a[1] < b[1] ? -1 : 1)))
		}),
	)
})

test('repeating a source never raises a weight: neither its copy nor more mentions of one document', () => {
	fc.assert(
		fc.property(anyProject, fc.nat(6), (project, n) => {
			const original = project.sources[n]!
			const own = project.mentions.filter(({ document }) => document === original.id)
			const copy = { ...original, id: 'z-copy', url: 'https://copy.example/', doi: undefined, publisher: 'Copyist' }
			const copied = own.map((mention) => ({ ...mention, id: `${mention.id}-copy`, document: copy.id }))
			const again = own.map((mention) => ({ ...mention, id: `${mention.id}-again`, start: mention.start + 100 }))
			const before = byId(buildLinks(project))
			// A copy may join two documents that a person has split from each other: then numbers may fall.
			const isSplit = project.decisions.some(({ action }) => action === 'split')
			for (const repeated of [add(project, copied, copy), add(project, again)]) {
				for (const [id, evidence] of byId(buildLinks(repeated))) {
					expect(evidence.asserting.independent).toBeLessThanOrEqual(before.get(id)!.asserting.independent)
					if (!isSplit) expect(pick(evidence)).toEqual(pick(before.get(id)!))
				}
			}
		}),
	)
})
const pick = ({ only, denying, both, shares }: Evidence) => ({ only, denying, both, shares })

test('an independent asserting source never lowers a weight or support, a denying one never raises support', () => {
	fc.assert(
		fc.property(anyProject, anyMention, (project, said) => {
			const before = byId(buildLinks(project))
			const fresh = {
				...said,
				id: 'fresh',
				document: 'z-fresh',
				credits: undefined,
				review: 'unreviewed' as const,
				certainty: 'stated' as const,
			}
			const after = (polarity: Mention['polarity']) =>
				byId(buildLinks(add(project, [{ ...fresh, polarity }], source('z-fresh', { sourceKind: 'trial' }))))
			const asserted = after('asserts')
			for (const [id, evidence] of before) {
				expect(asserted.get(id)!.asserting.independent).toBeGreaterThanOrEqual(evidence.asserting.independent)
				expect(asserted.get(id)!.shares.support).toBeGreaterThanOrEqual(evidence.shares.support - EPSILON)
				expect(asserted.get(id)!.adjusted.support).toBeGreaterThanOrEqual(evidence.adjusted.support - EPSILON)
			}
			const denied = after('denies')
			for (const [id, evidence] of before) {
				expect(denied.get(id)!.shares.support).toBeLessThanOrEqual(evidence.shares.support + EPSILON)
				expect(denied.get(id)!.adjusted.support).toBeLessThanOrEqual(evidence.adjusted.support + EPSILON)
				expect(denied.get(id)!.asserting.independent).toBe(evidence.asserting.independent)
			}
		}),
	)
})

/** Without what merges for one claim only: those merges stay when a document that carries them is switched off. */
const corpusOnly = (project: Project): Project => ({
	...project,
	dependence: project.dependence.filter(({ rule }) => rule === 'I3'),
	mentions: project.mentions.map((mention) => ({ ...mention, credits: undefined })),
})
const anyOff = fc.subarray(['a', 'b', 'c', 'd', 'e', 'f', 'g'])

test('switching sources off never raises a weight', () => {
	fc.assert(
		fc.property(anyProject, anyOff, (project, without) => {
			const index = indexMentions(project)
			const all = byId(weighLinks(index))
			for (const [id, evidence] of byId(weighLinks(index, { without }))) {
				expect(evidence.asserting.independent).toBeLessThanOrEqual(all.get(id)!.asserting.independent)
			}
		}),
	)
})

test('switching sources off equals weighing without their mentions', () => {
	fc.assert(
		fc.property(anyProject.map(corpusOnly), anyOff, (project, without) => {
			const index = indexMentions(project)
			const mentions = project.mentions.filter(({ document }) => !without.includes(document))
			const anew = indexMentions({ ...project, mentions }, { independence: index.independence })
			expect(weighLinks(index, { without })).toEqual(weighLinks(anew))
		}),
	)
})

const anyChoice = (given: Project) =>
	fc.oneof(
		fc
			.tuple(fc.constantFrom('reject' as const, 'accept' as const, 'reset' as const), fc.nat(29))
			.map(([action, i]) => decision(action, `mention:${given.mentions[i % given.mentions.length]?.id}`)),
		fc.constantFrom(...['a', 'b', 'c']).map((id) => decision('set_kind', `document:${id}`, { after: 'trial' })),
		fc
			.tuple(
				fc.constantFrom('merge' as const, 'split' as const, 'reset' as const),
				fc.constantFrom('a,b', 'b,c', 'a,d'),
			)
			.map(([action, pair]) => decision(action, `documents:${pair}`)),
	)

test('an index made from the one before a decision equals one made anew, there and back', () => {
	const withChoices = anyProject.chain((given) =>
		fc.tuple(fc.constant(given), fc.array(anyChoice(given), { minLength: 1, maxLength: 3 })),
	)
	fc.assert(
		fc.property(withChoices, ([given, made]) => {
			const decided = { ...given, decisions: [...given.decisions, ...made] }
			const first = indexMentions(given)
			const plain = weighLinks(first)
			const next = indexMentions(decided, { before: first })
			expect(weighLinks(next)).toEqual(weighLinks(indexMentions(decided)))
			expect(weighLinks(indexMentions(given, { before: next }))).toEqual(plain)
		}),
	)
})

test('what a decision leaves as it is is weighed once', () => {
	const [kept, lost] = [mention('a'), mention('b', { object: 'nausea', predicate: 'causes_side_effect' })]
	const given = project({ mentions: [kept, lost] })
	const first = indexMentions(given)
	const links = weighLinks(first)
	const next = indexMentions({ ...given, decisions: [decision('reject', `mention:${lost.id}`)] }, { before: first })
	expect(weighLinks(next)).toHaveLength(1)
	expect(weighLinks(next)[0]).toBe(links.find(({ object }) => object === kept.object))
	expect(next.independence).toBe(first.independence)
	expect([next.terms, next.sources]).toEqual([first.terms, first.sources])
	expect(next.terms).toBe(first.terms)
})

test('a link weighs at least as much as no claim of it, where no claim has merges of its own', () => {
	fc.assert(
		fc.property(anyProject, (project) => {
			const index = indexMentions({
				...project,
				dependence: [],
				mentions: project.mentions.map((mention) => ({ ...mention, credits: undefined })),
			})
			for (const { claims, evidence } of weighLinks(index)) {
				for (const claim of claims)
					expect(evidence.asserting.independent).toBeGreaterThanOrEqual(claim.evidence.asserting.independent)
			}
		}),
	)
})

test('the merges of a source join exactly its documents', () => {
	fc.assert(
		fc.property(anyProject, (project) => {
			for (const { sources } of allEvidence(buildLinks(project))) {
				for (const { documents, merges } of sources) {
					if (documents.length === 1) expect(merges).toEqual([])
					else {
						const union = buildUnion()
						for (const merge of merges) union.join(...merge.documents)
						expect(new Set(documents.map(({ id }) => union.find(id))).size).toBe(1)
					}
				}
			}
		}),
	)
})

test('stance follows from the numbers', () => {
	const at = (only: number, denying: number, both: number) => stanceOf({ only, denying, both } as Evidence)
	expect([at(1, 0, 0), at(1, 1, 0), at(0, 0, 1), at(0, 2, 0), at(0, 0, 0)]).toEqual([
		'asserted',
		'contested',
		'contested',
		'denied',
		'open',
	])
	expect(hashText('')).not.toBe(source('x').textSha256)
})
