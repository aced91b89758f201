import { domainOf } from '#domains'
import type { Source } from '../schema/source.ts'
import { normaliseName } from './identifiers.ts'
import { groupByKey } from './merge-rules.ts'
import { isCarrier, normalisePublisher } from './publisher.ts'

/** Something that documents of different groups share. It is told and never merges by itself (model.md §3). */
export interface Flag {
	kind: 'author' | 'domain' | 'origin'
	/** Two or more source ids, in order, from at least two groups. */
	documents: string[]
	/** What they share: an author, a domain, a publisher that one republishes. */
	value: string
	message: string
}

const KEYS: Record<Flag['kind'], (source: Source) => string[]> = {
	author: ({ authors }) => authors.map(normaliseName).filter(Boolean),
	domain: ({ url }) => (isCarrier(url) ? [] : [domainOf(url) ?? ''].filter(Boolean)),
	origin: ({ publisher, derivedFrom }) =>
		[publisher, derivedFrom?.publisher ?? ''].map(normalisePublisher).filter(Boolean),
}
const MESSAGES: Record<Flag['kind'], (value: string, n: number) => string> = {
	author: (value, n) => `${n} documents of different sources have the author ${value}`,
	domain: (value, n) => `${n} documents of different sources stand on ${value}`,
	origin: (value, n) => `${n} documents of different sources come from ${value}`,
}

/** Shared authors, domains and origins across groups, sorted by kind and value. */
export function findFlags(sources: readonly Source[], groupOf: ReadonlyMap<string, string>): Flag[] {
	return (Object.keys(KEYS) as Flag['kind'][]).flatMap((kind) =>
		[...groupByKey(sources, KEYS[kind])]
			.filter(([, group]) => new Set(group.map(({ id }) => groupOf.get(id))).size > 1)
			.sort(([a], [b]) => (a < b ? -1 : 1))
			.map(([value, group]) => ({
				kind,
				documents: group.map(({ id }) => id).sort(),
				value,
				message: MESSAGES[kind](value, group.length),
			})),
	)
}
