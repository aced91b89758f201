import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyDecisions } from '../../../src/evidence/decisions.ts'
import { locateMention } from '../../../src/text/locate.ts'
import { moveEdge, toSpanEdit, trimSpan } from '../../../src/view/edit-span.ts'
import { smallProject } from '../../fixtures/read-small.ts'

const TEXT = '# One\n\nCalmol helps. It may relieve gloom, mostly.\n\n# Two\n\nNothing else.'
const spanOf = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length })
const wordsOf = ({ start, end }: { start: number; end: number }) => TEXT.slice(start, end)

test('ends move by words, on and back', () => {
	const span = spanOf('It may relieve gloom,')
	expect(wordsOf(moveEdge(TEXT, span, 'end', 1))).toBe('It may relieve gloom, mostly.')
	expect(wordsOf(moveEdge(TEXT, span, 'end', -1))).toBe('It may relieve')
	expect(wordsOf(moveEdge(TEXT, span, 'start', 1))).toBe('may relieve gloom,')
	expect(wordsOf(moveEdge(TEXT, span, 'start', -1))).toBe('helps. It may relieve gloom,')
})

test('the last word stays, and so do the ends of the text', () => {
	const one = spanOf('Calmol')
	expect(moveEdge(TEXT, one, 'end', -1)).toEqual(one)
	expect(moveEdge(TEXT, one, 'start', 1)).toEqual(one)
	const all = { start: 0, end: TEXT.length }
	expect(moveEdge(TEXT, all, 'start', -1)).toEqual(all)
	expect(moveEdge(TEXT, all, 'end', 1)).toEqual(all)
})

test('white space at the ends of a selection is left out; nothing but it is no span', () => {
	expect(trimSpan(TEXT, { start: 5, end: 14 })).toEqual(spanOf('Calmol'))
	expect(trimSpan(TEXT, { start: 5, end: 7 })).toBeUndefined()
})

test('an edited mention stands at its new place, whatever was chosen', () => {
	const project = smallProject()
	const [mention] = project.mentions
	fc.assert(
		fc.property(fc.nat(TEXT.length), fc.nat(TEXT.length), fc.boolean(), (a, b, carries) => {
			const span = trimSpan(TEXT, { start: Math.min(a, b), end: Math.max(a, b) })
			fc.pre(span !== undefined)
			const before = { ...mention!, exact: carries ? 'old words' : undefined }
			const edit = toSpanEdit(before, TEXT, span!)
			const decision = { id: 'd', action: 'edit', target: `mention:${before.id}`, by: '', at: '2026-01-01', reason: '' }
			const { value, issues } = applyDecisions({
				...project,
				mentions: [before],
				decisions: [{ ...decision, action: 'edit', ...JSON.parse(JSON.stringify(edit)) }],
			})
			const [after] = value.mentions
			expect(issues).toEqual([])
			expect(locateMention(after!, TEXT)).toEqual({ status: 'located', ...span })
			expect([after!.review, after!.exact]).toEqual(['edited', carries ? wordsOf(span!) : undefined])
		}),
	)
})

test('the section is that of the new place', () => {
	const [mention] = smallProject().mentions
	expect(toSpanEdit(mention!, TEXT, spanOf('Nothing else.')).after).toMatchObject({ section: 'Two' })
})
