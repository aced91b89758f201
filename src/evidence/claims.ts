import { claimId } from '../schema/claim.ts'
import type { Certainty, Mention, Polarity } from '../schema/mention.ts'
import type { Predicate } from '../schema/predicate.ts'
import type { Project } from '../schema/project.ts'
import type { SourceKind } from '../schema/source.ts'
import type { Term } from '../schema/term.ts'
import { isExact, type LocatedStatus } from '../text/locate.ts'
import { type IndexedClaim, type IndexedLink, indexMentions, type MentionIndex } from './index-mentions.ts'
import { mergeSorted } from './merge-sorted.ts'
import { kindsOf, SHIPPED_GRADING } from './shares.ts'
import type { Claim, Evidence, Link } from './types.ts'
import { type WeighContext, weighMentions } from './weigh.ts'

export { indexMentions, indexSteps, type MentionIndex } from './index-mentions.ts'

/** What is counted. Nothing given counts every mention that was not rejected. */
export interface WeighOptions {
	/** Source ids switched off. Merges stay as the whole corpus tells, so switching off never raises a weight. */
	without?: Iterable<string>
	certainties?: readonly Certainty[]
	polarities?: readonly Polarity[]
	/** Mention id → whether its words were found; drifted and missing ones do not count, unlisted ones do. */
	located?: ReadonlyMap<string, LocatedStatus>
	kTable?: Readonly<Record<SourceKind, number>>
	cTable?: Readonly<Record<Certainty, number>>
	/** A link to a condition also counts what is asserted of its narrower conditions. Off by default. */
	broaderTakesNarrower?: boolean
	/** Where `broader` is read; the project's own terms by default. */
	terms?: readonly Term[]
}

/**
 * Every link that some mention is about, with its claims and evidence, by weight (descending), then id. Links that are
 * only denied or only left open are among them: `stanceOf` tells which may be drawn as links.
 */
export function buildLinks(project: Project, options: WeighOptions = {}): Link[] {
	return weighLinks(indexMentions(project), options)
}

/** What a link's or claim's evidence amounts to: open ones are never drawn, denied ones never as a link. */
export function stanceOf({ only, denying, both }: Evidence): 'asserted' | 'contested' | 'denied' | 'open' {
	if (only + both > 0) return denying + both > 0 ? 'contested' : 'asserted'
	return denying > 0 ? 'denied' : 'open'
}

/** Weighs the links of an index. Links that the options leave as they are come back as the same objects. */
export function weighLinks(index: MentionIndex, options: WeighOptions = {}): Link[] {
	const keep = readFilter(options)
	const isRegraded =
		options.kTable !== undefined || options.cTable !== undefined || options.broaderTakesNarrower === true
	const run = startRun(index, options, keep)
	if (isRegraded) return index.links.flatMap((link) => weighLink(link, run)).sort(compareLinks)
	const [same, other]: [Link[], Link[]] = [[], []]
	for (const [indexed, link] of weighedBase(index)) {
		if (isUntouched(indexed, keep)) same.push(link)
		else other.push(...weighLink(indexed, run))
	}
	return mergeSorted(same, other.sort(compareLinks), compareLinks)
}

interface Filter {
	without: ReadonlySet<string>
	/** Undefined where only documents are left out. */
	isKept?: (mention: Mention) => boolean
}

function readFilter({ without = [], certainties, polarities, located }: WeighOptions): Filter {
	const off = new Set(without)
	if (!certainties && !polarities && isAllExact(located)) return { without: off }
	const isKept = ({ id, certainty, polarity }: Mention) =>
		(!certainties || certainties.includes(certainty)) &&
		(!polarities || polarities.includes(polarity)) &&
		(!located || isExact(located.get(id) ?? 'located'))
	return { without: off, isKept }
}

function isAllExact(located: WeighOptions['located']): boolean {
	for (const status of located?.values() ?? []) if (!isExact(status)) return false
	return true
}

const keeps = ({ without, isKept }: Filter, mention: Mention) =>
	!without.has(mention.document) && (!isKept || isKept(mention))

function isUntouched(link: IndexedLink, filter: Filter): boolean {
	if (overlap(filter.without, link.documents)) return false
	return !filter.isKept || link.claims.every(({ mentions }) => mentions.every(filter.isKept!))
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
	const [few, many] = a.size < b.size ? [a, b] : [b, a]
	for (const id of few) if (many.has(id)) return true
	return false
}

/** One weighing of the whole index. */
interface Run {
	index: MentionIndex
	context: WeighContext
	filter: Filter
	/** Narrower terms of each term, where conditions take them up. */
	narrower?: ReadonlyMap<string, string[]>
}

function startRun(index: MentionIndex, options: WeighOptions, filter: Filter): Run {
	const grading = { ...SHIPPED_GRADING, k: options.kTable ?? SHIPPED_GRADING.k, c: options.cTable ?? SHIPPED_GRADING.c }
	const context = { independence: index.independence, explain: index.explain, kindOf: kindsOf(index.sources), grading }
	const narrower = options.broaderTakesNarrower ? findNarrower(options.terms ?? [...index.terms.values()]) : undefined
	return { index, context, filter, narrower }
}

