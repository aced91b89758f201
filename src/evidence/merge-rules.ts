import type { Decision } from '../schema/decision.ts'
import type { Dependence } from '../schema/project.ts'
import type { Source } from '../schema/source.ts'
import { pairKey } from './decisions.ts'
import { canonicalUrl, identifiersOf, normaliseName } from './identifiers.ts'
import { findPublishers, normalisePublisher } from './publisher.ts'
import type { IndependenceRule, Merge } from './types.ts'

/** From which measured share or number on two documents count as one source (model.md §3). */
export const INDEPENDENCE_SETTINGS = {
	/** I3: unrelated pairs stay under .05, the two real copied pairs measured .76 and .45. */
	leastContainment: 0.2,
	/** I3: running words that alone suffice, however long the texts. */
	leastSentences: 3,
	/** I3: 8 running words; very short documents reach .2 by one common phrase. */
	leastShingles: 4,
	/** I5: a span with a word or two exchanged. */
	leastTokenContainment: 0.8,
	leastTokens: 8,
}
export type IndependenceSettings = typeof INDEPENDENCE_SETTINGS

/** True for a pair of documents that a person has split: no rule joins it directly. */
export type IsSplit = (a: string, b: string) => boolean

/** Makes one merge, its documents in id order. */
export function toMerge(
	rule: IndependenceRule,
	a: string,
	b: string,
	value: string | number,
	reason: string,
	claim?: string,
): Merge {
	const documents: [string, string] = a < b ? [a, b] : [b, a]
	return claim === undefined ? { rule, documents, value, reason } : { rule, documents, value, reason, claim }
}

/**
 * The fewest pairs that join documents sharing one key. Every pair that is not split may be joined directly; so the
 * result joins exactly what all those pairs together would, whatever the order of `ids`.
 */
export function spanGroup(ids: Iterable<string>, isSplit: IsSplit): [string, string][] {
	const left = new Set([...ids].sort())
	const pairs: [string, string][] = []
	for (const first of left) {
		left.delete(first)
		const queue = [first]
		for (const at of queue) {
			for (const next of left) {
				if (isSplit(at, next)) continue
				left.delete(next)
				pairs.push([at, next])
				queue.push(next)
			}
		}
	}
	return pairs
}

/** Documents by shared key. */
export function groupByKey<T>(items: Iterable<T>, keysOf: (item: T) => Iterable<string>): Map<string, T[]> {
	const groups = new Map<string, T[]>()
	for (const item of items) {
		const keys = keysOf(item)
		// A set for each of ten thousand mentions costs as much as all the rest here.
		for (const key of Array.isArray(keys) && keys.length < 2 ? keys : new Set(keys)) {
			const group = groups.get(key)
			if (group) group.push(item)
			else groups.set(key, [item])
		}
	}
	return groups
}

/** I1: one canonical address, DOI, PMID, PMCID, NCT number or text hash. */
export function findSameDocument(sources: readonly Source[], isSplit: IsSplit): Merge[] {
	const groups = groupByKey(sources, (source) => identifiersOf(source).map(({ name, value }) => `${name} ${value}`))
	return [...groups].flatMap(([key, group]) =>
		spanGroup(
			group.map(({ id }) => id),
			isSplit,
		).map(([a, b]) => toMerge('I1', a, b, key, `same document: both have ${key}`)),
	)
}

/** I2: one publisher, by name, by domain, or by journal and authors. */
export function findSamePublisher(sources: readonly Source[], isSplit: IsSplit): Merge[] {
	const groups = groupByKey(findPublishers(sources), ([, { key }]) => [key])
	return [...groups.values()].flatMap((group) => {
		const ids = group.map(([id]) => id).sort()
		const { label } = group.find(([id]) => id === ids[0])![1]
		return spanGroup(ids, isSplit).map(([a, b]) => toMerge('I2', a, b, label, `same publisher: ${label}`))
	})
}

