import { claimId } from '../schema/claim.ts'
import type { Mention } from '../schema/mention.ts'
import type { Dependence } from '../schema/project.ts'
import type { Source } from '../schema/source.ts'
import { ownWords } from '../text/boilerplate.ts'
import { longSentences } from '../text/copied.ts'
import { containment, countShared, SHINGLE_WORDS, wordsOf } from '../text/words.ts'
import { pairKey } from './decisions.ts'
import { groupByKey, INDEPENDENCE_SETTINGS, type IndependenceSettings } from './merge-rules.ts'

/** How far measuring has come. */
export interface MeasureProgress {
	phase: 'reading' | 'comparing'
	done: number
	total: number
}
export interface MeasureOptions {
	settings?: IndependenceSettings
	onProgress?: (progress: MeasureProgress) => void
	/** Checked at every step; `onProgress` may abort it. */
	signal?: AbortSignal
}

/** Texts and pairs between two reports: some milliseconds of work each. */
const READ_STEP = 20
const COMPARE_STEP = 500

/**
 * Measures which documents share text (I3) and which spans are near-identical (I5), as records that a project keeps.
 * Only pairs that share a shingle or a sentence are compared, so unrelated documents cost nothing. Sorted by rule,
 * documents and claim. Throws the signal's reason when aborted.
 */
export function measureDependence(
	sources: readonly Pick<Source, 'id'>[],
	texts: ReadonlyMap<string, string>,
	mentions: readonly Mention[] = [],
	options: MeasureOptions = {},
): Dependence[] {
	const steps = measureSteps(sources, texts, mentions, options)
	for (;;) {
		options.signal?.throwIfAborted()
		const step = steps.next()
		if (step.done) return step.value
		options.onProgress?.(step.value)
	}
}

/** The same, giving way to other work between steps, so that a page stays usable and can abort. */
export async function measureDependenceInSteps(
	sources: readonly Pick<Source, 'id'>[],
	texts: ReadonlyMap<string, string>,
	mentions: readonly Mention[] = [],
	options: MeasureOptions = {},
): Promise<Dependence[]> {
	const steps = measureSteps(sources, texts, mentions, options)
	for (;;) {
		options.signal?.throwIfAborted()
		const step = steps.next()
		if (step.done) return step.value
		options.onProgress?.(step.value)
		await new Promise((resolve) => setTimeout(resolve))
	}
}

/** One document for comparing: its distinct shingles as sorted hashes, and its long sentences. */
interface Fingerprint {
	id: string
	shingles: Uint32Array
	sentences: Set<string>
}

function* measureSteps(
	sources: readonly Pick<Source, 'id'>[],
	texts: ReadonlyMap<string, string>,
	mentions: readonly Mention[],
	{ settings = INDEPENDENCE_SETTINGS }: MeasureOptions,
): Generator<MeasureProgress, Dependence[]> {
	const ids = [...new Set(sources.map(({ id }) => id))].filter((id) => texts.has(id)).sort()
	const numbers = new Map<string, number>()
	const prints: Fingerprint[] = []
	for (const id of ids) {
		prints.push(toFingerprint(id, texts.get(id)!, numbers))
		if (prints.length % READ_STEP === 0) yield { phase: 'reading', done: prints.length, total: ids.length }
	}
	const pairs = findCandidates(prints, settings)
	const found: Dependence[] = []
	for (let i = 0; i < pairs.length; i++) {
		found.push(...measurePair(prints[pairs[i]![0]]!, prints[pairs[i]![1]]!, settings))
		if (i % COMPARE_STEP === 0) yield { phase: 'comparing', done: i, total: pairs.length }
	}
	return [...found, ...measureSpans(mentions, texts, settings)].sort(compareRecords)
}

const sortKey = ({ rule, documents, claim = '' }: Dependence) => `${rule} ${pairKey(...documents)} ${claim}`
const compareRecords = (a: Dependence, b: Dependence) => (sortKey(a) < sortKey(b) ? -1 : 1)

function toFingerprint(id: string, text: string, numbers: Map<string, number>): Fingerprint {
	const sentences = ownWords(text)
	const words = sentences.flat().map((word) => {
		const number = numbers.get(word) ?? numbers.size + 1
		numbers.set(word, number)
		return number
	})
	const hashes = new Set<number>()
	for (let i = 0; i + SHINGLE_WORDS <= words.length; i++) hashes.add(hashRun(words, i))
	return { id, shingles: Uint32Array.from(hashes).sort(), sentences: longSentences(sentences) }
}

/** 32 bits of a shingle (FNV-1a over word numbers, then mixed): one in a thousand documents collides once or twice. */
function hashRun(words: number[], from: number): number {
	let hash = 0x811c9dc5
	for (let i = from; i < from + SHINGLE_WORDS; i++) {
		hash = Math.imul(hash ^ (words[i]! & 0xffff), 0x01000193)
		hash = Math.imul(hash ^ (words[i]! >>> 16), 0x01000193)
	}
	hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
	return (hash ^ (hash >>> 13)) >>> 0
}

/** Documents that hold one shingle, above which only neighbours are paired: a chain joins as well as all pairs do. */
const MOST_PAIRED = 24

