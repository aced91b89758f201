import type { Decision } from '../schema/decision.ts'
import type { Mention } from '../schema/mention.ts'
import type { Dependence } from '../schema/project.ts'
import type { Source } from '../schema/source.ts'
import { findCredited, findMeasuredForClaims } from './claim-merges.ts'
import { applyDecisions, pairKey } from './decisions.ts'
import { measureDependence } from './dependence.ts'
import { type Flag, findFlags } from './flags.ts'
import {
	findCopied,
	findDecided,
	findDeclared,
	findSameDocument,
	findSamePublisher,
	INDEPENDENCE_SETTINGS,
	readSplits,
} from './merge-rules.ts'
import type { Merge } from './types.ts'
import { buildUnion } from './union.ts'

export interface IndependenceInput {
	sources: readonly Source[]
	/** What was measured with the texts at hand. */
	dependence?: readonly Dependence[]
	decisions?: readonly Decision[]
	/** For what sentences credit (I6). */
	mentions?: readonly Mention[]
	/** Texts by source id: pairs of which both are here are measured again and their records set aside. */
	texts?: ReadonlyMap<string, string>
	settings?: typeof INDEPENDENCE_SETTINGS
}

/** Which documents count as one source, and why. */
export interface Independence {
	/** Source id → id of its group: the group's first id. */
	groupOf: Map<string, string>
	/** Source id → id of its publisher's group; never spans two groups of `groupOf`. */
	publisherOf: Map<string, string>
	/** Corpus-wide merges, strongest rule first. Of documents that share a key only as many pairs as join them. */
	merges: Merge[]
	/** Merges that hold for one claim only (I5, I6), where the corpus-wide ones do not join the two already. */
	claimMerges: Merge[]
	/** Told, never merged by themselves. */
	flags: Flag[]
}

/** Rules that say most about two documents come first, in lists and in the reasons that are shown. */
const RULE_ORDER = ['I1', 'I4', 'I3', 'I2', 'person', 'I6', 'I5']

/**
 * Union–find over documents (model.md §3). A split pair is never joined directly, by no rule and in no claim; documents
 * that other pairs still join stay one source, so a document is freed from a group by splitting it from each member
 * that it shares a rule with. The order of the input changes nothing.
 */
export function findIndependence(input: IndependenceInput): Independence {
	const { sources, decisions = [], mentions = [], settings = INDEPENDENCE_SETTINGS } = input
	const { pairs } = applyDecisions({ sources: [], terms: [], mentions: [], decisions: [...decisions] }).value
	const isSplit = readSplits(pairs)
	const known = new Set(sources.map(({ id }) => id))
	const dependence = withMeasured(input).filter(({ documents }) => documents.every((id) => known.has(id)))
	const samePublisher = findSamePublisher(sources, isSplit)
	const merges = sortMerges([
		...findSameDocument(sources, isSplit),
		...findDeclared(sources, isSplit),
		...findCopied(dependence, isSplit, settings),
		...samePublisher,
		...findDecided(pairs, known),
	])
	const groupOf = groupIds(known, merges)
	const forClaims = [
		...findMeasuredForClaims(dependence, isSplit, settings),
		...findCredited(mentions, sources, isSplit),
	]
	const claimMerges = sortMerges(forClaims.filter(({ documents: [a, b] }) => groupOf.get(a) !== groupOf.get(b)))
	return {
		groupOf,
		publisherOf: groupIds(known, samePublisher),
		merges,
		claimMerges,
		flags: findFlags(sources, groupOf),
	}
}

function groupIds(ids: ReadonlySet<string>, merges: readonly Merge[]): Map<string, string> {
	const union = buildUnion()
	for (const { documents } of merges) union.join(...documents)
	return new Map([...ids].sort().map((id) => [id, union.find(id)]))
}

/** Text decides over records wherever it is at hand. */
function withMeasured({
	sources,
	dependence = [],
	mentions = [],
	texts,
	settings,
}: IndependenceInput): readonly Dependence[] {
	if (!texts || texts.size === 0) return dependence
	const isMeasured = ({ rule, documents }: Dependence) => rule !== 'I6' && documents.every((id) => texts.has(id))
	return [...dependence.filter((one) => !isMeasured(one)), ...measureDependence(sources, texts, mentions, { settings })]
}

function sortMerges(merges: Merge[]): Merge[] {
	const key = (merge: Merge) =>
		`${RULE_ORDER.indexOf(merge.rule)} ${pairKey(...merge.documents)} ${merge.claim ?? ''} ${merge.value}`
	const keyed = new Map(merges.map((merge) => [key(merge), merge]))
	return [...keyed].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, merge]) => merge)
}