/** I3 from measured records: enough shared shingles, or enough identical sentences. */
export function findCopied(
	dependence: readonly Dependence[],
	isSplit: IsSplit,
	settings = INDEPENDENCE_SETTINGS,
): Merge[] {
	return dependence
		.filter(({ rule, documents: [a, b] }) => rule === 'I3' && a !== b && !isSplit(a, b))
		.flatMap(({ value, documents: [a, b] }) => {
			// One number holds either: up to 1 it is a share, above it a count of sentences.
			if (value <= 1)
				return value >= settings.leastContainment
					? [toMerge('I3', a, b, value, `copied text: ${percent(value)} of the shorter document stands in the other`)]
					: []
			return value >= settings.leastSentences
				? [toMerge('I3', a, b, value, `copied text: ${value} sentences are identical`)]
				: []
		})
}
const percent = (share: number) => `${Math.round(share * 100)} %`

/** I4: a document says that it republishes another one of the project, or two republish one outside work. */
export function findDeclared(sources: readonly Source[], isSplit: IsSplit): Merge[] {
	const known = new Set(sources.map(({ id }) => id))
	const direct = sources.flatMap(({ id, derivedFrom }) => {
		const from = derivedFrom?.id
		return from && known.has(from) && from !== id && !isSplit(id, from)
			? [toMerge('I4', id, from, from, `${id} says that it republishes ${from}`)]
			: []
	})
	const derived = groupByKey(sources, ({ derivedFrom }) => (derivedFrom ? workKeys(derivedFrom) : []))
	if (derived.size === 0) return direct
	const originals = groupByKey(sources, (source) => workKeys(source))
	const shared = [...derived].flatMap(([key, copies]) =>
		joinCopies(
			key,
			copies.map(({ id }) => id),
			(originals.get(key) ?? []).map(({ id }) => id),
			isSplit,
		),
	)
	return [...direct, ...shared]
}

/** Copies of one work are joined with each other, and each with the original where the project has it. */
function joinCopies(key: string, copies: string[], originals: string[], isSplit: IsSplit): Merge[] {
	const isCopy = new Set(copies)
	// Two originals are not joined here: that they share a name and title is no declaration.
	const isApart: IsSplit = (a, b) => isSplit(a, b) || !(isCopy.has(a) || isCopy.has(b))
	const name = key.slice(key.indexOf(' ') + 1)
	return spanGroup(new Set([...copies, ...originals]), isApart).map(([a, b]) =>
		toMerge(
			'I4',
			a,
			b,
			key,
			isCopy.has(a) && isCopy.has(b) ? `both republish ${name}` : `one says that it republishes ${name}`,
		),
	)
}

/** A publisher alone names no work: two pages of one clinic are two documents. */
function workKeys({ url, publisher, title }: { url?: string | null; publisher?: string; title?: string }): string[] {
	const address = url ? canonicalUrl(url) : undefined
	const keys = address ? [`address ${address}`] : []
	if (publisher && title) keys.push(`work ${normaliseName(title)} by ${normalisePublisher(publisher)}`)
	return keys
}

/** What people decided: merge two documents. Splits act in every other rule. */
export function findDecided(pairs: ReadonlyMap<string, Decision>, known: ReadonlySet<string>): Merge[] {
	return [...pairs].flatMap(([pair, { action, by, reason }]) => {
		const [a = '', b = ''] = pair.split(',')
		if (action !== 'merge' || a === b || !known.has(a) || !known.has(b)) return []
		return [toMerge('person', a, b, by || 'a person', reason || 'merged by a person')]
	})
}

/** Pairs that a person has split. */
export function readSplits(pairs: ReadonlyMap<string, Decision>): IsSplit {
	const splits = new Set([...pairs].filter(([, { action }]) => action === 'split').map(([pair]) => pair))
	return splits.size === 0 ? () => false : (a, b) => splits.has(pairKey(a, b))
}
