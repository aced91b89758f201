import { claimId, linkId } from '../schema/claim.ts'
import type { Issue } from '../schema/issue.ts'
import type { Mention } from '../schema/mention.ts'
import type { Dependence, Project } from '../schema/project.ts'
import type { Source } from '../schema/source.ts'
import type { Term } from '../schema/term.ts'
import { applyDecisions, type Decided } from './decisions.ts'
import { buildExplain, type Explain } from './explain.ts'
import { findIndependence, type Independence } from './independence.ts'
import { groupByKey } from './merge-rules.ts'
import type { Claim, Link, Merge } from './types.ts'

/** A claim before weighing: its key and every mention that was not rejected. */
export interface IndexedClaim extends Pick<Claim, 'id' | 'subject' | 'predicate' | 'object' | 'direction' | 'aspect'> {
	/** By document and place. */
	mentions: Mention[]
	/** Merges that hold for this claim only. */
	merges: Merge[]
}

/** A link before weighing. */
export interface IndexedLink extends Pick<Link, 'id' | 'subject' | 'predicate' | 'object'> {
	claims: IndexedClaim[]
	documents: ReadonlySet<string>
	/** Merges of all its claims: words copied for one of them are one voice about the link. */
	merges: Merge[]
}

/** A project made ready for weighing again and again, e.g. with sources switched off. */
export interface MentionIndex {
	/** By id. */
	links: IndexedLink[]
	claims: ReadonlyMap<string, IndexedClaim>
	independence: Independence
	/** What of copied text the independence was found from. */
	measured: readonly Dependence[]
	explain: Explain
	/** Sources and terms as decided. */
	sources: ReadonlyMap<string, Source>
	terms: ReadonlyMap<string, Term>
	decided: Decided
	/** in = live + rejected. */
	counts: { in: number; live: number; rejected: number }
	issues: Issue[]
	/** Links under default options, strongest first; weighed when first asked for. */
	weighed?: ReadonlyMap<IndexedLink, Link>
	/** Weighed links of the index before, as far as they stay what they were. */
	known: ReadonlyMap<string, Link>
}

export interface IndexOptions {
	texts?: ReadonlyMap<string, string>
	/** Where it was found before; otherwise it is found from the project. */
	independence?: Independence
	/** The index as it was before a few decisions more or less; what they leave as it is is taken over. */
	before?: MentionIndex
}

/** Applies decisions, finds independence and groups mentions into claims and links. Done once; weighing is then fast. */
export function indexMentions(project: Project, options: IndexOptions = {}): MentionIndex {
	const steps = indexSteps(project, options)
	for (;;) {
		const step = steps.next()
		if (step.done) return step.value
	}
}

/** The same in steps of some ten milliseconds for ten thousand mentions, so that a page can give way between them. */
export function* indexSteps(project: Project, options: IndexOptions = {}): Generator<void, MentionIndex> {
	const { value: decided, issues } = applyDecisions(project)
	yield
	const live = decided.mentions.filter(({ review }) => review !== 'rejected')
	const { before: last, texts } = options
	const before = last && !texts && hasSameSources(decided, project.dependence, last) ? last : undefined
	const independence =
		options.independence ??
		before?.independence ??
		findIndependence({
			sources: decided.sources,
			dependence: project.dependence,
			decisions: project.decisions,
			mentions: live,
			texts,
		})
	yield
	const claims = indexClaims(live, independence.claimMerges)
	yield
	// The same maps as long as nothing in them changed: others remember by them what they found out.
	const sources = before?.sources ?? new Map(decided.sources.map((source) => [source.id, source]))
	const hasSameTerms = last && isSame(decided.terms, last.decided.terms)
	const links = indexLinks(claims)
	return {
		links,
		claims,
		independence,
		measured: project.dependence,
		explain: before?.explain ?? buildExplain(independence),
		known: before ? findKnown(links, before) : new Map(),
		sources,
		terms: hasSameTerms ? last.terms : new Map(decided.terms.map((term) => [term.id, term])),
		decided,
		counts: { in: project.mentions.length, live: live.length, rejected: decided.mentions.length - live.length },
		issues: [...issues, ...findStraySources(live, sources)],
	}
}

