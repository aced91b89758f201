import { expect, test } from 'vitest'
import { findSharedSentences } from '../../../src/text/shared-sentences.ts'

const own = 'The harbor group followed ninety sleepers through one long winter of measurements.'
const copied = 'Lumarin was given every evening before the lamps of the ward were put out for good.'
const a = `${own} ${copied}`
const b = `${copied.replace('every evening', 'every single evening')} Nothing else on this page was taken from anywhere at all.`

test('a sentence that was copied with a word put in is found, and shown in both texts', () => {
	const [shared, ...more] = findSharedSentences(a, b)
	expect(more).toEqual([])
	expect(a.slice(shared!.a.start, shared!.a.end)).toBe(copied)
	expect(b.slice(shared!.b.start, shared!.b.end)).toContain('every single evening')
	expect(shared!.share).toBeGreaterThan(0.5)
	expect(shared!.share).toBeLessThan(1)
})

test('a text shares every sentence with itself, word for word', () => {
	expect(findSharedSentences(a, a).map(({ share }) => share)).toEqual([1, 1])
})

test('texts of their own share nothing', () => {
	expect(findSharedSentences(own, copied)).toEqual([])
})
