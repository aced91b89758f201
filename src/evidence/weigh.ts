import type { Mention } from '../schema/mention.ts'
import type { Explain } from './explain.ts'
import type { Independence } from './independence.ts'
import { adjustShares, type Grading, type KindOf, toShares } from './shares.ts'
import type { Counts, Evidence, IndependentSource, Merge } from './types.ts'
import { buildUnion } from './union.ts'

/** What weighing needs to know besides the mentions. */
export interface WeighContext {
	independence: Pick<Independence, 'groupOf' | 'publisherOf'>
	explain: Explain
	kindOf: KindOf
	grading?: Grading
}

/** What is collected of one independent source while its mentions are read. */
interface Draft {
	counted: Map<string, Mention[]>
	open: Map<string, Mention[]>
	asserts: boolean
	denies: boolean
	mentions: number
}

const NO_MERGES: readonly Merge[] = []

/**
 * The evidence of one claim or link: its mentions grouped by independent source, counted and weighed (model.md §4).
 * Rejected and unlocatable mentions must have been taken out. `merges` are those that hold for this claim only.
 */
export function weighMentions(
	mentions: readonly Mention[],
	context: WeighContext,
	merges: readonly Merge[] = NO_MERGES,
): Evidence {
	const drafts = groupBySource(mentions, context, merges)
	const sources = drafts.map((draft) => toSource(draft, context, merges)).sort(compareSources)
	const number = (stance: IndependentSource['stance']) => sources.filter((source) => source.stance === stance).length
	const [only, denying, both] = [number('asserts'), number('denies'), number('both')]
	const counted = drafts.filter(({ mentions }) => mentions > 0)
	const counts = countDrafts(counted, context, () => true)
	return {
		counts,
		asserting:
			denying + both === 0 ? counts : countDrafts(counted, context, (mention) => mention.polarity === 'asserts'),
		only,
		denying,
		both,
		open: number('open'),
		hedgedShare: counts.mentions === 0 ? 0 : countHedged(counted) / counts.mentions,
		shares: toShares(only, denying, both),
		adjusted: adjustShares(sources, context.kindOf, context.grading),
		sources,
	}
}

/** Group of each document, joined further by the merges of this claim. */
function findRoots({ groupOf }: WeighContext['independence'], merges: readonly Merge[]): (document: string) => string {
	const base = (document: string) => groupOf.get(document) ?? document
	if (merges.length === 0) return base
	const union = buildUnion()
	for (const { documents } of merges) union.join(base(documents[0]), base(documents[1]))
	return (document) => union.find(base(document))
}

function groupBySource(
	mentions: readonly Mention[],
	{ independence }: WeighContext,
	merges: readonly Merge[],
): Draft[] {
	const rootOf = findRoots(independence, merges)
	const drafts = new Map<string, Draft>()
	for (const mention of mentions) {
		const root = rootOf(mention.document)
		let draft = drafts.get(root)
		if (!draft) {
			draft = { counted: new Map(), open: new Map(), asserts: false, denies: false, mentions: 0 }
			drafts.set(root, draft)
		}
		addMention(draft, mention)
	}
	return [...drafts.values()]
}

function addMention(draft: Draft, mention: Mention): void {
	const isOpen = mention.certainty === 'open'
	const documents = isOpen ? draft.open : draft.counted
	const said = documents.get(mention.document)
	if (said) said.push(mention)
	else documents.set(mention.document, [mention])
	if (isOpen) return
	draft.mentions++
	if (mention.polarity === 'asserts') draft.asserts = true
	else draft.denies = true
}

function toSource(draft: Draft, { explain }: WeighContext, merges: readonly Merge[]): IndependentSource {
	const stance = draft.asserts ? (draft.denies ? 'both' : 'asserts') : draft.denies ? 'denies' : 'open'
	const said = stance === 'open' ? draft.open : draft.counted
	const documents = Array.from(said, ([id, mentions]) => ({
		id,
		mentions: mentions.length > 1 ? mentions.sort(compareMentions) : mentions,
	}))
	if (documents.length > 1) documents.sort((a, b) => (a.id < b.id ? -1 : 1))
	const why = explain(
		documents.map(({ id }) => id),
		merges,
	)
	return { id: documents[0]!.id, stance, documents, merges: why }
}

const compareMentions = (a: Mention, b: Mention) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1)

const STANCE_ORDER = { asserts: 0, both: 1, denies: 2, open: 3 }
const countMentions = (source: IndependentSource) =>
	source.documents.reduce((sum, { mentions }) => sum + mentions.length, 0)

function compareSources(a: IndependentSource, b: IndependentSource): number {
	return (
		STANCE_ORDER[a.stance] - STANCE_ORDER[b.stance] || countMentions(b) - countMentions(a) || (a.id < b.id ? -1 : 1)
	)
}

function countDrafts(
	drafts: readonly Draft[],
	{ independence }: WeighContext,
	isCounted: (mention: Mention) => boolean,
): Counts {
	const counts: Counts = { mentions: 0, documents: 0, publishers: 0, independent: 0 }
	for (const draft of drafts) {
		const before = counts.mentions
		// A publisher never spans two independent sources, so publishers may be counted within each.
		const publishers = new Set<string>()
		for (const [document, said] of draft.counted) {
			const n = said.filter(isCounted).length
			if (n === 0) continue
			counts.mentions += n
			counts.documents++
			publishers.add(independence.publisherOf.get(document) ?? document)
		}
		counts.publishers += publishers.size
		if (counts.mentions > before) counts.independent++
	}
	return counts
}

function countHedged(drafts: readonly Draft[]): number {
	let hedged = 0
	for (const { counted } of drafts) {
		for (const said of counted.values()) for (const mention of said) if (mention.certainty === 'hedged') hedged++
	}
	return hedged
}
