import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { indexMentions } from '../../../src/evidence/claims.ts'
import { measureDependence, measureDependenceInSteps } from '../../../src/evidence/dependence.ts'
import { findIndependence } from '../../../src/evidence/independence.ts'
import { compareTexts } from '../../../src/text/copied.ts'
import { normaliseText } from '../../../src/text/normalise.ts'
import { mention, project, source } from './make.ts'

/** A sentence of 12 made-up words that no other number gives. */
const sentence = (n: number) =>
	`${Array.from({ length: 12 }, (_, i) => `W${((n * 31 + i * 7 + n * i) % 997).toString(36)}x${n}`).join(' ')}.`
const page = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => sentence(from + i)).join(' ')
const measure = (texts: Record<string, string>) =>
	measureDependence(
		Object.keys(texts).map((id) => ({ id })),
		new Map(Object.entries(texts)),
	)

describe('I3 measured', () => {
	test('a page copied with small changes merges, an unrelated one does not', () => {
		const copy = page(0, 30).replaceAll('x7 ', 'y7 ').replace('x12', 'z12')
		const found = measure({ original: page(0, 30), copy: `${page(40, 50)} ${copy}`, other: page(60, 90) })
		expect(found).toMatchObject([{ rule: 'I3', documents: ['copy', 'original'] }])
		expect(found[0]!.value).toBeGreaterThan(0.8)
	})
	test('three identical sentences suffice in long pages, two do not', () => {
		const long = (from: number, shared: number) => `${page(from, from + 60)} ${page(0, shared)}`
		expect(measure({ a: long(100, 3), b: long(200, 3) })).toMatchObject([{ value: 3 }])
		expect(measure({ a: long(100, 2), b: long(200, 2) })).toEqual([])
	})
	test('licence frames and footers join nothing', () => {
		const frame = (body: string) =>
			`${page(500, 510)}\n\n*** START OF THE PROJECT GUTENBERG EBOOK A ***\n\n${body}\n\n*** END OF THE PROJECT GUTENBERG EBOOK A ***\n\n${page(510, 530)}`
		expect(measure({ a: frame(page(0, 20)), b: frame(page(20, 40)) })).toEqual([])
		expect(measure({ a: frame(page(0, 20)), b: frame(page(0, 20)) })).toHaveLength(1)
	})
	test('sixty copies of one release are one source', () => {
		const ids = Array.from({ length: 60 }, (_, i) => `d${i}`)
		const texts = new Map(ids.map((id, i) => [id, `${page(0, 10)} ${page(1000 + i * 3, 1003 + i * 3)}`]))
		const { groupOf } = findIndependence({ sources: ids.map((id) => source(id)), texts })
		expect(new Set(groupOf.values()).size).toBe(1)
	})
	test('the index finds the same shares as comparing two texts', () => {
		const [a, b] = [page(0, 20), `${page(10, 20)} ${page(50, 70)}`]
		expect(measure({ a, b })[0]!.value).toBeCloseTo(compareTexts(a, b).containment, 3)
	})
	test('texts decide over records; without a text the record holds', () => {
		const sources = ['a', 'b', 'c'].map((id) => source(id))
		const dependence = [
			{ rule: 'I3' as const, documents: ['a', 'b'] as [string, string], value: 0.9, note: '' },
			{ rule: 'I3' as const, documents: ['b', 'c'] as [string, string], value: 0.9, note: '' },
		]
		const { groupOf } = findIndependence({
			sources,
			dependence,
			texts: new Map([
				['a', page(0, 9)],
				['b', page(20, 30)],
			]),
		})
		expect([...groupOf.values()]).toEqual(['a', 'b', 'b'])
	})
	test('tells how far it is, and stops when told to', async () => {
		const sources = Array.from({ length: 50 }, (_, i) => ({ id: `d${i}` }))
		const texts = new Map(sources.map(({ id }, i) => [id, page(i, i + 2)]))
		const seen: number[] = []
		const control = new AbortController()
		const onProgress = ({ done }: { done: number }) => {
			seen.push(done)
			if (done >= 40) control.abort(new Error('enough'))
		}
		expect(() => measureDependence(sources, texts, [], { onProgress, signal: control.signal })).toThrow('enough')
		expect(seen).toEqual([20, 40])
		await expect(measureDependenceInSteps(sources, texts, [], { signal: control.signal })).rejects.toThrow('enough')
		expect(await measureDependenceInSteps(sources, texts)).toEqual(measureDependence(sources, texts))
	})
})

describe('I5 measured', () => {
	const spans = (a: string, b: string, more: Parameters<typeof mention>[1] = {}) =>
		measureDependence([], new Map(), [mention('a', { exact: a }), mention('b', { exact: b, ...more })])
	const long = 'Lumarin quickly lifts the low mood of most adults in winter'
	test('near-identical spans of one claim merge for that claim', () => {
		expect(spans(long, long.replace('quickly ', 'swiftly '))).toMatchObject([
			{ rule: 'I5', documents: ['a', 'b'], claim: 'lumarin.treats.insomnia', value: 0.909 },
		])
	})
	test('short spans, other words, another claim, the opposite, and one document do not', () => {
		expect(spans('Lumarin treats insomnia', 'Lumarin treats insomnia')).toEqual([])
		expect(spans(long, 'For bad nights of older people we recommend lumarin drops')).toEqual([])
		expect(spans(long, long, { object: 'depression' })).toEqual([])
		expect(spans(long, long.replace('lifts', 'never lifts'), { polarity: 'denies' })).toEqual([])
		expect(spans(long, long, { document: 'a', start: 50 })).toEqual([])
	})
	test('with texts at hand an index weighs them as one', () => {
		const texts = new Map([
			['a', `${long}. ${page(0, 20)}`],
			['b', `${long}. ${page(30, 50)}`],
		])
		const mentions = ['a', 'b'].map((id) => mention(id, { start: 0, end: long.length }))
		expect(indexMentions(project({ mentions }), { texts }).independence.claimMerges).toMatchObject([
			{ rule: 'I5', value: 1 },
		])
	})
})

const PAGES = new URL('../../../../shared/bench/pages/', import.meta.url)
test.skipIf(!existsSync(PAGES))(
	'real pages (skipped where ../shared is not there): 28 and 30 share 44 % of the shorter, no others',
	() => {
		const texts = new Map(
			readdirSync(PAGES)
				.filter((file) => file.endsWith('.txt'))
				.map((file) => [`p${file.slice(0, 2)}`, normaliseText(readFileSync(new URL(file, PAGES), 'utf8'))]),
		)
		const sources = [...texts.keys()].map((id) => source(id))
		const found = measureDependence(sources, texts)
		expect(found.map(({ documents }) => documents)).toEqual([['p28', 'p30']])
		expect(found[0]!.value).toBeCloseTo(0.444, 2)
		expect(findIndependence({ sources, texts }).merges).toMatchObject([{ rule: 'I3', documents: ['p28', 'p30'] }])
	},
)
