import fc from 'fast-check'
import { expect, test } from 'vitest'
import { indexMentions, weighLinks } from '../../../src/evidence/claims.ts'
import { applyDecisions } from '../../../src/evidence/decisions.ts'
import { readKTable } from '../../../src/evidence/k-table.ts'
import { K_TABLE } from '../../../src/evidence/tables.ts'
import { decision, mention, project, term } from './make.ts'

const terms = [
	term('lumarin', 'treatment', { label: 'Lumarin', synonyms: ['lum', 'lumarin xr'] }),
	term('veltazine', 'treatment', { label: 'Veltazine', broader: ['lumarin'] }),
	term('insomnia', 'condition'),
]
const mentions = [
	mention('one', { subjectSurface: 'Lumarin' }),
	mention('two', { subjectSurface: 'lumarin\n XR', start: 5 }),
	mention('three', { subject: 'veltazine', subjectSurface: 'Veltazine', start: 9 }),
]
const given = project({ terms, mentions })
const decided = (...decisions: ReturnType<typeof decision>[]) => applyDecisions({ ...given, decisions }).value
const xr = { id: 'lumarin-xr', label: 'Lumarin XR', surfaces: ['lumarin xr'] }

test('a split gives the named forms to a term of their own, however they were broken or written', () => {
	const { terms: after, mentions: said } = decided(decision('split', 'term:lumarin', { after: xr }))
	expect(said.map(({ subject }) => subject)).toEqual(['lumarin', 'lumarin-xr', 'veltazine'])
	expect(after.find(({ id }) => id === 'lumarin-xr')).toMatchObject({ kind: 'treatment', synonyms: ['lumarin xr'] })
	expect(after.find(({ id }) => id === 'lumarin')!.synonyms).toEqual(['lum'])
})

test('a merge moves mentions, names and broader terms, and counts join', () => {
	const log = [decision('merge', 'term:veltazine', { after: 'lumarin' })]
	const { terms: after } = decided(...log)
	expect(after.map(({ id }) => id)).toEqual(['lumarin', 'insomnia'])
	expect(after[0]!.synonyms).toContain('Veltazine')
	expect(after[0]!.broader).toEqual([])
	const [link] = weighLinks(indexMentions({ ...given, decisions: log }))
	expect(link!.evidence.counts).toMatchObject({ mentions: 3, independent: 3 })
})

test('a split and a merge back leave the mentions as they were', () => {
	const { mentions: said } = decided(
		decision('split', 'term:lumarin', { after: xr }),
		decision('merge', 'term:lumarin-xr', { after: 'lumarin' }),
	)
	expect(said).toEqual(given.mentions)
})

test('reset takes a split back', () => {
	const { mentions: said, terms: after } = decided(
		decision('split', 'term:lumarin', { after: xr }),
		decision('reset', 'term:lumarin'),
	)
	expect(said).toEqual(given.mentions)
	expect(after).toEqual(terms)
})

test('no mention is lost: one whose ends became one term counts as rejected', () => {
	const both = mention('four', { predicate: 'alternative_to', object: 'veltazine' })
	const log = [decision('merge', 'term:veltazine', { after: 'lumarin' })]
	const { mentions: said } = applyDecisions({ ...given, mentions: [...mentions, both], decisions: log }).value
	expect(said).toHaveLength(4)
	expect(said.at(-1)).toMatchObject({ subject: 'lumarin', object: 'lumarin', review: 'rejected' })
})

test('symmetric claims keep their ends in order after a merge, surfaces with them', () => {
	const paired = mention('five', {
		predicate: 'combined_with',
		subject: 'lumarin',
		object: 'veltazine',
		subjectSurface: 'Lumarin',
		objectSurface: 'Veltazine',
	})
	const more = [...terms, term('zolmide', 'treatment')]
	const log = [decision('merge', 'term:lumarin', { after: 'zolmide' })]
	const { mentions: said } = applyDecisions({ ...given, terms: more, mentions: [paired], decisions: log }).value
	expect(said[0]).toMatchObject({
		subject: 'veltazine',
		object: 'zolmide',
		subjectSurface: 'Veltazine',
		objectSurface: 'Lumarin',
	})
})

test('a decision about terms that cannot be read is told and changes nothing', () => {
	const { value, issues } = applyDecisions({
		...given,
		decisions: [decision('split', 'term:lumarin', { after: { id: 'No Slug' } })],
	})
	expect(value.mentions).toEqual(given.mentions)
	expect(issues.map(({ code }) => code)).toEqual(['bad-decision'])
})

test('an edit takes a field away with null, so that it survives JSON', () => {
	const one = mention('one', { predicate: 'acts_on', direction: 'increases' })
	const log = [decision('edit', `mention:${one.id}`, { after: { direction: null, certainty: 'hedged' } })]
	const { mentions: said } = applyDecisions({ ...given, mentions: [one], decisions: log }).value
	expect(said[0]).toMatchObject({ direction: undefined, certainty: 'hedged', review: 'edited' })
})

test('the last readable table of weights holds, and a reset brings back the shipped one', () => {
	const set = (after: unknown) => decision('edit', 'project:k-table', { after })
	expect(readKTable([]).k).toBe(K_TABLE)
	expect(readKTable([set({ ...K_TABLE, trial: 0.7 })]).k.trial).toBe(0.7)
	expect(readKTable([set({ ...K_TABLE, trial: 0.7 }), set({ trial: 4 })]).k.trial).toBe(0.7)
	expect(readKTable([set({ ...K_TABLE, trial: 0.7 }), decision('reset', 'project:k-table')]).by).toBeUndefined()
})

test('the table changes graded support and nothing else', () => {
	fc.assert(
		fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (k) => {
			const index = indexMentions(given)
			const kTable = { ...K_TABLE, unknown: k }
			const [plain, graded] = [weighLinks(index), weighLinks(index, { kTable })]
			expect(graded.map(({ evidence }) => [evidence.counts, evidence.shares])).toEqual(
				plain.map(({ evidence }) => [evidence.counts, evidence.shares]),
			)
			expect(graded.every(({ evidence }) => evidence.adjusted.support <= 1)).toBe(true)
		}),
	)
})
