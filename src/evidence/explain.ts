import type { Independence } from './independence.ts'
import type { Merge } from './types.ts'
import { buildUnion } from './union.ts'

/** The merges that make some documents one source; `own` are those of one claim, besides the corpus-wide ones. */
export type Explain = (documents: readonly string[], own?: readonly Merge[]) => Merge[]

const NONE: Merge[] = []
/** Rules whose value is a key: what holds for a–b and b–c holds for a–c. */
const IS_KEYED = new Set<Merge['rule']>(['I1', 'I2', 'I4'])

interface Step {
	to: string
	merge: Merge
}

/**
 * Answers why documents of one group are one: every merge between two of them, and where those do not join them all,
 * the way through other documents of the corpus. Answers are kept, so asking again costs nothing.
 */
export function buildExplain({ merges }: Pick<Independence, 'merges'>): Explain {
	const corpus = toSteps(merges)
	const known = new Map<string, Merge[]>()
	return (documents, own = NONE) => {
		if (documents.length < 2) return NONE
		if (own.length > 0) {
			const also = toSteps(own)
			return explain(documents, (id) => [...(corpus.get(id) ?? []), ...(also.get(id) ?? [])])
		}
		const key = documents.join(',')
		const answer = known.get(key) ?? explain(documents, (id) => corpus.get(id) ?? [])
		known.set(key, answer)
		return answer
	}
}

/** Steps away from a document, each by one merge. */
type StepsFrom = (id: string) => readonly Step[]

function toSteps(merges: readonly Merge[]): Map<string, Step[]> {
	const steps = new Map<string, Step[]>()
	const add = (from: string, to: string, merge: Merge) => {
		const known = steps.get(from)
		if (known) known.push({ to, merge })
		else steps.set(from, [{ to, merge }])
	}
	for (const merge of merges) {
		const [a, b] = merge.documents
		add(a, b, merge)
		add(b, a, merge)
	}
	return steps
}

function explain(documents: readonly string[], stepsFrom: StepsFrom): Merge[] {
	const inside = new Set(documents)
	const union = buildUnion()
	const found = new Set<Merge>()
	for (const document of documents) {
		for (const { to, merge } of stepsFrom(document)) {
			if (!inside.has(to)) continue
			found.add(merge)
			union.join(document, to)
		}
	}
	const [first = '', ...others] = documents
	for (const other of others) {
		if (union.find(first) === union.find(other)) continue
		for (const merge of shorten(findWay(first, other, stepsFrom))) found.add(merge)
		union.join(first, other)
	}
	return [...found]
}

/** Shortest way from one document to another, breadth first. */
function findWay(from: string, to: string, stepsFrom: StepsFrom): { at: string; merge: Merge }[] {
	const cameBy = new Map<string, { at: string; merge: Merge } | undefined>([[from, undefined]])
	const queue = [from]
	for (const at of queue) {
		for (const step of stepsFrom(at)) {
			if (cameBy.has(step.to)) continue
			cameBy.set(step.to, { at, merge: step.merge })
			queue.push(step.to)
		}
	}
	const way: { at: string; merge: Merge }[] = []
	for (let at = to, by = cameBy.get(to); by; at = by.at, by = cameBy.get(by.at)) way.unshift({ at, merge: by.merge })
	return way
}

/** Neighbouring steps by one key are one merge of their ends: "a and c have one publisher", not "a and b, b and c". */
function shorten(way: { at: string; merge: Merge }[]): Merge[] {
	const short: Merge[] = []
	let from = ''
	for (const { at, merge } of way) {
		const [a, b] = merge.documents
		const came = a === at ? b : a
		const last = short.at(-1)
		if (last && IS_KEYED.has(merge.rule) && last.rule === merge.rule && last.value === merge.value) {
			short[short.length - 1] = { ...last, documents: from < at ? [from, at] : [at, from] }
		} else {
			short.push(merge)
			from = came
		}
	}
	return short
}
