import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mentionId } from '../../../src/formats/check-mentions.ts'
import { readProjectFiles, readProjectJson } from '../../../src/formats/read-project.ts'
import { sortProject } from '../../../src/formats/sort-project.ts'
import { writeProjectFiles, writeProjectJson } from '../../../src/formats/write-project.ts'
import { CERTAINTIES, type Mention, POLARITIES } from '../../../src/schema/mention.ts'
import { DIRECTIONS, PREDICATE_RULES, PREDICATES } from '../../../src/schema/predicate.ts'
import type { Project } from '../../../src/schema/project.ts'
import { KINDS } from '../../../src/schema/term.ts'
import { smallFiles, smallProject } from '../../fixtures/read-small.ts'

const slug = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,3})?$/)
/** Any text that a file may carry: line ends, quotes, lone surrogates. */
const words = fc.string({ unit: 'binary', maxLength: 12 })
const hash = fc.stringMatching(/^[0-9a-f]{64}$/)
const lists = { maxLength: 6 }

const source = fc.record(
	{
		id: slug,
		title: fc.string({ minLength: 1 }),
		url: fc.option(fc.constant('https://a.example/?q="x"')),
		publisher: words,
		authors: fc.array(words, lists),
		doi: words,
		language: words,
		textSha256: hash,
		charCount: fc.integer({ min: 200, max: 1e9 }),
		normaliser: words,
		sourceKind: fc.constant('trial' as const),
		interest: fc.constant('unknown' as const),
		cites: fc.array(words, lists),
		description: words,
	},
	{
		requiredKeys: [
			'id',
			'title',
			'publisher',
			'authors',
			'language',
			'textSha256',
			'charCount',
			'normaliser',
			'sourceKind',
			'interest',
			'cites',
			'description',
		],
	},
)
const span = fc
	.tuple(fc.nat(99), fc.integer({ min: 1, max: 99 }))
	.map(([start, size]) => ({ start, end: start + size }))
const decision = fc.record({
	id: slug,
	action: fc.constantFrom('accept' as const, 'edit' as const),
	target: slug.map((id) => `term:${id}`),
	by: words,
	at: words,
	reason: words,
	// Numbers from 2^53 up are not taken.
	before: fc
		.jsonValue()
		.map((value) =>
			JSON.parse(JSON.stringify(value), (_, x) => (typeof x === 'number' && Math.abs(x) > 2 ** 52 ? 1 : x)),
		),
})

const unique = <T extends { id: string }>(records: T[]) => [
	...new Map(records.map((record) => [record.id, record])).values(),
]