/** Pairs of indices that share enough to be worth an exact count, from an inverted index of shingles and sentences. */
function findCandidates(prints: Fingerprint[], settings: IndependenceSettings): [number, number][] {
	const shared = new Map<number, number>()
	const count = (a: number, b: number, by: number) =>
		shared.set(a * prints.length + b, (shared.get(a * prints.length + b) ?? 0) + by)
	const pair = (holders: number[], by: number) => {
		const reach = holders.length > MOST_PAIRED ? 1 : holders.length
		for (let i = 0; i < holders.length; i++) {
			for (let j = i + 1; j < holders.length && j <= i + reach; j++) count(holders[i]!, holders[j]!, by)
		}
	}
	forEachShared(prints, (holders) => pair(holders, 1))
	const bySentence = groupByKey(prints.keys(), (i) => prints[i]!.sentences)
	for (const holders of bySentence.values()) if (holders.length > 1) pair(holders, settings.leastShingles)
	return [...shared]
		.filter(([, n]) => n >= settings.leastShingles)
		.map(([key]): [number, number] => [Math.floor(key / prints.length), key % prints.length])
}

/** Calls back with the documents of each shingle that several hold. One sorted array is several times faster than a Map. */
function forEachShared(prints: Fingerprint[], visit: (holders: number[]) => void): void {
	const total = prints.reduce((sum, { shingles }) => sum + shingles.length, 0)
	const postings = new Float64Array(total)
	let at = 0
	// hash · n + document stays below 2^53 for up to two million documents.
	for (const [i, { shingles }] of prints.entries())
		for (const hash of shingles) postings[at++] = hash * prints.length + i
	postings.sort()
	for (let from = 0; from < total; ) {
		const hash = Math.floor(postings[from]! / prints.length)
		let to = from + 1
		while (to < total && Math.floor(postings[to]! / prints.length) === hash) to++
		if (to - from > 1) visit(Array.from(postings.subarray(from, to), (posting) => posting % prints.length))
		from = to
	}
}

function measurePair(a: Fingerprint, b: Fingerprint, settings: IndependenceSettings): Dependence[] {
	const shingles = countCommon(a.shingles, b.shingles)
	const smaller = Math.min(a.shingles.length, b.shingles.length)
	const sentences = countShared(a.sentences, b.sentences)
	const share = smaller === 0 ? 0 : Math.round((shingles / smaller) * 1000) / 1000
	const documents: [string, string] = [a.id, b.id]
	const note = `${shingles} of ${smaller} shingles, ${sentences} identical sentences`
	if (share >= settings.leastContainment && shingles >= settings.leastShingles)
		return [{ rule: 'I3', documents, value: share, note }]
	return sentences >= settings.leastSentences ? [{ rule: 'I3', documents, value: sentences, note }] : []
}

function countCommon(a: Uint32Array, b: Uint32Array): number {
	let common = 0
	for (let i = 0, j = 0; i < a.length && j < b.length; ) {
		if (a[i] === b[j]) common++
		if (a[i]! <= b[j]!) i++
		else if (a[i]! > b[j]!) j++
	}
	return common
}

/** I5: spans of one claim and polarity in two documents that share 8 words and four fifths of the shorter one. */
function measureSpans(
	mentions: readonly Mention[],
	texts: ReadonlyMap<string, string>,
	settings: IndependenceSettings,
): Dependence[] {
	const readable = mentions.filter(
		({ document, review, exact }) => review !== 'rejected' && (exact !== undefined || texts.has(document)),
	)
	// A denial differs from the assertion by one word and copies nothing.
	const claims = groupByKey(readable, (mention) => [`${claimId(mention)} ${mention.polarity}`])
	const best = new Map<string, Dependence>()
	for (const said of claims.values()) {
		const tokens = said.map((mention) => new Set(wordsOf(wordsOfMention(mention, texts))))
		for (let i = 0; i < said.length; i++) {
			for (let j = i + 1; j < said.length; j++)
				keepBest(best, measureSpan(said[i]!, said[j]!, tokens[i]!, tokens[j]!, settings))
		}
	}
	return [...best.values()]
}

const wordsOfMention = ({ exact, document, start, end }: Mention, texts: ReadonlyMap<string, string>) =>
	exact ?? texts.get(document)!.slice(start, end)

function measureSpan(
	a: Mention,
	b: Mention,
	left: ReadonlySet<string>,
	right: ReadonlySet<string>,
	settings: IndependenceSettings,
): Dependence | undefined {
	if (a.document === b.document || left.size < settings.leastTokens || right.size < settings.leastTokens)
		return undefined
	const shared = countShared(left, right)
	const value = Math.round(containment(left, right) * 1000) / 1000
	if (shared < settings.leastTokens || value < settings.leastTokenContainment) return undefined
	const documents: [string, string] = a.document < b.document ? [a.document, b.document] : [b.document, a.document]
	return { rule: 'I5', documents, claim: claimId(a), value, note: `${shared} shared words` }
}

function keepBest(best: Map<string, Dependence>, found: Dependence | undefined): void {
	if (!found) return
	const key = sortKey(found)
	const before = best.get(key)
	if (!before || found.value > before.value) best.set(key, found)
}
