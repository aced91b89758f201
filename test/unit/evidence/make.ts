import fc from 'fast-check'
import { findIndependence } from '../../../src/evidence/independence.ts'
import { claimId } from '../../../src/schema/claim.ts'
import type { Decision } from '../../../src/schema/decision.ts'
import type { Mention } from '../../../src/schema/mention.ts'
import { EMPTY_PROJECT, type Project } from '../../../src/schema/project.ts'
import type { Source } from '../../../src/schema/source.ts'
import type { Term } from '../../../src/schema/term.ts'
import { hashText } from '../../../src/text/hash.ts'

/** A document of its own: nothing in it is shared with another id. */
export const source = (id: string, more: Partial<Source> = {}): Source => ({
	id,
	title: `About ${id}`,
	publisher: '',
	authors: [],
	language: 'en',
	textSha256: hashText(id),
	charCount: 1000,
	normaliser: 'lf-nfc@1',
	sourceKind: 'unknown',
	interest: 'none_known',
	cites: [],
	description: '',
	...more,
})

/** "lumarin treats insomnia" in one document; the id follows from what it says and where. */
export function mention(document: string, more: Partial<Mention> = {}): Mention {
	const start = more.start ?? 0
	const said: Mention = {
		id: '',
		subject: 'lumarin',
		predicate: 'treats',
		object: 'insomnia',
		polarity: 'asserts',
		certainty: 'stated',
		cues: [],
		document,
		section: '',
		start,
		end: start + 10,
		sha256: hashText('lumarin...'),
		subjectSurface: '',
		objectSurface: '',
		resolvedBy: { subject: 'literal', object: 'literal' },
		review: 'unreviewed',
		...more,
	}
	return {
		...said,
		id: more.id ?? hashText([document, claimId(said), start, said.polarity, said.certainty].join()).slice(0, 12),
	}
}

export const term = (id: string, kind: Term['kind'], more: Partial<Term> = {}): Term => ({
	id,
	kind,
	label: id,
	synonyms: [],
	definition: '',
	broader: [],
	generic: false,
	xrefs: [],
	...more,
})

let decisions = 0
export const decision = (action: Decision['action'], target: string, more: Partial<Decision> = {}): Decision => ({
	id: `d${++decisions}`,
	action,
	target,
	by: 'Ada',
	at: '2024-01-01',
	reason: '',
	...more,
})

/** A project of these records; sources that mentions name and nobody gave are made up. */
export function project(parts: Partial<Project>): Project {
	const sources =
		parts.sources ?? [...new Set((parts.mentions ?? []).map(({ document }) => document))].map((id) => source(id))
	return { ...EMPTY_PROJECT, ...parts, sources }
}

const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
const anySource = (id: string): fc.Arbitrary<Source> =>
	fc
		.record({
			publisher: fc.constantFrom('', 'Bayview Clinic', 'Bayview Clinic, Inc.', 'Harbor'),
			url: fc.constantFrom(
				undefined,
				`https://${id}.example/x`,
				'https://one.example/same',
				'https://pubmed.ncbi.nlm.nih.gov/77/',
				'https://a.blogspot.com/p',
				'https://b.blogspot.com/p',
			),
			doi: fc.constantFrom(undefined, undefined, '10.5555/one', 'https://doi.org/10.5555/ONE'),
			authors: fc.constantFrom<string[][]>([], ['A. Lind'], ['A. Lind', 'B. Osei']),
			sourceKind: fc.constantFrom(
				'guideline' as const,
				'trial' as const,
				'commercial' as const,
				'personal' as const,
				'unknown' as const,
			),
			derivedFrom: fc.constantFrom<Source['derivedFrom'][]>(
				undefined,
				undefined,
				{ id: 'a' },
				{ title: 'Work', publisher: 'Press' },
			),
			interest: fc.constantFrom('none_known' as const, 'sells_treatment' as const),
		})
		.map((more) => source(id, more))

export const anyMention: fc.Arbitrary<Mention> = fc
	.record({
		document: fc.constantFrom(...ids),
		subject: fc.constantFrom('lumarin', 'veltazine'),
		object: fc.constantFrom('drift-receptor', 'calmulin'),
		direction: fc.constantFrom(undefined, 'increases' as const, 'decreases' as const, 'modulates' as const),
		polarity: fc.constantFrom('asserts' as const, 'asserts' as const, 'denies' as const),
		certainty: fc.constantFrom('stated' as const, 'stated' as const, 'hedged' as const, 'open' as const),
		start: fc.nat(60),
		credits: fc.constantFrom<(string[] | undefined)[]>(undefined, undefined, ['Lind 2019'], ['10.5555/one']),
		review: fc.constantFrom('unreviewed' as const, 'unreviewed' as const, 'rejected' as const),
	})
	.map((more) => mention(more.document, { predicate: 'acts_on', ...more }))

/** Seven documents that share publishers, identifiers and works at random, and what they say. */
export const anyProject: fc.Arbitrary<Project> = fc
	.record({
		sources: fc.tuple(...ids.map(anySource)),
		mentions: fc.uniqueArray(anyMention, { maxLength: 30, selector: ({ id }) => id }),
		dependence: fc.array(
			fc.record({
				rule: fc.constantFrom('I3' as const, 'I5' as const, 'I6' as const),
				documents: fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)),
				claim: fc.constantFrom('lumarin.acts_on.calmulin', 'lumarin.acts_on.calmulin.increases'),
				value: fc.constantFrom(0.1, 0.5, 0.9, 2, 4),
				note: fc.constant(''),
			}),
			{ maxLength: 3 },
		),
		decisions: fc.array(
			fc
				.tuple(
					fc.constantFrom('merge' as const, 'split' as const, 'reset' as const),
					fc.constantFrom(...ids),
					fc.constantFrom(...ids),
				)
				.map(([action, a, b]) => decision(action, `documents:${a},${b}`)),
			{ maxLength: 4 },
		),
	})
	.map((parts) => project(parts))

/** The same records in another order. */
export const shuffled = (given: Project): fc.Arbitrary<Project> =>
	fc
		.tuple(
			fc.shuffledSubarray(given.sources, { minLength: given.sources.length }),
			fc.shuffledSubarray(given.mentions, { minLength: given.mentions.length }),
			fc.shuffledSubarray(given.dependence, { minLength: given.dependence.length }),
			fc.shuffledSubarray(given.terms, { minLength: given.terms.length }),
		)
		.map(([sources, mentions, dependence, terms]) => ({ ...given, sources, mentions, dependence, terms }))

/** Groups of two or more, as "a+b", each with the rules that made it. */
export function groups(sources: Source[], decisions: Decision[] = []): string[] {
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
