import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
	AUDIT_RULES,
	auditProject,
	type Finding,
	findRule,
	openFindings,
	SEVERITIES,
} from '../../../../src/evidence/audit/index.ts'
import { buildLinks } from '../../../../src/evidence/claims.ts'
import type { Project } from '../../../../src/schema/project.ts'
import { anyProject, decision, mention, project, shuffled, source, term } from '../make.ts'

const audit = (given: Project) => auditProject(given, buildLinks(given))
const key = ({ rule, target }: Finding) => `${rule}:${target}`
const terms = [
	term('lumarin', 'treatment'),
	term('veltazine', 'treatment', { label: 'Lumarin' }),
	term('calmulin', 'mechanism', { generic: true }),
	term('drift-receptor', 'mechanism'),
]
/** Projects in which every predicate that the graph rules walk over occurs. */
const wideProject = anyProject.map(
	(given): Project => ({
		...given,
		terms,
		mentions: given.mentions.flatMap((said, i) => {
			const { direction, ...plain } = said
			const mechanism = said.object
			return i % 3 === 0
				? [{ ...plain, id: `${said.id}t`, predicate: 'treats' as const, object: 'insomnia' }, said]
				: i % 3 === 1
					? [
							{
								...plain,
								id: `${said.id}i`,
								predicate: 'implicated_in' as const,
								subject: mechanism,
								object: 'insomnia',
							},
							said,
						]
					: [{ ...plain, id: `${said.id}s`, predicate: 'causes_side_effect' as const, object: 'nausea' }, said]
		}),
	}),
)

test('shuffling documents, mentions and terms changes no finding', () => {
	fc.assert(
		fc.property(
			wideProject.chain((given) => fc.tuple(fc.constant(given), shuffled(given))),
			([given, other]) => {
				expect(audit(other)).toEqual(audit(given))
			},
		),
	)
})

test('accepting a finding with a reason hides it and nothing else', () => {
	fc.assert(
		fc.property(wideProject, fc.nat(), (given, n) => {
			const before = audit(given)
			if (before.length === 0) return
			const chosen = before[n % before.length]!
			const accept = (reason: string) => ({
				...given,
				decisions: [...given.decisions, decision('accept', `finding:${key(chosen)}`, { reason })],
			})
			const after = audit(accept('known'))
			expect(openFindings(after)).toEqual(before.filter((finding) => finding !== chosen))
			expect(after.find(({ accepted }) => accepted)).toEqual({ ...chosen, accepted: { by: 'Ada', reason: 'known' } })
			expect(openFindings(audit(accept('')))).toEqual(before)
		}),
	)
})

test('a reset brings an accepted finding back', () => {
	const target = 'finding:S1:claim:lumarin.treats.insomnia'
	const given = (...decisions: Project['decisions']) =>
		openFindings(audit(project({ mentions: [mention('a')], decisions }))).filter(({ rule }) => rule === 'S1')
	expect(given(decision('accept', target, { reason: 'known' }))).toEqual([])
	expect(given(decision('accept', target, { reason: 'known' }), decision('reset', target))).toHaveLength(1)
})

test('a copy of a document never clears S1', () => {
	fc.assert(
		fc.property(wideProject, fc.nat(6), (given, n) => {
			const original = given.sources[n]!
			const copy = { ...original, id: 'z-copy', url: 'https://copy.example/', doi: undefined, publisher: 'Copyist' }
			const copied = given.mentions
				.filter(({ document }) => document === original.id)
				.map((said) => ({ ...said, id: `${said.id}-copy`, document: copy.id }))
			const singles = (findings: Finding[]) =>
				findings
					.filter(({ rule }) => rule === 'S1')
					.map(({ target }) => target)
					.sort()
			const after = singles(
				audit({ ...given, sources: [...given.sources, copy], mentions: [...given.mentions, ...copied] }),
			)
			expect(after).toEqual(expect.arrayContaining(singles(audit(given))))
		}),
	)
})

test('each finding names its rule, numbers, mentions of the project and a way to clear it; none comes twice', () => {
	fc.assert(
		fc.property(wideProject, (given) => {
			const findings = audit(given)
			const ids = new Set(given.mentions.map(({ id }) => id))
			expect(new Set(findings.map(key)).size).toBe(findings.length)
			for (const { rule, severity, target, numbers, mentions, message, clear, rank } of findings) {
				expect(findRule(rule)).toBeDefined()
				expect(SEVERITIES).toContain(severity)
				expect(target).toMatch(/^(claim|link|source|term):[a-z0-9]/)
				expect(
					Object.values(numbers).every(Number.isFinite) && Object.keys(numbers).length > 0 && Number.isFinite(rank),
				).toBe(true)
				expect(mentions.every((id) => ids.has(id))).toBe(true)
				expect(message).toMatch(/\.$/)
				expect(clear.length).toBeGreaterThan(10)
			}
		}),
	)
})

test('the work list: bridges, contradictions, retractions and circles; errors; inflated treats; warnings; single sources by size', () => {
	const sources = [
		source('a', { retraction: {} }),
		...['b', 'c', 'd'].map((id) => source(id, { doi: '10.5555/x' })),
		source('e'),
	]
	const mentions = [
		mention('a', { object: 'pain' }),
		mention('b'),
		mention('c'),
		mention('d'),
		mention('e', { object: 'mood', start: 0 }),
		mention('e', { object: 'mood', start: 20 }),
		mention('e', { object: 'sleep' }),
		mention('b', { object: 'sleep', polarity: 'denies' }),
		mention('e', { object: 'anger', exact: 'other words' }),
		mention('e', { object: 'fear' }),
	]
	const findings = audit(project({ sources, mentions }))
	const place = (rule: string, object: string) =>
		findings.findIndex(({ rule: id, target }) => id === rule && target.endsWith(object))
	const order = [
		place('T3', 'pain'),
		place('L1', 'e'),
		place('S3', 'insomnia'),
		place('S1', 'insomnia'),
		place('S1', 'mood'),
		place('S1', 'fear'),
		place('X1', 'fear'),
	]
	expect(order).toEqual([...order].sort((a, b) => a - b))
	expect(order).not.toContain(-1)
	expect(place('P1', 'sleep')).toBeLessThan(place('L1', 'e'))
	expect(findings.map(({ tier }) => tier)).toEqual(findings.map(({ tier }) => tier).sort((a, b) => a - b))
})

test('rules can be switched off; every rule tells its definition and reason', () => {
	const given = project({ mentions: [mention('a')] })
	expect(auditProject(given, buildLinks(given), { off: AUDIT_RULES.map(({ id }) => id) })).toEqual([])
	expect(AUDIT_RULES.map(({ id }) => id)).toEqual(
		'S1 S2 S3 S4 S5 S6 S8 C1 C2 C3 C4 P1 P2 P3 P4 P5 P6 P8 L1 L3 L6 R1 R3 T1 T3 G1 G2 G3 G5 G6 N1 N2 N3 X1 X3'.split(
			' ',
		),
	)
	for (const { fires, reason, name } of AUDIT_RULES)
		expect([fires.length > 20, reason.length > 10, /^[a-z-]+$/.test(name)]).toEqual([true, true, true])
	expect(findRule('single-source')?.id).toBe('S1')
	expect(findRule('S7')).toBeUndefined()
})