/** True where nothing changed that tells which documents are one source: documents, measured text, pairs, credits. */
function hasSameSources(decided: Decided, measured: readonly Dependence[], before: MentionIndex): boolean {
	const was = before.decided
	const isCredited = [decided, was].some(({ mentions }) => mentions.some(({ credits }) => credits?.length))
	return (
		measured === before.measured &&
		isSame(decided.sources, was.sources) &&
		isSame([...decided.pairs.values()], [...was.pairs.values()]) &&
		(!isCredited || isSame(decided.mentions, was.mentions))
	)
}

const isSame = (a: readonly unknown[], b: readonly unknown[]) =>
	a.length === b.length && a.every((one, i) => one === b[i])

/** Weighed links all of whose mentions are the same records as before. */
function findKnown(links: readonly IndexedLink[], before: MentionIndex): ReadonlyMap<string, Link> {
	const weighed = before.weighed
		? new Map(Array.from(before.weighed.values(), (link) => [link.id, link]))
		: before.known
	const was = new Map(before.links.map((link) => [link.id, link]))
	const isKept = ({ id, claims }: IndexedLink) => {
		const old = was.get(id)?.claims
		return (
			old?.length === claims.length &&
			claims.every((claim, i) => isSame(claim.mentions, old[i]!.mentions) && isSame(claim.merges, old[i]!.merges))
		)
	}
	return new Map(
		links.flatMap((link) => {
			const known = weighed.get(link.id)
			return known && isKept(link) ? [[link.id, known]] : []
		}),
	)
}

function compareMentions(a: Mention, b: Mention): number {
	if (a.document !== b.document) return a.document < b.document ? -1 : 1
	return a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1)
}

function indexClaims(mentions: Mention[], claimMerges: readonly Merge[]): Map<string, IndexedClaim> {
	const merges = groupByKey(claimMerges, ({ claim }) => (claim ? [claim] : []))
	const groups = [...groupByKey(mentions, (mention) => [claimId(mention)])].sort(([a], [b]) => (a < b ? -1 : 1))
	return new Map(
		groups.map(([id, said]) => {
			const { subject, predicate, object, direction, aspect } = said[0]!
			return [
				id,
				{
					id,
					subject,
					predicate,
					object,
					direction,
					aspect,
					mentions: said.sort(compareMentions),
					merges: mergesOf(merges.get(id) ?? [], said),
				},
			]
		}),
	)
}

/** Merges of documents that still speak for the claim: a rejected sentence was no copy. */
function mergesOf(merges: Merge[], said: readonly Mention[]): Merge[] {
	if (merges.length === 0) return merges
	const speaking = new Set(said.map(({ document }) => document))
	return merges.filter(({ documents }) => documents.every((id) => speaking.has(id)))
}

function indexLinks(claims: ReadonlyMap<string, IndexedClaim>): IndexedLink[] {
	const groups = [...groupByKey(claims.values(), (claim) => [linkId(claim)])].sort(([a], [b]) => (a < b ? -1 : 1))
	return groups.map(([id, own]) => {
		const { subject, predicate, object } = own[0]!
		const documents = new Set(own.flatMap(({ mentions }) => mentions.map(({ document }) => document)))
		return { id, subject, predicate, object, claims: own, documents, merges: own.flatMap(({ merges }) => merges) }
	})
}

function findStraySources(mentions: readonly Mention[], sources: ReadonlyMap<string, Source>): Issue[] {
	const stray = groupByKey(mentions, ({ document }) => (sources.has(document) ? [] : [document]))
	return [...stray]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([document, said]) => ({
			code: 'unknown-source',
			message: `${said.length} mentions stand in ${document}, which is not among the sources; it counts as a source of its own`,
			path: 'document',
			expected: 'the id of a source',
			received: document,
		}))
}