/** A sound project of any shape: four terms of each kind that every mention draws from. */
const project: fc.Arbitrary<Project> = fc
	.record({
		sources: fc.array(source, { minLength: 1, maxLength: 4 }).map(unique),
		decisions: fc.array(decision, lists).map(unique),
		synonyms: fc.array(words, lists),
		drafts: fc.array(
			fc.record({
				span,
				predicate: fc.constantFrom(...PREDICATES),
				ends: fc.tuple(fc.nat(3), fc.nat(3)),
				polarity: fc.constantFrom(...POLARITIES),
				certainty: fc.constantFrom(...CERTAINTIES),
				direction: fc.constantFrom(...DIRECTIONS),
				paraphrase: fc.option(words, { nil: undefined }),
				section: words,
				source: fc.nat(3),
				sha256: hash,
				confidence: fc.option(
					fc.double({ min: 0, max: 1, noNaN: true }).map((n) => n + 0),
					{ nil: undefined },
				),
			}),
			{ maxLength: 12 },
		),
	})
	.map(({ sources, decisions, synonyms, drafts }) => {
		const terms = KINDS.flatMap((kind) =>
			[0, 1, 2, 3].map((n) => ({
				id: `${kind.replace('_', '-')}-${n}`,
				kind,
				label: `${kind} ${n}`,
				synonyms,
				definition: '',
				broader: [],
				generic: false,
				xrefs: [],
			})),
		)
		const mentions = drafts.map((draft): Mention => {
			const rule = PREDICATE_RULES[draft.predicate]
			const [a, b] = draft.ends.toSorted()
			const document = sources[draft.source % sources.length]!
			const mention = {
				subject: `${rule.subject.replace('_', '-')}-${a}`,
				predicate: draft.predicate,
				object: `${rule.object.replace('_', '-')}-${rule.subject === rule.object && a === b ? (b! === 3 ? 0 : b! + 1) : b}`,
				...(rule.direction && { direction: draft.direction }),
				...(rule.aspect && { aspect: 'onset' }),
				polarity: draft.polarity,
				certainty: draft.certainty,
				cues: [],
				document: document.id,
				section: draft.section,
				...draft.span,
				sha256: draft.sha256,
				...(draft.paraphrase !== undefined && { paraphrase: draft.paraphrase }),
				subjectSurface: '',
				objectSurface: '',
				resolvedBy: { subject: 'list', object: 'section' } as const,
				...(draft.confidence !== undefined && { confidence: draft.confidence }),
				review: 'unreviewed' as const,
			}
			if (rule.symmetric && mention.subject > mention.object)
				[mention.subject, mention.object] = [mention.object, mention.subject]
			return { id: mentionId(document.textSha256, mention), ...mention }
		})
		const { manifest } = smallProject()
		return sortProject({ manifest, terms, sources, dependence: [], mentions: unique(mentions), decisions, stories: [] })
	})

test('what is written reads back the same, from a folder and from one file', () => {
	fc.assert(
		fc.property(project, (given) => {
			expect(readProjectFiles(writeProjectFiles(given))).toMatchObject({ value: given, issues: [] })
			expect(readProjectJson(writeProjectJson(given))).toMatchObject({ value: given, issues: [] })
		}),
	)
})

test('the order in which records are given changes no byte', () => {
	const { terms, sources, mentions, ...rest } = smallProject()
	const turned = { ...rest, terms: terms.toReversed(), sources: sources.toReversed(), mentions: mentions.toReversed() }
	expect(writeProjectFiles(turned)).toEqual(smallFiles())
})

test('no JSON, and no text, makes reading throw; what comes in is kept or set aside', () => {
	const names = Object.keys(smallFiles())
	const text = fc.oneof(
		fc.json(),
		fc.string(),
		fc.json().map((json) => `[${json}]`),
		fc.json().map((json) => `{"documents":${json},"manifest":${json}}`),
	)
	const files = fc.dictionary(fc.constantFrom(...names, 'README.md'), text)
	fc.assert(
		fc.property(files, (given) => {
			const { value, counts } = readProjectFiles({ ...smallFiles(), ...given })
			expect(counts.read).toBe(counts.kept + counts.setAside)
			expect(readProjectFiles(writeProjectFiles(value)).issues).toEqual([])
		}),
	)
	fc.assert(fc.property(text, (json) => void readProjectJson(json)))
})

test('any value in any field of a record leaves the other records alone', () => {
	const rows = smallFiles()['claims.jsonl']!.trim().split('\n')
	const keys = [...new Set(rows.flatMap((row) => Object.keys(JSON.parse(row)))), '__proto__', 'constructor']
	fc.assert(
		fc.property(fc.nat(rows.length - 1), fc.constantFrom(...keys), fc.json(), (at, key, json) => {
			const record = rows[at]!.replace(/}$/, `,${JSON.stringify(key)}:${json}}`)
			const { value, counts } = readProjectFiles({ ...smallFiles(), 'claims.jsonl': rows.with(at, record).join('\n') })
			expect(value.mentions.length).toBeGreaterThanOrEqual(rows.length - 1)
			expect(counts.read).toBe(counts.kept + counts.setAside)
		}),
	)
})
