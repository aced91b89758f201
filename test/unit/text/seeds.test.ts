import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { normaliseText } from '../../../src/text/normalise.ts'
import { findSections } from '../../../src/text/sections.ts'
import { splitSentences } from '../../../src/text/sentences.ts'

const SEEDS = new URL('../../../../shared/seeds/', import.meta.url)
const files = existsSync(SEEDS)
	? readdirSync(SEEDS)
			.filter((file) => file.endsWith('.txt'))
			.sort()
	: []
const texts = files.map((file) => normaliseText(readFileSync(new URL(file, SEEDS), 'utf8')))

/** Counted by hand: the first page is wrapped and has no blank lines, the others hold a paragraph a line. */
test.skipIf(files.length === 0)(
	'real pages (skipped where ../shared is not there): headings, list items and questions',
	() => {
		const counts = texts.map((text) => {
			const found = splitSentences(text)
			const of = (kind: string) => found.filter((sentence) => sentence.kind === kind).length
			return [of('heading'), of('item'), found.filter(({ question }) => question).length]
		})
		expect(counts).toEqual([
			[8, 5, 5],
			[19, 0, 6],
			[5, 0, 5],
			[10, 0, 2],
			[15, 0, 5],
		])
	},
)

test.skipIf(files.length === 0)('a heading that was wrapped is one, and a hand-wrapped line is none', () => {
	const headings = findSections(texts[0]!).map(({ heading }) => heading)
	expect(headings).toContain('Who can Benefit from this Combined Approach?')
	expect(headings.some((heading) => /^[a-z]|Transcranial/.test(heading))).toBe(false)
})