/** Strongest first. */
function weighedBase(index: MentionIndex): ReadonlyMap<IndexedLink, Link> {
	if (!index.weighed) {
		const run = startRun(index, {}, { without: new Set() })
		const pairs = index.links.flatMap((indexed) =>
			[index.known.get(indexed.id) ?? weighLink(indexed, run)].flat().map((link) => [indexed, link] as const),
		)
		index.weighed = new Map(pairs.sort(([, a], [, b]) => compareLinks(a, b)))
	}
	return index.weighed
}

/** The link with what the options leave of it; nothing where no mention is left. */
function weighLink(link: IndexedLink, run: Run): Link[] {
	const claims = link.claims.flatMap((claim) => weighClaim(claim, run))
	if (claims.length === 0) return []
	claims.sort((a, b) => weightOf(b) - weightOf(a) || (a.id < b.id ? -1 : 1))
	const { id, subject, predicate, object } = link
	return [{ id, subject, predicate, object, claims, evidence: weighUnion(link, claims, run) }]
}

const weightOf = ({ evidence }: { evidence: Evidence }) => evidence.asserting.independent

function weighClaim(claim: IndexedClaim, run: Run): Claim[] {
	const own = claim.mentions.filter((mention) => keeps(run.filter, mention))
	if (own.length === 0) return []
	const also = findTakenUp(claim, run)
	const said = also.flatMap(({ mentions }) =>
		mentions.filter((mention) => mention.polarity === 'asserts' && keeps(run.filter, mention)),
	)
	const merges = also.length > 0 ? [claim, ...also].flatMap(({ merges }) => merges) : claim.merges
	const { id, subject, predicate, object, direction, aspect } = claim
	const evidence = weighMentions(said.length > 0 ? [...own, ...said] : own, run.context, merges)
	return [
		{
			subject,
			predicate,
			object,
			...(direction && { direction }),
			...(aspect && { aspect }),
			id,
			mentions: own,
			evidence,
		},
	]
}

/** The mentions of all its claims, and of narrower ones where they are taken up; each once. */
function weighUnion(link: IndexedLink, claims: Claim[], run: Run): Evidence {
	if (claims.length === 1 && link.claims.length === 1) return claims[0]!.evidence
	const taken = run.narrower ? link.claims.flatMap((claim) => findNarrowerClaims(claim, run)) : []
	const also = taken.flatMap(({ mentions }) =>
		mentions.filter((mention) => mention.polarity === 'asserts' && keeps(run.filter, mention)),
	)
	const merges = [...link.merges, ...taken.flatMap(({ merges }) => merges)]
	return weighMentions([...new Set([...claims.flatMap(({ mentions }) => mentions), ...also])], run.context, merges)
}

/**
 * Claims whose assertions support this one: modulates ⊇ {increases, decreases}, and narrower conditions where asked for.
 * Denials are not taken up: what does not increase may still modulate.
 */
function findTakenUp(claim: IndexedClaim, run: Run): IndexedClaim[] {
	const narrower = run.narrower ? findNarrowerClaims(claim, run) : []
	if (claim.direction !== 'modulates') return narrower
	const directed = (['increases', 'decreases'] as const).flatMap(
		(direction) => run.index.claims.get(claimId({ ...claim, direction })) ?? [],
	)
	return [...directed, ...narrower]
}

/** Predicates that hold of a broader condition once they hold of a narrower one; a contraindication does not. */
const HOLDS_FOR_BROADER = new Set<Predicate>(['treats', 'prevents', 'implicated_in'])

function findNarrowerClaims(claim: IndexedClaim, { index, narrower }: Run): IndexedClaim[] {
	if (!HOLDS_FOR_BROADER.has(claim.predicate)) return []
	return (narrower?.get(claim.object) ?? []).flatMap((object) => index.claims.get(claimId({ ...claim, object })) ?? [])
}

/** Condition id → ids of all narrower terms, however deep; safe where `broader` runs in a circle. */
function findNarrower(terms: readonly Term[]): Map<string, string[]> {
	const children = new Map<string, string[]>()
	for (const term of terms) for (const up of term.broader) children.set(up, [...(children.get(up) ?? []), term.id])
	const below = (id: string): string[] => {
		const found = new Set<string>()
		const queue = [...(children.get(id) ?? [])]
		for (const at of queue) {
			if (at === id || found.has(at)) continue
			found.add(at)
			queue.push(...(children.get(at) ?? []))
		}
		return [...found].sort()
	}
	return new Map(terms.filter(({ kind }) => kind === 'condition').map(({ id }) => [id, below(id)]))
}

/** By weight, descending, then id. */
const compareLinks = (a: Link, b: Link) => weightOf(b) - weightOf(a) || (a.id < b.id ? -1 : 1)
